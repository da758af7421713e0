package dev.concertbank.batch.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.batch.BatchJobs;
import dev.concertbank.batch.job.JobResult;
import dev.concertbank.batch.job.JobResult.Outcome;
import dev.concertbank.batch.testing.Shift;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Job sweepExpiredHolds")
class SweepJobTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final String JOB = "sweepExpiredHolds";

  @Test
  @DisplayName("releases every hold that is over, in parts, and counts them")
  void releasesAll() {
    try (Shift shift = Shift.begin("concert-bank.jobs.sweep.chunk=3")) {
      List<Long> over = shift.trade().lapsed(20);

      JobResult result = shift.jobs().run(JOB, TODAY);

      assertThat(result.outcome()).as(result.message()).isEqualTo(Outcome.COMPLETED);
      assertThat(result.message()).contains("20 done");
      assertThat(over).allMatch(id -> shift.trade().status(id).equals("EXPIRED"));
      assertThat(shift.trade().brokenInvariants()).isEmpty();
      // Each part commits once for every three of its holds, and once more to see that none is
      // left.
      assertThat(commits(shift)).isBetween(6L, 10L);
    }
  }

  @Test
  @DisplayName("leaves no run when there is nothing to release")
  void nothingToDo() {
    try (Shift shift = Shift.begin()) {
      assertThat(shift.jobs().run(JOB, TODAY).outcome()).isEqualTo(Outcome.NOTHING_TO_DO);
      assertThat(
              shift
                  .owner()
                  .sql("SELECT COUNT(*) FROM batch_job_execution")
                  .query(Long.class)
                  .single())
          .isZero();
    }
  }

  @Test
  @DisplayName("is run by one instance at a time")
  void oneAtATime() {
    try (Shift shift = Shift.begin();
        BatchJobs other = shift.anotherInstance()) {
      shift.trade().lapsed(1);
      shift
          .owner()
          .sql(
              "INSERT INTO job_locks (name, lock_until, locked_at, locked_by) VALUES (?,"
                  + " timezone('utc', now()) + INTERVAL '1 minute', timezone('utc', now()), 'host 7')")
          .param(JOB)
          .update();

      JobResult busy = other.run(JOB, TODAY);
      assertThat(busy.outcome()).isEqualTo(Outcome.BUSY);
      assertThat(busy.message()).contains("host 7");

      shift.owner().sql("UPDATE job_locks SET lock_until = timezone('utc', now())").update();
      assertThat(other.run(JOB, TODAY).outcome()).isEqualTo(Outcome.COMPLETED);
    }
  }

  private static long commits(Shift shift) {
    return shift
        .owner()
        .sql("SELECT SUM(commit_count) FROM batch_step_execution WHERE step_name LIKE '%:part_'")
        .query(Long.class)
        .single();
  }
}
