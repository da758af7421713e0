package dev.concertbank.batch.cancel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.concertbank.batch.job.JobResult;
import dev.concertbank.batch.job.JobResult.Outcome;
import dev.concertbank.batch.testing.Shift;
import dev.concertbank.plsql.Procedures;
import dev.concertbank.plsql.ScheduleRefund;
import dev.concertbank.plsql.Trade;
import dev.concertbank.plsql.Trade.Sale;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Job cancelSchedule")
class CancelJobTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final String PREFIX = "concert-bank.jobs.cancel-schedule.";
  private static final String[] SMALL = {
    PREFIX + "seats=3", PREFIX + "chunk=2", PREFIX + "per-second=1000"
  };

  private static final String KEPT = "SELECT COUNT(*) FROM reservations WHERE status = 'CONFIRMED'";

  /** As much as an account can hold. */
  private static final long FULL = 999_999_999_999_999L;

  @Test
  @DisplayName("gives back what was paid, releases what was held, and proves it")
  void givesBack() {
    try (Shift shift = Shift.begin(SMALL)) {
      Trade trade = shift.trade();
      Sale sale = trade.sale(8);
      long first = trade.buyer(3 * Trade.PRICE);
      long second = trade.buyer(2 * Trade.PRICE);
      // With seats in two parts of the hall.
      long twoSeats = paid(trade, first, sale, 0, 7);
      long oneSeat = paid(trade, second, sale, 1);
      long givenBack = paid(trade, second, sale, 2);
      trade.cancel(second, givenBack);
      long held = trade.hold(trade.buyer(0), sale, sale.seatIds().get(3));
      long lapsed = trade.hold(trade.buyer(0), sale, sale.seatIds().get(4));
      trade.endHold(lapsed, Instant.now().minusSeconds(1));
      Sale other = trade.sale(1);
      long elsewhere = paid(trade, first, other, 0);
      trade.callOff(sale);

      JobResult result = run(shift);

      assertThat(result.outcome()).as(result.message()).isEqualTo(Outcome.COMPLETED);
      assertThat(result.message()).contains("4 done");
      assertThat(List.of(twoSeats, oneSeat, givenBack, held))
          .map(trade::status)
          .containsOnly("CANCELLED");
      assertThat(trade.status(lapsed)).isEqualTo("EXPIRED");
      assertThat(trade.status(elsewhere)).isEqualTo("CONFIRMED");
      assertThat(trade.balance(first)).isEqualTo(2 * Trade.PRICE);
      assertThat(trade.balance(second)).isEqualTo(2 * Trade.PRICE);
      assertThat(cancellation(shift))
          .containsEntry("status", "FINISHED")
          .satisfies(row -> counts(row, 2, 3 * Trade.PRICE, 2, 3 * Trade.PRICE, 0, 2, 2, 0));
      assertThat(trade.brokenInvariants()).isEmpty();
      assertThat(shift.jobs().run("cancelSchedule", TODAY).outcome())
          .isEqualTo(Outcome.NOTHING_TO_DO);
    }
  }

  @Test
  @DisplayName("counts what a buyer gives back in between as already refunded")
  void alreadyRefunded() {
    try (Shift shift = Shift.begin(SMALL)) {
      Trade trade = shift.trade();
      Sale sale = trade.sale(3);
      long buyer = trade.buyer(2 * Trade.PRICE);
      long early = paid(trade, buyer, sale, 0);
      paid(trade, buyer, sale, 1);
      long cancellation = trade.callOff(sale);
      ScheduleRefund refund =
          new ScheduleRefund(Procedures.on(shift.database().batch(), "CB_OWNER"));
      assertThat(refund.plan(cancellation, 10).isFrozen()).isTrue();
      trade.cancel(buyer, early);

      assertThat(run(shift).outcome()).isEqualTo(Outcome.COMPLETED);

      assertThat(cancellation(shift))
          .satisfies(row -> counts(row, 2, 2 * Trade.PRICE, 1, Trade.PRICE, 1, 0, 0, 0));
      assertThat(trade.balance(buyer)).isEqualTo(2 * Trade.PRICE);
      assertThat(trade.brokenInvariants()).isEmpty();
    }
  }

  @Test
  @DisplayName(
      "fails for the one that cannot be given back alone, and is through when that is mended")
  void oneFails() {
    try (Shift shift = Shift.begin(SMALL)) {
      Trade trade = shift.trade();
      Sale sale = trade.sale(5);
      List<Long> buyers =
          List.of(trade.buyer(Trade.PRICE), trade.buyer(Trade.PRICE), trade.buyer(Trade.PRICE));
      for (int i = 0; i < buyers.size(); i++) {
        paid(trade, buyers.get(i), sale, i);
      }
      long full = buyers.get(1);
      balanceIs(shift, full, FULL);
      trade.callOff(sale);

      JobResult failed = run(shift);

      assertThat(failed.outcome()).isEqualTo(Outcome.FAILED);
      assertThat(failed.message())
          .contains(
              "planned 3 (300000 won) = refunded 2 (200000 won) + already refunded 0 (0 won) +"
                  + " failed 1 (100000 won)");
      assertThat(cancellation(shift))
          .containsEntry("status", "REFUNDING")
          .satisfies(row -> counts(row, 3, 3 * Trade.PRICE, 2, 2 * Trade.PRICE, 0, 0, 0, 1));
      assertThat(
              shift
                  .owner()
                  .sql("SELECT failure FROM schedule_cancellation_items WHERE status = 'FAILED'")
                  .query(String.class)
                  .list())
          .containsExactly(
              "An account has room for %1$d won: with %1$d in it there is none for 100000 more."
                  .formatted(FULL));
      assertThat(trade.balance(full)).isEqualTo(FULL);

      assertThat(failed.message())
          .contains("It is tried again at 2", "a start by hand tries it at once");

      balanceIs(shift, full, 0);
      assertThat(run(shift).outcome()).isEqualTo(Outcome.COMPLETED);

      assertThat(cancellation(shift))
          .containsEntry("status", "FINISHED")
          .satisfies(row -> counts(row, 3, 3 * Trade.PRICE, 3, 3 * Trade.PRICE, 0, 0, 0, 0));
      assertThat(buyers).map(trade::balance).containsOnly(Trade.PRICE);
      assertThat(trade.brokenInvariants()).isEmpty();
    }
  }

  @Test
  @DisplayName("misses nobody while 20 buyers hold, pay and give back, and refunds each once")
  void besideBuyers() throws Exception {
    try (Shift shift = Shift.begin(SMALL)) {
      Trade trade = shift.trade();
      Sale sale = trade.sale(30);
      long seed = System.nanoTime();
      ExecutorService crowd = Executors.newFixedThreadPool(20);
      List<Long> buyers = new ArrayList<>();
      // Whatever the others give back in the last moment, there is something to plan.
      buyers.add(trade.buyer(5 * Trade.PRICE));
      paid(trade, buyers.get(0), sale, 29);
      List<Future<Integer>> trades = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        long buyer = trade.buyer(5 * Trade.PRICE);
        long own = seed + i;
        buyers.add(buyer);
        trades.add(crowd.submit(() -> trade.tradeUntilCalledOff(buyer, sale, own)));
      }
      await().atMost(Duration.ofMinutes(1)).until(() -> number(shift, KEPT) > 10);

      trade.callOff(sale);
      JobResult result = run(shift);
      crowd.shutdown();
      int tried = 0;
      for (Future<Integer> done : trades) {
        tried += done.get();
      }
      assertThat(tried).as("seed %d", seed).isGreaterThanOrEqualTo(10);

      assertThat(result.outcome())
          .as("seed %d: %s", seed, result.message())
          .isEqualTo(Outcome.COMPLETED);
      assertThat(buyers).map(trade::balance).containsOnly(5 * Trade.PRICE);
      assertThat(number(shift, "SELECT COUNT(*) FROM reservation_seats WHERE released_at IS NULL"))
          .isZero();
      assertThat(
              number(
                  shift,
                  "SELECT refunded_count - planned_count + already_count"
                      + " FROM schedule_cancellation_v"))
          .isZero();
      assertThat(number(shift, "SELECT planned_count FROM schedule_cancellation_v")).isPositive();
      assertThat(trade.brokenInvariants()).isEmpty();
    }
  }

  @Test
  @DisplayName("ends the waiting room of the date")
  void endsTheRoom() {
    try (Shift shift = Shift.begin(SMALL)) {
      Trade trade = shift.trade();
      Sale sale = trade.saleWithRoom(2);
      for (int i = 0; i < 7; i++) {
        trade.join(trade.buyer(0), sale);
      }
      trade.callOff(sale);

      assertThat(run(shift).outcome()).isEqualTo(Outcome.COMPLETED);

      assertThat(number(shift, "SELECT COUNT(*) FROM waiting_tickets WHERE status = 'LEFT'"))
          .isEqualTo(7);
      assertThat(trade.brokenInvariants()).isEmpty();
    }
  }

  @Test
  @DisplayName("is in the settlement of the day on which the money went back")
  void isSettled(@TempDir Path files) {
    try (Shift shift =
        Shift.begin(SMALL[0], SMALL[1], SMALL[2], "concert-bank.jobs.settle.directory=" + files)) {
      Trade trade = shift.trade();
      Sale sale = trade.sale(2);
      paid(trade, trade.buyer(Trade.PRICE), sale, 0);
      paid(trade, trade.buyer(Trade.PRICE), sale, 1);
      trade.callOff(sale);
      assertThat(run(shift).outcome()).isEqualTo(Outcome.COMPLETED);
      ZoneId seoul = ZoneId.of("Asia/Seoul");
      LocalDate yesterday = LocalDate.now(seoul).minusDays(1);
      OffsetDateTime noon = yesterday.atTime(12, 0).atZone(seoul).toOffsetDateTime();
      shift.owner().sql("UPDATE payments SET completed_at = ?").param(noon.minusDays(1)).update();
      shift.owner().sql("UPDATE refunds SET refunded_at = ?").param(noon).update();

      JobResult settled = shift.jobs().run("settle", yesterday);

      assertThat(settled.outcome()).as(settled.message()).isEqualTo(Outcome.COMPLETED);
      assertThat(
              shift
                  .owner()
                  .sql(
                      "SELECT adjustment, seats_sold, seats_returned, net FROM settlement_lines"
                          + " ORDER BY adjustment")
                  .query()
                  .listOfRows())
          .extracting(Object::toString)
          .containsExactly(
              "{adjustment=0, seats_sold=0, seats_returned=2, net=-200000}",
              "{adjustment=1, seats_sold=2, seats_returned=0, net=200000}");
    }
  }

  @Test
  @DisplayName("says what to do when the plan and the ledger differ, and finishes nothing")
  void notProved() {
    try (Shift shift = Shift.begin(SMALL)) {
      Trade trade = shift.trade();
      Sale sale = trade.sale(1);
      paid(trade, trade.buyer(Trade.PRICE), sale, 0);
      trade.callOff(sale);
      // Tells of a refund that the ledger knows nothing of.
      shift
          .owner()
          .sql(
              "CREATE FUNCTION forget() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN UPDATE"
                  + " cb_owner.ledger_transactions SET kind = 'CHARGE' WHERE transaction_id ="
                  + " NEW.transaction_id; RETURN NEW; END $$")
          .update();
      shift
          .owner()
          .sql(
              "CREATE TRIGGER forget AFTER INSERT ON refunds FOR EACH ROW EXECUTE FUNCTION forget()")
          .update();

      JobResult result = run(shift);

      assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
      assertThat(result.message())
          .contains("the ledger gave back 0 won, and the plan says 100000", "Run reconcile");
      assertThat(cancellation(shift)).containsEntry("status", "REFUNDING");
    }
  }

  @Test
  @DisplayName("refuses settings that make no sense, by name")
  void settings() {
    assertThatThrownBy(() -> new CancelSettings(1, 1, 0))
        .hasMessage("concert-bank.jobs.cancel-schedule.per-second is 0.");
  }

  private static long number(Shift shift, String query) {
    return shift.owner().sql(query).query(Long.class).single();
  }

  private static long paid(Trade trade, long buyer, Sale sale, int... seats) {
    Long[] ids = Arrays.stream(seats).mapToObj(sale.seatIds()::get).toArray(Long[]::new);
    long reservation = trade.hold(buyer, sale, ids);
    assertThat(trade.pay(buyer, reservation)).isTrue();
    return reservation;
  }

  private static void balanceIs(Shift shift, long user, long won) {
    shift
        .owner()
        .sql("UPDATE accounts SET balance = ? WHERE user_id = ?")
        .params(won, user)
        .update();
  }

  private static JobResult run(Shift shift) {
    return shift.jobs().run("cancelSchedule", TODAY);
  }

  private static Map<String, Object> cancellation(Shift shift) {
    return shift.owner().sql("SELECT * FROM schedule_cancellation_v").query().singleRow();
  }

  private static void counts(Map<String, Object> row, long... expected) {
    List<String> columns =
        List.of(
            "planned_count",
            "planned_amount",
            "refunded_count",
            "refunded_amount",
            "already_count",
            "hold_count",
            "released_count",
            "failed_count");
    assertThat(columns.stream().mapToLong(column -> ((Number) row.get(column)).longValue()))
        .as("%s", row)
        .containsExactly(Arrays.stream(expected).boxed().toArray(Long[]::new));
  }
}
