package dev.concertbank.embedded.translator.rule;

import dev.concertbank.embedded.translator.symbol.PgType.Kind;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the rules add to the routine that is being translated. */
final class Routine {
  private final Map<String, String> declarations = new LinkedHashMap<>();
  private final String name;
  private final boolean tracksRowCount;
  private final Kind returns;
  private int temporaries;

  /**
   * @param returns what kind of value it gives, or null if it is a procedure
   */
  Routine(String name, Kind returns, boolean tracksRowCount) {
    this.name = name;
    this.returns = returns;
    this.tracksRowCount = tracksRowCount;
    if (tracksRowCount) {
      declare("sql_rowcount", "integer");
    }
  }

  String name() {
    return name;
  }

  Kind returns() {
    return returns;
  }

  /** Whether it reads SQL%ROWCOUNT, SQL%FOUND or SQL%NOTFOUND. */
  boolean tracksRowCount() {
    return tracksRowCount;
  }

  void declare(String variable, String type) {
    declarations.put(variable, type);
  }

  String temporary(String type) {
    String variable = temporary();
    declare(variable, type);
    return variable;
  }

  /** A new name, for whoever declares it where it is needed. */
  String temporary() {
    return "tmp__" + ++temporaries;
  }

  Map<String, String> added() {
    return declarations;
  }

  String declarations() {
    StringBuilder text = new StringBuilder();
    declarations.forEach(
        (variable, type) -> text.append(' ').append(variable).append(' ').append(type).append(';'));
    return text.toString();
  }
}
