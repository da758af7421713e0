package dev.concertbank.plsql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.plsql.BoxOffice.Sale;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import org.awaitility.Awaitility;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;

/**
 * Two instances run rounds without a pause, while whoever is let in buys, leaves, or lets the time
 * run out, all at once.
 */
final class RoomStorm {
  /** Waits until the session is gone. */
  private static final String KILL = "SELECT pg_terminate_backend(?, 60000)";

  private final BoxOffice office;
  private final JdbcClient app = JdbcClient.create(Stage.database().app());
  private final Sale sale;
  private final List<Long> buyers;
  private final RoomEvidence evidence;
  private final AtomicInteger inside;
  private final AtomicInteger rounds = new AtomicInteger();
  private final Set<Integer> sessionsInARound = new HashSet<>();
  private int roundsAtLastKill;

  RoomStorm(BoxOffice office, Sale sale, int buyers) {
    this.office = office;
    this.sale = sale;
    this.buyers = office.buyers(buyers, BoxOffice.PRICE);
    this.evidence = new RoomEvidence(Stage.database().owner(), sale);
    this.inside = new AtomicInteger(buyers);
  }

  /** Returns the places, ascending. */
  List<Long> run() {
    return run(() -> {}, number -> true);
  }

  /**
   * The same, while something else goes on; whoever is let in stays inside until it is time for the
   * buyer of this number.
   */
  List<Long> run(Runnable meanwhile, IntPredicate mayGoOn) {
    List<Long> places = buyers.stream().map(buyer -> office.join(buyer, sale).place()).toList();
    List<Callable<Integer>> everybody = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      int number = i;
      everybody.add(() -> shop(buyers.get(number), places.get(number), number, mayGoOn));
    }
    everybody.add(() -> whileSomebodyIsInside(this::round));
    everybody.add(() -> whileSomebodyIsInside(this::round));
    everybody.add(() -> whileSomebodyIsInside(meanwhile));
    Storm.of(everybody).forEach(result -> assertThat(result.error()).isNull());
    office.round(sale);
    return places;
  }

  private int whileSomebodyIsInside(Runnable work) {
    int times = 0;
    while (inside.get() > 0) {
      work.run();
      times++;
    }
    return times;
  }

  private void round() {
    try {
      office.commit(this::roundInAKnownSession);
      rounds.incrementAndGet();
    } catch (DataAccessException | TransactionException e) {
      // Its session was killed.
    }
  }

  private int shop(long userId, long place, int number, IntPredicate mayGoOn) {
    try {
      Awaitility.await()
          .atMost(Duration.ofMinutes(2))
          .pollInterval(Duration.ofMillis(20))
          .until(() -> office.ticketStatus(place).equals("ADMITTED") && mayGoOn.test(number));
      switch (number % 3) {
        case 0 -> office.leave(userId, place);
        case 1 -> evidence.lapse(place);
        default -> {
          var hold = office.hold(userId, sale, place, List.of(sale.seat(number)));
          office.pay(userId, hold.reservationId());
        }
      }
      return number;
    } finally {
      inside.decrementAndGet();
    }
  }

  /** Whoever is killed is killed in here: the session is nobody else's before it is gone. */
  private long roundInAKnownSession() {
    int session = app.sql("SELECT pg_backend_pid()").query(Integer.class).single();
    synchronized (sessionsInARound) {
      sessionsInARound.add(session);
    }
    try {
      return office.round(sale);
    } finally {
      synchronized (sessionsInARound) {
        sessionsInARound.remove(session);
      }
    }
  }

  /** Ends a session that is in the middle of a round; not before another round has come through. */
  int killARound(JdbcClient owner) {
    if (rounds.get() == roundsAtLastKill) {
      Thread.onSpinWait();
      return 0;
    }
    synchronized (sessionsInARound) {
      if (sessionsInARound.isEmpty()) {
        return 0;
      }
      roundsAtLastKill = rounds.get();
      int session = sessionsInARound.iterator().next();
      return owner.sql(KILL).param(session).query(Boolean.class).single() ? 1 : 0;
    }
  }
}
