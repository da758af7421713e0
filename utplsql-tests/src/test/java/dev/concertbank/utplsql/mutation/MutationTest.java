package dev.concertbank.utplsql.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
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
  private static final Path TARGET = Path.of("target/mutation");

  @Test
  @DisplayName("some test notices; the report is target/mutation/index.html")
  void somebodyNotices() throws IOException, SQLException {
    Explained explained = Explained.parse(Files.readAllLines(EXPLAINED));
    try (Bench bench = new Bench()) {
      List<Mutant> all = bench.mutants();
      List<Mutant> mutants = selected(all);
      List<Verdict> verdicts = verdicts(bench, mutants, explained);
      MutationReport report = new MutationReport(verdicts, explained);
      new HtmlMutation(TARGET.resolve("index.html")).write(report);
      System.out.println(report.summary());

      assertThat(report.guardsNobodyMisses()).isEmpty();
      assertThat(explained.complaints(all)).isEmpty();
    }
  }

  /** Those of earlier runs, as far as they are still true, then the missing ones. */
  private static List<Verdict> verdicts(Bench bench, List<Mutant> mutants, Explained explained)
      throws SQLException {
    KeptVerdicts kept =
        new KeptVerdicts(new KeptLines(TARGET.resolve("verdicts.txt"), 4), bench.basis(), mutants);
    List<Verdict> verdicts = new ArrayList<>();
    mutants.forEach(mutant -> kept.of(mutant).ifPresent(verdicts::add));
    List<Mutant> missing = mutants.stream().filter(m -> kept.of(m).isEmpty()).toList();
    System.out.printf("%d mutants, %d were tried before%n", mutants.size(), verdicts.size());
    Progress progress =
        new Progress(missing.size(), explained, System::nanoTime, System.out::println);
    verdicts.addAll(
        bench.run(
            missing,
            new KeptLines(TARGET.resolve("touches.txt"), 3),
            verdict -> {
              kept.add(verdict);
              progress.hear(verdict);
            }));
    return verdicts;
  }

  private static List<Mutant> selected(List<Mutant> all) {
    Pattern only = Pattern.compile(System.getProperty("mutation.only", ""));
    List<Mutant> selected =
        all.stream().filter(m -> only.matcher(m.file() + " " + m.key()).find()).toList();
    assertThat(selected).as("mutants that match -Dmutation.only=%s", only).isNotEmpty();
    return selected;
  }
}
