package dev.concertbank.plsql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.plsql.BoxOffice.Sale;
import dev.concertbank.plsql.Storm.Result;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who waits for whom, and who does not; each case that a storm meets only by chance. */
@DisplayName("While another transaction is open,")
class EncounterTest {
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

  @Test
  @DisplayName("a seat in its hands is refused at once, by name, and the others stay free")
  void takenSeat() {
    Sale sale = office.sale(3);
    long first = office.buyer(0);
    long second = office.buyer(0);
    encounter.standsAfter(() -> office.hold(first, sale, sale.seat(1)));

    Future<Result<SeatHold.Hold>> hold =
        encounter.runsInto(() -> office.hold(second, sale, sale.seat(0), sale.seat(1)));

    assertThat(encounter.waits(hold)).isFalse();
    assertThat(Encounter.value(hold).failedWith(TicketError.SEAT_TAKEN)).isTrue();
    assertThat(((TicketException) Encounter.value(hold).error()).takenSeatIds())
        .containsExactly(sale.seat(1));
    assertThat(encounter.isFree("seats", "seat_id", sale.seat(0))).isTrue();
  }

  @Test
  @DisplayName("whoever takes another seat of the same lapsed hold waits; then the hold is expired")
  void seatsOfOneLapsedHold() {
    Sale sale = office.sale(2);
    long late = office.hold(office.buyer(0), sale, sale.seat(0), sale.seat(1)).reservationId();
    office.lapse(late);
    long first = office.buyer(0);
    long second = office.buyer(0);
    encounter.standsAfter(() -> office.hold(first, sale, sale.seat(0)));

    Future<Result<SeatHold.Hold>> hold =
        encounter.runsInto(() -> office.hold(second, sale, sale.seat(1)));

    assertThat(encounter.waits(hold)).isTrue();
    encounter.letGo();
    assertThat(Encounter.value(hold).succeeded()).isTrue();
    assertThat(office.storedStatus(late)).isEqualTo("EXPIRED");
  }

  @Test
  @DisplayName("a latecomer does not wait for a seat that is no longer theirs")
  void lostSeat() {
    Sale sale = office.sale(2);
    long buyer = office.buyer(2 * BoxOffice.PRICE);
    long late = office.hold(buyer, sale, sale.seat(0), sale.seat(1)).reservationId();
    office.lapse(late);
    office.hold(office.buyer(0), sale, sale.seat(0));
    encounter.standsOn("seats", "seat_id", sale.seat(0));

    Future<Result<Payment.Outcome>> payment = encounter.runsInto(() -> office.pay(buyer, late));

    assertThat(encounter.waits(payment)).isFalse();
    assertThat(Encounter.value(payment).answer()).isInstanceOf(Payment.Expired.class);
  }

  @Test
  @DisplayName("the next movement of an account waits, and adds to what the first one left")
  void account() {
    long buyer = office.buyer(0);
    encounter.standsAfter(() -> office.charge(buyer, 1_000));

    Future<Result<PointAccount.Charge>> charge =
        encounter.runsInto(() -> office.charge(buyer, 500));

    assertThat(encounter.waits(charge)).isTrue();
    encounter.letGo();
    assertThat(Encounter.value(charge).succeeded()).isTrue();
    assertThat(office.balance(buyer)).isEqualTo(1_500);
    assertThat(office.brokenInvariants()).isEmpty();
  }

  @Test
  @DisplayName("the next administrator waits, and the audit log tells what they found")
  void parameter() {
    office.setParameter("seats-per-user", 3);
    encounter.standsAfter(() -> office.setParameter("seats-per-user", 5));

    Future<Result<Long>> change =
        encounter.runsInto(() -> office.setParameter("seats-per-user", 6));

    assertThat(encounter.waits(change)).isTrue();
    encounter.letGo();
    assertThat(Encounter.value(change).succeeded()).isTrue();
    assertThat(
            JdbcClient.create(stage.owner())
                .sql(
                    "SELECT detail FROM audit_log WHERE subject = 'seats-per-user' ORDER BY created_at")
                .query(String.class)
                .list())
        .endsWith("3 -> 5", "5 -> 6");
  }

  @Test
  @DisplayName("an answer that is to be kept waits for the one that the first request keeps")
  void answerOfAnother() {
    Sale sale = office.sale(1);
    long buyer = office.buyer(BoxOffice.PRICE);
    long reservation = office.hold(buyer, sale, sale.seat(0)).reservationId();
    CommandKey key = BoxOffice.newKey(buyer);
    encounter.standsAfter(() -> office.payAndAnswer(key, reservation));

    Future<Result<StoredAnswer>> refusal =
        encounter.runsInto(() -> office.recordAnswer(key, new StoredAnswer(409, "{}")));

    assertThat(encounter.waits(refusal)).isTrue();
    encounter.letGo();
    assertThat(Encounter.value(refusal).answer().status()).isEqualTo(201);
  }

  /** Oracle's driver sends no COMMIT for a transaction that locked nothing; see idempotency.pkb. */
  @Test
  @DisplayName("an answer that it replays is locked, and who replays it too waits")
  void replay() {
    Sale sale = office.sale(1);
    long buyer = office.buyer(BoxOffice.PRICE);
    long reservation = office.hold(buyer, sale, sale.seat(0)).reservationId();
    CommandKey key = BoxOffice.newKey(buyer);
    office.payAndAnswer(key, reservation);
    encounter.standsOn("idempotency_keys", "idempotency_key", key.idempotencyKey());

    Future<Result<CommandResult<Payment.Outcome>>> again =
        encounter.runsInto(() -> office.payAndAnswer(key, reservation));
    assertThat(encounter.waits(again)).isTrue();
    encounter.letGo();

    assertThat(Encounter.value(again).answer()).isInstanceOf(CommandResult.Replayed.class);
  }

  @Test
  @DisplayName("a second first administrator waits, but not for ever")
  void firstAdministrator() {
    long first = office.buyer(0);
    long second = office.buyer(0);
    encounter.standsAfter(() -> office.appointAdmin(null, first));

    Future<Result<Long>> appointment = encounter.runsInto(() -> office.appointAdmin(null, second));

    assertThat(encounter.waits(appointment)).isTrue();
    assertThat(Encounter.value(appointment).failedWith(TicketError.REQUEST_IN_PROGRESS)).isTrue();
  }
}
