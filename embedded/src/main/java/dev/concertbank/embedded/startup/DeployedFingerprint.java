package dev.concertbank.embedded.startup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What was deployed last, noted in a schema of its own: Oracle's schema has no such table. */
final class DeployedFingerprint {

  private final Connection connection;

  DeployedFingerprint(Connection connection) throws SQLException {
    this.connection = connection;
    execute("CREATE SCHEMA IF NOT EXISTS engine");
    execute("CREATE TABLE IF NOT EXISTS engine.deployment (fingerprint text NOT NULL)");
  }

  boolean is(String wanted) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("SELECT 1 FROM engine.deployment WHERE fingerprint = ?")) {
      query.setString(1, wanted);
      try (ResultSet rows = query.executeQuery()) {
        return rows.next();
      }
    }
  }

  void forget() throws SQLException {
    execute("DELETE FROM engine.deployment");
  }

  void remember(String fingerprint) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO engine.deployment VALUES (?)")) {
      insert.setString(1, fingerprint);
      insert.execute();
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
