package dev.concertbank.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.concertbank.batch.testing.Gate;
import dev.concertbank.batch.testing.Shift;
import dev.concertbank.plsql.Trade;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is measured of the jobs")
class MetersTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final Duration LIMIT = Duration.ofMinutes(2);

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

  private double items(String gauge) {
    return items("reconcile", gauge);
  }

  private double items(String job, String gauge) {
    return meters.get("ticketing.job.items." + gauge).tag("job", job).gauge().value();
  }

  @Test
  @DisplayName(
      "how far a run is while it works, how it ended, and how often somebody else had the lock")
  void isMeasured() {
    try (Shift shift = Shift.begin(Gate.SETTINGS);
        Gate gate = Gate.shut(shift);
        BatchJobs jobs = shift.measuredInstance(meters, Gate.SETTINGS)) {
      assertThat(items("planned")).isZero();
      long run = jobs.start("reconcile", TODAY).executionId();
      gate.awaitSomebody();
      jobs.start("reconcile", TODAY);

      assertThat(items("planned")).isGreaterThan(50);
      assertThat(items("done")).isLessThan(items("planned"));
      assertThat(meters.get("ticketing.job.busy").tag("job", "reconcile").counter().count())
          .isEqualTo(1);

      gate.open();
      await().atMost(LIMIT).until(() -> items("planned") == 0);
      assertThat(shift.books().status(run)).isEqualTo("COMPLETED");
      assertThat(
              meters
                  .get("ticketing.job.run")
                  .tags("job", "reconcile", "outcome", "completed")
                  .timer()
                  .count())
          .isEqualTo(1);
    }
  }

  @Test
  @DisplayName("how far the refunds of dates are that were called off")
  void refunds() {
    String[] oneByOne = {
      "concert-bank.jobs.cancel-schedule.chunk=1",
      "concert-bank.jobs.cancel-schedule.per-second=1000"
    };
    int dates = 5;
    try (Shift shift = Shift.begin();
        Gate gate = Gate.before(shift, "INSERT ON refunds", 2);
        BatchJobs jobs = shift.measuredInstance(meters, oneByOne)) {
      for (int i = 0; i < dates; i++) {
        Trade.Sale sale = shift.trade().sale(1);
        long buyer = shift.trade().buyer(Trade.PRICE);
        shift.trade().pay(buyer, shift.trade().hold(buyer, sale, sale.seatIds().get(0)));
        shift.trade().callOff(sale);
      }

      jobs.start("cancelSchedule", TODAY);

      gate.awaitSomebody();
      assertThat(items("cancelSchedule", "planned")).isEqualTo(dates);
      assertThat(items("cancelSchedule", "done")).isEqualTo(2);
      gate.open();
      await().atMost(LIMIT).until(() -> items("cancelSchedule", "planned") == 0);
    }
  }

  @Test
  @DisplayName("a run that failed, as such")
  void failed() {
    try (Shift shift = Shift.begin();
        BatchJobs jobs = shift.measuredInstance(meters)) {
      jobs.run("settle", LocalDate.now().plusDays(2));

      assertThat(
              meters
                  .get("ticketing.job.run")
                  .tags("job", "settle", "outcome", "failed")
                  .timer()
                  .count())
          .isEqualTo(1);
    }
  }
}
