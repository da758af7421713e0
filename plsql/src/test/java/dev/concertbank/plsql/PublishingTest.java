package dev.concertbank.plsql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concertbank.plsql.BoxOffice.Sale;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Many buyers at once hold, pay, give back, let holds lapse, and roll back every third command.
 * Afterwards the messages in the queues are counted against the rows: nobody takes any out here.
 */
@DisplayName("Messages published are changes committed")
class PublishingTest {
  private static final int BUYERS = 12;
  private static final int STEPS = 15;
  private static final int SEATS = 10;

  private static final String CHANGES =
      """
      SELECT 'RESERVATION:' || r.reservation_id AS about,
             1 + CASE WHEN r.status = 'PENDING' THEN 0 ELSE 1 END
               + (SELECT COUNT(*)
                    FROM payments p
                   WHERE p.reservation_id = r.reservation_id
                     AND r.status = 'CANCELLED') AS times
        FROM reservations r
       UNION ALL
      SELECT 'PAYMENT:' || p.payment_id, 1 FROM payments p
       UNION ALL
      SELECT 'REFUND:' || f.refund_id, 1 FROM refunds f
      """;

  private static final String EVENTS =
      """
      SELECT q.corr_id AS about, COUNT(*) AS times
        FROM aq$ticket_event_qt q
       WHERE q.consumer_name = '%s'
       GROUP BY q.corr_id
      """;

  private static final String HOLDS =
      "SELECT 'RESERVATION:' || r.reservation_id AS about, 1 AS times FROM reservations r";

  private static final String ENDS =
      "SELECT q.corr_id AS about, COUNT(*) AS times FROM aq$hold_expiry_qt q GROUP BY q.corr_id";

  @Test
  @DisplayName("each once, to each consumer, whatever happens at once")
  void eachOnce() {
    try (var stage = Stage.without()) {
      long seed = System.nanoTime();
      oneOfEach(stage.office());
      storm(stage.office(), seed);

      JdbcClient owner = JdbcClient.create(stage.owner());
      Map<String, Integer> changes = count(owner, CHANGES);
      assertThat(changes.values()).as("seed %d", seed).contains(1, 2, 3);
      assertThat(count(owner, EVENTS.formatted("AUDIT_TRAIL")))
          .as("seed %d", seed)
          .isEqualTo(changes);
      assertThat(count(owner, EVENTS.formatted("NOTIFICATION"))).isEqualTo(changes);
      assertThat(count(owner, ENDS)).isEqualTo(count(owner, HOLDS));
      assertThat(stage.office().brokenInvariants()).isEmpty();
    }
  }

  @ParameterizedTest(name = "without {0}")
  @EnumSource(names = {"ANNOUNCED_ON_COMMIT", "TAKE_OVER_ANNOUNCED"})
  @NegativeControl
  @DisplayName("and the count shows it when they are not (negative control)")
  void countShows(Guard guard) {
    try (var stage = Stage.without(guard)) {
      oneOfEach(stage.office());

      JdbcClient owner = JdbcClient.create(stage.owner());
      assertThat(count(owner, EVENTS.formatted("AUDIT_TRAIL"))).isNotEqualTo(count(owner, CHANGES));
    }
  }

  @Test
  @DisplayName("or not committed at all: with its queue stopped, a hold fails for a while")
  void stoppedQueue() {
    try (var stage = Stage.without()) {
      JdbcClient owner = JdbcClient.create(stage.owner());
      BoxOffice office = stage.office();
      Sale sale = office.sale(1);
      long buyer = office.buyer(0);
      owner.sql("CALL dbms_aqadm.stop_queue('ticket_event_q')").update();

      assertThatThrownBy(() -> office.hold(buyer, sale, sale.seat(0)))
          .isInstanceOf(TransientDataAccessException.class);
      assertThat(count(owner, HOLDS)).isEmpty();

      owner.sql("CALL dbms_aqadm.start_queue('ticket_event_q')").update();
      office.hold(buyer, sale, sale.seat(0));
      assertThat(count(owner, EVENTS.formatted("AUDIT_TRAIL"))).isEqualTo(count(owner, CHANGES));
    }
  }

  private static Map<String, Integer> count(JdbcClient owner, String query) {
    Map<String, Integer> times = new TreeMap<>();
    RowCallbackHandler add =
        row -> times.merge(row.getString("about"), row.getInt("times"), Integer::sum);
    owner.sql(query).query(add);
    return times;
  }

  /** What a storm has none of if it has bad luck. */
  private static void oneOfEach(BoxOffice office) {
    Sale sale = office.sale(3);
    long buyer = office.buyer(BoxOffice.PRICE);
    long refunded = office.hold(buyer, sale, sale.seat(0)).reservationId();
    office.pay(buyer, refunded);
    office.cancel(buyer, refunded);
    office.lapse(office.hold(buyer, sale, sale.seat(1)).reservationId());
    office.hold(office.buyer(0), sale, sale.seat(1));
    assertThatThrownBy(() -> rolledBack(office, () -> office.hold(buyer, sale, sale.seat(2))))
        .isInstanceOf(ChangedMind.class);
  }

  private static void rolledBack(BoxOffice office, Runnable command) {
    office.commit(
        () -> {
          command.run();
          throw new ChangedMind();
        });
  }

  private static void storm(BoxOffice office, long seed) {
    Sale sale = office.sale(SEATS);
    List<Long> buyers = office.buyers(BUYERS, 100 * BoxOffice.PRICE);
    List<Callable<Integer>> all =
        IntStream.range(0, BUYERS)
            .<Callable<Integer>>mapToObj(
                i -> new Buyer(office, sale, buyers.get(i), new Random(seed + i))::buy)
            .toList();
    Storm.of(all).forEach(result -> assertThat(result.error()).isNull());
  }

  /** Buys whatever there is, and does not mind if there is nothing. */
  private record Buyer(BoxOffice office, Sale sale, long userId, Random random) {

    int buy() {
      int done = 0;
      for (int step = 0; step < STEPS; step++) {
        done += attempt(this::holdAndGoOn) ? 1 : 0;
      }
      return done;
    }

    private void holdAndGoOn() {
      int seat = random.nextInt(SEATS);
      long reservation = office.hold(userId, sale, sale.seat(seat)).reservationId();
      switch (random.nextInt(4)) {
        case 0 -> office.lapse(reservation);
        case 1 -> {
          office.lapse(reservation);
          perhaps(() -> office.pay(userId, reservation));
        }
        case 2 -> perhaps(() -> office.cancel(userId, reservation));
        default -> {
          perhaps(() -> office.pay(userId, reservation));
          perhaps(() -> office.cancel(userId, reservation));
        }
      }
      attempt(
          () ->
              rolledBack(
                  office, () -> office.hold(userId, sale, sale.seat(random.nextInt(SEATS)))));
    }

    private void perhaps(Runnable command) {
      if (random.nextInt(3) == 0) {
        attempt(() -> rolledBack(office, command));
      } else {
        attempt(command);
      }
    }

    /** Seats that are taken and rows that are locked are part of the storm. */
    private boolean attempt(Runnable command) {
      try {
        command.run();
        return true;
      } catch (TicketException | TransientDataAccessException | ChangedMind e) {
        return false;
      }
    }
  }

  private static final class ChangedMind extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
