package dev.concertbank.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.concertbank.batch.job.JobResult;
import dev.concertbank.batch.job.JobResult.Outcome;
import dev.concertbank.batch.testing.Gate;
import dev.concertbank.batch.testing.Line;
import dev.concertbank.batch.testing.Shift;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A run that fails")
class FailureTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final Duration LIMIT = Duration.ofMinutes(2);

  @Test
  @DisplayName("because the database is away says so, and goes on by itself when it is back")
  void databaseAway() {
    try (Shift shift = Shift.begin(Gate.SETTINGS);
        Gate gate = Gate.shut(shift)) {
      Line line = new Line(shift.database().batch());
      try (BatchJobs jobs = BatchJobs.on(line, Shift.environment(Gate.SETTINGS))) {
        CompletableFuture<JobResult> result =
            CompletableFuture.supplyAsync(() -> jobs.run("reconcile", TODAY));
        gate.awaitSomebody();
        line.cut();
        gate.open();

        assertThat(result.join().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(result.join().message())
            .contains("the database does not answer (the line is cut)")
            .contains("goes on from there by itself");

        line.mend();
        shift.books().locksEnd();
        assertThat(jobs.recover())
            .extracting(JobResult::outcome)
            .containsExactly(Outcome.COMPLETED);
        assertThat(shift.books().instances("reconcile")).isEqualTo(1);
      }
    }
  }

  @Test
  @DisplayName("to keep its lock for a moment does not lose it")
  void databaseAwayForAMoment() {
    try (Shift shift = Shift.begin(Gate.SETTINGS);
        Gate gate = Gate.shut(shift)) {
      Line line = new Line(shift.database().batch());
      try (BatchJobs jobs = BatchJobs.on(line, Shift.environment(Gate.SETTINGS))) {
        CompletableFuture<JobResult> result =
            CompletableFuture.supplyAsync(() -> jobs.run("reconcile", TODAY));
        gate.awaitSomebody();
        LocalDateTime end = shift.books().lockEnd("reconcile");

        line.cut();
        await().atMost(LIMIT).until(() -> line.refused() > 0);
        line.mend();

        await().atMost(LIMIT).until(() -> shift.books().lockEnd("reconcile").isAfter(end));
        gate.open();
        assertThat(result.join().outcome()).isEqualTo(Outcome.COMPLETED);
      }
    }
  }

  @Test
  @DisplayName("because the disk is full says what to do, and goes on when there is room")
  void diskFull(@TempDir Path directory) throws Exception {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "this system has no device that is always full");
    try (Shift shift = Shift.begin("concert-bank.jobs.settle.directory=" + directory)) {
      LocalDate day = LocalDate.now().minusDays(2);
      Path draft = directory.resolve("settlement-" + day + ".csv.new");
      Files.createSymbolicLink(draft, full);

      JobResult failed = shift.jobs().run("settle", day);

      assertThat(failed.outcome()).isEqualTo(Outcome.FAILED);
      assertThat(failed.message())
          .contains("the file of " + day + " cannot be written to " + directory)
          .contains("No space left on device")
          .contains("Make room there")
          .contains("--date=" + day);
      assertThat(shift.books().message(failed.executionId())).isEqualTo(failed.message());

      Files.delete(draft);
      assertThat(shift.jobs().run("settle", day).outcome()).isEqualTo(Outcome.COMPLETED);
    }
  }
}
