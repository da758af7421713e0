package dev.concertbank.batch.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.plsql.Trade;
import dev.concertbank.plsql.Trade.Sale;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("cancelSchedule that is killed with kill -9 five times")
class KilledCancelJobTest {
  private static final int PAID = 60;
  private static final int HELD = 20;

  @Test
  @DisplayName("has refunded every payment once, as one clean run would")
  void cancelSchedule(@TempDir Path directory) {
    try (KillTrial trial = KillTrial.in(directory)) {
      Trade trade = trial.trade();
      Sale sale = trade.sale(PAID + HELD + 10);
      for (int i = 0; i < PAID + HELD; i++) {
        long buyer = trade.buyer(Trade.PRICE);
        long reservation = trade.hold(buyer, sale, sale.seatIds().get(i));
        if (i < PAID) {
          trade.pay(buyer, reservation);
        }
      }
      trade.callOff(sale);
      trial.slowDown("INSERT ON schedule_cancellation_items", 0.02);
      trial.slowDown("UPDATE OF closed_at ON reservations", 0.04);

      // Each reservation counts twice: planned, and done.
      trial.killAndRestart(
          20,
          "--job=cancelSchedule",
          "--concert-bank.jobs.cancel-schedule.seats=10",
          "--concert-bank.jobs.cancel-schedule.chunk=2",
          "--concert-bank.jobs.cancel-schedule.per-second=1000");

      assertThat(
              trial.rows("SELECT status, planned_count, hold_count FROM schedule_cancellation_v"))
          .singleElement()
          .hasToString("{status=FINISHED, planned_count=%d, hold_count=%d}".formatted(PAID, HELD));
      assertThat(trial.number("SELECT COUNT(*) FROM refunds")).isEqualTo(PAID);
      assertThat(trial.number("SELECT COUNT(*) FROM accounts WHERE balance = " + Trade.PRICE))
          .isEqualTo(PAID + HELD);
      assertThat(told(trial, "REFUND_MADE")).isEqualTo(PAID);
      assertThat(told(trial, "RESERVATION_CANCELLED")).isEqualTo(PAID + HELD);
      assertThat(trade.brokenInvariants()).isEmpty();
      trial.assertNoRunIsLeft();
    }
  }

  private static long told(KillTrial trial, String kind) {
    return trial.number(
        "SELECT COUNT(*) FROM aq$ticket_event_qt q WHERE q.consumer_name = 'AUDIT_TRAIL'"
            + " AND q.user_data::text LIKE '%"
            + kind
            + "%'");
  }
}
