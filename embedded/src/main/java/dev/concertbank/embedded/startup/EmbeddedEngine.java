package dev.concertbank.embedded.startup;

import dev.concertbank.embedded.postgres.DbRole;
import dev.concertbank.embedded.postgres.EngineException;
import dev.concertbank.embedded.postgres.PostgresServer;
import java.sql.SQLException;
import java.util.ServiceLoader;
import javax.sql.DataSource;

/** The running engine: a server with schema and PL/SQL, ready for connections. */
public final class EmbeddedEngine implements AutoCloseable {

  private final PostgresServer server;
  private final EngineDatabase database;

  private EmbeddedEngine(PostgresServer server, String database) {
    this.server = server;
    this.database = new EngineDatabase(server, database);
  }

  /** With the PL/SQL translator. */
  public static EmbeddedEngine start(EmbeddedSettings settings, StartupReport report) {
    return start(settings, translator(), report);
  }

  public static CodeDeployment.Factory translator() {
    return ServiceLoader.load(CodeDeployment.Factory.class, EmbeddedEngine.class.getClassLoader())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No PL/SQL translator on the class path"));
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
    DataSource owner = database.dataSource(DbRole.OWNER);
    new Deployment(owner, code.of(owner, DbRole.OWNER.userName()), settings, report).run();
  }

  private void createDatabase() {
    try {
      server.createDatabase(database.name());
    } catch (SQLException e) {
      throw cannotCreate(database.name(), e);
    }
  }

  private static EngineException cannotCreate(String name, SQLException e) {
    return new EngineException(
        "The database " + name + " cannot be created: " + e.getMessage() + ".",
        "The server's log, postgresql.log in the data directory, may say more.",
        e);
  }

  public EngineDatabase database() {
    return database;
  }

  /** A database of its own with the same rows and code; nobody may be connected to the original. */
  public EngineDatabase copy(String name) {
    return copy(database, name);
  }

  /** The same of one of the copies. */
  public EngineDatabase copy(EngineDatabase template, String name) {
    try {
      server.copyDatabase(template.name(), name);
      return new EngineDatabase(server, name);
    } catch (SQLException e) {
      throw cannotCreate(name, e);
    }
  }

  public void drop(EngineDatabase copy) {
    try {
      server.dropDatabase(copy.name());
    } catch (SQLException e) {
      throw new EngineException(
          "The database " + copy.name() + " cannot be dropped: " + e.getMessage() + ".",
          "Close the connections to it.",
          e);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
