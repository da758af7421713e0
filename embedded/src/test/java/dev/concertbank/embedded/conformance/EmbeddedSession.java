package dev.concertbank.embedded.conformance;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import org.postgresql.util.PSQLException;

/** A session of the embedded engine. */
final class EmbeddedSession extends CaseSession {
  private final int process;

  EmbeddedSession(Connection connection) throws SQLException {
    super(connection);
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT pg_backend_pid()")) {
      row.next();
      process = row.getInt(1);
    }
  }

  int process() {
    return process;
  }

  @Override
  Outcome call(String function) throws SQLException {
    Savepoint before = connection().setSavepoint();
    try (Statement statement = connection().createStatement();
        ResultSet row = statement.executeQuery("SELECT " + function + "()")) {
      row.next();
      return Outcome.value(row.getString(1));
    } catch (SQLException e) {
      connection().rollback(before);
      return Outcome.error(oracleError(e));
    }
  }

  /** As a handler in PL/SQL would see it. */
  private String oracleError(SQLException e) throws SQLException {
    String sql =
        "SELECT CASE WHEN ora.sqlcode(?, ?) = 1 THEN 'ORA-06510' ELSE ora.sqlerrm(?, ?) END";
    try (PreparedStatement statement = connection().prepareStatement(sql)) {
      String message = ((PSQLException) e).getServerErrorMessage().getMessage();
      for (int i = 1; i <= 4; i += 2) {
        statement.setString(i, e.getSQLState());
        statement.setString(i + 1, message);
      }
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }
}
