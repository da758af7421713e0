package dev.concertbank.plsql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.plsql.BoxOffice.Sale;
import dev.concertbank.plsql.Storm.Result;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("Two instances that admit to one room at the same moment")
class AdmissionStormTest {
  private static final int TARGET = 5;
  private static final int PER_SECOND = 12;
  private static final int BUYERS = 40;

  @Test
  @DisplayName("never let in more than may shop, nor more in a second, nor anybody twice")
  void twoInstances() {
    BoxOffice office = Stage.shared();
    Sale sale = office.saleWithRoom(BUYERS, new RoomOperation.Rates(TARGET, PER_SECOND, 1_000));
    var evidence = new RoomEvidence(Stage.database().owner(), sale);

    List<Long> places = new RoomStorm(office, sale, BUYERS).run();

    assertThat(evidence.admittedPlaces()).containsExactlyElementsOf(places);
    assertThat(evidence.mostShoppers()).isEqualTo(TARGET);
    assertThat(evidence.mostPerSecond()).isLessThanOrEqualTo(PER_SECOND);
    assertThat(evidence.waitingCount()).isZero();
    assertThat(office.brokenInvariants()).isEmpty();
  }

  @Test
  @DisplayName("and when one is killed again and again, the other goes on: nobody is lost")
  void oneIsKilled() {
    Assumptions.assumeFalse(
        Stage.database().isOracle(), "the embedded server's sessions are killed");
    BoxOffice office = Stage.shared();
    Sale sale = office.saleWithRoom(BUYERS, new RoomOperation.Rates(TARGET, 1_000, 1_000));
    var evidence = new RoomEvidence(Stage.database().owner(), sale);
    JdbcClient app = JdbcClient.create(Stage.database().app());
    AtomicInteger killed = new AtomicInteger();
    var storm = new RoomStorm(office, sale, BUYERS);

    // One in three stays until another round was killed, however fast they are.
    List<Long> places =
        storm.run(
            () -> killed.addAndGet(storm.killARound(app)), number -> killed.get() >= number / 3);

    assertThat(killed.get()).isGreaterThan(10);
    assertThat(evidence.admittedPlaces()).containsExactlyElementsOf(places);
    assertThat(evidence.mostShoppers()).isEqualTo(TARGET);
    assertThat(evidence.waitingCount()).isZero();
    assertThat(office.brokenInvariants()).isEmpty();
  }

  @Nested
  @DisplayName("Without the guard (if one of these fails, the tests above prove nothing)")
  @NegativeControl
  class NegativeControls {

    @Test
    @DisplayName("no lock on the room or the tickets, no keys: six are admitted to three places")
    void noRoomLock() {
      try (var stage =
          Stage.without(Guard.ROOM_LOCK, Guard.TICKET_LOCKS_OF_A_ROUND, Guard.JOURNAL_KEYS)) {
        Sale sale = waitingForThree(stage.office());

        assertThat(roundBesideARound(stage, sale).answer()).isEqualTo(3);

        assertThat(stage.office().brokenInvariants()).isNotEmpty();
        assertThat(new RoomEvidence(stage.owner(), sale).mostShoppers()).isEqualTo(6);
      }
    }

    @Test
    @DisplayName(
        "no lock on the room, but the keys of the journal: the second net lets one through")
    void keysAlone() {
      try (var stage = Stage.without(Guard.ROOM_LOCK)) {
        Sale sale = waitingForThree(stage.office());

        assertThat(roundBesideARound(stage, sale).error())
            .isInstanceOf(DuplicateKeyException.class);

        assertThat(new RoomEvidence(stage.owner(), sale).mostShoppers()).isEqualTo(3);
        assertThat(stage.office().brokenInvariants()).isEmpty();
      }
    }

    @ParameterizedTest(name = "without {0}")
    @EnumSource(names = {"TARGET", "RATE", "FINISH"})
    @DisplayName("without a count the evidence shows it")
    void noCount(Guard guard) {
      try (var stage = Stage.without(guard)) {
        BoxOffice office = stage.office();
        Sale sale =
            office.saleWithRoom(1, new RoomOperation.Rates(guard == Guard.RATE ? 100 : 3, 3, 100));
        List<Long> buyers = office.buyers(9, BoxOffice.PRICE);
        List<Long> places = buyers.stream().map(buyer -> office.join(buyer, sale).place()).toList();
        office.round(sale);
        var evidence = new RoomEvidence(stage.owner(), sale);
        if (guard == Guard.FINISH) {
          var hold = office.hold(buyers.get(0), sale, places.get(0), sale.seatIds());
          office.pay(buyers.get(0), hold.reservationId());
          assertThat(evidence.status(places.get(0))).isEqualTo("ADMITTED");
          return;
        }
        if (guard == Guard.TARGET) {
          evidence.lastSecondIsOver();
        }
        office.round(sale);
        assertThat(guard == Guard.RATE ? evidence.mostPerSecond() : evidence.mostShoppers())
            .isGreaterThan(3);
      }
    }

    /** Who came is counted already: the rounds would wait for one another there. */
    private static Sale waitingForThree(BoxOffice office) {
      Sale sale = office.saleWithRoom(1, new RoomOperation.Rates(0, 100, 100));
      office.buyers(12, 0).forEach(buyer -> office.join(buyer, sale));
      office.round(sale);
      office.setRates(sale, new RoomOperation.Rates(3, 100, 100));
      return sale;
    }

    private static Result<Long> roundBesideARound(Stage.Isolated stage, Sale sale) {
      BoxOffice office = stage.office();
      try (var encounter = new Encounter(stage)) {
        return encounter.beside(() -> office.round(sale), () -> office.round(sale));
      }
    }
  }
}
