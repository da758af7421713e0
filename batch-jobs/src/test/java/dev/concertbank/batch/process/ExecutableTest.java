package dev.concertbank.batch.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The executable")
class ExecutableTest {

  @Test
  @DisplayName("runs one job on a database that nobody else has open, and says how it ended")
  void alone(@TempDir Path directory) {
    JobProcess job = JobProcess.start(directory, "--job=reconcile", "--date=2026-11-20");
    assertThat(job.exitCode()).as(job.output()).isZero();
    assertThat(job.output()).contains("reconcile, run 1: 0 done");

    JobProcess unknown = JobProcess.start(directory, "--job=recncile");
    assertThat(unknown.exitCode()).as(unknown.output()).isEqualTo(2);
    assertThat(unknown.output())
        .contains("There is no job 'recncile'.")
        .containsPattern("--job=\\S*reconcile\\|\\S*settle\\|\\S*sweepExpiredHolds");

    JobProcess noDate = JobProcess.start(directory, "--job=reconcile", "--date=yesterday");
    assertThat(noDate.exitCode()).as(noDate.output()).isEqualTo(2);
    assertThat(noDate.output()).contains("'yesterday' is no date.");
  }

  @Test
  @DisplayName("does what the command line says, and nothing that it finds around it")
  void nothingElse(@TempDir Path directory) {
    JobProcess around =
        JobProcess.start(List.of("-Djob=reconcile", "-Ddate=2020-01-01"), directory);
    assertThat(around.exitCode()).as(around.output()).isEqualTo(2);
    assertThat(around.output()).contains("No job is named.");
  }

  @Test
  @DisplayName("makes a sample file of the day that was meant, or none")
  void sample(@TempDir Path directory) {
    JobProcess slip = JobProcess.start(directory, "--sample-payment-file", "--dat=2026-11-20");
    assertThat(slip.exitCode()).as(slip.output()).isEqualTo(2);
    assertThat(slip.output()).contains("There is no option '--dat'");
    assertThat(directory.resolve("payment-files")).doesNotExist();

    JobProcess unknown = JobProcess.start(directory, "--sample-payment-file=amont");
    assertThat(unknown.exitCode()).as(unknown.output()).isEqualTo(2);
    assertThat(unknown.output()).contains("'amont' is no list of defects.");

    JobProcess made = JobProcess.start(directory, "--sample-payment-file", "--date=2026-11-20");
    assertThat(made.exitCode()).as(made.output()).isZero();
    assertThat(directory.resolve("payment-files/payments-2026-11-20.csv")).exists();
  }
}
