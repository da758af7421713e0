package dev.concertbank.plsql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.concertbank.plsql.BoxOffice.Sale;
import dev.concertbank.plsql.ScheduleRefund.Proof;
import dev.concertbank.plsql.Storm.Result;
import java.util.List;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Nobody slips past the plan, one pair of sessions at a time. */
@DisplayName("When a date is called off,")
class ScheduleCancellationTest {
  private static final int WHOLE_HALL = 100;

  private Stage.Isolated stage;
  private BoxOffice office;
  private ScheduleRefund refund;
  private Encounter encounter;
  private Future<? extends Result<?>> late;

  @BeforeEach
  void open() {
    open(Stage.without());
  }

  private void open(Stage.Isolated on) {
    stage = on;
    office = stage.office();
    refund = new ScheduleRefund(Procedures.on(stage.database().batch(), "CB_OWNER"));
    encounter = new Encounter(stage);
  }

  private void without(Guard... guards) {
    close();
    open(Stage.without(guards));
  }

  @AfterEach
  void close() {
    encounter.close();
    stage.close();
  }

  @Test
  @DisplayName("the plan waits for a hold in the making, and has it")
  void holdInTheMaking() {
    Sale sale = office.sale(2);
    long buyer = office.buyer(0);
    long held = encounter.standsAfter(() -> office.hold(buyer, sale, sale.seat(1))).reservationId();
    long cancellation = office.callOff(sale).cancellationId();

    Future<Result<ScheduleRefund.Planned>> plan =
        encounter.runsInto(() -> refund.plan(cancellation, WHOLE_HALL));

    assertThat(encounter.waits(plan)).isTrue();
    encounter.letGo();
    assertThat(Encounter.value(plan).answer().isFrozen()).isTrue();
    assertThat(refund.nextItems(cancellation, 0, WHOLE_HALL)).containsExactly(held);
    assertThat(giveBack(cancellation).holds()).isEqualTo(1);
  }

  @Test
  @DisplayName("the plan waits for a payment in the making, and has its money")
  void paymentInTheMaking() {
    Sale sale = office.sale(2);
    long buyer = office.buyer(BoxOffice.PRICE);
    long held = office.hold(buyer, sale, sale.seat(0)).reservationId();
    encounter.standsAfter(() -> office.pay(buyer, held));
    long cancellation = office.callOff(sale).cancellationId();

    Future<Result<ScheduleRefund.Planned>> plan =
        encounter.runsInto(() -> refund.plan(cancellation, WHOLE_HALL));

    assertThat(encounter.waits(plan)).isTrue();
    encounter.letGo();
    assertThat(Encounter.value(plan).succeeded()).isTrue();
    Proof proof = giveBack(cancellation);
    assertThat(proof.planned()).isEqualTo(new ScheduleRefund.Sum(1, BoxOffice.PRICE));
    assertThat(proof.refunded()).isEqualTo(proof.planned());
    assertThat(office.balance(buyer)).isEqualTo(BoxOffice.PRICE);
    assertThat(office.brokenInvariants()).isEmpty();
  }

  @Test
  @DisplayName(
      "a hold that was asked for before, and comes to its seats after the plan, is refused")
  void lateHold() {
    Sale sale = office.sale(1);
    long cancellation = office.callOff(lateHoldOn(sale)).cancellationId();

    assertThat(refund.plan(cancellation, WHOLE_HALL).isFrozen()).isTrue();
    encounter.letGo();

    assertThat(Encounter.value(late).failedWith(TicketError.SCHEDULE_CANCELLED)).isTrue();
    assertThat(giveBack(cancellation).isFinished()).isTrue();
    assertThat(office.brokenInvariants()).isEmpty();
  }

  @Test
  @DisplayName(
      "a payment that was asked for before, and comes to its seats after the plan, is refused")
  void latePayment() {
    long buyer = office.buyer(BoxOffice.PRICE);
    long cancellation = office.callOff(latePaymentOf(buyer)).cancellationId();

    assertThat(refund.plan(cancellation, WHOLE_HALL).isFrozen()).isTrue();
    encounter.letGo();

    assertThat(Encounter.value(late).failedWith(TicketError.SCHEDULE_CANCELLED)).isTrue();
    Proof proof = giveBack(cancellation);
    assertThat(proof.planned().count()).isZero();
    assertThat(proof.released()).isEqualTo(1);
    assertThat(proof.isFinished()).isTrue();
    assertThat(office.balance(buyer)).isEqualTo(BoxOffice.PRICE);
    assertThat(office.brokenInvariants()).isEmpty();
  }

  @Test
  @DisplayName("a chunk locks all its seats before any reservation or account of it")
  void locksInOrder() {
    Sale sale = office.sale(2);
    long buyer = office.buyer(2 * BoxOffice.PRICE);
    long first = office.hold(buyer, sale, sale.seat(0)).reservationId();
    long second = office.hold(buyer, sale, sale.seat(1)).reservationId();
    office.pay(buyer, first);
    office.pay(buyer, second);
    long cancellation = office.callOff(sale).cancellationId();
    refund.plan(cancellation, WHOLE_HALL);
    encounter.standsOn("seats", "seat_id", sale.seat(1));

    Future<Result<Long>> refunds =
        encounter.runsInto(() -> refund.refundItems(cancellation, List.of(first, second)));

    assertThat(encounter.waits(refunds)).isTrue();
    assertThat(encounter.isFree("seats", "seat_id", sale.seat(0))).isFalse();
    assertThat(encounter.isFree("reservations", "reservation_id", first)).isTrue();
    assertThat(encounter.isFree("accounts", "user_id", buyer)).isTrue();
    encounter.letGo();
    assertThat(Encounter.value(refunds).answer()).isEqualTo(2);
    assertThat(refund.prove(cancellation).isFinished()).isTrue();
  }

  @Test
  @DisplayName("a run waits for another one before it locks a seat")
  void oneRunAtATime() {
    Sale sale = office.sale(1);

    Future<Result<ScheduleRefund.Planned>> plan = planBesideAnotherRun(sale);

    assertThat(encounter.isFree("seats", "seat_id", sale.seat(0))).isTrue();
    encounter.letGo();
    assertThat(Encounter.value(plan).answer().isFrozen()).isTrue();
  }

  /** It waits, sooner or later. */
  private Future<Result<ScheduleRefund.Planned>> planBesideAnotherRun(Sale sale) {
    long cancellation = office.callOff(sale).cancellationId();
    encounter.standsOn("schedule_cancellations", "cancellation_id", cancellation);
    Future<Result<ScheduleRefund.Planned>> plan =
        encounter.runsInto(() -> refund.plan(cancellation, WHOLE_HALL));
    assertThat(encounter.waits(plan)).isTrue();
    return plan;
  }

  @Test
  @DisplayName("the plan locks its seats in ascending order, however they lie")
  void plansInOrder() {
    Sale sale = office.sale(2);
    long cancellation = office.callOff(sale).cancellationId();
    layLast(sale.seat(1));
    layLast(sale.seat(0));
    encounter.standsOn("seats", "seat_id", sale.seat(0));

    Future<Result<ScheduleRefund.Planned>> plan =
        encounter.runsInto(() -> planWithoutIndexes(cancellation));

    assertThat(encounter.waits(plan)).isTrue();
    assertThat(encounter.isFree("seats", "seat_id", sale.seat(1))).isTrue();
    encounter.letGo();
    assertThat(Encounter.value(plan).answer().seats()).isEqualTo(2);
  }

  private void layLast(long seat) {
    JdbcClient.create(stage.owner())
        .sql("UPDATE seats SET version = version WHERE seat_id = ?")
        .param(seat)
        .update();
  }

  private ScheduleRefund.Planned planWithoutIndexes(long cancellation) {
    DataSource batch = stage.database().batch();
    return new TransactionTemplate(new DataSourceTransactionManager(batch))
        .execute(
            status -> {
              for (String way : List.of("indexscan", "indexonlyscan", "bitmapscan", "nestloop")) {
                JdbcClient.create(batch).sql("SET LOCAL enable_" + way + " = off").update();
              }
              return refund.plan(cancellation, WHOLE_HALL);
            });
  }

  @Test
  @DisplayName("two orders meet, and there is one")
  void twoOrders() {
    Sale sale = office.sale(1);
    office.admin();
    ScheduleCancellation.Order first = encounter.standsAfter(() -> office.callOff(sale));

    Future<Result<ScheduleCancellation.Order>> second =
        encounter.runsInto(() -> office.callOff(sale));

    assertThat(encounter.waits(second)).isTrue();
    encounter.letGo();
    assertThat(Encounter.value(second).answer())
        .isEqualTo(new ScheduleCancellation.Order(first.cancellationId(), false));
  }

  @Nested
  @DisplayName("Without the guard (if one of these fails, the tests above prove nothing):")
  @NegativeControl
  class NegativeControls {

    @Test
    @DisplayName("asked before the locks, a late hold has a seat of a date that is called off")
    void lateHoldSlipsIn() {
      without(Guard.CALLED_OFF_AFTER_THE_LOCKS_OF_A_HOLD);
      Sale sale = office.sale(1);
      long cancellation = office.callOff(lateHoldOn(sale)).cancellationId();
      refund.plan(cancellation, WHOLE_HALL);
      encounter.letGo();

      assertThat(Encounter.value(late).succeeded()).isTrue();
      assertNotProved(cancellation, "still claimed");
    }

    @Test
    @DisplayName("two runs lock seats at once")
    void runsBesideAnother() {
      without(Guard.LOCK_OF_A_CANCELLATION);
      Sale sale = office.sale(1);

      planBesideAnotherRun(sale);

      assertThat(encounter.isFree("seats", "seat_id", sale.seat(0))).isFalse();
    }

    @Test
    @DisplayName("asked before the locks, a late payment pays for a date that is called off")
    void latePaymentSlipsIn() {
      without(Guard.CALLED_OFF_AFTER_THE_LOCKS_OF_A_PAYMENT);
      long cancellation =
          office.callOff(latePaymentOf(office.buyer(BoxOffice.PRICE))).cancellationId();
      refund.plan(cancellation, WHOLE_HALL);
      encounter.letGo();

      assertThat(Encounter.value(late).succeeded()).isTrue();
      List<Long> items = refund.nextItems(cancellation, 0, WHOLE_HALL);
      TicketException refused =
          catchThrowableOfType(
              TicketException.class, () -> refund.refundItems(cancellation, items));
      assertThat(refused).hasMessageContaining("paid after it was planned as a hold");
    }

    @Test
    @DisplayName("a plan that locks no seats misses a hold in the making")
    void planWithoutLocks() {
      without(Guard.SEAT_LOCKS_OF_A_PLAN);
      Sale sale = office.sale(1);
      long buyer = office.buyer(0);
      encounter.standsAfter(() -> office.hold(buyer, sale, sale.seat(0)));
      long cancellation = office.callOff(sale).cancellationId();

      assertThat(refund.plan(cancellation, WHOLE_HALL).isFrozen()).isTrue();
      encounter.letGo();

      assertNotProved(cancellation, "still claimed");
    }

    @Test
    @DisplayName(
        "a reservation that is refunded whatever it is, is refunded twice; the proof sees it")
    void twice() {
      without(Guard.REFUND_ITEM_ONCE, Guard.REFUND_ONCE, Guard.REFUND_OF_COMPLETED);
      Sale sale = office.sale(1);
      long buyer = office.buyer(BoxOffice.PRICE);
      long reservation = office.hold(buyer, sale, sale.seat(0)).reservationId();
      office.pay(buyer, reservation);
      long cancellation = office.callOff(sale).cancellationId();
      refund.plan(cancellation, WHOLE_HALL);
      refund.refundItems(cancellation, List.of(reservation));
      refund.refundItems(cancellation, List.of(reservation));

      assertThat(office.balance(buyer)).isEqualTo(2 * BoxOffice.PRICE);
      assertNotProved(cancellation, "the ledger gave back 200000 won, and the plan says 100000");
      assertThat(office.brokenInvariants()).isNotEmpty();
    }

    private void assertNotProved(long cancellation, String why) {
      TicketException refused =
          catchThrowableOfType(TicketException.class, () -> refund.prove(cancellation));
      assertThat(refused.error()).isEqualTo(TicketError.CANCELLATION_NOT_PROVED);
      assertThat(refused).hasMessageContaining(why);
    }
  }

  /** Somebody has asked for a hold, and stands before the seats; ends with the sale. */
  private Sale lateHoldOn(Sale sale) {
    long buyer = office.buyer(0);
    encounter.standsOn("users", "user_id", buyer);
    late = encounter.runsInto(() -> office.hold(buyer, sale, sale.seat(0)));
    assertThat(encounter.waits(late)).isTrue();
    return sale;
  }

  /** A buyer has asked to pay, and stands before the seats; returns what for. */
  private Sale latePaymentOf(long buyer) {
    Sale sale = office.saleWithRoom(1, new RoomOperation.Rates(5, 5, 5));
    long place = office.join(buyer, sale).place();
    office.round(sale);
    long held = office.hold(buyer, sale, place, List.of(sale.seat(0))).reservationId();
    encounter.standsOn("waiting_tickets", "place", place);
    late = encounter.runsInto(() -> office.pay(buyer, held));
    assertThat(encounter.waits(late)).isTrue();
    return sale;
  }

  private Proof giveBack(long cancellation) {
    refund.refundItems(cancellation, refund.nextItems(cancellation, 0, WHOLE_HALL));
    assertThat(claims()).isZero();
    return refund.prove(cancellation);
  }

  private long claims() {
    return JdbcClient.create(stage.owner())
        .sql("SELECT COUNT(*) FROM reservation_seats WHERE released_at IS NULL")
        .query(Long.class)
        .single();
  }
}
