package dev.concertbank.embedded.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Servers for tests: as in the product, but PostgreSQL is unpacked once. */
final class TestServers {

  static final String DATABASE = "tickets";
  private static final String OTHERS =
      "SELECT count(*) FROM pg_stat_activity"
          + " WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()";
  private static final Path BINARIES = Path.of("target", "postgres-binaries");
  private static final Duration LIMIT = Duration.ofMinutes(2);

  private TestServers() {}

  static ServerSettings settings(Path directory) {
    return withPort(directory, 0);
  }

  static ServerSettings withPort(Path directory, int port) {
    return new ServerSettings(directory, BINARIES, port, false, false, false);
  }

  /** As the product runs: the others do not wait for the disk, which no kill -9 can take away. */
  static ServerSettings durable(Path directory) {
    return new ServerSettings(directory, BINARIES, 0, false, false, true);
  }

  static ServerSettings fresh(Path directory) {
    return new ServerSettings(directory, BINARIES, 0, true, false, false);
  }

  static JdbcTemplate owner(PostgresServer server) {
    return new JdbcTemplate(server.dataSource(DATABASE, DbRole.OWNER));
  }

  static void createTickets(PostgresServer server) throws SQLException {
    server.createDatabase(DATABASE);
    owner(server).execute("CREATE TABLE IF NOT EXISTS tickets (id int)");
  }

  static void sell(PostgresServer server, int id) {
    owner(server).update("INSERT INTO tickets VALUES (?)", id);
  }

  static int sold(PostgresServer server) {
    return owner(server).queryForObject("SELECT count(*) FROM tickets", Integer.class);
  }

  static long pid(Path directory) {
    return PostmasterPid.read(new DataDirectory(directory).cluster()).orElseThrow().pid();
  }

  /** The last to leave looks only for a moment who else is there: what was killed has gone. */
  static void awaitOneInstance(Path directory) throws SQLException {
    DataDirectory data = new DataDirectory(directory);
    int port = PostmasterPid.read(data.cluster()).orElseThrow().port();
    Connections server = Connections.local(port, Credentials.read(data.credentials()));
    try (Connection connection = server.openMaintenance()) {
      JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
      await(() -> jdbc.queryForObject(OTHERS, Integer.class) == 1);
    }
  }

  static boolean isRunning(long pid) {
    return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
  }

  /** As the kernel does when memory runs out: no chance to tidy up. */
  static void kill9(long pid) {
    assertThat(ProcessHandle.of(pid).orElseThrow().destroyForcibly()).isTrue();
    await(() -> !isRunning(pid));
  }

  static void await(BooleanSupplier condition) {
    assertThat(Waiting.until(condition, LIMIT)).as("happens within " + LIMIT).isTrue();
  }

  static boolean answers(PostgresServer server) {
    try (Connection connection = server.dataSource(DATABASE, DbRole.OWNER).getConnection();
        Statement statement = connection.createStatement()) {
      return statement.execute("SELECT 1");
    } catch (SQLException e) {
      return false;
    }
  }
}
