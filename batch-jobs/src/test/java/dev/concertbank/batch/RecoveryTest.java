package dev.concertbank.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.concertbank.batch.testing.Shift;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A run that its instance left behind")
class RecoveryTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final long RUN = 1;

  @Test
  @DisplayName("is closed by the next instance, and its work is done")
  void isRecovered() {
    try (Shift shift =
        Shift.begin("concert-bank.jobs.schedule.sweepExpiredHolds.cron=* * * * * *")) {
      leaveARunBehind(shift);
      shift.trade().lapsed(2);

      shift.jobs().startSchedule();

      await().atMost(LIMIT).until(() -> state(shift, RUN).equals("FAILED"));
      await().atMost(LIMIT).until(() -> expired(shift) == 3);
      assertThat(shift.trade().brokenInvariants()).isEmpty();
    }
  }

  @Test
  @DisplayName("is left alone while somebody has the lock of its job")
  void isAliveElsewhere() {
    try (Shift shift = Shift.begin()) {
      leaveARunBehind(shift);
      shift
          .owner()
          .sql("UPDATE job_locks SET lock_until = timezone('utc', now()) + INTERVAL '1 minute'")
          .update();

      assertThat(shift.jobs().recover()).isEmpty();

      assertThat(state(shift, RUN)).isEqualTo("STARTED");
    }
  }

  /** What the books say of a run whose process was killed. */
  private static void leaveARunBehind(Shift shift) {
    shift.trade().lapsed(1);
    assertThat(shift.jobs().run("sweepExpiredHolds", TODAY).executionId()).isEqualTo(RUN);
    shift
        .owner()
        .sql(
            "UPDATE batch_job_execution SET status = 'STARTED', exit_code = 'UNKNOWN',"
                + " end_time = NULL")
        .update();
    shift
        .owner()
        .sql("UPDATE batch_step_execution SET status = 'STARTED', end_time = NULL")
        .update();
  }

  private static String state(Shift shift, long execution) {
    return shift
        .owner()
        .sql("SELECT status FROM batch_job_execution WHERE job_execution_id = ?")
        .param(execution)
        .query(String.class)
        .single();
  }

  private static long expired(Shift shift) {
    return shift
        .owner()
        .sql("SELECT COUNT(*) FROM reservations WHERE status = 'EXPIRED'")
        .query(Long.class)
        .single();
  }
}
