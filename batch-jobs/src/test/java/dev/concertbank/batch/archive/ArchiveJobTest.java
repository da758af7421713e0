package dev.concertbank.batch.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.concertbank.batch.BatchJobs;
import dev.concertbank.batch.job.JobResult;
import dev.concertbank.batch.job.JobResult.Outcome;
import dev.concertbank.batch.testing.Gate;
import dev.concertbank.batch.testing.Shift;
import dev.concertbank.plsql.Trade;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Job archive")
class ArchiveJobTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final String JOB = "archive";
  private static final String SMALL_CHUNKS = "concert-bank.jobs.archive.chunk=4";

  @Test
  @DisplayName("moves every kind of row, each of them once, and then nothing more")
  void movesAll() {
    try (Shift shift = Shift.begin(SMALL_CHUNKS)) {
      shift.trade().addOldRows(10);
      List<Long> before = shift.trade().rowsWithArchived();

      JobResult result = run(shift.jobs());

      // Ten of each kind but the journal, whose lines go with the places.
      assertThat(result.message()).contains("40 done");
      assertThat(number(shift, "SELECT COUNT(*) FROM idempotency_keys_archive")).isEqualTo(10);
      assertThat(number(shift, "SELECT COUNT(*) FROM waiting_tickets_archive")).isEqualTo(10);
      assertThat(shift.trade().rowsWithArchived()).isEqualTo(before);
      assertThat(shift.trade().brokenInvariants()).isEmpty();
      assertThat(commits(shift, "archive.answers")).isEqualTo(3);
      assertThat(run(shift.jobs()).message()).contains("0 done");
    }
  }

  @Test
  @DisplayName("removes old runs of jobs: of routine ones after two weeks, of others after a year")
  void removesRuns() {
    try (Shift shift = Shift.begin()) {
      shift.trade().lapsed(1);
      shift.jobs().run("sweepExpiredHolds", TODAY);
      shift.jobs().run("reconcile", TODAY);
      ranEarlier(shift, 20);
      assertThat(run(shift.jobs()).message()).contains("1 done");
      assertThat(jobs(shift)).containsExactlyInAnyOrder("reconcile", "archive");

      ranEarlier(shift, 390);
      run(shift.jobs());
      assertThat(jobs(shift)).containsExactly("archive");
      assertThat(number(shift, "SELECT COUNT(*) FROM batch_step_execution_context")).isEqualTo(5);
      assertThat(shift.jobs().run("reconcile", TODAY).outcome()).isEqualTo(Outcome.COMPLETED);
    }
  }

  private static void ranEarlier(Shift shift, int days) {
    shift
        .owner()
        .sql("UPDATE batch_job_execution SET end_time = end_time - ? * INTERVAL '1 day'")
        .param(days)
        .update();
  }

  @Test
  @DisplayName("stops after its transaction, and goes on at the next start")
  void stops() throws Exception {
    try (Shift shift = Shift.begin();
        BatchJobs instance = shift.anotherInstance("concert-bank.jobs.archive.chunk=1");
        Gate gate = Gate.before(shift, "INSERT ON idempotency_keys_archive", 3)) {
      shift.trade().addOldRows(9);
      List<Long> before = shift.trade().rowsWithArchived();
      var running = CompletableFuture.supplyAsync(() -> instance.run(JOB, TODAY));
      gate.awaitSomebody();
      long run = shift.books().runs(JOB).get(0);

      var closed = CompletableFuture.runAsync(instance::close);
      await().atMost(LIMIT).until(() -> shift.books().status(run).equals("STOPPING"));
      gate.open();
      assertThat(running.get().outcome()).isEqualTo(Outcome.STOPPED);
      closed.get();
      assertThat(number(shift, "SELECT COUNT(*) FROM idempotency_keys_archive")).isEqualTo(4);

      run(shift.jobs());

      assertThat(shift.trade().rowsWithArchived()).isEqualTo(before);
      assertThat(number(shift, "SELECT COUNT(*) FROM idempotency_keys_archive")).isEqualTo(9);
    }
  }

  @Test
  @DisplayName("finds nothing wrong beside it: reconcile agrees with what was moved")
  void reconciles() {
    try (Shift shift = Shift.begin(SMALL_CHUNKS)) {
      Trade trade = shift.trade();
      trade.addOldRows(9);
      run(shift.jobs());
      assertThat(shift.jobs().run("reconcile", TODAY).outcome()).isEqualTo(Outcome.COMPLETED);
      assertThat(number(shift, "SELECT COUNT(*) FROM reconciliation_breaks")).isZero();
    }
  }

  private static JobResult run(BatchJobs jobs) {
    JobResult result = jobs.run(JOB, TODAY);
    assertThat(result.outcome()).as(result.message()).isEqualTo(Outcome.COMPLETED);
    return result;
  }

  private static List<String> jobs(Shift shift) {
    return shift.owner().sql("SELECT job_name FROM batch_job_instance").query(String.class).list();
  }

  private static long commits(Shift shift, String step) {
    return number(
        shift,
        "SELECT SUM(commit_count) FROM batch_step_execution WHERE step_name = '" + step + "'");
  }

  private static long number(Shift shift, String query) {
    return shift.owner().sql(query).query(Long.class).single();
  }
}
