package dev.concertbank.plsql.gate.source;

import java.util.List;
import java.util.Locale;

/**
 * A constraint or an index; names in lower case.
 *
 * @param columns as they are written, expressions among them; none of a check
 * @param definition what follows the name
 */
public record Key(
    Kind kind, String table, String name, List<String> columns, SqlStatement definition) {

  /** What it is. */
  public enum Kind {
    PRIMARY,
    UNIQUE,
    FOREIGN,
    CHECK,
    INDEX
  }

  /** Of {@code CONSTRAINT name kind (columns)}. */
  static Key of(String table, SqlStatement constraint) {
    SqlStatement definition = constraint.from(2);
    Kind kind = Kind.valueOf(definition.name(0).toUpperCase(Locale.ROOT));
    int open = definition.indexOf("(");
    List<String> columns = kind == Kind.CHECK ? List.of() : columns(definition, open);
    return new Key(kind, table, constraint.name(1), columns, definition);
  }

  /** Of {@code CREATE [UNIQUE] INDEX name ON table (columns)}. */
  static Key ofIndex(SqlStatement create) {
    int on = create.indexOf("ON");
    return new Key(
        Kind.INDEX,
        create.name(on + 1),
        create.name(on - 1),
        columns(create, on + 2),
        create.from(on + 2));
  }

  private static List<String> columns(SqlStatement statement, int open) {
    return statement.list(open).stream()
        .map(WordList::upper)
        .map(text -> text.toLowerCase(Locale.ROOT))
        .toList();
  }

  /** Whether the database keeps an index for it. */
  public boolean isIndexed() {
    return kind != Kind.FOREIGN && kind != Kind.CHECK;
  }
}
