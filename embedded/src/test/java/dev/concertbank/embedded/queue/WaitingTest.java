package dev.concertbank.embedded.queue;

import static dev.concertbank.embedded.queue.QueueErrors.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** DEQUEUE_OPTIONS_T.wait in the PL/SQL Packages and Types Reference. */
@ExtendWith(OnQueues.class)
class WaitingTest {
  private static final Take FIFO = Take.from("fifo_q");
  private static final int PATIENCE_SECONDS = 60;

  /** Far longer than the patience: whoever waits to the end fails. */
  private static final int LONG = 3600;

  @Test
  void noWaitEndsAtOnceInAnError(QueueDatabase database) throws SQLException {
    try (QueueSession session = database.session()) {
      assertFails(25228, () -> session.take(FIFO.waiting(0)));
    }
  }

  @Test
  void aTimeThatPassesEndsInTheSameError(QueueDatabase database) throws SQLException {
    try (QueueSession session = database.session()) {
      long begin = System.nanoTime();
      assertFails(25228, () -> session.take(FIFO.waiting(1)));
      assertThat(System.nanoTime() - begin).isGreaterThanOrEqualTo(1_000_000_000);
    }
  }

  @Test
  void aNegativeTimeIsAnError(QueueDatabase database) throws SQLException {
    try (QueueSession session = database.session()) {
      assertFails(25230, () -> session.take(FIFO.waiting(-2)));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {LONG, Take.FOREVER})
  void whoWaitsWakesWhenAMessageIsCommitted(int seconds, QueueDatabase database) throws Exception {
    ExecutorService consumer = Executors.newSingleThreadExecutor();
    try (QueueSession producer = database.session();
        QueueSession waiting = database.session()) {
      Future<String> taken = consumer.submit(() -> waiting.text(FIFO.waiting(seconds)));
      producer.put(Put.into("fifo_q", "at last"));
      awaitLook(database);
      assertThat(taken.isDone()).as("before the commit").isFalse();
      producer.commit();
      assertThat(taken.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo("at last");
    } finally {
      consumer.shutdownNow();
    }
  }

  @Test
  void whoWaitsForACorrelationSleepsOnWhenOthersCome(QueueDatabase database) throws Exception {
    ExecutorService consumer = Executors.newSingleThreadExecutor();
    try (QueueSession producer = database.session();
        QueueSession waiting = database.session()) {
      Future<String> taken =
          consumer.submit(() -> waiting.text(FIFO.correlated("B").waiting(LONG)));
      producer.put(Put.into("fifo_q", "not this").correlated("A"));
      producer.commit();
      awaitLook(database);
      assertThat(taken.isDone()).isFalse();
      producer.put(Put.into("fifo_q", "this").correlated("B"));
      producer.commit();
      assertThat(taken.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo("this");
    } finally {
      consumer.shutdownNow();
    }
  }

  /** Until the consumer has looked and sleeps before it looks again. */
  private static void awaitLook(QueueDatabase database) {
    String sleeping =
        "SELECT count(*) FROM pg_stat_activity"
            + " WHERE datname = current_database() AND wait_event = 'PgSleep'";
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (database.owner().queryForObject(sleeping, Integer.class) == 0) {
      assertThat(System.nanoTime()).as("the consumer never waited").isLessThan(end);
    }
  }
}
