package dev.concertbank.utplsql.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Runs for long, so only when it is asked to: {@code -Pmutation}, and {@code -Dmutation.only=...}
 * for those whose file, place or change contains a regular expression.
 */
@Tag("mutation")
@DisplayName("Whatever is broken")
class MutationTest {
  private static final Path EXPLAINED = Path.of("src/test/resources/mutation/explained.txt");
  private static final Path REPORT = Path.of("target/mutation/index.html");
  private static final int REPORT_EVERY = 50;

  @Test
  @DisplayName("some test notices; the report is target/mutation/index.html")
  void somebodyNotices() throws IOException, SQLException {
    Explained explained = Explained.parse(Files.readAllLines(EXPLAINED));
    try (Bench bench = new Bench()) {
      List<Mutant> all = bench.mutants();
      List<Mutant> mutants = selected(all);
      AtomicInteger done = new AtomicInteger();
      bench.requireUnharmedPasses(JunitTrial.all());
      Touches touches = Touches.measure(bench.original(), bench.content());
      List<Verdict> verdicts =
          bench.run(
              mutants, touches, JunitTrial.all(), verdict -> tell(done.incrementAndGet(), mutants));
      MutationReport report = new MutationReport(verdicts, explained);
      new HtmlMutation(REPORT).write(report);
      System.out.println(report.summary());

      assertThat(report.guardsNobodyMisses()).isEmpty();
      assertThat(explained.complaints(all)).isEmpty();
    }
  }

  private static List<Mutant> selected(List<Mutant> all) {
    Pattern only = Pattern.compile(System.getProperty("mutation.only", ""));
    List<Mutant> selected =
        all.stream().filter(m -> only.matcher(m.file() + " " + m.key()).find()).toList();
    assertThat(selected).as("mutants that match -Dmutation.only=%s", only).isNotEmpty();
    return selected;
  }

  private static void tell(int done, List<Mutant> mutants) {
    if (done % REPORT_EVERY == 0) {
      System.out.printf("%d of %d mutants%n", done, mutants.size());
    }
  }
}
