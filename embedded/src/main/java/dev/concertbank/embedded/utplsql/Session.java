package dev.concertbank.embedded.utplsql;

import dev.concertbank.embedded.utplsql.Call.RaisedError;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLWarning;
import org.postgresql.util.ServerErrorMessage;

/** Calls procedures in one transaction, and takes them back. */
final class Session {
  private static final String HOLDS = "UTP00";
  private static final String FAILS = "UTF00";
  private static final int UNKNOWN = -600;

  private final Connection connection;
  private final CallStacks stacks;

  Session(Connection connection, CallStacks stacks) {
    this.connection = connection;
    this.stacks = stacks;
  }

  /**
   * Calls a procedure. If it raises, PostgreSQL takes back what it did, which Oracle, under
   * utPLSQL, leaves to the rollback after the test.
   */
  Call call(ProcedureName procedure) throws SQLException {
    Savepoint before = connection.setSavepoint();
    try (Statement statement = connection.createStatement()) {
      SQLException raised = null;
      try {
        statement.execute("CALL " + procedure + "()");
        connection.releaseSavepoint(before);
      } catch (SQLException e) {
        raised = e;
        connection.rollback(before);
      }
      return outcome(statement.getWarnings(), raised);
    }
  }

  private Call outcome(SQLWarning first, SQLException raised) throws SQLException {
    List<Failure> failures = new ArrayList<>();
    int checks = 0;
    for (SQLWarning w = first; w != null; w = w.getNextWarning()) {
      checks += HOLDS.equals(w.getSQLState()) || FAILS.equals(w.getSQLState()) ? 1 : 0;
      if (FAILS.equals(w.getSQLState()) && w instanceof PSQLWarning warning) {
        failures.add(failure(warning.getServerErrorMessage()));
      }
    }
    return new Call(
        checks, failures, raised == null ? Optional.empty() : Optional.of(error(raised)));
  }

  private Failure failure(ServerErrorMessage message) {
    return new Failure(String.valueOf(message.getMessage()), stacks.read(message.getWhere()));
  }

  private RaisedError error(SQLException e) throws SQLException {
    ServerErrorMessage server = e instanceof PSQLException p ? p.getServerErrorMessage() : null;
    if (server == null) {
      // The connection is gone; no later call would tell more.
      throw e;
    }
    String question =
        "SELECT ora.sqlcode(q.state, q.message), ora.sqlerrm(q.state, q.message)"
            + " FROM (SELECT ?::text AS state, ?::text AS message) q";
    try (PreparedStatement statement = connection.prepareStatement(question)) {
      statement.setString(1, e.getSQLState());
      statement.setString(2, server.getMessage());
      try (ResultSet answer = statement.executeQuery()) {
        answer.next();
        int code = answer.getInt(1) == 100 ? -1403 : answer.getInt(1);
        String text =
            code == UNKNOWN
                ? server.getMessage() + " (SQLSTATE " + e.getSQLState() + ")"
                : answer.getString(2);
        Failure failure = new Failure(text, stacks.read(server.getWhere()));
        return new RaisedError(e.getSQLState(), code, failure);
      }
    }
  }

  Savepoint savepoint() throws SQLException {
    return connection.setSavepoint();
  }

  void rollback(Savepoint to) throws SQLException {
    connection.rollback(to);
  }
}
