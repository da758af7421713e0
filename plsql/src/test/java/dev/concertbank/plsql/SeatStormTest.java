package dev.concertbank.plsql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.plsql.BoxOffice.Sale;
import dev.concertbank.plsql.Storm.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

@DisplayName("Buyers who want the same seats at the same moment")
class SeatStormTest {

  @Test
  @DisplayName("200 want one seat: one gets it, the others hear that it is taken")
  void oneSeat() {
    BoxOffice office = Stage.shared();

    List<Result<SeatHold.Hold>> results = raceForOneSeat(office, 200);

    assertThat(results).filteredOn(Result::succeeded).hasSize(1);
    assertThat(results)
        .filteredOn(result -> !result.succeeded())
        .allMatch(result -> result.failedWith(TicketError.SEAT_TAKEN));
    assertThat(office.brokenInvariants()).isEmpty();
  }

  @Test
  @DisplayName("the refusal names the seats that were taken, and no other")
  void namesTakenSeats() {
    BoxOffice office = Stage.shared();
    Sale sale = office.sale(3);
    office.hold(office.buyer(0), sale, sale.seat(1));
    long buyer = office.buyer(0);

    var results =
        Storm.of(
            List.<Callable<SeatHold.Hold>>of(
                () -> office.hold(buyer, sale, sale.seat(2), sale.seat(1), sale.seat(0))));

    assertThat(results.get(0).failedWith(TicketError.SEAT_TAKEN)).isTrue();
    assertThat(((TicketException) results.get(0).error()).takenSeatIds())
        .containsExactly(sale.seat(1));
  }

  @Test
  @DisplayName("overlapping sets in opposite order: all or nothing, somebody wins, no deadlock")
  void overlappingSets() {
    BoxOffice office = Stage.shared();
    Sale sale = office.sale(6);
    List<Callable<SeatHold.Hold>> commands = new ArrayList<>();
    for (long buyer : office.buyers(60, 0)) {
      int first = commands.size() % 6;
      Long[] seats =
          IntStream.range(0, 3)
              .map(i -> commands.size() % 2 == 0 ? first + i : first + 2 - i)
              .mapToObj(i -> sale.seat(i % 6))
              .toArray(Long[]::new);
      commands.add(() -> office.hold(buyer, sale, seats));
    }

    List<Result<SeatHold.Hold>> results = Storm.of(commands);

    List<Long> won =
        results.stream()
            .filter(Result::succeeded)
            .flatMap(result -> result.answer().seats().stream().map(ClaimedSeat::seatId))
            .toList();
    assertThat(won).isNotEmpty().doesNotHaveDuplicates();
    assertThat(results)
        .filteredOn(result -> !result.succeeded())
        .allMatch(result -> result.failedWith(TicketError.SEAT_TAKEN));
    assertThat(sale.seatIds())
        .filteredOn(seat -> office.seatStatus(seat).equals("PENDING"))
        .containsExactlyInAnyOrderElementsOf(won);
    assertThat(office.brokenInvariants()).isEmpty();
  }

  @Test
  @DisplayName("one buyer in 20 windows gets four seats, not more")
  void seatLimit() {
    BoxOffice office = Stage.shared();

    List<Result<SeatHold.Hold>> results = raceAgainstTheLimit(office);

    assertThat(results).filteredOn(Result::succeeded).hasSize(4);
    assertThat(results)
        .filteredOn(result -> !result.succeeded())
        .allMatch(result -> result.failedWith(TicketError.SEAT_LIMIT_EXCEEDED));
    assertThat(office.brokenInvariants()).isEmpty();
  }

  @Nested
  @DisplayName("Without the guard (if one of these fails, the tests above prove nothing)")
  @NegativeControl
  class NegativeControls {

    @Test
    @DisplayName("no row lock and no unique index: the seat is sold twice")
    void noLockNoIndex() {
      try (var stage = Stage.without(Guard.SEAT_LOCK, Guard.LIVE_CLAIM_INDEX)) {
        assertThat(holdBesideAHold(stage).succeeded()).isTrue();
        assertThat(stage.office().brokenInvariants()).isNotEmpty();
      }
    }

    @Test
    @DisplayName("no row lock, but the unique index: the second net lets one through")
    void indexAlone() {
      try (var stage = Stage.without(Guard.SEAT_LOCK)) {
        assertThat(holdBesideAHold(stage).error()).isInstanceOf(DuplicateKeyException.class);
        assertThat(stage.office().brokenInvariants()).isEmpty();
      }
    }

    @Test
    @DisplayName("no lock on the buyer: more than four seats")
    void noBuyerLock() {
      try (var stage = Stage.without(Guard.BUYER_LOCK);
          var encounter = new Encounter(stage)) {
        BoxOffice office = stage.office();
        Sale sale = office.sale(5);
        long buyer = office.buyer(0);
        office.hold(buyer, sale, sale.seat(0), sale.seat(1), sale.seat(2));

        var fifth =
            encounter.beside(
                () -> office.hold(buyer, sale, sale.seat(3)),
                () -> office.hold(buyer, sale, sale.seat(4)));

        assertThat(fifth.succeeded()).isTrue();
      }
    }

    private static Result<SeatHold.Hold> holdBesideAHold(Stage.Isolated stage) {
      BoxOffice office = stage.office();
      Sale sale = office.sale(1);
      List<Long> buyers = office.buyers(2, 0);
      try (var encounter = new Encounter(stage)) {
        return encounter.beside(
            () -> office.hold(buyers.get(0), sale, sale.seat(0)),
            () -> office.hold(buyers.get(1), sale, sale.seat(0)));
      }
    }
  }

  private static List<Result<SeatHold.Hold>> raceForOneSeat(BoxOffice office, int buyers) {
    Sale sale = office.sale(1);
    List<Callable<SeatHold.Hold>> commands = new ArrayList<>();
    for (long buyer : office.buyers(buyers, 0)) {
      commands.add(() -> office.hold(buyer, sale, sale.seat(0)));
    }
    return Storm.of(commands);
  }

  private static List<Result<SeatHold.Hold>> raceAgainstTheLimit(BoxOffice office) {
    Sale sale = office.sale(20);
    long buyer = office.buyer(0);
    return Storm.of(
        IntStream.range(0, 20)
            .<Callable<SeatHold.Hold>>mapToObj(i -> () -> office.hold(buyer, sale, sale.seat(i)))
            .toList());
  }
}
