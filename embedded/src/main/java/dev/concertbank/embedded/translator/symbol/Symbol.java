package dev.concertbank.embedded.translator.symbol;

import java.util.List;

/** What a name in PL/SQL stands for. */
public sealed interface Symbol {

  /** A variable, a parameter, a loop's index or a loop's row. */
  record Variable(String name, PgType type) implements Symbol {}

  /** A constant of a package; a function without parameters in PostgreSQL. */
  record Constant(String owner, String name, PgType type) implements Symbol {
    public String call() {
      return owner + "." + name + "()";
    }
  }

  /** A procedure or function of a package. */
  record Routine(String owner, String name, boolean function, List<Parameter> parameters)
      implements Symbol {
    public String qualified() {
      return owner + "." + name;
    }
  }

  /** A parameter of a routine. */
  record Parameter(String name, Mode mode, PgType type, boolean optional) {}

  /** Its direction. */
  enum Mode {
    IN,
    OUT,
    IN_OUT
  }

  /**
   * An exception, by its SQLSTATEs.
   *
   * @param number of the ORA error, without its sign; 0 if it has none
   */
  record Exception(String name, List<String> states, int number, String message)
      implements Symbol {}

  /** A type that a schema, a package or a subprogram declares. */
  record NamedType(PgType type) implements Symbol {}

  /** An explicit cursor. */
  record Cursor(String name) implements Symbol {}
}
