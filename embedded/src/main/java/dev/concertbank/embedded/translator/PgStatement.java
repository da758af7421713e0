package dev.concertbank.embedded.translator;

/**
 * One statement for PostgreSQL and the lines of the PL/SQL it came from.
 *
 * @param file the PL/SQL file
 * @param line where the PL/SQL begins
 * @param head what comes before the body, on one line; empty if the body is everything
 * @param bodyLine the line of the PL/SQL at which the body begins
 * @param body translated text, line for line
 * @param tail what closes the body
 */
public record PgStatement(
    String file, int line, String head, int bodyLine, String body, String tail) {

  public static PgStatement of(String file, int line, String sql) {
    return new PgStatement(file, line, "", line, sql, "");
  }

  /** A routine: PL/pgSQL between dollar quotes, and who may not call it. */
  public static PgStatement routine(
      String file, int line, String head, int bodyLine, String body, String revoke) {
    return new PgStatement(file, line, head + " AS $plsql$", bodyLine, body, "$plsql$; " + revoke);
  }

  /**
   * The statement as the server gets it. The body of a routine begins with as many empty lines as
   * the file has before it, so that the server's messages name the lines of the PL/SQL.
   */
  public String sql() {
    return head.isEmpty() ? body : head + "\n".repeat(bodyLine - 1) + body + tail;
  }
}
