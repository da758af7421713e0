package dev.concertbank.embedded.translator.symbol;

import java.util.Map;

/**
 * A PL/SQL type as PostgreSQL names it.
 *
 * @param name usable where a variable is declared, such as {@code numeric(19)} or {@code
 *     seats.seat_id%TYPE}
 * @param element of a collection, otherwise null
 * @param fields of a record type that a package declares; empty for rows of tables
 */
public record PgType(String name, Kind kind, PgType element, Map<String, PgType> fields) {

  /** What a rule may have to know about a type. */
  public enum Kind {
    INTEGER,
    NUMERIC,
    TEXT,
    BOOLEAN,
    TIME,
    INTERVAL,
    BINARY,
    CURSOR,
    RECORD,
    /** An object type of Oracle's; what can be done with it are its methods. */
    OBJECT,
    NESTED_TABLE,
    INDEXED_TABLE,
    /** The type of a column, known to the database only. */
    COLUMN
  }

  public static PgType scalar(String name, Kind kind) {
    return new PgType(name, kind, null, Map.of());
  }

  public static PgType record(String name, Map<String, PgType> fields) {
    return new PgType(name, Kind.RECORD, null, fields);
  }

  public static PgType object(String name) {
    return new PgType(name, Kind.OBJECT, null, Map.of());
  }

  public static PgType collection(String name, PgType element, boolean indexed) {
    Kind kind = indexed ? Kind.INDEXED_TABLE : Kind.NESTED_TABLE;
    return new PgType(name, kind, element, Map.of());
  }

  public PgType named(String newName) {
    return new PgType(newName, kind, element, fields);
  }

  /** Whether PostgreSQL takes a variable of this type for an OUT parameter of the other. */
  public boolean fits(PgType parameter) {
    return withoutSize(name).equals(withoutSize(parameter.name));
  }

  private static String withoutSize(String name) {
    int size = name.indexOf('(');
    return size < 0 ? name : name.substring(0, size);
  }

  public boolean isCollection() {
    return kind == Kind.NESTED_TABLE || kind == Kind.INDEXED_TABLE;
  }

  public boolean isObject() {
    return kind == Kind.OBJECT;
  }

  public boolean isRecord() {
    return kind == Kind.RECORD;
  }
}
