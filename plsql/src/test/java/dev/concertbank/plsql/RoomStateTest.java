package dev.concertbank.plsql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concertbank.plsql.BoxOffice.Sale;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("A waiting room")
class RoomStateTest {
  private static final RoomOperation.Rates MANY = new RoomOperation.Rates(10, 100, 100_000);
  private final BoxOffice office = Stage.shared();

  private static RoomEvidence evidence(Sale sale) {
    return new RoomEvidence(Stage.database().owner(), sale);
  }

  @Test
  @DisplayName("of a sold-out date admits no one, and goes on when a ticket comes back")
  void soldOut() {
    Sale sale = office.saleWithRoom(1, MANY);
    long buyer = office.buyer(BoxOffice.PRICE);
    long place = office.join(buyer, sale).place();
    office.round(sale);
    long reservation = office.hold(buyer, sale, place, sale.seatIds()).reservationId();
    office.pay(buyer, reservation);
    office.join(office.buyer(0), sale);

    assertThat(office.round(sale)).isZero();
    assertThat(office.roomState(sale)).isEqualTo("SOLD_OUT");
    office.cancel(buyer, reservation);
    assertThat(office.round(sale)).isEqualTo(1);
    assertThat(office.roomState(sale)).isEqualTo("OPEN");
  }

  @Test
  @DisplayName("admits no one while it is paused, and goes on after that")
  void paused() {
    Sale sale = office.saleWithRoom(1, MANY);
    office.join(office.buyer(0), sale);
    office.pause(sale, "A fire alarm");

    assertThat(office.round(sale)).isZero();
    assertThat(office.roomState(sale)).isEqualTo("PAUSED");
    office.resume(sale, "False alarm");
    assertThat(office.round(sale)).isEqualTo(1);
  }

  @Test
  @DisplayName("admits no one when the sale is over")
  void closed() {
    Sale sale = office.saleWithRoom(1, MANY);
    office.join(office.buyer(0), sale);
    JdbcClient.create(Stage.database().owner())
        .sql("UPDATE concert_schedules SET sale_closes_at = ? WHERE schedule_id = ?")
        .params(Instant.now().atOffset(java.time.ZoneOffset.UTC), sale.scheduleId())
        .update();

    assertThat(office.round(sale)).isZero();
    assertThat(office.roomState(sale)).isEqualTo("CLOSED");
  }

  @Test
  @DisplayName("sends nobody away when its target falls below those who shop, and lets nobody in")
  void targetLowered() {
    Sale sale = office.saleWithRoom(1, new RoomOperation.Rates(3, 100, 100));
    List<Long> buyers = office.buyers(5, 0);
    List<Long> places = buyers.stream().map(buyer -> office.join(buyer, sale).place()).toList();
    office.round(sale);
    office.setRates(sale, new RoomOperation.Rates(1, 100, 100));

    office.leave(buyers.get(0), places.get(0));
    assertThat(office.round(sale)).isZero();
    assertThat(places)
        .map(office::ticketStatus)
        .containsExactly("LEFT", "ADMITTED", "ADMITTED", "WAITING", "WAITING");
    office.leave(buyers.get(1), places.get(1));
    office.leave(buyers.get(2), places.get(2));
    assertThat(office.round(sale)).isEqualTo(1);
    assertThat(evidence(sale).admittedPlaces()).containsExactlyElementsOf(places.subList(0, 4));
  }

  @Test
  @DisplayName("admits no one at a target of 0, nor at 0 a second")
  void zeroRates() {
    Sale sale = office.saleWithRoom(1, new RoomOperation.Rates(0, 100, 100));
    office.join(office.buyer(0), sale);

    assertThat(office.round(sale)).isZero();
    office.setRates(sale, new RoomOperation.Rates(100, 0, 100));
    assertThat(office.round(sale)).isZero();
    office.setRates(sale, new RoomOperation.Rates(100, 1, 100));
    assertThat(office.round(sale)).isEqualTo(1);
  }

  @Test
  @DisplayName(
      "passes by 3,000 places that were given up, in one round, and waits for none of them")
  void givenUp() {
    Sale sale = office.saleWithRoom(1, new RoomOperation.Rates(1, 100, 100_000));
    JdbcClient owner = JdbcClient.create(Stage.database().owner());
    List<Long> gone = Crowd.of(3_000, owner);
    Crowd.each(gone, 16, buyer -> office.leave(buyer, office.join(buyer, sale).place()));
    List<Long> stay =
        office.buyers(3, 0).stream().map(buyer -> office.join(buyer, sale).place()).toList();

    assertThat(office.round(sale)).isEqualTo(1);
    office.setRates(sale, MANY);
    assertThat(office.round(sale)).isEqualTo(2);

    assertThat(evidence(sale).admittedPlaces()).containsExactlyElementsOf(stay);
    assertThat(office.brokenInvariants()).isEmpty();
  }

  @Test
  @DisplayName("admits by the numbers, in whatever order the queue gives its messages")
  @NegativeControl
  void orderOfTheQueue() {
    try (var stage = Stage.without(Guard.ORDER_OF_THE_QUEUE)) {
      assertThat(admittedOneByOne(stage)).isSorted();
    }
  }

  @Test
  @DisplayName("keeps to its own places when another one has earlier ones")
  void ownPlaces() {
    assertThat(admittedBesideAnother(Stage.sharedAsItIs())).isTrue();
  }

  @Test
  @DisplayName("whose queue is stopped fails for a while, and loses nobody")
  void stoppedQueue() {
    try (var stage = Stage.without()) {
      BoxOffice other = stage.office();
      JdbcClient owner = JdbcClient.create(stage.owner());
      Sale sale = other.saleWithRoom(1, MANY);
      long first = other.join(other.buyer(0), sale).place();
      owner.sql("CALL dbms_aqadm.stop_queue('waiting_room_q')").update();

      assertThatThrownBy(() -> other.join(other.buyer(0), sale))
          .isInstanceOf(TransientDataAccessException.class);
      assertThatThrownBy(() -> other.round(sale)).isInstanceOf(TransientDataAccessException.class);

      owner.sql("CALL dbms_aqadm.start_queue('waiting_room_q')").update();
      assertThat(other.round(sale)).isEqualTo(1);
      assertThat(new RoomEvidence(stage.owner(), sale).admittedPlaces()).containsExactly(first);
      assertThat(other.brokenInvariants()).isEmpty();
    }
  }

  @Nested
  @DisplayName("Without the guard (if one of these fails, the tests above prove nothing)")
  @NegativeControl
  class NegativeControls {

    @Test
    @DisplayName("a round that does not look for who is missing admits in the order of the queue")
    void noOrderCheck() {
      try (var stage = Stage.without(Guard.ORDER_OF_THE_QUEUE, Guard.ORDER_CHECK)) {
        assertThat(admittedOneByOne(stage))
            .isNotEmpty()
            .satisfies(
                places -> assertThat(places.get(0)).isGreaterThan(places.get(places.size() - 1)));
      }
    }

    @Test
    @DisplayName("a queue that is not asked for one room gives away the places of another")
    void noCorrelation() {
      try (var stage = Stage.without(Guard.CORRELATION)) {
        assertThat(admittedBesideAnother(stage)).isFalse();
        assertThat(stage.office().brokenInvariants()).isNotEmpty();
      }
    }

    @Test
    @DisplayName("a place that is not put back waits for ever")
    void noPutBack() {
      try (var stage = Stage.without(Guard.PUT_BACK);
          var encounter = new Encounter(stage)) {
        BoxOffice other = stage.office();
        Sale sale = other.saleWithRoom(1, MANY);
        long place = other.join(other.buyer(0), sale).place();
        encounter.standsOn("waiting_tickets", "place", place);
        other.round(sale);
        encounter.letGo();

        assertThat(other.round(sale)).isZero();
        assertThat(other.ticketStatus(place)).isEqualTo("WAITING");
      }
    }
  }

  private static List<Long> admittedOneByOne(Stage.Isolated stage) {
    Sale sale = stage.office().saleWithRoom(1, new RoomOperation.Rates(1, 100, 100));
    for (int target = 1; target <= 20; target++) {
      stage.office().join(stage.office().buyer(0), sale);
    }
    for (int target = 1; target <= 20; target++) {
      stage.office().setRates(sale, new RoomOperation.Rates(target, 100, 100));
      stage.office().round(sale);
    }
    return new RoomEvidence(stage.owner(), sale).admittedPlaces();
  }

  private static boolean admittedBesideAnother(Stage.Isolated stage) {
    BoxOffice office = stage.office();
    Sale earlier = office.saleWithRoom(1, new RoomOperation.Rates(1, 100, 100));
    Sale later = office.saleWithRoom(1, new RoomOperation.Rates(1, 100, 100));
    office.join(office.buyer(0), earlier);
    long place = office.join(office.buyer(0), later).place();
    office.round(later);
    return new RoomEvidence(stage.owner(), later).admittedPlaces().equals(List.of(place));
  }
}
