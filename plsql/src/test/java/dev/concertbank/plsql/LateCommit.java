package dev.concertbank.plsql;

import static org.awaitility.Awaitility.await;

import dev.concertbank.plsql.BoxOffice.Sale;
import dev.concertbank.plsql.Storm.Result;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.function.LongFunction;

/** A payment that was begun in time, and is not committed yet when its hold is over. */
final class LateCommit {
  /** The embedded server ends a session that stands still for a minute. */
  private static final int MOST_SECONDS = 32;

  private LateCommit() {}

  /** A command that had to wait for the payment of a reservation, and what came of it. */
  record Met<T>(long reservationId, Result<T> result) {}

  /** The command is of the reservation that is being paid. */
  static <T> Met<T> of(Stage.Isolated stage, LongFunction<Callable<T>> command) {
    BoxOffice office = stage.office();
    long buyer = office.buyer(BoxOffice.PRICE);
    for (int seconds = 1; seconds <= MOST_SECONDS; seconds *= 2) {
      Sale sale = office.sale(1);
      long id = office.hold(buyer, sale, sale.seat(0)).reservationId();
      Instant over = Instant.now().plusSeconds(seconds);
      office.endHold(id, over);
      try (var encounter = new Encounter(stage)) {
        // On a slow machine it may come too late: once more, with more time.
        if (encounter.standsAfter(() -> office.pay(buyer, id)) instanceof Payment.Completed) {
          await().atMost(Duration.ofMinutes(5)).until(() -> Instant.now().isAfter(over));
          return new Met<>(id, afterWaiting(encounter, command.apply(id)));
        }
      }
    }
    throw new AssertionError("No payment was in time");
  }

  private static <T> Result<T> afterWaiting(Encounter encounter, Callable<T> command) {
    Future<Result<T>> late = encounter.runsInto(command);
    if (!encounter.waits(late)) {
      throw new AssertionError("It did not wait for the payment: " + Encounter.value(late));
    }
    encounter.letGo();
    return Encounter.value(late);
  }
}
