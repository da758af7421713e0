package dev.concertbank.embedded.postgres;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
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
  private final Presence presence;
  private final boolean joined;
  private final String version;
  private final LastOneOut lastOneOut;

  private PostgresServer(Connections connections, boolean joined, LastOneOut lastOneOut)
      throws SQLException {
    this.connections = connections;
    this.joined = joined;
    this.lastOneOut = lastOneOut;
    this.presence = Presence.announce(connections);
    this.version = askVersion();
  }

  /** What stops the process, or null where that is not ours to do. */
  private record LastOneOut(Cluster cluster, DataDirectory directory, boolean keepRunning) {}

  public static PostgresServer start(ServerSettings settings) {
    DataDirectory directory = new DataDirectory(settings.directory());
    directory.create();
    try {
      return DirectoryLock.holding(directory.lock(), () -> startOrJoin(directory, settings));
    } catch (SQLException e) {
      throw refused(settings.directory().toString(), e);
    }
  }

  private static PostgresServer startOrJoin(DataDirectory directory, ServerSettings settings)
      throws SQLException {
    Cluster cluster = new Cluster(directory, settings);
    if (settings.fresh()) {
      new FreshStart(directory, cluster).wipe();
    }
    Optional<Connections> running = new RunningServer(directory).find();
    Connections connections =
        running.isPresent() ? running.get() : startCluster(directory, cluster);
    new Bootstrap(connections).createRoles();
    var lastOneOut = new LastOneOut(cluster, directory, settings.keepRunning());
    return new PostgresServer(connections, running.isPresent(), lastOneOut);
  }

  /** Joins a server that another instance runs; its passwords are in that one's directory. */
  public static PostgresServer join(String jdbcUrl, Path directory) {
    Credentials credentials = Credentials.read(new DataDirectory(directory).credentials());
    try {
      return new PostgresServer(Connections.of(jdbcUrl, credentials), true, null);
    } catch (SQLException e) {
      throw refused(jdbcUrl, e);
    }
  }

  public static String databaseOf(String jdbcUrl) {
    return Connections.databaseOf(jdbcUrl);
  }

  private static Connections startCluster(DataDirectory directory, Cluster cluster) {
    if (!directory.initialised()) {
      cluster.initialise(Credentials.generate());
    }
    directory.checkVersion();
    Credentials credentials = Credentials.read(directory.credentials());
    return Connections.local(cluster.start(), credentials);
  }

  private static EngineException refused(String server, SQLException e) {
    return new EngineException(
        "The PostgreSQL server of " + server + " refuses the connection: " + e.getMessage() + ".",
        "Check that it runs and that its credentials.properties are the ones it was created with.",
        e);
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
    if (lastOneOut == null || lastOneOut.keepRunning()) {
      leave();
      return;
    }
    try {
      DirectoryLock.holding(lastOneOut.directory().lock(), this::stopIfLast);
    } catch (SQLException e) {
      LOG.warn("The embedded database was gone before it was stopped: {}", e.getMessage());
    } finally {
      leave();
    }
  }

  private boolean stopIfLast() throws SQLException {
    boolean last = presence.isLast();
    if (last) {
      lastOneOut.cluster().stop("fast");
    } else {
      LOG.info("The embedded database stays up: others are connected to port {}", port());
    }
    return last;
  }

  private void leave() {
    try {
      presence.close();
    } catch (SQLException e) {
      LOG.debug("The connection was gone already", e);
    }
  }
}
