package dev.concertbank.embedded.startup;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.concertbank.embedded.postgres.DbRole;
import dev.concertbank.embedded.postgres.EngineException;
import dev.concertbank.embedded.postgres.PostgresServer;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The running engine: a server with schema and PL/SQL, ready for connections. */
public final class EmbeddedEngine implements AutoCloseable {

  /** {@code {call p(?)}} of JDBC becomes CALL, which is what the translated procedures are. */
  private static final String URL_OPTIONS = "?escapeSyntaxCallMode=callIfNoReturn";

  private final PostgresServer server;
  private final String database;

  private EmbeddedEngine(PostgresServer server, String database) {
    this.server = server;
    this.database = database;
  }

  public static EmbeddedEngine start(
      EmbeddedSettings settings, CodeDeployment.Factory code, StartupReport report) {
    PostgresServer server = report.time(() -> open(settings), EmbeddedEngine::describe);
    String database =
        settings.joins() ? PostgresServer.databaseOf(settings.url()) : EmbeddedSettings.DATABASE;
    EmbeddedEngine engine = new EmbeddedEngine(server, database);
    try {
      engine.deploy(settings, code, report);
      return engine;
    } catch (RuntimeException | Error e) {
      engine.close();
      throw e;
    }
  }

  private static PostgresServer open(EmbeddedSettings settings) {
    return settings.joins()
        ? PostgresServer.join(settings.url(), settings.server())
        : PostgresServer.start(settings.server());
  }

  private static String describe(PostgresServer server) {
    return "PostgreSQL %s %s on port %d"
        .formatted(server.version(), server.joined() ? "joined" : "started", server.port());
  }

  private void deploy(
      EmbeddedSettings settings, CodeDeployment.Factory code, StartupReport report) {
    if (!settings.joins()) {
      createDatabase();
    }
    DataSource owner = dataSource(DbRole.OWNER);
    new Deployment(owner, code.of(owner, DbRole.OWNER.userName()), settings, report).run();
  }

  private void createDatabase() {
    try {
      server.createDatabase(database);
    } catch (SQLException e) {
      throw new EngineException(
          "The database " + database + " cannot be created: " + e.getMessage() + ".",
          "The server's log, postgresql.log in the data directory, may say more.",
          e);
    }
  }

  /** Of no user in particular; without a password, so that it can be shown. */
  public String url() {
    return server.url(database);
  }

  public PostgresServer server() {
    return server;
  }

  public String database() {
    return database;
  }

  /** A new connection for each call. */
  public DataSource dataSource(DbRole role) {
    return server.dataSource(database, role);
  }

  /** A pool; whoever asks for it closes it before the engine. */
  public HikariDataSource pool(DbRole role, int size) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(role.userName());
    config.setJdbcUrl(url() + URL_OPTIONS);
    config.setUsername(role.userName());
    config.setPassword(server.password(role));
    config.setMaximumPoolSize(size);
    config.addDataSourceProperty("ApplicationName", "concert-bank " + role.userName());
    return new HikariDataSource(config);
  }

  @Override
  public void close() {
    server.close();
  }
}
