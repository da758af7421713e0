package dev.concertbank.embedded.conformance;

import java.sql.Connection;
import java.sql.SQLException;

/** One session of a database. A call that fails leaves its transaction as it was before. */
abstract class CaseSession {
  private final Connection connection;

  CaseSession(Connection connection) throws SQLException {
    this.connection = connection;
    connection.setAutoCommit(false);
  }

  Connection connection() {
    return connection;
  }

  abstract Outcome call(String function) throws SQLException;

  void commit() throws SQLException {
    connection.commit();
  }

  void rollback() throws SQLException {
    connection.rollback();
  }

  void close() throws SQLException {
    connection.rollback();
    connection.close();
  }
}
