package dev.concertbank.embedded.utplsql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.embedded.translator.TranslatorDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Calls what belongs to a suite as utPLSQL does: docs/userguide/annotations.md there, and where it
 * contradicts the code, ut_suite.tpb and ut_test.tpb. Each procedure here fails with its own name,
 * so that the failures of a test tell what was called and in which order.
 */
class HooksTest {
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

  private static final String HOOKS =
      """
        --%suite

        --%beforeall
        PROCEDURE before_all;

        --%afterall
        PROCEDURE after_all;

        --%beforeeach
        PROCEDURE before_each;

        --%aftereach
        PROCEDURE after_each;

        PROCEDURE before_test;
        PROCEDURE after_test;

        --%test
        --%beforetest(before_test)
        --%aftertest(after_test)
        PROCEDURE first_test;

        --%context
        --%name(c)

        --%beforeeach
        PROCEDURE inner_before;

        --%aftereach
        PROCEDURE inner_after;

        --%test
        PROCEDURE second_test;

        --%endcontext
      """;

  private static RecordedRun hooks(String... procedures) throws SQLException {
    String all = "before_all after_all before_each after_each before_test after_test first_test";
    String[] named = (all + " inner_before inner_after second_test").split(" ");
    for (String procedure : procedures) {
      String name = procedure.split(": ")[0];
      named = Arrays.stream(named).map(n -> n.equals(name) ? procedure : n).toArray(String[]::new);
    }
    return RecordedRun.of(database, HOOKS, SuiteText.procedures(named));
  }

  @Test
  void hooksAreCalledFromTheOutsideInAndBackOutAgain() throws SQLException {
    RecordedRun run = hooks();
    assertThat(run.events)
        .containsExactly("+t", ">t.first_test", "+t.c", ">t.c.second_test", "-t.c", "-t");
    assertThat(run.failures("first_test"))
        .containsExactly(
            "before_all", "before_each", "before_test", "first_test", "after_test", "after_each");
    assertThat(run.failures("c.second_test"))
        .containsExactly("before_each", "inner_before", "second_test", "inner_after", "after_each");
    assertThat(run.warnings.get("t")).extracting(Failure::text).containsExactly("after_all");
    assertThat(run.warnings.get("t.c")).isEmpty();
  }

  @Test
  void anExceptionInBeforeallFailsAllTestsAndRunsNone() throws SQLException {
    RecordedRun run = hooks("before_all: RAISE_APPLICATION_ERROR(-20101, 'not now');");
    assertThat(run.errors("first_test")).containsExactly("ORA-20101: not now");
    assertThat(run.errors("c.second_test")).containsExactly("ORA-20101: not now");
    assertThat(run.failures("first_test")).isEmpty();
    assertThat(run.failures("c.second_test")).isEmpty();
    assertThat(run.warnings.get("t")).extracting(Failure::text).containsExactly("after_all");
    assertThat(run.events)
        .containsExactly("+t", ">t.first_test", "+t.c", ">t.c.second_test", "-t.c", "-t");
  }

  @Test
  void anExceptionInBeforeeachSkipsTheTestButNotAftereach() throws SQLException {
    RecordedRun run = hooks("before_each: RAISE errors.e_taken;");
    assertThat(run.errors("first_test")).hasSize(1).first().asString().startsWith("ORA-20101");
    assertThat(run.failures("first_test")).containsExactly("before_all", "after_each");
    assertThat(run.failures("c.second_test")).containsExactly("inner_after", "after_each");
  }

  @Test
  void anExceptionInBeforetestSkipsTheTestButNothingAfterIt() throws SQLException {
    RecordedRun run = hooks("before_test: RAISE errors.e_taken;");
    assertThat(run.errors("first_test")).hasSize(1);
    assertThat(run.failures("first_test"))
        .containsExactly("before_all", "before_each", "after_test", "after_each");
  }

  @Test
  void anExceptionAfterTheTestIsItsError() throws SQLException {
    RecordedRun run =
        hooks(
            "after_test: RAISE_APPLICATION_ERROR(-20101, 'one');",
            "after_each: RAISE_APPLICATION_ERROR(-20102, 'two');");
    assertThat(run.errors("first_test")).containsExactly("ORA-20101: one", "ORA-20102: two");
    assertThat(run.failures("first_test"))
        .containsExactly("before_all", "before_each", "before_test", "first_test");
    assertThat(run.errors("c.second_test")).containsExactly("ORA-20102: two");
  }

  @Test
  void anExceptionInAfterallIsAWarning() throws SQLException {
    RecordedRun run = hooks("after_all: RAISE_APPLICATION_ERROR(-20101, 'late');");
    assertThat(run.warnings.get("t")).extracting(Failure::text).containsExactly("ORA-20101: late");
    assertThat(run.errors("first_test")).isEmpty();
  }
}
