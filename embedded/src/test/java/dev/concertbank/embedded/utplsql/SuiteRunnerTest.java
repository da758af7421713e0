package dev.concertbank.embedded.utplsql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.embedded.postgres.DbRole;
import dev.concertbank.embedded.translator.TranslatorDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is reported of a test, what is rolled back after it, and which tests are run. */
class SuiteRunnerTest {
  @TempDir static Path directory;
  private static TranslatorDatabase database;
  private final JdbcTemplate jdbc = new JdbcTemplate(database.as(DbRole.OWNER));

  @BeforeAll
  static void start() {
    database = new TranslatorDatabase(directory);
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @BeforeEach
  void nothingThere() throws SQLException {
    database.reset();
  }

  @Test
  void expectationsBeforeAnExceptionAreNotLost() throws SQLException {
    RecordedRun run =
        RecordedRun.of(
            database,
            "  --%suite\n\n  --%test\n  PROCEDURE a;\n",
            SuiteText.procedures(
                "a: ut.expect(1).to_equal(1); ut.fail('seen'); RAISE errors.e_taken;"));
    assertThat(run.failures("a")).containsExactly("seen");
    assertThat(run.errors("a")).hasSize(1);
    assertThat(run.results.get("t.a").checks()).isEqualTo(2);
    assertThat(run.results.get("t.a").passed()).isFalse();
  }

  @Test
  void everyFailureIsReportedAndNothingElse() throws SQLException {
    RecordedRun run =
        RecordedRun.of(
            database,
            "  --%suite\n\n  --%test\n  PROCEDURE a;\n\n  --%test\n  PROCEDURE b;\n",
            SuiteText.procedures(
                "a: ut.fail('one'); ut.expect(1).to_equal(1); ut.fail('two');", "b: NULL;"));
    assertThat(run.failures("a")).containsExactly("one", "two");
    assertThat(run.results.get("t.a").checks()).isEqualTo(3);
    assertThat(run.results.get("t.b")).extracting(TestResult::passed).isEqualTo(true);
  }

  @Test
  void aFailureNamesTheCallsThatLedToIt() throws SQLException {
    RecordedRun run =
        RecordedRun.of(
            database,
            "  --%suite\n\n  --%test\n  PROCEDURE a;\n",
            """
              PROCEDURE check_it(p_value IN NUMBER) IS
              BEGIN
                ut.expect(p_value, 'value').to_equal(
                  2);
              END check_it;

              PROCEDURE a IS
              BEGIN
                check_it(2);

                check_it(1);
              END a;
            """);
    assertThat(run.results.get("t.a").failures())
        .hasToString(
            """
            ["value"
            Actual: 1 (number) was expected to equal: 2 (number)
              at t.check_it(t.pkb:4) ut.expect(p_value, 'value').to_equal(
              at t.a(t.pkb:12) check_it(1);]""");
  }

  @Test
  void anErrorHasOraclesNumberAndTheCallStack() throws SQLException {
    RecordedRun run =
        RecordedRun.of(
            database,
            "  --%suite\n\n  --%test\n  PROCEDURE a;\n",
            SuiteText.procedures(
                "reads: DELETE FROM seats s WHERE s.seat_id / 0 = 1;", "a: reads;"));
    assertThat(run.results.get("t.a").errors())
        .hasToString(
            """
            [ORA-01476: divisor is equal to zero
              at t.reads(t.pkb:4) DELETE FROM seats s WHERE s.seat_id / 0 = 1;
              at t.a(t.pkb:9) reads;]""");
  }

  @Test
  void whatTestsDoIsRolledBack() throws SQLException {
    RecordedRun run =
        RecordedRun.of(
            database,
            """
              --%suite

              --%beforeall
              PROCEDURE prepare;

              --%test
              PROCEDURE a;

              --%test
              PROCEDURE b;

              --%context

              --%test
              --%rollback(manual)
              PROCEDURE c;

              --%test
              PROCEDURE d;

              --%endcontext

              --%aftereach
              PROCEDURE after_each;
            """,
            counting("a", "b", "c", "d")
                + SuiteText.procedures(
                    "prepare: INSERT INTO notes (note_id, text) VALUES (note_seq.NEXTVAL, 'all');",
                    "after_each: INSERT INTO notes (note_id, text) VALUES (note_seq.NEXTVAL, 'after');"));
    assertThat(run.results.values()).allMatch(r -> r.errors().isEmpty());
    assertThat(run.failures("a")).containsExactly("1");
    assertThat(run.failures("b")).containsExactly("1");
    assertThat(run.failures("context_#1.c")).containsExactly("1");
    assertThat(run.failures("context_#1.d"))
        .as("c is not rolled back, nor what came after it")
        .containsExactly("3");
    assertThat(jdbc.queryForObject("SELECT count(*) FROM notes", Integer.class)).isZero();
  }

  /** Each tells how many rows it finds, and inserts one. */
  private static String counting(String... tests) {
    return Arrays.stream(tests)
        .map(
            name ->
                """
                  PROCEDURE %s IS
                    l_count NUMBER;
                  BEGIN
                    SELECT COUNT(*) INTO l_count FROM notes n;
                    ut.fail(l_count);
                    INSERT INTO notes (note_id, text) VALUES (note_seq.NEXTVAL, 'test');
                  END %s;

                """
                    .formatted(name, name))
        .collect(Collectors.joining());
  }

  @Test
  void disabledTestsAndSuitesCallNothing() throws SQLException {
    RecordedRun run =
        RecordedRun.of(
            database,
            """
              --%suite

              --%beforeeach
              PROCEDURE before_each;

              --%test
              --%disabled(later)
              PROCEDURE a;

              --%context
              --%disabled

              --%beforeall
              PROCEDURE before_all;

              --%test
              PROCEDURE b;

              --%endcontext

              --%test
              PROCEDURE c;
            """,
            SuiteText.procedures(
                "before_each", "a", "before_all: RAISE errors.e_taken;", "b", "c"));
    assertThat(run.events)
        .containsExactly(
            "+t", "#t.a", ">t.c", "+t.context_#1", "#t.context_#1.b", "-t.context_#1", "-t");
    assertThat(run.results).containsOnlyKeys("t.c");
  }

  @Test
  void suitesWithoutASelectedTestCallNothing() throws SQLException {
    String spec =
        """
          --%suite

          --%test
          --%tags(wanted)
          PROCEDURE a;

          --%context

          --%beforeall
          PROCEDURE before_all;

          --%test
          PROCEDURE b;

          --%endcontext
        """;
    RecordedRun run =
        RecordedRun.of(
            database,
            spec,
            SuiteText.procedures("a: NULL;", "before_all: RAISE errors.e_taken;", "b"),
            test -> test.tags().contains("wanted"));
    assertThat(run.events).containsExactly("+t", ">t.a", "-t");
  }
}
