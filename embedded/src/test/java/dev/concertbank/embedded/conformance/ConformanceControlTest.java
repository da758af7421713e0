package dev.concertbank.embedded.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A case that prescribes something else than what happens fails, in whichever form it is written.
 */
class ConformanceControlTest {
  @TempDir static Path directory;
  private static EmbeddedConformance database;
  private static ExecutorService background;

  @BeforeAll
  static void start() {
    database = new EmbeddedConformance(directory.resolve("server"));
    background = Executors.newCachedThreadPool();
  }

  @AfterAll
  static void stop() {
    background.shutdownNow();
    database.close();
  }

  private static ConformanceCase read(String text) throws IOException {
    Path file = directory.resolve("control.sql");
    Files.writeString(file, "-- page: Database Concepts, None\n\n-- case: control\n" + text);
    return CaseReader.read(file).get(0);
  }

  private static void run(String text) throws Exception {
    ConformanceCase one = read(text);
    Map<ConformanceCase, String> failed = database.deploy(List.of(one));
    assertThat(failed).isEmpty();
    new CaseRunner(database, background).run(one);
  }

  private static void fails(String right, String wrong) {
    assertThatCode(() -> run(right)).doesNotThrowAnyException();
    assertThatThrownBy(() -> run(wrong)).isInstanceOf(AssertionError.class);
  }

  @Test
  void anExpressionOfAnotherValueFails() {
    fails("1 + 1\n-- gives: 2\n", "1 + 1\n-- gives: 3\n");
  }

  @Test
  void aConditionOfAnotherTruthFails() {
    fails("1 = 2\n-- gives: FALSE\n", "1 = 2\n-- gives: UNKNOWN\n");
  }

  /** What is no number is another error there. */
  @Test
  void anExpressionIsTriedInSqlToo() {
    fails(
        "RETURN TO_NUMBER('x');\n-- raises: ORA-06502\n", "TO_NUMBER('x')\n-- raises: ORA-06502\n");
  }

  @Test
  void aBlockOfAnotherValueFails() {
    fails("BEGIN\n  RETURN 'a';\nEND;\n-- gives: a\n", "BEGIN\n  RETURN 'a';\nEND;\n-- gives: b\n");
  }

  @Test
  void nullIsNoValue() {
    fails("RETURN NULL;\n-- gives: (null)\n", "RETURN NULL;\n-- gives: null\n");
  }

  @Test
  void anotherErrorOrMessageFails() {
    String code = "RAISE_APPLICATION_ERROR(-20101, 'no');\n-- raises: ";
    fails(code + "ORA-20101: no\n", code + "ORA-20102\n");
    fails(code + "ORA-20101\n", code + "ORA-20101: yes\n");
  }

  @Test
  void aCallThatDoesNotWaitFails() {
    String lock =
        "BEGIN\n  UPDATE cf_seats s SET s.price = 1 WHERE s.seat_id = %d;\n  RETURN 'done';\nEND;\n"
            + "-- gives: done\n";
    String form = lock.formatted(1) + "-- waits: b\n%s-- commit: a\n";
    fails(form.formatted(lock.formatted(1)), form.formatted(lock.formatted(2)));
  }

  @Test
  void whatIsNotRefusedHasNoMessage() throws IOException {
    assertThat(database.refusal(read("1 + 1\n-- refused: anything\n"))).isNull();
    assertThat(database.refusal(read("POWER(1, 1)\n-- refused: anything\n")))
        .contains("function power");
  }

  @Test
  void aCaseWithoutAnExpectationIsNoCase() {
    assertThatThrownBy(() -> read("1 + 1\n")).hasMessageContaining("needs a page");
  }
}
