package dev.concertbank.embedded.deploy;

import dev.concertbank.embedded.translator.PgStatement;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Says where in the PL/SQL the server found fault. */
final class ServerMessages {
  private ServerMessages() {}

  static String describe(PgStatement statement, SQLException e) {
    ServerErrorMessage server =
        e instanceof PSQLException psql ? psql.getServerErrorMessage() : null;
    String message = server == null ? e.getMessage() : server.getMessage();
    return statement.file() + ":" + line(statement, server) + ": " + message;
  }

  /** PL/pgSQL says "near line 3" where it has no position. */
  private static int lineIn(String where, int otherwise) {
    Matcher line = Pattern.compile("\\bline (\\d+)").matcher(String.valueOf(where));
    return line.find() ? Integer.parseInt(line.group(1)) : otherwise;
  }

  private static int line(PgStatement statement, ServerErrorMessage server) {
    int position = server == null ? 0 : server.getPosition();
    if (position <= 0 || position > statement.sql().length()) {
      return server == null ? statement.line() : lineIn(server.getWhere(), statement.line());
    }
    String before = statement.sql().substring(0, position - 1);
    int lineEnds = (int) before.chars().filter(c -> c == '\n').count();
    // A routine carries the lines of its file in front; other statements begin at their own.
    return statement.head().isEmpty() ? statement.line() + lineEnds : lineEnds + 1;
  }
}
