package dev.concertbank.embedded.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running server with the product's roles, started by us or joined. It outlives a killed JVM and
 * is found again by the next; whoever leaves last stops it.
 */
public final class PostgresServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);

  private final Connections connections;
  private final boolean joined;
  private final String version;

  /** Null for a server elsewhere: starting and stopping that is not ours to do. */
  private final LocalServer local;

  private final ServerWatch watch;
  private Presence presence;

  private PostgresServer(Connections connections, boolean joined, LocalServer local)
      throws SQLException {
    this.connections = connections;
    this.joined = joined;
    this.local = local;
    this.presence = Presence.announce(connections);
    this.version = askVersion();
    this.watch = local == null ? null : new ServerWatch(local.directory(), this::revive);
  }

  public static PostgresServer start(ServerSettings wanted) {
    ServerSettings settings = ReachablePlace.of(wanted);
    DataDirectory directory = new DataDirectory(settings.directory());
    Ownership.check(directory, Ownership.currentUser());
    directory.create();
    try {
      return DirectoryLock.holding(directory.lock(), () -> startLocked(directory, settings));
    } catch (SQLException e) {
      throw refused(settings.directory().toString(), e);
    }
  }

  private static PostgresServer startLocked(DataDirectory directory, ServerSettings settings)
      throws SQLException {
    LocalServer local = new LocalServer(directory, settings);
    if (settings.fresh()) {
      local.wipe();
    }
    LocalServer.Access access = local.startOrJoin();
    PostgresServer server = new PostgresServer(access.connections(), access.joined(), local);
    server.watch.begin();
    return server;
  }

  /**
   * Joins a server that another instance runs; its passwords are in that one's directory. When it
   * is the directory's own server, this instance takes its turn in stopping it.
   */
  public static PostgresServer join(String jdbcUrl, ServerSettings wanted) {
    ServerSettings settings = ReachablePlace.of(wanted);
    DataDirectory directory = new DataDirectory(settings.directory());
    Credentials credentials = Credentials.read(directory.credentials());
    Connections server = Connections.of(jdbcUrl, credentials);
    if (new RunningServer(directory).find().filter(server::isSameServer).isPresent()) {
      return start(settings.keepingRows());
    }
    try {
      return new PostgresServer(server, true, null);
    } catch (SQLException e) {
      throw refused(jdbcUrl, e);
    }
  }

  private void revive() throws SQLException {
    local.startOrJoin();
    presence = Presence.announce(connections);
  }

  private static EngineException refused(String server, SQLException e) {
    return new EngineException(
        "The PostgreSQL server of " + server + " refuses the connection: " + e.getMessage() + ".",
        "Check that it runs and that its credentials.properties are the ones it was created with.",
        e);
  }

  public static String databaseOf(String jdbcUrl) {
    return Connections.databaseOf(jdbcUrl);
  }

  private String askVersion() throws SQLException {
    try (Connection connection = connections.openMaintenance();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SHOW server_version")) {
      row.next();
      return row.getString(1);
    }
  }

  public boolean joined() {
    return joined;
  }

  public String version() {
    return version;
  }

  public int port() {
    return connections.port();
  }

  public String url(String database) {
    return connections.url(database);
  }

  public String password(DbRole role) {
    return connections.credentials().password(role);
  }

  /** One connection a call; pools are for those who need them. */
  public DataSource dataSource(String database, DbRole role) {
    return connections.dataSource(database, role);
  }

  public void createDatabase(String database) throws SQLException {
    new Bootstrap(connections).createDatabase(database);
  }

  public void copyDatabase(String template, String database) throws SQLException {
    new Bootstrap(connections).copyDatabase(template, database);
  }

  public void dropDatabase(String database) throws SQLException {
    new Bootstrap(connections).dropDatabase(database);
  }

  @Override
  public void close() {
    if (local == null) {
      leave();
      return;
    }
    try {
      DirectoryLock.holding(local.directory().lock(), this::closeLocked);
    } catch (SQLException e) {
      LOG.warn("The embedded database was gone before it was stopped: {}", e.getMessage());
    }
  }

  private Void closeLocked() throws SQLException {
    watch.end();
    try {
      if (!local.keepsRunning() && !local.stopIfLast(presence)) {
        LOG.info("The embedded database stays up: others are connected to port {}", port());
      }
    } finally {
      leave();
    }
    return null;
  }

  private void leave() {
    try {
      presence.close();
    } catch (SQLException e) {
      LOG.debug("The connection was gone already", e);
    }
  }
}
