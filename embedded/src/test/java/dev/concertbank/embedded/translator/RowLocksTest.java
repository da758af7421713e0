package dev.concertbank.embedded.translator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.embedded.postgres.DbRole;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one session sees of a row that another has locked. */
class RowLocksTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden/row-locks/row_locks.sql");

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
  void lockSeatTwo() throws SQLException {
    database.reset();
    holder = database.as(DbRole.OWNER).getConnection();
    other = database.as(DbRole.OWNER).getConnection();
    holder.setAutoCommit(false);
    assertThat(ask(holder, "row_locks_demo.at_once(2)")).isEqualTo("HELD");
  }

  @AfterEach
  void release() throws SQLException {
    holder.rollback();
    holder.close();
    other.close();
  }

  private static String ask(Connection connection, String call) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT " + call)) {
      rows.next();
      return rows.getString(1);
    }
  }

  @Test
  void nowaitRaisesTheExceptionOfOra00054() throws SQLException {
    assertThat(ask(other, "row_locks_demo.at_once(2)")).isEqualTo("busy");
    assertThat(ask(other, "row_locks_demo.at_once(1)")).isEqualTo("FREE");
  }

  @Test
  void waitRaisesTheExceptionOfOra30006AndLeavesTheSettingAlone() throws SQLException {
    other.setAutoCommit(false);
    assertThat(ask(other, "row_locks_demo.waiting(2)")).isEqualTo("timeout");
    assertThat(ask(other, "current_setting('lock_timeout')")).isEqualTo("0");
    other.rollback();
  }

  @Test
  void skipLockedSkips() throws SQLException {
    assertThat(ask(other, "row_locks_demo.free_ones()")).isEqualTo("1;3;");
  }

  /** Oracle's row lock lets children of the row in; PostgreSQL's FOR UPDATE would not. */
  @Test
  void aLockedRowTakesNewChildren() throws SQLException {
    try (Statement statement = other.createStatement()) {
      statement.execute("SET lock_timeout = '5s'");
      assertThat(statement.executeUpdate("INSERT INTO seat_notes VALUES (2, 'note')")).isOne();
    }
  }
}
