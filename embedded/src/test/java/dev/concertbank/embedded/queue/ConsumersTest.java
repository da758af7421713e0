package dev.concertbank.embedded.queue;

import static dev.concertbank.embedded.queue.QueueErrors.assertFails;
import static dev.concertbank.embedded.queue.QueueErrors.stateOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Consumers at once. Database Advanced Queuing User's Guide, "Concurrent Processes": each message
 * is consumed by exactly one of them, and none waits for a message that another has locked.
 */
@ExtendWith(OnQueues.class)
class ConsumersTest {
  private static final Take FIFO = Take.from("fifo_q");
  private static final int CONSUMERS = 8;
  private static final int MESSAGES = 400;
  private static final String LOCK_NOT_AVAILABLE = "55P03";

  /**
   * The other one never lets go, so whoever waits for it fails; whoever waits for the server itself
   * for a moment, at work on the pages of a table, does not.
   */
  private static final String PATIENCE = "SET LOCAL lock_timeout = '5s'";

  @Test
  void whoTakesTheirTimeBlocksNobody(QueueDatabase database) throws SQLException {
    try (QueueSession slow = database.session();
        QueueSession quick = database.session()) {
      slow.putAll("fifo_q", "first", "second", "third");
      assertThat(slow.text(FIFO)).isEqualTo("first");
      quick.run(PATIENCE);
      assertThat(quick.drain(FIFO)).containsExactly("second", "third");
      slow.rollback();
      assertThat(quick.drain(FIFO)).containsExactly("first");
    }
  }

  /** The negative control: without SKIP LOCKED the same two meet. */
  @Test
  void withoutSkippingTheyWouldWait(QueueDatabase database) throws SQLException {
    try (QueueSession slow = database.session();
        QueueSession quick = database.session()) {
      slow.putAll("fifo_q", "first", "second", "third");
      assertThat(slow.text(FIFO)).isEqualTo("first");
      String take = quick.query("SELECT pg_get_functiondef('sys.aq_take'::regproc)");
      assertThat(take).contains(" SKIP LOCKED");
      quick.run(take.replace(" SKIP LOCKED", ""));
      quick.run("SET LOCAL lock_timeout = '1ms'");
      assertThat(stateOf(() -> quick.take(FIFO))).isEqualTo(LOCK_NOT_AVAILABLE);
    }
  }

  @Test
  void manyShareTheMessagesAndEachIsTakenOnce(QueueDatabase database) throws Exception {
    try (QueueSession producer = database.session()) {
      producer.putAll("fifo_q", numbers());
    }
    List<String> taken = atOnce(database, consumer -> takeAll(consumer, new Random(1), 0));
    assertThat(taken).containsExactlyInAnyOrder(numbers());
    assertThat(database.texts("fifo_q")).isEmpty();
  }

  /** Every third attempt is rolled back: what counts is what was committed. */
  @Test
  void whatOneGivesBackAnotherTakes(QueueDatabase database) throws Exception {
    try (QueueSession producer = database.session()) {
      producer.putAll("fifo_q", numbers());
    }
    long seed = System.nanoTime();
    List<String> taken = atOnce(database, consumer -> takeAll(consumer, new Random(seed), 3));
    assertThat(taken).as("seed " + seed).containsExactlyInAnyOrder(numbers());
  }

  @Test
  void producersAndConsumersAtOnceLoseNothing(QueueDatabase database) throws Exception {
    ExecutorService producers = Executors.newFixedThreadPool(CONSUMERS);
    List<Future<?>> put = new ArrayList<>();
    for (String number : numbers()) {
      put.add(
          producers.submit(
              () -> {
                try (QueueSession session = database.session()) {
                  session.putAll("priority_q", number);
                }
                return null;
              }));
    }
    List<String> taken =
        atOnce(
            database,
            consumer -> {
              List<String> mine = new ArrayList<>();
              boolean done = false;
              while (!done) {
                done = put.stream().allMatch(Future::isDone);
                mine.addAll(takeAll(consumer, "priority_q", new Random(1), 0));
              }
              return mine;
            });
    producers.shutdown();
    assertThat(taken).containsExactlyInAnyOrder(numbers());
  }

  @Test
  void consumersOfOneTopicDoNotMeet(QueueDatabase database) throws SQLException {
    Take topic = Take.from("topic_q");
    try (QueueSession mailer = database.session();
        QueueSession auditor = database.session()) {
      mailer.putAll("topic_q", "news");
      assertThat(mailer.text(topic.as("MAILER"))).isEqualTo("news");
      auditor.run(PATIENCE);
      assertThat(auditor.text(topic.as("AUDITOR"))).isEqualTo("news");
      assertFails(25228, () -> auditor.take(topic.as("AUDITOR")));
    }
  }

  private static String[] numbers() {
    return IntStream.range(0, MESSAGES).mapToObj(String::valueOf).toArray(String[]::new);
  }

  private interface Work {
    List<String> with(QueueSession session) throws Exception;
  }

  private static List<String> atOnce(QueueDatabase database, Work work) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(CONSUMERS);
    CyclicBarrier barrier = new CyclicBarrier(CONSUMERS);
    Callable<List<String>> consumer =
        () -> {
          try (QueueSession session = database.session()) {
            barrier.await();
            return work.with(session);
          }
        };
    try {
      List<String> all = new ArrayList<>();
      for (Future<List<String>> one : pool.invokeAll(Collections.nCopies(CONSUMERS, consumer))) {
        all.addAll(one.get());
      }
      return all;
    } finally {
      pool.shutdownNow();
    }
  }

  private static List<String> takeAll(QueueSession session, Random random, int giveBackOneOf)
      throws SQLException {
    return takeAll(session, "fifo_q", random, giveBackOneOf);
  }

  /** Until there is nothing that nobody else has. */
  private static List<String> takeAll(
      QueueSession session, String queue, Random random, int giveBackOneOf) throws SQLException {
    List<String> taken = new ArrayList<>();
    while (true) {
      try {
        String text = session.text(Take.from(queue).waiting(1));
        if (giveBackOneOf > 0 && random.nextInt(giveBackOneOf) == 0) {
          session.rollback();
        } else {
          session.commit();
          taken.add(text);
        }
      } catch (SQLException e) {
        session.rollback();
        if (QueueSession.isError(e, 25228)) {
          return taken;
        }
        throw e;
      }
    }
  }
}
