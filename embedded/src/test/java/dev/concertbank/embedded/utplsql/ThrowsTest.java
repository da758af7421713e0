package dev.concertbank.embedded.utplsql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.embedded.translator.TranslatorDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --%throws}, by docs/userguide/annotations.md of utPLSQL, "Throws". */
class ThrowsTest {
  @TempDir static Path directory;
  private static TranslatorDatabase database;

  @BeforeAll
  static void start() {
    database = new TranslatorDatabase(directory);
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  private static TestResult result(String expected, String statement) throws SQLException {
    String spec = "  --%suite\n\n  --%test\n  --%throws(" + expected + ")\n  PROCEDURE a;\n";
    String body =
        "  PROCEDURE a IS\n    l_seat seats%ROWTYPE;\n  BEGIN\n    "
            + statement
            + "\n    ut.expect(l_seat.seat_id).to_equal(2);\n  END a;\n";
    return RecordedRun.of(database, spec, body).results.get("t.a");
  }

  private static final String RAISE = "RAISE_APPLICATION_ERROR(-20101, 'taken');";

  @Test
  void theExpectedErrorPasses() throws SQLException {
    assertThat(result("-20101", RAISE).passed()).isTrue();
    assertThat(result("errors.e_taken", RAISE).passed()).isTrue();
    assertThat(result("errors.e_taken", "RAISE errors.e_taken;").passed()).isTrue();
    assertThat(result("-20102, -20101", RAISE).passed()).isTrue();
    String query = "SELECT s.* INTO l_seat FROM seats s WHERE s.seat_id = 7;";
    assertThat(result("no_data_found", query).passed()).isTrue();
    assertThat(result("-1403", query).passed()).isTrue();
  }

  @Test
  void anotherErrorFails() throws SQLException {
    assertThat(result("-20102", RAISE).failures())
        .hasToString(
            "[Actual: -20101 was expected to equal: -20102\nORA-20101: taken\n"
                + "  at t.a(t.pkb:5) RAISE_APPLICATION_ERROR(-20101, 'taken');]");
    assertThat(result("no_data_found, -1", RAISE).failures())
        .extracting(Failure::text)
        .containsExactly(
            "Actual: -20101 was expected to be one of: (-1403 no_data_found, -1)\n"
                + "ORA-20101: taken");
    assertThat(result("-20102", RAISE).errors()).isEmpty();
  }

  @Test
  void noErrorFails() throws SQLException {
    TestResult result = result("errors.e_taken", "l_seat.seat_id := 2;");
    assertThat(result.failures())
        .hasToString(
            "[Expected one of exceptions (-20101 errors.e_taken) but nothing was raised.\n"
                + "  at t.a(t.pks:6) procedure a]");
    assertThat(result.checks()).isEqualTo(2);
  }

  @Test
  void expectationsCountBesideTheError() throws SQLException {
    assertThat(result("-20101", "ut.fail('before'); " + RAISE).failures())
        .extracting(Failure::text)
        .containsExactly("before");
  }
}
