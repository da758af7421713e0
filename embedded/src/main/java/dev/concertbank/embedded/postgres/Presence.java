package dev.concertbank.embedded.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * Tells the other instances on the same server that this one is here: a shared lock on a connection
 * of its own, which the server takes back when this process dies in whatever way. Who can turn it
 * into the exclusive lock is the last one.
 */
final class Presence implements AutoCloseable {

  /** Any number will do as long as nobody else uses it in the maintenance database. */
  private static final long LOCK = 0x434f4e43_42414e4bL;

  /** The server notices after two seconds that a client was killed whose statement still runs. */
  private static final Duration FAREWELL_LIMIT = Duration.ofSeconds(6);

  /** An instance that ended a moment ago has its lock for another moment. */
  private static final Duration LOCK_LIMIT = Duration.ofMillis(300);

  private final Connection connection;

  private Presence(Connection connection) {
    this.connection = connection;
  }

  static Presence announce(Connections server) throws SQLException {
    Connection connection = server.openMaintenance();
    try {
      execute(connection, "SELECT pg_advisory_lock_shared(" + LOCK + ")");
      return new Presence(connection);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /**
   * Whether nobody else uses the server, be it another instance or somebody's SQL shell. Afterwards
   * no other instance can announce itself until this one is closed.
   */
  boolean isLast() throws SQLException {
    execute(connection, "SELECT pg_advisory_unlock_shared(" + LOCK + ")");
    if (!Waiting.until(() -> says("SELECT pg_try_advisory_lock(" + LOCK + ")"), LOCK_LIMIT)) {
      return false;
    }
    // Connections closed a moment ago take a moment to leave the list.
    return Waiting.until(this::nobodyElseConnected, FAREWELL_LIMIT);
  }

  private boolean nobodyElseConnected() {
    return says(
        "SELECT NOT EXISTS (SELECT 1 FROM pg_stat_activity"
            + " WHERE backend_type = 'client backend' AND pid <> pg_backend_pid())");
  }

  private boolean says(String query) {
    try {
      return isTrue(query);
    } catch (SQLException e) {
      throw new EngineException(
          "The embedded database cannot be asked who uses it (" + e.getMessage() + ").",
          "Its log tells why.",
          e);
    }
  }

  private boolean isTrue(String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      return row.next() && row.getBoolean(1);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
