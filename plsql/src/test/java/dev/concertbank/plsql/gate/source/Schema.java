package dev.concertbank.plsql.gate.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The tables, keys and sequences that a deployment creates. */
public final class Schema {

  private final Map<String, Table> tables = new LinkedHashMap<>();
  private final Set<String> sequences = new LinkedHashSet<>();
  private final List<Key> keys = new ArrayList<>();

  public Schema(List<SqlStatement> statements) {
    for (SqlStatement statement : statements) {
      if (statement.starts("CREATE", "TABLE")) {
        addTable(statement);
      } else if (statement.starts("CREATE", "SEQUENCE")) {
        sequences.add(statement.name(2));
      } else if (statement.starts("ALTER", "TABLE")
          && statement.indexOf("ADD", "CONSTRAINT") == 3) {
        keys.add(Key.of(statement.name(2), statement.from(4)));
      } else if (statement.starts("ALTER", "TABLE") && statement.indexOf("ADD") == 3) {
        tables.get(statement.name(2)).columns().put(statement.name(4), statement.from(5));
      } else if (statement.starts("CREATE", "INDEX") || statement.starts("CREATE", "UNIQUE")) {
        keys.add(Key.ofIndex(statement));
      }
    }
  }

  private void addTable(SqlStatement statement) {
    String name = statement.name(2);
    Map<String, SqlStatement> columns = new LinkedHashMap<>();
    for (List<Word> item : statement.list(3)) {
      if (item.get(0).is("CONSTRAINT")) {
        keys.add(Key.of(name, new SqlStatement(item)));
      } else {
        columns.put(item.get(0).lower(), new SqlStatement(item.subList(1, item.size())));
      }
    }
    tables.put(name, new Table(name, columns));
  }

  public Map<String, Table> tables() {
    return tables;
  }

  public Set<String> sequences() {
    return sequences;
  }

  /** Constraints and indexes, in the order in which they are created. */
  public List<Key> keys() {
    return keys;
  }

  public Optional<Set<String>> columns(String table) {
    return Optional.ofNullable(tables.get(table)).map(found -> found.columns().keySet());
  }

  /** Every column of every table. */
  public Set<String> columns() {
    Set<String> all = new LinkedHashSet<>();
    tables.values().forEach(table -> all.addAll(table.columns().keySet()));
    return all;
  }
}
