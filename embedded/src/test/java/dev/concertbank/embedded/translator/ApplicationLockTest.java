package dev.concertbank.embedded.translator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.embedded.postgres.DbRole;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** DBMS_LOCK.REQUEST between two sessions, with Oracle's return codes. */
class ApplicationLockTest {
  private static final Path GOLDEN =
      Path.of("src/test/resources/golden/oracle-packages/oracle_packages.sql");
  private static final int GRANTED = 0;
  private static final int TIMED_OUT = 1;
  private static final int HELD_ALREADY = 4;

  @TempDir static Path directory;
  private static TranslatorDatabase database;

  private Connection holder;
  private Connection other;

  @BeforeAll
  static void deploy() {
    database = new TranslatorDatabase(directory);
    database.deployer().deploy(Golden.program(GOLDEN));
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @BeforeEach
  void lock() throws SQLException {
    holder = database.as(DbRole.OWNER).getConnection();
    other = database.as(DbRole.OWNER).getConnection();
    holder.setAutoCommit(false);
    other.setAutoCommit(false);
    assertThat(request(holder, "a", 0)).isEqualTo(GRANTED);
  }

  @AfterEach
  void close() throws SQLException {
    holder.rollback();
    holder.close();
    other.rollback();
    other.close();
  }

  private static Integer request(Connection connection, String name, int seconds) {
    return new JdbcTemplate(new SingleConnectionDataSource(connection, true))
        .queryForObject("SELECT oracle_packages_demo.locked(?, ?)", Integer.class, name, seconds);
  }

  @Test
  void itsHolderHasIt() {
    assertThat(request(holder, "a", 0)).isEqualTo(HELD_ALREADY);
  }

  @Test
  void anotherSessionDoesNotGetItAndMayGoOn() {
    assertThat(request(other, "a", 0)).isEqualTo(TIMED_OUT);
    assertThat(request(other, "a", 1)).isEqualTo(TIMED_OUT);
    assertThat(request(other, "b", 0)).isEqualTo(GRANTED);
  }

  @Test
  void itEndsWithTheTransaction() throws SQLException {
    holder.commit();
    assertThat(request(other, "a", 1)).isEqualTo(GRANTED);
    assertThat(request(holder, "a", 0)).isEqualTo(TIMED_OUT);
  }
}
