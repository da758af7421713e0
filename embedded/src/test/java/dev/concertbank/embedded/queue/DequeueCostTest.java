package dev.concertbank.embedded.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What waits costs nothing: the pages that a call reads, with few messages and with a thousand
 * times as many.
 */
@ExtendWith(OnQueues.class)
class DequeueCostTest {
  private static final int FEW = 50;
  private static final int MANY = 50_000;

  /**
   * An index of many rows is deeper by a page or two than one of few, at each of several look-ups.
   */
  private static final double DEEPER = 2;

  /** Of the whole call come first. */
  private static final Pattern PAGES = Pattern.compile("\"Shared (?:Hit|Read) Blocks\": (\\d+)");

  /** Who waits, and what is asked for beside them. */
  enum Crowd {
    READY("fifo_q", "''", "NULL", "NULL", "NULL"),
    OTHER_CORRELATION("priority_q", "''", "'SCHEDULE:1'", "NULL", "'SCHEDULE:2'"),
    SAME_CORRELATION("priority_q", "''", "'SCHEDULE:2'", "NULL", "'SCHEDULE:2'"),
    DELAYED("fifo_q", "''", "NULL", "INTERVAL '1 hour'", "NULL"),
    OVERDUE("fifo_q", "''", "NULL", "INTERVAL '-1 hour'", "NULL"),
    OVERDUE_OTHERS("fifo_q", "''", "'SCHEDULE:1'", "INTERVAL '-1 hour'", "'SCHEDULE:2'"),
    OTHER_CONSUMER("topic_q", "'AUDITOR'", "NULL", "NULL", "NULL");

    private final String queue;
    private final String consumer;
    private final String correlation;
    private final String delay;
    private final String wanted;

    Crowd(String queue, String consumer, String correlation, String delay, String wanted) {
      this.queue = queue;
      this.consumer = consumer;
      this.correlation = correlation;
      this.delay = delay;
      this.wanted = wanted;
    }

    String gather(int size) {
      return """
      INSERT INTO aq.message (message_no, consumer, queue_id, msgid, priority, sort_priority,
                              correlation, enqueued_at, deliver_at, exception_queue, properties)
      SELECT nextval('aq.message_seq'), %s, q.queue_id, uuid_send(uuidv7()), 1,
             CASE WHEN q.name = 'PRIORITY_Q' THEN 1 ELSE 0 END, %s, clock_timestamp(),
             clock_timestamp() + %s, 'AQ$_FIFO_QT_E', '{}'
        FROM aq.queue q, generate_series(1, %d) WHERE q.name = upper('%s')
      """
          .formatted(consumer, correlation, delay, size, queue);
    }

    String dequeue() {
      String named = queue.equals("topic_q") ? "'MAILER'" : "NULL";
      return "sys.aq_dequeue('%s', ROW(%s, 3, 1, 2, 0, NULL, %s, NULL, NULL, 1), 1)"
          .formatted(queue, named, wanted);
    }

    String enqueue() {
      return ("sys.aq_enqueue('%s', dbms_aq.enqueue_options_t(),"
              + " ROW(1, 0, -1, %s, 0, '{}', NULL, NULL, 1), ROW(NULL, '{}', 'wanted'))")
          .formatted(queue, wanted);
    }
  }

  @AfterEach
  void sweep(QueueDatabase database) {
    database.empty();
    database.owner().execute("VACUUM aq.message");
  }

  @ParameterizedTest
  @EnumSource
  void aCallReadsAsManyPagesHoweverManyWait(Crowd crowd, QueueDatabase database)
      throws SQLException {
    int few = pages(database, crowd, FEW);
    int many = pages(database, crowd, MANY);
    assertThat(few).as("pages read for a message").isBetween(3, 200);
    assertThat((double) many).as("pages, beside %d with few", few).isLessThan(few * DEEPER);
  }

  /** The negative control. */
  @Test
  void withoutItsIndexTheCallReadsThemAll(QueueDatabase database) throws SQLException {
    try (QueueSession session = database.session()) {
      session.run("DROP INDEX aq.message_ready_correlation_ix");
      session.commit();
      int few = pages(database, Crowd.OTHER_CORRELATION, FEW);
      int many = pages(database, Crowd.OTHER_CORRELATION, MANY);
      assertThat((double) many).isGreaterThan(few * DEEPER);
    } finally {
      database
          .owner()
          .execute(
              "CREATE INDEX IF NOT EXISTS message_ready_correlation_ix ON aq.message"
                  + " (queue_id, consumer, correlation, sort_priority, message_no)"
                  + " WHERE deliver_at IS NULL AND correlation IS NOT NULL");
    }
  }

  /** The more of two: before and after the server counted the rows. */
  private static int pages(QueueDatabase database, Crowd crowd, int size) throws SQLException {
    try (QueueSession session = database.session()) {
      session.run(crowd.gather(size));
      session.commit();
      int uncounted = pages(session, crowd);
      session.run("ANALYZE aq.message");
      session.commit();
      return Math.max(uncounted, pages(session, crowd));
    }
  }

  /**
   * Of an enqueue and the dequeue of the same message, in a session that did both before; the least
   * of several: when the server's housekeeping comes by, a session reads its catalogue again.
   */
  private static int pages(QueueSession session, Crowd crowd) throws SQLException {
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < 4; i++) {
      least = Math.min(least, read(session, crowd.enqueue()) + read(session, crowd.dequeue()));
      session.commit();
    }
    return least;
  }

  private static int read(QueueSession session, String call) throws SQLException {
    String plan =
        session.query(
            "EXPLAIN (ANALYZE, BUFFERS, COSTS OFF, TIMING OFF, SUMMARY OFF, FORMAT JSON)"
                + " SELECT "
                + call);
    Matcher pages = PAGES.matcher(plan);
    int sum = 0;
    for (int i = 0; i < 2 && pages.find(); i++) {
      sum += Integer.parseInt(pages.group(1));
    }
    return sum;
  }
}
