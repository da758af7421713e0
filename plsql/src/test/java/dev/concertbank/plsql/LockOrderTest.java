package dev.concertbank.plsql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.plsql.BoxOffice.Sale;
import dev.concertbank.plsql.Storm.Result;
import java.util.List;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * R3, one pair of locks at a time: somebody stands on one row, a command runs into it, and what the
 * command has locked by then is what comes before it. The storms see only that no deadlock came.
 */
@DisplayName("Locks are taken in one order:")
class LockOrderTest {
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

  /** Runs a command where the planner has no index to read rows in order by. */
  private <T> T withoutIndexes(Supplier<T> command) {
    JdbcClient app = JdbcClient.create(stage.database().app());
    return office.commit(
        () -> {
          for (String way : List.of("indexscan", "indexonlyscan", "bitmapscan", "nestloop")) {
            app.sql("SET LOCAL enable_" + way + " = off").update();
          }
          return command.get();
        });
  }

  /** Rows lie where they were last written: touched backwards, they lie in descending order. */
  private void layBackwards(String update, List<Long> ascendingIds) {
    JdbcClient owner = JdbcClient.create(stage.owner());
    for (int i = ascendingIds.size() - 1; i >= 0; i--) {
      owner.sql(update).param(ascendingIds.get(i)).update();
    }
  }

  @Test
  @DisplayName("the buyer before the seats")
  void buyerBeforeSeats() {
    Sale sale = office.sale(1);
    long buyer = office.buyer(0);
    encounter.standsOn("users", "user_id", buyer);

    Future<Result<SeatHold.Hold>> hold =
        encounter.runsInto(() -> office.hold(buyer, sale, sale.seat(0)));

    assertThat(encounter.waits(hold)).isTrue();
    assertThat(encounter.isFree("seats", "seat_id", sale.seat(0))).isTrue();
    encounter.letGo();
    assertThat(Encounter.value(hold).succeeded()).isTrue();
  }

  @Test
  @DisplayName("the buyer before the place in the waiting room")
  void buyerBeforePlace() {
    Sale sale = office.saleWithRoom(1, new RoomOperation.Rates(1, 10, 10));
    long buyer = office.buyer(0);
    long place = office.join(buyer, sale).place();
    encounter.standsOn("users", "user_id", buyer);

    Future<Result<WaitingRoom.Place>> join = encounter.runsInto(() -> office.join(buyer, sale));

    assertThat(encounter.waits(join)).isTrue();
    assertThat(encounter.isFree("waiting_tickets", "place", place)).isTrue();
    encounter.letGo();
    assertThat(Encounter.value(join).succeeded()).isTrue();
  }

  @Test
  @DisplayName("the buyer, then the admission, then the seats of a hold")
  void admissionBeforeSeats() {
    Sale sale = office.saleWithRoom(1, new RoomOperation.Rates(1, 10, 10));
    long buyer = office.buyer(0);
    long place = office.join(buyer, sale).place();
    office.round(sale);
    encounter.standsOn("waiting_tickets", "place", place);

    Future<Result<SeatHold.Hold>> hold =
        encounter.runsInto(() -> office.hold(buyer, sale, place, sale.seatIds()));

    assertThat(encounter.waits(hold)).isTrue();
    assertThat(encounter.isFree("users", "user_id", buyer)).isFalse();
    assertThat(encounter.isFree("seats", "seat_id", sale.seat(0))).isTrue();
    encounter.letGo();
    assertThat(Encounter.value(hold).succeeded()).isTrue();
  }

  @Test
  @DisplayName("the admission before the seats of a payment")
  void admissionBeforePayment() {
    Sale sale = office.saleWithRoom(1, new RoomOperation.Rates(1, 10, 10));
    long buyer = office.buyer(BoxOffice.PRICE);
    long place = office.join(buyer, sale).place();
    office.round(sale);
    long reservation = office.hold(buyer, sale, place, sale.seatIds()).reservationId();
    encounter.standsOn("waiting_tickets", "place", place);

    Future<Result<Payment.Outcome>> payment =
        encounter.runsInto(() -> office.pay(buyer, reservation));

    assertThat(encounter.waits(payment)).isTrue();
    assertThat(encounter.isFree("seats", "seat_id", sale.seat(0))).isTrue();
    encounter.letGo();
    assertThat(Encounter.value(payment).answer()).isInstanceOf(Payment.Completed.class);
  }

  @Test
  @DisplayName("the seats before their reservation")
  void seatsBeforeReservation() {
    Sale sale = office.sale(2);
    long buyer = office.buyer(BoxOffice.PRICE);
    long reservation = office.hold(buyer, sale, sale.seat(0)).reservationId();
    encounter.standsOn("seats", "seat_id", sale.seat(0));

    Future<Result<Payment.Outcome>> payment =
        encounter.runsInto(() -> office.pay(buyer, reservation));

    assertThat(encounter.waits(payment)).isTrue();
    assertThat(encounter.isFree("reservations", "reservation_id", reservation)).isTrue();
    encounter.letGo();
    assertThat(Encounter.value(payment).answer()).isInstanceOf(Payment.Completed.class);
  }

  @Test
  @DisplayName("the reservation before the account")
  void reservationBeforeAccount() {
    Sale sale = office.sale(1);
    long buyer = office.buyer(BoxOffice.PRICE);
    long reservation = office.hold(buyer, sale, sale.seat(0)).reservationId();
    encounter.standsOn("reservations", "reservation_id", reservation);

    Future<Result<Payment.Outcome>> payment =
        encounter.runsInto(() -> office.pay(buyer, reservation));

    assertThat(encounter.waits(payment)).isTrue();
    assertThat(encounter.isFree("seats", "seat_id", sale.seat(0))).isFalse();
    assertThat(encounter.isFree("accounts", "user_id", buyer)).isTrue();
    encounter.letGo();
    assertThat(Encounter.value(payment).answer()).isInstanceOf(Payment.Completed.class);
  }

  @Test
  @DisplayName("a reservation's seats by ascending id, however the rows lie")
  void seatsAscending() {
    Sale sale = office.sale(3);
    long buyer = office.buyer(3 * BoxOffice.PRICE);
    long reservation =
        office.hold(buyer, sale, sale.seat(0), sale.seat(1), sale.seat(2)).reservationId();
    layBackwards("UPDATE seats SET version = version + 1 WHERE seat_id = ?", sale.seatIds());
    layBackwards("UPDATE reservation_seats SET price = price WHERE seat_id = ?", sale.seatIds());
    encounter.standsOn("seats", "seat_id", sale.seat(1));

    Future<Result<Payment.Outcome>> payment =
        encounter.runsInto(() -> withoutIndexes(() -> office.pay(buyer, reservation)));

    assertThat(encounter.waits(payment)).isTrue();
    assertThat(encounter.isFree("seats", "seat_id", sale.seat(0))).isFalse();
    assertThat(encounter.isFree("seats", "seat_id", sale.seat(2))).isTrue();
    encounter.letGo();
    assertThat(Encounter.value(payment).answer()).isInstanceOf(Payment.Completed.class);
  }

  @Test
  @DisplayName("the reservations that lose a seat by ascending id, however the rows lie")
  void losersAscending() {
    Sale sale = office.sale(3);
    List<Long> lapsed =
        sale.seatIds().stream()
            .map(seat -> office.hold(office.buyer(0), sale, seat).reservationId())
            .sorted()
            .toList();
    lapsed.forEach(office::lapse);
    layBackwards("UPDATE reservations SET amount = amount WHERE reservation_id = ?", lapsed);
    layBackwards("UPDATE reservation_seats SET price = price WHERE seat_id = ?", sale.seatIds());
    long buyer = office.buyer(0);
    encounter.standsOn("reservations", "reservation_id", lapsed.get(1));

    Future<Result<SeatHold.Hold>> hold =
        encounter.runsInto(
            () ->
                withoutIndexes(
                    () -> office.hold(buyer, sale, sale.seatIds().toArray(Long[]::new))));

    assertThat(encounter.waits(hold)).isTrue();
    assertThat(encounter.isFree("reservations", "reservation_id", lapsed.get(0))).isFalse();
    assertThat(encounter.isFree("reservations", "reservation_id", lapsed.get(2))).isTrue();
    encounter.letGo();
    assertThat(Encounter.value(hold).succeeded()).isTrue();
    assertThat(lapsed).map(office::storedStatus).containsOnly("EXPIRED");
  }
}
