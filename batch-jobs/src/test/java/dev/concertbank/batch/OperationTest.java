package dev.concertbank.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.concertbank.batch.job.JobResult;
import dev.concertbank.batch.job.JobResult.Outcome;
import dev.concertbank.batch.testing.Books;
import dev.concertbank.batch.testing.Gate;
import dev.concertbank.batch.testing.Shift;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What an operator does to runs")
class OperationTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final String JOB = "reconcile";

  private static void awaitStatus(Books books, long run, String status) {
    await(books.status(run)).atMost(LIMIT).until(() -> books.status(run).equals(status));
  }

  @Test
  @DisplayName(
      "a start is answered when the run has begun, and another instance's start hears who runs it")
  void begins() {
    try (Shift shift = Shift.begin(Gate.SETTINGS);
        BatchJobs other = shift.anotherInstance(Gate.SETTINGS);
        Gate gate = Gate.shut(shift)) {
      Beginning begun = shift.jobs().start(JOB, TODAY);
      gate.awaitSomebody();

      assertThat(begun.result()).isNull();
      assertThat(shift.books().status(begun.executionId())).isEqualTo("STARTED");
      JobResult busy = other.start(JOB, TODAY).result();
      assertThat(busy.outcome()).isEqualTo(Outcome.BUSY);
      assertThat(busy.message()).contains("is being run by ");

      gate.open();
      awaitStatus(shift.books(), begun.executionId(), "COMPLETED");
      assertThat(shift.books().runs(JOB)).containsExactly(begun.executionId());
    }
  }

  @Test
  @DisplayName(
      "a run is stopped by another instance, stays stopped, and goes on when it is restarted")
  void stopsAndGoesOn() {
    try (Shift shift = Shift.begin(Gate.SETTINGS);
        BatchJobs other = shift.anotherInstance(Gate.SETTINGS);
        Gate gate = Gate.shut(shift)) {
      long run = shift.jobs().start(JOB, TODAY).executionId();
      gate.awaitSomebody();

      assertThat(other.stop(run)).isTrue();
      assertThat(shift.books().status(run)).isEqualTo("STOPPING");
      assertThat(other.stop(run)).as("it is asked already").isFalse();
      gate.open();
      awaitStatus(shift.books(), run, "STOPPED");
      assertThat(shift.books().message(run))
          .endsWith("Start it again with --job=reconcile --date=2026-11-20 to go on.");
      assertThat(other.recover()).as("nobody goes on with it").isEmpty();

      Beginning again = restartWhenFree(other, run);
      awaitStatus(shift.books(), again.executionId(), "COMPLETED");
      assertThat(shift.books().runs(JOB)).containsExactly(run, again.executionId());
      assertThat(shift.books().instances(JOB)).isEqualTo(1);
      assertThat(restartWhenFree(other, run).result().message())
          .isEqualTo("Run 1 of reconcile went on already, in run 2.");
    }
  }

  /** A moment after the books call a run over, its instance gives up the lock. */
  private static Beginning restartWhenFree(BatchJobs jobs, long run) {
    return await().atMost(LIMIT).until(() -> jobs.restart(JOB, run), begun -> !isBusy(begun));
  }

  private static boolean isBusy(Beginning beginning) {
    return beginning.result() != null && beginning.result().outcome() == Outcome.BUSY;
  }

  @Test
  @DisplayName("a run that is over cannot be stopped")
  void isOver() {
    try (Shift shift = Shift.begin()) {
      long run = shift.jobs().run(JOB, TODAY).executionId();

      assertThat(shift.jobs().stop(run)).isFalse();
      assertThat(shift.jobs().stop(4711)).isFalse();
      assertThat(shift.books().status(run)).isEqualTo("COMPLETED");
    }
  }

  @Test
  @DisplayName("a run whose process died and that was stopped does not go on by itself")
  void diedAndStopped() {
    try (Shift shift = Shift.begin()) {
      long run = shift.jobs().run(JOB, TODAY).executionId();
      shift.books().leave(run);
      assertThat(shift.jobs().stop(run)).isTrue();

      shift.jobs().recover();

      assertThat(shift.books().status(run)).isEqualTo("FAILED");
      assertThat(shift.books().message(run)).startsWith("Its process died");
      assertThat(shift.books().runs(JOB)).containsExactly(run);
      assertThat(shift.jobs().run(JOB, TODAY).outcome()).isEqualTo(Outcome.COMPLETED);
      assertThat(shift.books().instances(JOB)).isEqualTo(1);
    }
  }

  @Test
  @DisplayName("an instance that is closed leaves its run to another one, which goes on with it")
  void handsOver() {
    try (Shift shift = Shift.begin(Gate.SETTINGS);
        BatchJobs closing = shift.anotherInstance(Gate.SETTINGS);
        Gate gate = Gate.shut(shift)) {
      long run = closing.start(JOB, TODAY).executionId();
      gate.awaitSomebody();

      CompletableFuture<Void> closed = CompletableFuture.runAsync(closing::close);
      awaitStatus(shift.books(), run, "STOPPING");
      assertThat(shift.books().message(run)).isEqualTo("Its instance was closed");
      gate.open();
      closed.orTimeout(LIMIT.toSeconds(), TimeUnit.SECONDS).join();
      assertThat(shift.books().status(run)).isEqualTo("STOPPED");
      assertThat(shift.books().message(run)).startsWith("Its instance was closed");

      assertThat(shift.jobs().recover())
          .extracting(JobResult::outcome)
          .containsExactly(Outcome.COMPLETED);
      assertThat(shift.books().runs(JOB)).hasSize(2);
      assertThat(shift.books().instances(JOB)).isEqualTo(1);
      assertThat(shift.jobs().recover()).as("nothing is left").isEmpty();
    }
  }

  @Test
  @DisplayName("a run whose instance was closed and killed before it was over goes on by itself")
  void closedAndKilled() {
    try (Shift shift = Shift.begin()) {
      long run = shift.jobs().run(JOB, TODAY).executionId();
      shift.books().leave(run);
      shift
          .owner()
          .sql(
              "UPDATE batch_job_execution SET status = 'STOPPING', exit_message = 'Its instance was"
                  + " closed' WHERE job_execution_id = ?")
          .param(run)
          .update();

      assertThat(shift.jobs().recover())
          .extracting(JobResult::outcome)
          .containsExactly(Outcome.COMPLETED);

      assertThat(shift.books().status(run)).isEqualTo("FAILED");
      assertThat(shift.books().runs(JOB)).hasSize(2);
    }
  }

  @Test
  @DisplayName("an instance that is being closed begins no run that others do not go on with")
  void beginsNone(@TempDir Path files) {
    String[] settings = {Gate.SETTINGS[0], "concert-bank.jobs.settle.directory=" + files};
    try (Shift shift = Shift.begin(settings);
        BatchJobs closing = shift.anotherInstance(settings);
        Gate gate = Gate.shut(shift)) {
      closing.start(JOB, TODAY);
      gate.awaitSomebody();
      CompletableFuture<Void> closed = CompletableFuture.runAsync(closing::close);
      await().atMost(LIMIT).until(() -> shift.books().status(1).equals("STOPPING"));

      JobResult late = closing.run("settle", LocalDate.now().minusDays(2));
      assertThat(late.outcome()).isEqualTo(Outcome.STOPPED);
      assertThat(shift.books().message(late.executionId())).startsWith("Its instance was closed");
      gate.open();
      closed.orTimeout(LIMIT.toSeconds(), TimeUnit.SECONDS).join();

      assertThat(shift.jobs().recover())
          .extracting(JobResult::outcome)
          .containsExactly(Outcome.COMPLETED, Outcome.COMPLETED);
    }
  }
}
