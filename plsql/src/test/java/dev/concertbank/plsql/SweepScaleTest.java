package dev.concertbank.plsql;

import static dev.concertbank.plsql.BoxOffice.PRICE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.plsql.BoxOffice.Sale;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** {@code -Dsweep.holds=100000} makes more of them than a build does. */
@DisplayName("Very many holds that are over")
class SweepScaleTest {
  private static final int HOLDS = Integer.getInteger("sweep.holds", 10_000);
  private static final int OLD = Integer.getInteger("sweep.old", 50_000);
  private static final int SWEEPERS = 2;
  private static final int BUYERS = 6;
  private static final int CHUNK = 200;

  /** What one of the storm did: holds that it released, or took over, or paid. */
  private record Deeds(int released, List<Long> paid) {}

  @Test
  @DisplayName("are swept by two while buyers take over, pay at the last moment and go on")
  void sweptWhileBuyersGoOn() {
    try (var stage = Stage.without()) {
      BoxOffice office = stage.office();
      Sale sale = office.sale(20);
      Sale lapsed = office.sale(1);
      JdbcClient owner = JdbcClient.create(stage.owner());
      LapsedHolds.make(owner, lapsed.scheduleId(), HOLDS);
      List<Long> paid = paidLongAgo(office);
      long seed = System.nanoTime();

      List<Storm.Result<Deeds>> results = storm(stage, sale, lapsed, seed);
      sweep(stage, Integer.MAX_VALUE);

      assertThat(results).as("seed %d", seed).allMatch(Storm.Result::succeeded);
      List<Deeds> sweepers =
          results.subList(0, SWEEPERS).stream().map(Storm.Result::answer).toList();
      assertThat(sweepers)
          .as("seed %d: each sweeper did its part", seed)
          .allMatch(deeds -> deeds.released() >= CHUNK);
      results.forEach(result -> paid.addAll(result.answer().paid()));
      assertThat(paid)
          .as("seed %d: what was paid", seed)
          .hasSizeGreaterThan(20)
          .allMatch(id -> office.storedStatus(id).equals("CONFIRMED"));
      assertThat(stillPending(owner)).isZero();
      assertThat(wronglyAnnounced(owner)).as("seed %d", seed).isEmpty();
      assertThat(office.brokenInvariants()).as("seed %d", seed).isEmpty();
    }
  }

  /** Their holds are over by their times, and nobody may touch them. */
  private static List<Long> paidLongAgo(BoxOffice office) {
    Sale sale = office.sale(20);
    List<Long> paid = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      long buyer = office.buyer(PRICE);
      long id = office.hold(buyer, sale, sale.seat(i)).reservationId();
      office.pay(buyer, id);
      office.endHold(id, Instant.now().minusSeconds(3600));
      paid.add(id);
    }
    return paid;
  }

  private static List<Storm.Result<Deeds>> storm(
      Stage.Isolated stage, Sale sale, Sale lapsed, long seed) {
    var sweeping = new AtomicInteger(SWEEPERS);
    var begun = new CountDownLatch(SWEEPERS);
    List<Callable<Deeds>> all = new ArrayList<>();
    for (int i = 0; i < SWEEPERS; i++) {
      all.add(
          () -> {
            try {
              return sweepAll(stage, begun);
            } finally {
              begun.countDown();
              sweeping.decrementAndGet();
            }
          });
    }
    for (int i = 0; i < BUYERS; i++) {
      long buyer = stage.office().buyer(100 * PRICE);
      var random = new Random(seed + i);
      all.add(() -> trade(stage.office(), buyer, sale, lapsed, random, sweeping));
    }
    return Storm.of(all);
  }

  /** None goes on before each has swept once: else one might find that all is done. */
  private static Deeds sweepAll(Stage.Isolated stage, CountDownLatch begun)
      throws InterruptedException {
    int released = (int) sweep(stage, CHUNK);
    begun.countDown();
    begun.await();
    for (int last = 1; last > 0; released += last) {
      last = (int) sweep(stage, CHUNK);
    }
    return new Deeds(released, List.of());
  }

  private static long sweep(Stage.Isolated stage, int limit) {
    var batch = stage.database().batch();
    var holdSweep = new HoldSweep(Procedures.on(batch, "CB_OWNER"));
    return new TransactionTemplate(new JdbcTransactionManager(batch))
        .execute(status -> holdSweep.sweep(limit, 0, 1));
  }

  private static Deeds trade(
      BoxOffice office, long buyer, Sale sale, Sale lapsed, Random random, AtomicInteger sweeping) {
    List<Long> paid = new ArrayList<>();
    // Each pays at least once: also who comes when all is swept, unless payments fail.
    for (int step = 0; sweeping.get() > 0 || (paid.isEmpty() && step < 1_000); step++) {
      try {
        // A seat whose hold is over, whether or not it has been swept.
        long over = 1_000_001 + random.nextInt(HOLDS);
        long taken = office.hold(buyer, lapsed, over).reservationId();
        if (paid.size() < 20 && office.pay(buyer, taken) instanceof Payment.Completed) {
          paid.add(taken);
        } else {
          office.cancel(buyer, taken);
        }
        long last = office.hold(buyer, sale, sale.seat(random.nextInt(20))).reservationId();
        office.endHold(last, Instant.now().plusMillis(random.nextInt(20)));
        if (office.pay(buyer, last) instanceof Payment.Completed) {
          office.cancel(buyer, last);
        }
      } catch (TicketException refused) {
        assertThat(refused.error()).isIn(TicketError.SEAT_TAKEN, TicketError.SEAT_LIMIT_EXCEEDED);
      }
    }
    return new Deeds(0, paid);
  }

  private static long stillPending(JdbcClient owner) {
    return owner
        .sql("SELECT COUNT(*) FROM reservations WHERE status = 'PENDING' AND held_until <= now()")
        .query(Long.class)
        .single();
  }

  /** Reservations that expired without one event, or have one and did not expire. */
  private static List<String> wronglyAnnounced(JdbcClient owner) {
    return owner
        .sql(
            """
            SELECT COALESCE(e.corrid, r.corrid)
              FROM (SELECT q.corr_id AS corrid, COUNT(*) AS events
                      FROM aq$ticket_event_qt q
                     WHERE q.consumer_name = 'AUDIT_TRAIL'
                       AND q.user_data::text LIKE '%RESERVATION_EXPIRED%'
                     GROUP BY q.corr_id) e
              FULL JOIN (SELECT 'RESERVATION:' || reservation_id AS corrid
                           FROM reservations
                          WHERE status = 'EXPIRED') r ON r.corrid = e.corrid
             WHERE e.events IS DISTINCT FROM 1 OR r.corrid IS NULL
            """)
        .query(String.class)
        .list();
  }

  @Test
  @DisplayName("cost a sweep the same, however many are closed since long ago")
  void closedOnesCostNothing() {
    try (var stage = Stage.without()) {
      BoxOffice office = stage.office();
      Sale sale = office.sale(20);
      JdbcClient owner = JdbcClient.create(stage.owner());
      lapse(office, sale, 0, 10);
      long before = rowsRead(stage);
      LapsedHolds.addClosed(owner, office.buyer(0), sale.scheduleId(), OLD);
      lapse(office, sale, 10, 20);

      assertThat(rowsRead(stage)).isLessThanOrEqualTo(before + 20).isGreaterThanOrEqualTo(10);
    }
  }

  @Test
  @NegativeControl
  @DisplayName("cost much without their index (if this fails, the test above proves nothing)")
  void withoutIndex() {
    try (var stage = Stage.without(Guard.SWEEP_BY_INDEX)) {
      Sale sale = stage.office().sale(10);
      LapsedHolds.addClosed(
          JdbcClient.create(stage.owner()), stage.office().buyer(0), sale.scheduleId(), OLD);
      lapse(stage.office(), sale, 0, 10);
      assertThat(rowsRead(stage)).isGreaterThan(OLD);
    }
  }

  private static void lapse(BoxOffice office, Sale sale, int from, int to) {
    IntStream.range(from, to)
        .forEach(
            i -> office.lapse(office.hold(office.buyer(0), sale, sale.seat(i)).reservationId()));
  }

  /** Of reservations, by a sweep. */
  private static long rowsRead(Stage.Isolated stage) {
    var batch = stage.database().batch();
    var holdSweep = new HoldSweep(Procedures.on(batch, "CB_OWNER"));
    JdbcClient client = JdbcClient.create(batch);
    // The counts of earlier transactions stay in the session for up to a second, unless it is told.
    client.sql("SELECT pg_stat_force_next_flush()").query().listOfRows();
    return new TransactionTemplate(new JdbcTransactionManager(batch))
        .execute(
            status -> {
              assertThat(holdSweep.sweep(CHUNK, 0, 1)).isEqualTo(10);
              return client
                  .sql(
                      "SELECT seq_tup_read + idx_tup_fetch FROM pg_stat_xact_user_tables"
                          + " WHERE relname = 'reservations'")
                  .query(Long.class)
                  .single();
            });
  }

  @Test
  @DisplayName("are paid at the last moment, while a sweeper stands at their seats")
  void paidUnderTheSweep() {
    try (var stage = Stage.without(Guard.SWEEP_SKIPS)) {
      assertThat(sweptWhilePaid(stage)).isEqualTo("CONFIRMED");
      assertThat(stage.office().brokenInvariants()).isEmpty();
    }
  }

  @Test
  @NegativeControl
  @DisplayName(
      "are lost then, if nobody looks again (if this fails, the test above proves nothing)")
  void paidAndSwept() {
    try (var stage = Stage.without(Guard.SWEEP_SKIPS, Guard.SWEEP_OF_UNPAID)) {
      assertThat(sweptWhilePaid(stage)).isEqualTo("EXPIRED");
      assertThat(stage.office().brokenInvariants()).isNotEmpty();
    }
  }

  /**
   * The sweeper finds a hold that is over, and comes to its seat when the payment of it, begun in
   * time, is not committed. It would skip the seat; without that it waits, and looks again.
   */
  private static String sweptWhilePaid(Stage.Isolated stage) {
    var met = LateCommit.of(stage, id -> () -> sweep(stage, CHUNK));
    assertThat(met.result().succeeded()).isTrue();
    return stage.office().storedStatus(met.reservationId());
  }

  @Test
  @DisplayName("are swept by parts, each by its own")
  void ofItsPart() {
    try (var stage = Stage.without()) {
      assertThat(sweptOfPart(stage)).isEqualTo(50);
    }
  }

  @Test
  @NegativeControl
  @DisplayName("are swept by any part otherwise (if this fails, the test above proves nothing)")
  void ofAnyPart() {
    try (var stage = Stage.without(Guard.SWEEP_OF_ITS_PART)) {
      assertThat(sweptOfPart(stage)).isEqualTo(100);
    }
  }

  /** Of 100 holds, those that one of two parts releases. */
  private static long sweptOfPart(Stage.Isolated stage) {
    JdbcClient owner = JdbcClient.create(stage.owner());
    LapsedHolds.make(owner, stage.office().sale(1).scheduleId(), 100);
    var batch = stage.database().batch();
    var holdSweep = new HoldSweep(Procedures.on(batch, "CB_OWNER"));
    return new TransactionTemplate(new JdbcTransactionManager(batch))
        .execute(status -> holdSweep.sweep(1000, 1, 2));
  }
}
