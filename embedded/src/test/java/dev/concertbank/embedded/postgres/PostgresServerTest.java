package dev.concertbank.embedded.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class PostgresServerTest {

  private static final String SLEEP = "SELECT pg_sleep(120)";

  @TempDir Path directory;

  @Test
  void keepsRowsAndPortAcrossARestart() throws Exception {
    int port;
    try (PostgresServer server = PostgresServer.start(TestServers.settings(directory))) {
      TestServers.createTickets(server);
      TestServers.sell(server, 1);
      port = server.port();
    }
    try (PostgresServer server = PostgresServer.start(TestServers.settings(directory))) {
      assertThat(server.joined()).isFalse();
      assertThat(server.port()).isEqualTo(port);
      assertThat(TestServers.sold(server)).isEqualTo(1);
    }
  }

  @Test
  void worksInAFolderWithBlanks() throws Exception {
    Path blanks = directory.resolve("my concert data");
    try (PostgresServer server = PostgresServer.start(TestServers.settings(blanks))) {
      TestServers.createTickets(server);
      assertThat(TestServers.sold(server)).isZero();
    }
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a server there does not look for its clients")
  void stopsAlthoughAKilledClientsStatementStillRuns() throws Exception {
    PostgresServer server = PostgresServer.start(TestServers.settings(directory));
    long pid = TestServers.pid(directory);
    Connection client = server.dataSource("postgres", DbRole.BOOTSTRAP).getConnection();
    CompletableFuture<Void> statement =
        CompletableFuture.runAsync(() -> new JdbcTemplate(only(client)).execute(SLEEP));
    JdbcTemplate jdbc = new JdbcTemplate(server.dataSource("postgres", DbRole.BOOTSTRAP));
    TestServers.await(
        () ->
            jdbc.queryForObject(
                    "SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep'",
                    Long.class)
                == 1);

    client.abort(Runnable::run);
    server.close();

    TestServers.await(() -> !TestServers.isRunning(pid));
    assertThatThrownBy(statement::join).hasCauseInstanceOf(DataAccessException.class);
  }

  private static DataSource only(Connection connection) {
    return new SingleConnectionDataSource(connection, true);
  }

  @Test
  void isSafeAndStrictInTheProduct() {
    try (PostgresServer server = PostgresServer.start(TestServers.durable(directory))) {
      JdbcTemplate jdbc = new JdbcTemplate(server.dataSource("postgres", DbRole.BOOTSTRAP));
      Map.of(
              "fsync", "on",
              "synchronous_commit", "on",
              "listen_addresses", "127.0.0.1",
              "max_connections", "200",
              "server_encoding", "UTF8")
          .forEach(
              (name, value) ->
                  assertThat(jdbc.queryForObject("SHOW " + name, String.class))
                      .as(name)
                      .isEqualTo(value));
      assertThat(jdbc.queryForList("SELECT rolname FROM pg_roles WHERE rolsuper", String.class))
          .containsExactly("postgres");
    }
  }

  @Test
  void letsNobodyInWithoutThePassword() {
    try (PostgresServer server = PostgresServer.start(TestServers.settings(directory))) {
      for (DbRole role : DbRole.values()) {
        assertThatThrownBy(
                () -> DriverManager.getConnection(server.url("postgres"), role.userName(), "guess"))
            .hasMessageContaining("password authentication failed");
      }
    }
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the folder's access list decides there")
  void hidesThePasswordsFromOtherUsers() throws Exception {
    PostgresServer.start(TestServers.settings(directory)).close();
    Path passwords = new DataDirectory(directory).credentials();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(passwords)))
        .isEqualTo("rw-------");
  }

  @Test
  void namesThePortThatIsTaken() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      ServerSettings settings = TestServers.withPort(directory, taken.getLocalPort());
      assertThatThrownBy(() -> PostgresServer.start(settings))
          .isInstanceOf(EngineException.class)
          .hasMessageContaining("Port " + taken.getLocalPort())
          .hasMessageContaining("--concert-bank.embedded.port");
    }
  }

  @Test
  void movesOnWhenItsOldPortIsTaken() throws Exception {
    int port;
    try (PostgresServer server = PostgresServer.start(TestServers.settings(directory))) {
      port = server.port();
    }
    try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"));
        PostgresServer server = PostgresServer.start(TestServers.settings(directory))) {
      assertThat(server.port()).isNotEqualTo(taken.getLocalPort());
    }
  }

  @Test
  void refusesTheFilesOfAnotherMajorVersion() throws Exception {
    PostgresServer.start(TestServers.settings(directory)).close();
    Files.writeString(new DataDirectory(directory).cluster().resolve("PG_VERSION"), "17\n");
    assertThatThrownBy(() -> PostgresServer.start(TestServers.settings(directory)))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("written by PostgreSQL 17, but this is PostgreSQL 18")
        .hasMessageContaining("--concert-bank.embedded.fresh=true");
  }

  @Test
  void startsAnewOnlyWhenNobodyElseUsesIt() throws Exception {
    try (PostgresServer server = PostgresServer.start(TestServers.settings(directory))) {
      TestServers.createTickets(server);
      assertThatThrownBy(() -> PostgresServer.start(TestServers.fresh(directory)))
          .isInstanceOf(EngineException.class)
          .hasMessageContaining("somebody uses it");
      assertThat(TestServers.sold(server)).isZero();
    }
    try (PostgresServer server = PostgresServer.start(TestServers.fresh(directory))) {
      assertThatThrownBy(() -> TestServers.sold(server)).hasStackTraceContaining("does not exist");
    }
  }

  @Test
  void staysUpWhileSomebodysShellIsConnected() throws Exception {
    PostgresServer server = PostgresServer.start(TestServers.settings(directory));
    TestServers.createTickets(server);
    long pid = TestServers.pid(directory);
    try (Connection shell = server.dataSource(TestServers.DATABASE, DbRole.OWNER).getConnection()) {
      server.close();
      assertThat(shell.isValid(60)).isTrue();
      assertThat(TestServers.isRunning(pid)).isTrue();
    }
    PostgresServer.start(TestServers.settings(directory)).close();
    TestServers.await(() -> !TestServers.isRunning(pid));
  }
}
