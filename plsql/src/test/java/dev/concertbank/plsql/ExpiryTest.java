package dev.concertbank.plsql;

import static dev.concertbank.plsql.BoxOffice.PRICE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.plsql.BoxOffice.Sale;
import dev.concertbank.plsql.Storm.Result;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@DisplayName("A hold ends by the clock, with no job running")
class ExpiryTest {

  @Test
  @DisplayName("a lapsed hold cannot be paid; the refusal frees its seats for good")
  void cannotBePaid() {
    BoxOffice office = Stage.shared();
    long buyer = office.buyer(PRICE);
    Sale sale = office.sale(1);
    long reservation = office.hold(buyer, sale, sale.seat(0)).reservationId();
    office.lapse(reservation);

    assertThat(office.pay(buyer, reservation)).isInstanceOf(Payment.Expired.class);

    assertThat(office.storedStatus(reservation)).isEqualTo("EXPIRED");
    assertThat(office.seatStatus(sale.seat(0))).isEqualTo("AVAILABLE");
    assertThat(office.balance(buyer)).isEqualTo(PRICE);
    assertThat(office.pay(buyer, reservation)).isInstanceOf(Payment.Expired.class);
    assertThat(office.brokenInvariants()).isEmpty();
  }

  @Test
  @DisplayName(
      "a lapsed hold cannot be cancelled, and is shown as expired before anyone touches it")
  void cannotBeCancelled() {
    BoxOffice office = Stage.shared();
    long buyer = office.buyer(0);
    Sale sale = office.sale(2);
    long reservation = office.hold(buyer, sale, sale.seat(0), sale.seat(1)).reservationId();
    office.lapse(reservation);

    assertThat(office.storedStatus(reservation)).isEqualTo("PENDING");
    assertThat(office.shownStatus(reservation)).isEqualTo("EXPIRED");
    assertThat(office.seatStatus(sale.seat(0))).isEqualTo("AVAILABLE");
    assertThat(office.cancel(buyer, reservation)).isInstanceOf(Cancellation.Expired.class);
    assertThat(office.storedStatus(reservation)).isEqualTo("EXPIRED");
    assertThat(office.brokenInvariants()).isEmpty();
  }

  @Test
  @DisplayName("the next buyer takes the seats of a lapsed hold at once")
  void takenOver() {
    BoxOffice office = Stage.shared();
    long late = office.buyer(2 * PRICE);
    Sale sale = office.sale(2);
    long lapsed = office.hold(late, sale, sale.seat(0), sale.seat(1)).reservationId();
    office.lapse(lapsed);

    office.hold(office.buyer(0), sale, sale.seat(1), sale.seat(0));

    assertThat(office.storedStatus(lapsed)).isEqualTo("EXPIRED");
    assertThat(office.pay(late, lapsed)).isInstanceOf(Payment.Expired.class);
    assertThat(office.seatStatus(sale.seat(0))).isEqualTo("PENDING");
    assertThat(office.brokenInvariants()).isEmpty();
  }

  @Test
  @DisplayName("taking over one seat of a lapsed hold leaves the other to whoever wants it")
  void takenOverInPart() {
    BoxOffice office = Stage.shared();
    long late = office.buyer(2 * PRICE);
    Sale sale = office.sale(2);
    long lapsed = office.hold(late, sale, sale.seat(0), sale.seat(1)).reservationId();
    office.lapse(lapsed);

    office.hold(office.buyer(0), sale, sale.seat(0));
    assertThat(office.brokenInvariants()).isEmpty();
    assertThat(office.seatStatus(sale.seat(1))).isEqualTo("AVAILABLE");
    // Even with a clock set back to before the end of the hold, it has lost a seat and is over.
    office.endHold(lapsed, Instant.now().plusSeconds(60));
    assertThat(office.pay(late, lapsed)).isInstanceOf(Payment.Expired.class);

    assertThat(office.seatStatus(sale.seat(0))).isEqualTo("PENDING");
    office.hold(office.buyer(0), sale, sale.seat(1));
    assertThat(office.brokenInvariants()).isEmpty();
  }

  @Test
  @DisplayName("a lapsed hold does not count towards the limit")
  void doesNotCount() {
    BoxOffice office = Stage.shared();
    long buyer = office.buyer(0);
    Sale sale = office.sale(8);
    long lapsed =
        office
            .hold(buyer, sale, sale.seat(0), sale.seat(1), sale.seat(2), sale.seat(3))
            .reservationId();
    office.lapse(lapsed);

    office.hold(buyer, sale, sale.seat(4), sale.seat(5), sale.seat(6), sale.seat(7));

    assertThat(office.brokenInvariants()).isEmpty();
  }

  @RepeatedTest(30)
  @DisplayName("pay against take-over at the boundary: the seat is one buyer's, and its money too")
  void boundary() {
    BoxOffice office = Stage.shared();
    long first = office.buyer(PRICE);
    long second = office.buyer(PRICE);
    Sale sale = office.sale(1);
    long reservation = office.hold(first, sale, sale.seat(0)).reservationId();
    office.endHold(reservation, Instant.now().plusMillis(5));

    List<Result<Object>> results =
        Storm.of(
            List.of(
                () -> office.pay(first, reservation),
                () -> office.hold(second, sale, sale.seat(0))));

    boolean paid = results.get(0).answer() instanceof Payment.Completed;
    boolean takenOver = results.get(1).succeeded();
    assertThat(paid && takenOver).isFalse();
    assertThat(results.get(0).succeeded()).isTrue();
    assertThat(takenOver || results.get(1).failedWith(TicketError.SEAT_TAKEN)).isTrue();
    assertThat(office.balance(first)).isEqualTo(paid ? 0 : PRICE);
    assertThat(office.brokenInvariants()).isEmpty();
  }

  @Nested
  @DisplayName("Without the guard (if this fails, the tests above prove nothing)")
  @NegativeControl
  class NegativeControls {

    @Test
    @DisplayName("no look at the clock: a lapsed hold is paid")
    void noClock() {
      try (var stage = Stage.without(Guard.LAPSE_CHECK)) {
        BoxOffice office = stage.office();
        long buyer = office.buyer(PRICE);
        Sale sale = office.sale(1);
        long reservation = office.hold(buyer, sale, sale.seat(0)).reservationId();
        office.lapse(reservation);

        assertThat(office.pay(buyer, reservation)).isInstanceOf(Payment.Completed.class);
      }
    }
  }
}
