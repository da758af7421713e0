package dev.concertbank.plsql;

import static dev.concertbank.plsql.BoxOffice.PRICE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.plsql.BoxOffice.Sale;
import dev.concertbank.plsql.Storm.Result;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

@DisplayName("Payments that meet")
class PaymentStormTest {

  @Test
  @DisplayName("one reservation paid 50 times with different keys is charged once")
  void differentKeys() {
    BoxOffice office = Stage.shared();
    long buyer = office.buyer(10 * PRICE);

    List<Result<Payment.Outcome>> results = payAtOnce(office, buyer, 50);

    assertThat(results).filteredOn(Result::succeeded).hasSize(1);
    assertThat(results)
        .filteredOn(result -> !result.succeeded())
        .allMatch(result -> result.failedWith(TicketError.ALREADY_PAID));
    assertThat(office.balance(buyer)).isEqualTo(9 * PRICE);
    assertThat(office.brokenInvariants()).isEmpty();
  }

  @Test
  @DisplayName("one reservation paid 50 times with one key is charged once, and answered alike")
  void sameKey() {
    BoxOffice office = Stage.shared();
    long buyer = office.buyer(10 * PRICE);

    List<Result<CommandResult<Payment.Outcome>>> results = payAtOnceWithOneKey(office, buyer, 50);

    assertThat(results)
        .filteredOn(Result::succeeded)
        .filteredOn(result -> result.answer() instanceof CommandResult.Completed)
        .hasSize(1);
    assertThat(results)
        .filteredOn(result -> !result.succeeded())
        .allMatch(result -> result.failedWith(TicketError.REQUEST_IN_PROGRESS));
    assertThat(office.balance(buyer)).isEqualTo(9 * PRICE);
    assertThat(office.brokenInvariants()).isEmpty();
  }

  @Test
  @DisplayName("the same request while the first one has not committed hears that it still runs")
  void firstStillRuns() {
    BoxOffice office = Stage.shared();
    Sale sale = office.sale(1);
    long buyer = office.buyer(PRICE);
    long reservation = office.hold(buyer, sale, sale.seat(0)).reservationId();
    CommandKey key = BoxOffice.newKey(buyer);

    try (var encounter = new Encounter(Stage.sharedAsItIs())) {
      encounter.standsAfter(() -> office.payAndAnswer(key, reservation));
      var again = Encounter.value(encounter.runsInto(() -> office.payAndAnswer(key, reservation)));

      assertThat(again.failedWith(TicketError.REQUEST_IN_PROGRESS)).isTrue();
    }
    assertThat(office.balance(buyer)).isZero();
  }

  @Test
  @DisplayName("ten reservations and points for three: three are paid")
  void balanceForThree() {
    BoxOffice office = Stage.shared();
    long buyer = office.buyer(3 * PRICE);

    List<Result<Payment.Outcome>> results = payTenReservations(office, buyer);

    assertThat(results).filteredOn(Result::succeeded).hasSize(3);
    assertThat(results)
        .filteredOn(result -> !result.succeeded())
        .allMatch(result -> result.failedWith(TicketError.INSUFFICIENT_POINTS));
    assertThat(office.balance(buyer)).isZero();
    assertThat(office.brokenInvariants()).isEmpty();
  }

  @Nested
  @DisplayName("Without the guard (if one of these fails, the tests above prove nothing)")
  @NegativeControl
  class NegativeControls {

    @Test
    @DisplayName("no locks and no unique index: paid twice")
    void noLocks() {
      try (var stage = Stage.without(Guard.RESERVATION_LOCKS, Guard.CAPTURED_INDEX)) {
        assertThat(payBesideAPayment(stage).succeeded()).isTrue();
        assertThat(stage.office().brokenInvariants()).isNotEmpty();
      }
    }

    @Test
    @DisplayName("no locks, but the unique index: the second net lets one through")
    void indexAlone() {
      try (var stage = Stage.without(Guard.RESERVATION_LOCKS)) {
        assertThat(payBesideAPayment(stage).error()).isInstanceOf(DuplicateKeyException.class);
        assertThat(stage.office().brokenInvariants()).isEmpty();
      }
    }

    @Test
    @DisplayName("no lock on the account: the balance no longer is the sum of its entries")
    void noAccountLock() {
      try (var stage = Stage.without(Guard.ACCOUNT_LOCK);
          var encounter = new Encounter(stage)) {
        BoxOffice office = stage.office();
        long buyer = office.buyer(2 * PRICE);
        long first = reservation(office, buyer);
        long second = reservation(office, buyer);

        var payment =
            encounter.beside(() -> office.pay(buyer, first), () -> office.pay(buyer, second));

        assertThat(payment.answer()).isInstanceOf(Payment.Completed.class);
        assertThat(office.brokenInvariants()).isNotEmpty();
      }
    }

    @Test
    @DisplayName("no lock on the key: nobody hears that the first request is still running")
    void noKeyLock() {
      try (var stage = Stage.without(Guard.KEY_LOCK);
          var encounter = new Encounter(stage)) {
        BoxOffice office = stage.office();
        long buyer = office.buyer(2 * PRICE);
        long reservation = reservation(office, buyer);
        CommandKey key = BoxOffice.newKey(buyer);

        var again =
            encounter.beside(
                () -> office.payAndAnswer(key, reservation),
                () -> office.payAndAnswer(key, reservation));

        assertThat(again.failedWith(TicketError.ALREADY_PAID)).isTrue();
      }
    }

    private static Result<Payment.Outcome> payBesideAPayment(Stage.Isolated stage) {
      BoxOffice office = stage.office();
      long buyer = office.buyer(2 * PRICE);
      long reservation = reservation(office, buyer);
      try (var encounter = new Encounter(stage)) {
        return encounter.beside(
            () -> office.pay(buyer, reservation), () -> office.pay(buyer, reservation));
      }
    }
  }

  /** Of one seat, and of a date of its own. */
  private static long reservation(BoxOffice office, long buyer) {
    Sale sale = office.sale(1);
    return office.hold(buyer, sale, sale.seat(0)).reservationId();
  }

  private static List<Result<Payment.Outcome>> payAtOnce(BoxOffice office, long buyer, int times) {
    long reservation = reservation(office, buyer);
    Callable<Payment.Outcome> command = () -> office.pay(buyer, reservation);
    return Storm.of(Collections.nCopies(times, command));
  }

  private static List<Result<CommandResult<Payment.Outcome>>> payAtOnceWithOneKey(
      BoxOffice office, long buyer, int times) {
    long reservation = reservation(office, buyer);
    CommandKey key = BoxOffice.newKey(buyer);
    Callable<CommandResult<Payment.Outcome>> command = () -> office.payAndAnswer(key, reservation);
    return Storm.of(Collections.nCopies(times, command));
  }

  /** Each of another date, as four seats of one are the limit. */
  private static List<Result<Payment.Outcome>> payTenReservations(BoxOffice office, long buyer) {
    return Storm.of(
        IntStream.range(0, 10)
            .mapToObj(i -> reservation(office, buyer))
            .<Callable<Payment.Outcome>>map(reservation -> () -> office.pay(buyer, reservation))
            .toList());
  }
}
