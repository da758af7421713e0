package dev.concertbank.embedded.translator;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLWarning;

/**
 * Runs the statements of a script and writes the script as it should have been: a statement, then
 * {@code = row} for each row or {@code ! SQLSTATE} for an error, with its message if the script
 * gives one, and {@code ~ text} for each line of what an expectation reported.
 */
final class RunScript {
  private static final String AS = "AS ";

  private final Map<String, Connection> connections;
  private Connection connection;

  /** The first connection is used until {@code AS role} names another. */
  RunScript(Map<String, Connection> connections) {
    this.connections = connections;
    this.connection = connections.values().iterator().next();
  }

  String run(String script) {
    List<String> lines = script.strip().lines().toList();
    StringBuilder actual = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      if (!isResult(lines.get(i))) {
        String expected = i + 1 < lines.size() ? lines.get(i + 1) : "";
        actual.append(lines.get(i)).append('\n').append(result(lines.get(i), expected));
      }
    }
    return actual.toString().strip();
  }

  private static boolean isResult(String line) {
    return line.startsWith("= ") || line.startsWith("! ") || line.startsWith("~ ");
  }

  private String result(String sql, String expected) {
    if (sql.startsWith(AS)) {
      connection = connections.get(sql.substring(AS.length()));
      return "";
    }
    try (Statement statement = connection.createStatement()) {
      if (!statement.execute(sql)) {
        return reported(statement);
      }
      try (ResultSet rows = statement.getResultSet()) {
        StringBuilder text = new StringBuilder();
        while (rows.next()) {
          text.append("= ").append(row(rows)).append('\n');
        }
        return text.toString();
      }
    } catch (SQLException e) {
      boolean withMessage = expected.length() > "! 00000".length();
      return "! " + e.getSQLState() + (withMessage ? " " + message(e) : "") + "\n";
    }
  }

  private static String reported(Statement statement) throws SQLException {
    StringBuilder text = new StringBuilder();
    for (SQLWarning w = statement.getWarnings(); w != null; w = w.getNextWarning()) {
      String outcome = w.getSQLState().equals("UTP00") ? "holds" : message(w);
      outcome.lines().forEach(line -> text.append("~ ").append(line).append('\n'));
    }
    return text.toString();
  }

  private static String message(SQLException e) {
    return e instanceof PSQLWarning warning
        ? warning.getServerErrorMessage().getMessage()
        : ((PSQLException) e).getServerErrorMessage().getMessage();
  }

  private static String row(ResultSet rows) throws SQLException {
    int columns = rows.getMetaData().getColumnCount();
    return IntStream.rangeClosed(1, columns)
        .mapToObj(i -> column(rows, i))
        .collect(Collectors.joining("|"));
  }

  private static String column(ResultSet rows, int index) {
    try {
      return String.valueOf(rows.getString(index));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
