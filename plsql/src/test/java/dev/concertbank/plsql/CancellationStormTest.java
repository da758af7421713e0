package dev.concertbank.plsql;

import static dev.concertbank.plsql.BoxOffice.PRICE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.plsql.BoxOffice.Sale;
import dev.concertbank.plsql.Storm.Result;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@DisplayName("Cancellations that meet")
class CancellationStormTest {

  @Test
  @DisplayName("a ticket given back 20 times at once is refunded once")
  void refundOnce() {
    BoxOffice office = Stage.shared();
    long buyer = office.buyer(5 * PRICE);

    List<Result<Cancellation.Outcome>> results = cancelAtOnce(office, buyer);

    assertThat(results).filteredOn(Result::succeeded).hasSize(1);
    assertThat(results)
        .filteredOn(result -> !result.succeeded())
        .allMatch(result -> result.failedWith(TicketError.RESERVATION_NOT_CANCELLABLE));
    assertThat(office.balance(buyer)).isEqualTo(5 * PRICE);
    assertThat(office.brokenInvariants()).isEmpty();
  }

  @RepeatedTest(20)
  @DisplayName("cancel against pay: paid and refunded, or never paid; the money is all there")
  void cancelAgainstPay() {
    BoxOffice office = Stage.shared();
    long buyer = office.buyer(PRICE);
    Sale sale = office.sale(1);
    long reservation = office.hold(buyer, sale, sale.seat(0)).reservationId();

    List<Result<Object>> results =
        Storm.of(
            List.of(() -> office.pay(buyer, reservation), () -> office.cancel(buyer, reservation)));

    Result<Object> paid = results.get(0);
    Result<Object> cancelled = results.get(1);
    assertThat(cancelled.succeeded()).isTrue();
    if (paid.succeeded()) {
      assertThat(cancelled.answer()).isInstanceOf(Cancellation.Refunded.class);
    } else {
      assertThat(paid.failedWith(TicketError.RESERVATION_NOT_PAYABLE)).isTrue();
      assertThat(cancelled.answer()).isInstanceOf(Cancellation.Released.class);
    }
    assertThat(office.balance(buyer)).isEqualTo(PRICE);
    assertThat(office.seatStatus(sale.seat(0))).isEqualTo("AVAILABLE");
    assertThat(office.brokenInvariants()).isEmpty();
  }

  @Nested
  @DisplayName("Without the guard (if one of these fails, the tests above prove nothing)")
  @NegativeControl
  class NegativeControls {

    @Test
    @DisplayName("no locks and no unique index: refunded twice")
    void noLocks() {
      try (var stage =
              Stage.without(Guard.RESERVATION_LOCKS, Guard.REFUND_ONCE, Guard.REFUND_OF_COMPLETED);
          var encounter = new Encounter(stage)) {
        BoxOffice office = stage.office();
        long buyer = office.buyer(PRICE);
        long reservation = paid(office, buyer);

        var second =
            encounter.beside(
                () -> office.cancel(buyer, reservation), () -> office.cancel(buyer, reservation));

        assertThat(second.answer()).isInstanceOf(Cancellation.Refunded.class);
        assertThat(office.balance(buyer)).isEqualTo(2 * PRICE);
        assertThat(office.brokenInvariants()).isNotEmpty();
      }
    }
  }

  private static List<Result<Cancellation.Outcome>> cancelAtOnce(BoxOffice office, long buyer) {
    long reservation = paid(office, buyer);
    Callable<Cancellation.Outcome> command = () -> office.cancel(buyer, reservation);
    return Storm.of(Collections.nCopies(20, command));
  }

  private static long paid(BoxOffice office, long buyer) {
    Sale sale = office.sale(1);
    long reservation = office.hold(buyer, sale, sale.seat(0)).reservationId();
    office.pay(buyer, reservation);
    return reservation;
  }
}
