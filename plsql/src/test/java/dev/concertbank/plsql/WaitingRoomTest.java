package dev.concertbank.plsql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concertbank.plsql.BoxOffice.Sale;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("The waiting room")
class WaitingRoomTest {
  private final BoxOffice office = Stage.shared();

  @Test
  @DisplayName("lets buyers in by their numbers, as many as may shop, and nobody else holds a seat")
  void firstComeFirstServed() {
    Sale sale = office.saleWithRoom(10, new RoomOperation.Rates(2, 100, 100));
    List<Long> buyers = office.buyers(4, 1_000_000);
    List<WaitingRoom.Place> places =
        buyers.stream().map(buyer -> office.join(buyer, sale)).toList();
    assertThat(places).extracting(WaitingRoom.Place::place).isSorted().doesNotHaveDuplicates();
    assertThat(office.join(buyers.get(0), sale).isNew()).isFalse();
    assertRefused(buyers.get(0), sale, places.get(0).place());

    assertThat(office.round(sale)).isEqualTo(2);
    assertThat(office.round(sale)).isZero();
    assertThat(office.join(buyers.get(1), sale).admittedUntil()).isPresent();
    assertRefused(buyers.get(2), sale, places.get(2).place());
    assertRefused(buyers.get(2), sale, places.get(1).place());
    assertRefused(buyers.get(0), sale, null);

    SeatHold.Hold hold =
        office.hold(buyers.get(0), sale, places.get(0).place(), List.of(sale.seat(0)));
    office.pay(buyers.get(0), hold.reservationId());
    assertRefused(buyers.get(0), sale, places.get(0).place());
    office.leave(buyers.get(2), places.get(2).place());
    assertThat(office.round(sale)).isEqualTo(1);
    office.hold(buyers.get(3), sale, places.get(3).place(), List.of(sale.seat(1)));
    assertThat(office.brokenInvariants()).isEmpty();
  }

  private void assertRefused(long buyer, Sale sale, Long place) {
    assertThatThrownBy(() -> office.hold(buyer, sale, place, List.of(sale.seat(5))))
        .isInstanceOfSatisfying(
            TicketException.class,
            refusal -> assertThat(refusal.error()).isEqualTo(TicketError.QUEUE_TOKEN_REQUIRED));
  }

  @Nested
  @DisplayName("Without the guard (if one of these fails, the tests above prove nothing)")
  @NegativeControl
  class NegativeControls {

    @Test
    @DisplayName("of the admission, whoever waits holds seats")
    void withoutTheCheck() {
      try (var stage = Stage.without(Guard.ADMISSION_CHECK)) {
        BoxOffice others = stage.office();
        Sale sale = others.saleWithRoom(1, new RoomOperation.Rates(1, 1, 10));
        long buyer = others.buyer(0);
        long place = others.join(buyer, sale).place();

        assertThat(others.hold(buyer, sale, place, sale.seatIds()).reservationId()).isPositive();
      }
    }

    @Test
    @DisplayName("of whose place it is, a stranger's place is as good as one's own")
    void withoutTheBuyer() {
      try (var stage = Stage.without(Guard.PLACE_OF_THE_BUYER)) {
        BoxOffice others = stage.office();
        Sale sale = others.saleWithRoom(1, new RoomOperation.Rates(1, 1, 10));
        long place = others.join(others.buyer(0), sale).place();
        others.round(sale);

        SeatHold.Hold hold = others.hold(others.buyer(0), sale, place, sale.seatIds());
        assertThat(hold.reservationId()).isPositive();
      }
    }

    @Test
    @DisplayName("of the lock, a buyer who is leaving holds seats")
    void withoutTheLock() {
      try (var stage = Stage.without(Guard.ADMISSION_LOCK);
          var encounter = new Encounter(stage)) {
        BoxOffice others = stage.office();
        Sale sale = others.saleWithRoom(1, new RoomOperation.Rates(1, 1, 10));
        long buyer = others.buyer(0);
        long place = others.join(buyer, sale).place();
        others.round(sale);
        encounter.standsAfter(
            () -> {
              others.leave(buyer, place);
              return place;
            });

        var hold = encounter.runsInto(() -> others.hold(buyer, sale, place, sale.seatIds()));
        assertThat(encounter.waits(hold)).isFalse();
        assertThat(Encounter.value(hold).succeeded()).isTrue();
      }
    }
  }
}
