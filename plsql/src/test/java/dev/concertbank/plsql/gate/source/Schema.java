package dev.concertbank.plsql.gate.source;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the changelogs create, read from the SQL that Oracle is told; names in lower case. */
public final class Schema {

  private final Map<String, Set<String>> columnsOf = new LinkedHashMap<>();
  private final Set<String> sequences = new LinkedHashSet<>();

  public Schema(List<SqlStatement> statements) {
    for (SqlStatement statement : statements) {
      if (statement.starts("CREATE", "TABLE")) {
        columnsOf.put(statement.name(2), columns(statement));
      } else if (statement.starts("CREATE", "SEQUENCE")) {
        sequences.add(statement.name(2));
      }
    }
  }

  private static Set<String> columns(SqlStatement createTable) {
    Set<String> columns = new LinkedHashSet<>();
    for (List<Word> item : createTable.list(3)) {
      if (!item.get(0).is("CONSTRAINT")) {
        columns.add(item.get(0).lower());
      }
    }
    return columns;
  }

  public Set<String> tables() {
    return columnsOf.keySet();
  }

  public Set<String> sequences() {
    return sequences;
  }

  public Optional<Set<String>> columns(String table) {
    return Optional.ofNullable(columnsOf.get(table));
  }

  /** Every column of every table. */
  public Set<String> columns() {
    Set<String> all = new LinkedHashSet<>();
    columnsOf.values().forEach(all::addAll);
    return all;
  }
}
