package dev.concertbank.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.concertbank.batch.job.JobResult;
import dev.concertbank.batch.job.JobResult.Outcome;
import dev.concertbank.batch.testing.Shift;
import dev.concertbank.plsql.Trade;
import dev.concertbank.plsql.Trade.Sale;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A refund that is refused every time")
class RefundRetryTest {
  private static final String JOB = "cancelSchedule";
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final long FULL = 999_999_999_999_999L;
  private static final PlannedJob EVERY_MINUTE =
      new PlannedJob(JOB, "0 * * * * *", true, 0, null, ZoneId.of("Asia/Seoul"));

  private Shift shift;
  private Trade trade;

  @BeforeEach
  void oneAccountIsFull() {
    shift = Shift.begin();
    trade = shift.trade();
    long buyer = callOffWithOneBuyer();
    balanceIs(buyer, FULL);
  }

  private long callOffWithOneBuyer() {
    Sale sale = trade.sale(1);
    long buyer = trade.buyer(Trade.PRICE);
    trade.pay(buyer, trade.hold(buyer, sale, sale.seatIds().get(0)));
    trade.callOff(sale);
    return buyer;
  }

  @AfterEach
  void close() {
    if (shift != null) {
      shift.close();
    }
  }

  @Test
  @DisplayName("leaves one failed run, and no other before it is due again")
  void rests() {
    assertThat(itsTimeComes().outcome()).isEqualTo(Outcome.FAILED);

    for (int minute = 0; minute < 5; minute++) {
      assertThat(itsTimeComes().outcome()).isEqualTo(Outcome.NOTHING_TO_DO);
    }
    assertThat(runs()).hasSize(1);

    theRestIsOver();
    assertThat(itsTimeComes().outcome()).isEqualTo(Outcome.FAILED);
    assertThat(itsTimeComes().outcome()).isEqualTo(Outcome.NOTHING_TO_DO);
    assertThat(runs()).hasSize(2);
  }

  @Test
  @DisplayName("keeps no other date from its refunds, which are proved without it")
  void keepsNobodyBack() {
    assertThat(itsTimeComes().outcome()).isEqualTo(Outcome.FAILED);
    long other = callOffWithOneBuyer();

    JobResult result = itsTimeComes();

    assertThat(result.outcome()).as(result.message()).isEqualTo(Outcome.COMPLETED);
    assertThat(trade.balance(other)).isEqualTo(Trade.PRICE);
    assertThat(statuses()).containsExactly("REFUNDING", "FINISHED");
  }

  @Test
  @DisplayName("is tried at once by a start by hand, and then rests as after the first time")
  void byHand() {
    assertThat(itsTimeComes().outcome()).isEqualTo(Outcome.FAILED);
    theRestIsOver();
    assertThat(itsTimeComes().outcome()).isEqualTo(Outcome.FAILED);

    assertThat(shift.jobs().run(JOB, TODAY).outcome()).isEqualTo(Outcome.FAILED);

    assertThat(attempts()).isEqualTo(1);
    mend();
    assertThat(shift.jobs().run(JOB, TODAY).outcome()).isEqualTo(Outcome.COMPLETED);
    assertThat(statuses()).containsExactly("FINISHED");
  }

  @Test
  @DisplayName("is tried at once, too, when its failed run is restarted")
  void restarted() {
    long run = itsTimeComes().executionId();
    mend();

    long again = shift.jobs().restart(JOB, run).executionId();

    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> shift.books().status(again).equals("COMPLETED"));
    assertThat(statuses()).containsExactly("FINISHED");
    assertThat(trade.brokenInvariants()).isEmpty();
  }

  /** What the schedule does every minute. */
  private JobResult itsTimeComes() {
    return shift.jobs().runOnce(EVERY_MINUTE, Instant.now());
  }

  private void theRestIsOver() {
    shift
        .owner()
        .sql("UPDATE schedule_cancellations SET retry_at = now() WHERE retry_at IS NOT NULL")
        .update();
  }

  private void mend() {
    shift.owner().sql("UPDATE accounts SET balance = 0 WHERE balance = ?").param(FULL).update();
  }

  private void balanceIs(long buyer, long won) {
    shift
        .owner()
        .sql("UPDATE accounts SET balance = ? WHERE user_id = ?")
        .params(won, buyer)
        .update();
  }

  private long attempts() {
    return shift
        .owner()
        .sql("SELECT attempts FROM schedule_cancellations")
        .query(Long.class)
        .single();
  }

  private List<String> statuses() {
    return shift
        .owner()
        .sql("SELECT status FROM schedule_cancellation_v ORDER BY cancellation_id")
        .query(String.class)
        .list();
  }

  private List<Long> runs() {
    return shift.books().runs(JOB);
  }
}
