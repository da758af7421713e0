package dev.concertbank.plsql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.plsql.BoxOffice.Sale;
import dev.concertbank.plsql.Storm.Result;
import java.util.List;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** One session stands still in front of the room, another comes; see {@link Encounter}. */
@DisplayName("At the waiting room, while another transaction is open,")
class RoomEncounterTest {
  private static final RoomOperation.Rates ONE = new RoomOperation.Rates(1, 100, 100);
  private static final RoomOperation.Rates MANY = new RoomOperation.Rates(100, 100, 100);

  private Stage.Isolated stage;
  private BoxOffice office;
  private Encounter encounter;

  @BeforeEach
  void open() {
    stage = Stage.without();
    office = stage.office();
    encounter = new Encounter(stage);
  }

  @AfterEach
  void close() {
    encounter.close();
    stage.close();
  }

  private RoomEvidence evidence(Sale sale) {
    return new RoomEvidence(stage.owner(), sale);
  }

  @Test
  @DisplayName("joins do not wait for a join, nor for a round")
  void joinsDoNotWait() {
    Sale sale = office.saleWithRoom(1, MANY);
    List<Long> buyers = office.buyers(3, 0);
    office.join(buyers.get(0), sale);
    encounter.standsAfter(() -> office.join(buyers.get(1), sale));
    encounter.standsAfter(() -> office.round(sale));

    Future<Result<WaitingRoom.Place>> join =
        encounter.runsInto(() -> office.join(buyers.get(2), sale));

    assertThat(encounter.waits(join)).isFalse();
    assertThat(Encounter.value(join).succeeded()).isTrue();
  }

  @Test
  @DisplayName("a low number that commits late is counted and admitted next")
  void lateCommit() {
    Sale sale = office.saleWithRoom(1, new RoomOperation.Rates(3, 100, 100));
    List<Long> buyers = office.buyers(5, 0);
    long first = office.join(buyers.get(0), sale).place();
    long late = encounter.standsAfter(() -> office.join(buyers.get(1), sale)).place();
    long third = office.join(buyers.get(2), sale).place();
    office.setRates(sale, new RoomOperation.Rates(2, 100, 100));
    assertThat(office.round(sale)).isEqualTo(2);
    long fourth = office.join(buyers.get(3), sale).place();

    encounter.letGo();
    office.setRates(sale, new RoomOperation.Rates(3, 100, 100));
    assertThat(office.round(sale)).isEqualTo(1);
    office.setRates(sale, MANY);
    assertThat(office.round(sale)).isEqualTo(1);

    assertThat(late).isBetween(first, third);
    assertThat(evidence(sale).admittedPlaces()).containsExactly(first, third, late, fourth);
    assertThat(evidence(sale).joinedCount()).isEqualTo(4);
    assertThat(office.brokenInvariants()).isEmpty();
  }

  @Test
  @DisplayName(
      "a ticket in somebody's hands lets those behind it pass, and is next when it is free")
  void busyTicket() {
    Sale sale = office.saleWithRoom(1, new RoomOperation.Rates(2, 100, 100));
    List<Long> places =
        office.buyers(4, 0).stream().map(buyer -> office.join(buyer, sale).place()).toList();
    encounter.standsOn("waiting_tickets", "place", places.get(0));

    Future<Result<Long>> round = encounter.runsInto(() -> office.round(sale));
    assertThat(encounter.waits(round)).isFalse();
    assertThat(Encounter.value(round).answer()).isEqualTo(2);
    encounter.letGo();
    office.setRates(sale, new RoomOperation.Rates(3, 100, 100));
    office.round(sale);
    office.setRates(sale, MANY);
    office.round(sale);

    assertThat(evidence(sale).admittedPlaces())
        .containsExactly(places.get(1), places.get(2), places.get(0), places.get(3));
    assertThat(office.brokenInvariants()).isEmpty();
  }

  @Test
  @DisplayName("a round finds another round at it and does nothing")
  void oneRoundAtATime() {
    Sale sale = office.saleWithRoom(1, ONE);
    office.buyers(2, 0).forEach(buyer -> office.join(buyer, sale));
    encounter.standsAfter(() -> office.round(sale));

    Future<Result<Long>> round = encounter.runsInto(() -> office.round(sale));

    assertThat(encounter.waits(round)).isFalse();
    assertThat(Encounter.value(round).answer()).isZero();
  }

  @Test
  @DisplayName("an operator waits for a round, and no round waits for an operator")
  void operatorWaits() {
    Sale sale = office.saleWithRoom(1, ONE);
    office.join(office.buyer(0), sale);
    encounter.standsAfter(() -> office.round(sale));

    Future<Result<Boolean>> pause =
        encounter.runsInto(
            () -> {
              office.pause(sale, "A fire alarm");
              return true;
            });

    assertThat(encounter.waits(pause)).isTrue();
    encounter.letGo();
    assertThat(Encounter.value(pause).succeeded()).isTrue();
  }

  @Test
  @DisplayName("a hold waits for the buyer who is leaving, and is refused")
  void holdWhileLeaving() {
    Sale sale = office.saleWithRoom(1, ONE);
    long buyer = office.buyer(0);
    long place = admitted(buyer, sale);
    encounter.standsAfter(
        () -> {
          office.leave(buyer, place);
          return place;
        });

    Future<Result<SeatHold.Hold>> hold =
        encounter.runsInto(() -> office.hold(buyer, sale, place, sale.seatIds()));

    assertThat(encounter.waits(hold)).isTrue();
    encounter.letGo();
    assertThat(Encounter.value(hold).failedWith(TicketError.QUEUE_TOKEN_REQUIRED)).isTrue();
    assertThat(office.seatStatus(sale.seat(0))).isEqualTo("AVAILABLE");
  }

  @Test
  @DisplayName("a hold waits for the payment that ends its admission, and is refused")
  void holdWhilePaying() {
    Sale sale = office.saleWithRoom(2, ONE);
    long buyer = office.buyer(BoxOffice.PRICE);
    long place = admitted(buyer, sale);
    long reservation = office.hold(buyer, sale, place, List.of(sale.seat(0))).reservationId();
    encounter.standsAfter(() -> office.pay(buyer, reservation));

    Future<Result<SeatHold.Hold>> hold =
        encounter.runsInto(() -> office.hold(buyer, sale, place, List.of(sale.seat(1))));

    assertThat(encounter.waits(hold)).isTrue();
    encounter.letGo();
    assertThat(Encounter.value(hold).failedWith(TicketError.QUEUE_TOKEN_REQUIRED)).isTrue();
    assertThat(office.ticketStatus(place)).isEqualTo("DONE");
  }

  @Test
  @DisplayName("whoever leaves waits for the hold that uses the admission, and leaves after it")
  void leaveWhileHolding() {
    Sale sale = office.saleWithRoom(1, ONE);
    long buyer = office.buyer(0);
    long place = admitted(buyer, sale);
    encounter.standsAfter(() -> office.hold(buyer, sale, place, sale.seatIds()));

    Future<Result<Long>> leave =
        encounter.runsInto(
            () -> {
              office.leave(buyer, place);
              return place;
            });

    assertThat(encounter.waits(leave)).isTrue();
    encounter.letGo();
    assertThat(Encounter.value(leave).succeeded()).isTrue();
    assertThat(office.ticketStatus(place)).isEqualTo("LEFT");
  }

  @Test
  @DisplayName(
      "a round leaves a lapsed admission that is in use to the next one, and fills its place")
  void lapseWhileHolding() {
    Sale sale = office.saleWithRoom(1, ONE);
    long buyer = office.buyer(0);
    long place = admitted(buyer, sale);
    long next = office.join(office.buyer(0), sale).place();
    evidence(sale).lapse(place);
    encounter.standsOn("waiting_tickets", "place", place);

    Future<Result<Long>> round = encounter.runsInto(() -> office.round(sale));

    assertThat(encounter.waits(round)).isFalse();
    assertThat(Encounter.value(round).answer()).isEqualTo(1);
    assertThat(evidence(sale).status(place)).isEqualTo("ADMITTED");
    assertThat(office.ticketStatus(place)).isEqualTo("EXPIRED");
    encounter.letGo();
    office.round(sale);
    assertThat(evidence(sale).status(place)).isEqualTo("EXPIRED");
    assertThat(office.ticketStatus(next)).isEqualTo("ADMITTED");
  }

  private long admitted(long buyer, Sale sale) {
    long place = office.join(buyer, sale).place();
    assertThat(office.round(sale)).isEqualTo(1);
    return place;
  }
}
