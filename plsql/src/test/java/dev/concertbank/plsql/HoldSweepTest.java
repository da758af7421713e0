package dev.concertbank.plsql;

import static dev.concertbank.plsql.BoxOffice.PRICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concertbank.plsql.BoxOffice.Sale;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Each test on a database of its own: a sweep takes whatever is over. */
@DisplayName("The sweep of holds that are over")
class HoldSweepTest {
  private static final int ALL = 1_000_000;

  /** Sweeps as the job does: in a transaction of its own, as its database user. */
  private static final class Sweeper {
    private final TransactionTemplate transaction;
    private final HoldSweep holdSweep;
    private final JdbcClient client;

    Sweeper(Stage.Isolated stage) {
      var batch = stage.database().batch();
      this.transaction = new TransactionTemplate(new JdbcTransactionManager(batch));
      this.holdSweep = new HoldSweep(Procedures.on(batch, "CB_OWNER"));
      this.client = JdbcClient.create(batch);
    }

    long sweep(int limit) {
      return sweep(limit, 0, 1);
    }

    long sweep(int limit, int partition, int partitions) {
      return transaction.execute(status -> holdSweep.sweep(limit, partition, partitions));
    }

    /** Until nothing is left, in small sweeps. */
    long sweepAll() {
      long released = 0;
      for (long last = 1; last > 0; released += last) {
        last = sweep(7);
      }
      return released;
    }

    /** A sweep that gives up when it has to wait for anybody. */
    long sweepWithoutWaiting() {
      return transaction.execute(
          status -> {
            client.sql("SET LOCAL lock_timeout = '300ms'").update();
            return holdSweep.sweep(ALL, 0, 1);
          });
    }

    long rowsRead() {
      return transaction.execute(
          status -> {
            holdSweep.sweep(ALL, 0, 1);
            return client
                .sql(
                    "SELECT seq_tup_read + idx_tup_fetch FROM pg_stat_xact_user_tables"
                        + " WHERE relname = 'reservations'")
                .query(Long.class)
                .single();
          });
    }
  }

  @Test
  @DisplayName("releases what is over, and nothing that is paid or still runs")
  void releasesWhatIsOver() {
    try (var stage = Stage.without()) {
      BoxOffice office = stage.office();
      long buyer = office.buyer(4 * PRICE);
      Sale sale = office.sale(4);
      long over = office.hold(buyer, sale, sale.seat(0), sale.seat(1)).reservationId();
      long paid = office.hold(buyer, sale, sale.seat(2)).reservationId();
      office.pay(buyer, paid);
      long running = office.hold(buyer, sale, sale.seat(3)).reservationId();
      office.lapse(over);
      office.endHold(paid, java.time.Instant.now().minusSeconds(1));

      assertThat(new Sweeper(stage).sweep(ALL)).isEqualTo(1);

      assertThat(office.storedStatus(over)).isEqualTo("EXPIRED");
      assertThat(office.storedStatus(paid)).isEqualTo("CONFIRMED");
      assertThat(office.storedStatus(running)).isEqualTo("PENDING");
      assertThat(seatStates(stage)).containsExactly("AVAILABLE", "AVAILABLE", "SOLD", "PENDING");
      assertThat(expiredEvents(stage)).isEqualTo(1);
      assertThat(office.brokenInvariants()).isEmpty();
    }
  }

  @Test
  @DisplayName("takes as many as it may, the longest over first, and of its part only")
  void inParts() {
    try (var stage = Stage.without()) {
      BoxOffice office = stage.office();
      List<Long> over = lapsed(office, 9);
      var sweeper = new Sweeper(stage);

      assertThat(sweeper.sweep(2)).isEqualTo(2);
      assertThat(over.subList(0, 2)).allMatch(id -> office.storedStatus(id).equals("EXPIRED"));
      long even = over.subList(2, 9).stream().filter(id -> id % 2 == 0).count();
      assertThat(sweeper.sweep(ALL, 0, 2)).isEqualTo(even);
      assertThat(over.subList(2, 9))
          .allMatch(id -> office.storedStatus(id).equals("EXPIRED") == (id % 2 == 0));
      assertThat(sweeper.sweep(ALL, 1, 2)).isEqualTo(7 - even);
      assertThat(sweeper.sweep(ALL)).isZero();
      assertThat(office.brokenInvariants()).isEmpty();
    }
  }

  @Test
  @DisplayName("closes a hold that lost a seat, and leaves that seat to its new buyer")
  void partlyTakenOver() {
    try (var stage = Stage.without()) {
      BoxOffice office = stage.office();
      Sale sale = office.sale(2);
      long over = office.hold(office.buyer(0), sale, sale.seat(0), sale.seat(1)).reservationId();
      office.lapse(over);
      office.hold(office.buyer(0), sale, sale.seat(0));

      assertThat(new Sweeper(stage).sweep(ALL)).isEqualTo(1);

      assertThat(seatStates(stage)).containsExactly("PENDING", "AVAILABLE");
      assertThat(office.storedStatus(over)).isEqualTo("EXPIRED");
      assertThat(office.brokenInvariants()).isEmpty();
    }
  }

  @Test
  @DisplayName("waits for nobody: what somebody has locked it leaves to the next sweep")
  void skipsBusy() {
    try (var stage = Stage.without()) {
      assertThat(sweepBesideALockedSeat(stage)).isEqualTo(1);
      assertThat(new Sweeper(stage).sweep(ALL)).isEqualTo(1);
      assertThat(stage.office().brokenInvariants()).isEmpty();
    }
  }

  @ParameterizedTest(name = "without {0}")
  @EnumSource(names = {"SWEEP_SKIPS", "SWEEP_OF_WHOLE_HOLDS"})
  @NegativeControl
  @DisplayName("waits for somebody (if this fails, the test above proves nothing)")
  void waits(Guard guard) {
    try (var stage = Stage.without(guard)) {
      assertThatThrownBy(() -> sweepBesideALockedSeat(stage))
          .hasStackTraceContaining("lock timeout");
    }
  }

  /** One hold of two is over and free; of the other one, somebody has the second seat locked. */
  private static long sweepBesideALockedSeat(Stage.Isolated stage) {
    BoxOffice office = stage.office();
    Sale sale = office.sale(3);
    long busy = office.hold(office.buyer(0), sale, sale.seat(0), sale.seat(1)).reservationId();
    long free = office.hold(office.buyer(0), sale, sale.seat(2)).reservationId();
    office.lapse(busy);
    office.lapse(free);
    JdbcClient owner = JdbcClient.create(stage.owner());
    return new TransactionTemplate(new JdbcTransactionManager(stage.owner()))
        .execute(
            status -> {
              owner
                  .sql("SELECT seat_id FROM seats WHERE seat_id = ? FOR UPDATE")
                  .param(sale.seat(1))
                  .query(Long.class)
                  .single();
              return new Sweeper(stage).sweepWithoutWaiting();
            });
  }

  @Test
  @DisplayName("is shared by several sweepers of the same part, each hold by one of them")
  void shared() {
    try (var stage = Stage.without()) {
      lapsed(stage.office(), 120);
      var sweeper = new Sweeper(stage);
      List<Callable<Long>> sweepers =
          List.of(sweeper::sweepAll, sweeper::sweepAll, sweeper::sweepAll);

      long released = Storm.of(sweepers).stream().mapToLong(Storm.Result::answer).sum();

      assertThat(released).isEqualTo(120);
      assertThat(expiredEvents(stage)).isEqualTo(120);
      assertThat(stage.office().brokenInvariants()).isEmpty();
    }
  }

  @Test
  @DisplayName(
      "beside buyers who pay, give back and take over: every rule holds, nobody's money goes")
  void besideBuyers() {
    try (var stage = Stage.without()) {
      BoxOffice office = stage.office();
      Sale sale = office.sale(8);
      List<Long> left = lapsed(office, 20);
      long seed = System.nanoTime();
      var running = new AtomicInteger(10);
      var sweeper = new Sweeper(stage);
      List<Callable<Integer>> all = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        long buyer = office.buyer(100 * PRICE);
        var random = new Random(seed + i);
        all.add(
            () -> {
              try {
                return trade(office, sale, buyer, random);
              } finally {
                running.decrementAndGet();
              }
            });
      }
      for (int i = 0; i < 2; i++) {
        all.add(
            () -> {
              int released = 0;
              do {
                released += (int) sweeper.sweep(5);
              } while (running.get() > 0);
              return released + (int) sweeper.sweepAll();
            });
      }

      List<Storm.Result<Integer>> results = Storm.of(all);

      assertThat(results).as("seed %d", seed).allMatch(Storm.Result::succeeded);
      assertThat(results.get(10).answer() + results.get(11).answer())
          .as("seed %d", seed)
          .isGreaterThanOrEqualTo(left.size());
      assertThat(left).allMatch(id -> office.storedStatus(id).equals("EXPIRED"));
      assertThat(office.brokenInvariants()).as("seed %d", seed).isEmpty();
    }
  }

  /** Returns how many reservations this buyer was told are paid; each must be. */
  private static int trade(BoxOffice office, Sale sale, long buyer, Random random) {
    int paid = 0;
    for (int step = 0; step < 25; step++) {
      try {
        long id = office.hold(buyer, sale, sale.seat(random.nextInt(8))).reservationId();
        if (random.nextBoolean()) {
          office.endHold(id, java.time.Instant.now().plusMillis(random.nextInt(3)));
        }
        if (office.pay(buyer, id) instanceof Payment.Completed) {
          assertThat(office.storedStatus(id)).isEqualTo("CONFIRMED");
          office.cancel(buyer, id);
          paid++;
        }
      } catch (TicketException taken) {
        assertThat(taken.error()).isEqualTo(TicketError.SEAT_TAKEN);
      }
    }
    return paid;
  }

  @Test
  @DisplayName("reads nothing that was closed long ago")
  void byIndex() {
    try (var stage = Stage.without()) {
      addClosed(stage);
      assertThat(new Sweeper(stage).rowsRead()).isLessThan(10);
    }
  }

  @Test
  @NegativeControl
  @DisplayName("reads them all without its index (if this fails, the test above proves nothing)")
  void withoutIndex() {
    try (var stage = Stage.without(Guard.SWEEP_BY_INDEX)) {
      addClosed(stage);
      assertThat(new Sweeper(stage).rowsRead()).isGreaterThan(4_000);
    }
  }

  private static void addClosed(Stage.Isolated stage) {
    BoxOffice office = stage.office();
    long buyer = office.buyer(0);
    Sale sale = office.sale(1);
    JdbcClient owner = JdbcClient.create(stage.owner());
    owner
        .sql(
            """
            INSERT INTO reservations (reservation_id, user_id, schedule_id, status, amount,
                                      seat_count, held_until, created_at, closed_at)
            SELECT -n, ?, ?, 'EXPIRED', 1, 1, now(), now(), now() FROM generate_series(1, 5000) n
            """)
        .params(buyer, sale.scheduleId())
        .update();
    owner.sql("ANALYZE reservations").update();
  }

  private static List<Long> lapsed(BoxOffice office, int count) {
    Sale sale = office.sale(count);
    return IntStream.range(0, count)
        .mapToObj(
            i -> {
              long id = office.hold(office.buyer(0), sale, sale.seat(i)).reservationId();
              office.endHold(id, java.time.Instant.now().minusSeconds(1000 - i));
              return id;
            })
        .toList();
  }

  private static List<String> seatStates(Stage.Isolated stage) {
    return JdbcClient.create(stage.owner())
        .sql("SELECT status FROM seats ORDER BY seat_id")
        .query(String.class)
        .list();
  }

  private static long expiredEvents(Stage.Isolated stage) {
    return JdbcClient.create(stage.owner())
        .sql(
            "SELECT COUNT(*) FROM aq$ticket_event_qt q WHERE q.consumer_name = 'AUDIT_TRAIL'"
                + " AND q.user_data::text LIKE '%RESERVATION_EXPIRED%'")
        .query(Long.class)
        .single();
  }
}
