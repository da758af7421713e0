package dev.concertbank.plsql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.plsql.BoxOffice.Sale;
import dev.concertbank.plsql.Storm.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("Buyers who come to a waiting room at the same moment")
class JoinStormTest {
  private static final int THREADS = 64;
  private static final int CROWD = 20_000;
  private static final int EVERYBODY = 1_000_000;

  @Test
  @DisplayName("20,000 from 64 threads: one place each, admitted in the order of their numbers")
  void crowd() {
    BoxOffice office = Stage.shared();
    Sale sale = office.saleWithRoom(1, new RoomOperation.Rates(EVERYBODY, 10_000, EVERYBODY));
    Map<Long, Long> places = new ConcurrentHashMap<>();
    List<Long> buyers = Crowd.of(CROWD, JdbcClient.create(Stage.database().owner()));

    Crowd.each(buyers, THREADS, buyer -> places.put(buyer, office.join(buyer, sale).place()));

    assertThat(places.values()).hasSize(CROWD).doesNotHaveDuplicates();
    var evidence = new RoomEvidence(Stage.database().owner(), sale);
    assertThat(office.round(sale)).isEqualTo(10_000);
    evidence.lastSecondIsOver();
    assertThat(office.round(sale)).isEqualTo(10_000);
    assertThat(evidence.admittedPlaces())
        .containsExactlyElementsOf(places.values().stream().sorted().toList());
    assertThat(evidence.waitingCount()).isZero();
    assertThat(evidence.joinedCount()).isEqualTo(CROWD);
    assertThat(office.brokenInvariants()).isEmpty();
  }

  @Test
  @DisplayName("while rounds go on beside them: none is skipped, none comes twice, all are counted")
  void besideRounds() {
    BoxOffice office = Stage.shared();
    Sale sale = office.saleWithRoom(1, new RoomOperation.Rates(EVERYBODY, 10_000, EVERYBODY));
    List<Long> buyers = Crowd.of(2_000, JdbcClient.create(Stage.database().owner()));

    Crowd.each(
        buyers,
        THREADS,
        buyer -> {
          office.join(buyer, sale);
          if (buyer % 50 == 0) {
            office.round(sale);
          }
        });

    office.round(sale);
    var evidence = new RoomEvidence(Stage.database().owner(), sale);
    assertThat(evidence.admittedPlaces()).hasSize(buyers.size());
    assertThat(evidence.waiting()).isZero();
    office.round(sale);
    assertThat(evidence.uncountedChanges()).isZero();
    assertThat(evidence.waitingCount()).isZero();
    assertThat(evidence.joinedCount()).isEqualTo(buyers.size());
    assertThat(office.brokenInvariants()).isEmpty();
  }

  @Test
  @DisplayName("one buyer in 20 windows has one place")
  void oneBuyer() {
    BoxOffice office = Stage.shared();

    List<Result<WaitingRoom.Place>> results = joinFromManyWindows(office);

    assertThat(results).allMatch(Result::succeeded);
    assertThat(results).filteredOn(result -> result.answer().isNew()).hasSize(1);
    assertThat(results)
        .extracting(result -> result.answer().place())
        .containsOnly(results.get(0).answer().place());
    assertThat(office.brokenInvariants()).isEmpty();
  }

  /** Between two rounds a number is given once, so nothing can go beyond the bound. */
  @Test
  @DisplayName("64 threads, a room for 100 and no round in between: 100 come in, not one more")
  void full() {
    BoxOffice office = Stage.shared();
    Sale sale = office.saleWithRoom(1, new RoomOperation.Rates(0, 0, 100));

    joinUntilFull(office, sale, 400);

    assertThat(new RoomEvidence(Stage.database().owner(), sale).waiting()).isEqualTo(100);
    assertThat(office.brokenInvariants()).isEmpty();
  }

  /** A join that was open while a round drew its mark is below the mark and not counted yet. */
  @Test
  @DisplayName("with rounds in between, no more above 100 than were coming in at the same moment")
  void fullBesideRounds() {
    BoxOffice office = Stage.shared();
    Sale sale = office.saleWithRoom(1, new RoomOperation.Rates(0, 0, 100));
    List<Long> buyers = Crowd.of(800, JdbcClient.create(Stage.database().owner()));

    Crowd.each(
        buyers,
        THREADS,
        buyer -> {
          joinIfThereIsRoom(office, sale, buyer);
          if (buyer % 10 == 0) {
            office.round(sale);
          }
        });

    var evidence = new RoomEvidence(Stage.database().owner(), sale);
    assertThat(evidence.waiting()).isLessThan(100 + THREADS);
    office.round(sale);
    // What was refused too early is let in now.
    buyers.forEach(buyer -> joinIfThereIsRoom(office, sale, buyer));
    assertThat(evidence.waiting()).isBetween(100L, 100L + THREADS - 1);
    assertThat(office.brokenInvariants()).isEmpty();
  }

  @Test
  @DisplayName("a quiet room is not full because another one is rushed")
  void quietRoom() {
    BoxOffice office = Stage.shared();
    Sale quiet = office.saleWithRoom(1, new RoomOperation.Rates(0, 0, 3));
    Sale rushed = office.saleWithRoom(1, new RoomOperation.Rates(0, 0, EVERYBODY));
    office.round(quiet);
    Crowd.of(50, JdbcClient.create(Stage.database().owner()))
        .forEach(buyer -> office.join(buyer, rushed));

    List<Boolean> comers =
        office.buyers(4, 0).stream().map(buyer -> joinIfThereIsRoom(office, quiet, buyer)).toList();

    assertThat(comers).containsExactly(true, true, true, false);
  }

  @Nested
  @DisplayName("Without the guard (if one of these fails, the tests above prove nothing)")
  @NegativeControl
  class NegativeControls {

    @Test
    @DisplayName("no lock on the buyer and no unique index: one buyer has two places")
    void noLockNoIndex() {
      try (var stage = Stage.without(Guard.BUYER_LOCK, Guard.LIVE_PLACE_INDEX)) {
        assertThat(joinBesideAJoin(stage).answer().isNew()).isTrue();
        assertThat(stage.office().brokenInvariants()).isNotEmpty();
      }
    }

    @Test
    @DisplayName("no lock on the buyer, but the unique index: the second net lets one through")
    void indexAlone() {
      try (var stage = Stage.without(Guard.BUYER_LOCK)) {
        assertThat(joinBesideAJoin(stage).error()).isInstanceOf(DuplicateKeyException.class);
        assertThat(stage.office().brokenInvariants()).isEmpty();
      }
    }

    private static Result<WaitingRoom.Place> joinBesideAJoin(Stage.Isolated stage) {
      BoxOffice office = stage.office();
      Sale sale = office.saleWithRoom(1, new RoomOperation.Rates(0, 0, 1_000));
      long buyer = office.buyer(0);
      try (var encounter = new Encounter(stage)) {
        return encounter.beside(() -> office.join(buyer, sale), () -> office.join(buyer, sale));
      }
    }

    @Test
    @DisplayName("no bound: more come in than there is room for")
    void noBound() {
      try (var stage = Stage.without(Guard.CAPACITY_CHECK)) {
        Sale sale = stage.office().saleWithRoom(1, new RoomOperation.Rates(0, 0, 100));

        Crowd.each(
            Crowd.of(150, JdbcClient.create(stage.owner())),
            20,
            buyer -> stage.office().join(buyer, sale));

        assertThat(new RoomEvidence(stage.owner(), sale).waiting()).isEqualTo(150);
      }
    }
  }

  private static List<Result<WaitingRoom.Place>> joinFromManyWindows(BoxOffice office) {
    Sale sale = office.saleWithRoom(1, new RoomOperation.Rates(0, 0, 1_000));
    long buyer = office.buyer(0);
    return Storm.of(
        IntStream.range(0, 20)
            .<Callable<WaitingRoom.Place>>mapToObj(i -> () -> office.join(buyer, sale))
            .toList());
  }

  private static void joinUntilFull(BoxOffice office, Sale sale, int buyers) {
    List<Long> all = new ArrayList<>(Crowd.of(buyers, JdbcClient.create(Stage.database().owner())));
    Crowd.each(all, THREADS, buyer -> joinIfThereIsRoom(office, sale, buyer));
  }

  private static boolean joinIfThereIsRoom(BoxOffice office, Sale sale, long buyer) {
    try {
      office.join(buyer, sale);
      return true;
    } catch (TicketException e) {
      assertThat(e.error()).isEqualTo(TicketError.QUEUE_FULL);
      return false;
    }
  }
}
