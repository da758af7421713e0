package dev.concertbank.batch.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
}
