package dev.concertbank.plsql;

import static dev.concertbank.plsql.BoxOffice.PRICE;
import static dev.concertbank.plsql.HoldExpiry.Outcome.NOT_PENDING;
import static dev.concertbank.plsql.HoldExpiry.Outcome.RELEASED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.plsql.BoxOffice.Sale;
import dev.concertbank.plsql.Storm.Result;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("The end of a hold")
class HoldExpiryTest {

  @Test
  @DisplayName("meets its payment: it is paid or expired, and both sides hear the same")
  void againstPayment() {
    try (var stage = Stage.without()) {
      BoxOffice office = stage.office();
      List<Long> reservations = holdsThatEnd(office, 10);

      List<Result<Object>> results = payAndReleaseAtOnce(stage, reservations);

      assertThat(results).allMatch(Result::succeeded);
      for (int i = 0; i < reservations.size(); i++) {
        boolean expired = results.get(2 * i).answer() instanceof Payment.Expired;
        assertThat(office.storedStatus(reservations.get(i)))
            .isEqualTo(expired ? "EXPIRED" : "CONFIRMED");
        assertThat(results.get(2 * i + 1).answer()).isIn(NOT_PENDING, expired ? RELEASED : null);
      }
      assertThat(office.brokenInvariants()).isEmpty();
    }
  }

  @Test
  @DisplayName("comes while a payment in time has not committed: it waits, and changes nothing")
  void duringPayment() {
    try (var stage = Stage.without()) {
      assertThat(releasedDuringPayment(stage).answer()).isEqualTo(NOT_PENDING);
      assertThat(stage.office().brokenInvariants()).isEmpty();
    }
  }

  @Test
  @NegativeControl
  @DisplayName("without the locks: paid, and its seats given back (negative control)")
  void withoutLocks() {
    try (var stage = Stage.without(Guard.RESERVATION_LOCKS)) {
      assertThat(releasedDuringPayment(stage).answer()).isEqualTo(RELEASED);
      assertThat(stage.office().brokenInvariants()).isNotEmpty();
    }
  }

  @Test
  @DisplayName("comes ten times at once: the hold is released and announced once")
  void releasedOnce() {
    try (var stage = Stage.without()) {
      BoxOffice office = stage.office();
      Sale sale = office.sale(2);
      long reservation =
          office.hold(office.buyer(0), sale, sale.seat(0), sale.seat(1)).reservationId();
      office.lapse(reservation);
      Consumers consumers = new Consumers(stage);
      Callable<HoldExpiry.Outcome> release = () -> consumers.release(reservation);

      List<Result<HoldExpiry.Outcome>> results = Storm.of(Collections.nCopies(10, release));

      assertThat(results).allMatch(Result::succeeded);
      assertThat(results).filteredOn(result -> result.answer() == RELEASED).hasSize(1);
      assertThat(results).filteredOn(result -> result.answer() == NOT_PENDING).hasSize(9);
      assertThat(announced(stage, reservation)).isEqualTo(1);
      assertThat(office.seatStatus(sale.seat(0))).isEqualTo("AVAILABLE");
      assertThat(office.brokenInvariants()).isEmpty();
    }
  }

  @Test
  @DisplayName("meets another buyer who takes the seats over: they are theirs, and nobody fails")
  void againstTakeOver() {
    try (var stage = Stage.without()) {
      BoxOffice office = stage.office();
      Consumers consumers = new Consumers(stage);
      Sale sale = office.sale(8);
      List<Callable<Object>> both = new ArrayList<>();
      for (long seat : sale.seatIds()) {
        long late = office.hold(office.buyer(0), sale, seat).reservationId();
        office.lapse(late);
        long next = office.buyer(0);
        both.add(() -> office.hold(next, sale, seat));
        both.add(() -> consumers.release(late));
      }

      List<Result<Object>> results = Storm.of(both);

      // A buyer who comes while the seat is being given back hears that it is taken; nobody else
      // fails.
      assertThat(results)
          .filteredOn(result -> !result.succeeded())
          .allMatch(result -> result.failedWith(TicketError.SEAT_TAKEN));
      assertThat(office.brokenInvariants()).isEmpty();
    }
  }

  private static Result<HoldExpiry.Outcome> releasedDuringPayment(Stage.Isolated stage) {
    Consumers consumers = new Consumers(stage);
    return LateCommit.of(stage, id -> () -> consumers.release(id)).result();
  }

  /** Holds of one seat each that end one after the other, some before their payment comes. */
  private static List<Long> holdsThatEnd(BoxOffice office, int holds) {
    Sale sale = office.sale(holds);
    List<Long> reservations =
        sale.seatIds().stream()
            .map(seat -> office.hold(office.buyer(PRICE), sale, seat).reservationId())
            .toList();
    Instant first = Instant.now().plus(Duration.ofMillis(100));
    IntStream.range(0, holds)
        .forEach(i -> office.endHold(reservations.get(i), first.plusMillis(12L * i)));
    return reservations;
  }

  /** For each reservation its payment and its end, in this order. */
  private static List<Result<Object>> payAndReleaseAtOnce(
      Stage.Isolated stage, List<Long> reservations) {
    BoxOffice office = stage.office();
    Consumers consumers = new Consumers(stage);
    List<Callable<Object>> commands = new ArrayList<>();
    for (long reservation : reservations) {
      long buyer = buyerOf(stage, reservation);
      commands.add(() -> office.pay(buyer, reservation));
      commands.add(() -> consumers.releaseWhenOver(reservation));
    }
    return Storm.of(commands);
  }

  private static long buyerOf(Stage.Isolated stage, long reservation) {
    return JdbcClient.create(stage.owner())
        .sql("SELECT user_id FROM reservations WHERE reservation_id = ?")
        .param(reservation)
        .query(Long.class)
        .single();
  }

  private static long announced(Stage.Isolated stage, long reservation) {
    return JdbcClient.create(stage.owner())
        .sql(
            "SELECT COUNT(*) FROM aq$ticket_event_qt q WHERE q.consumer_name = 'AUDIT_TRAIL'"
                + " AND (q.user_data).type = 'RESERVATION_EXPIRED' AND q.corr_id = ?")
        .param("RESERVATION:" + reservation)
        .query(Long.class)
        .single();
  }
}
