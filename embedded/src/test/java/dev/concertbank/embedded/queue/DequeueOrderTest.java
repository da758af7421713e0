package dev.concertbank.embedded.queue;

import static dev.concertbank.embedded.queue.QueueErrors.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Which message comes next: Database Advanced Queuing User's Guide, "Message Ordering"; PL/SQL
 * Packages and Types Reference, CREATE_QUEUE_TABLE (sort_list), DEQUEUE_OPTIONS_T (correlation,
 * msgid).
 */
@ExtendWith(OnQueues.class)
class DequeueOrderTest {
  private static final Take FIFO = Take.from("fifo_q");
  private static final Take PRIORITY = Take.from("priority_q");

  @Test
  void withoutASortListTheFirstInIsTheFirstOut(QueueDatabase database) throws SQLException {
    try (QueueSession session = database.session()) {
      session.put(Put.into("fifo_q", "first").priority(9));
      session.put(Put.into("fifo_q", "second").priority(1));
      session.commit();
      assertThat(session.drain(FIFO)).containsExactly("first", "second");
    }
  }

  @Test
  void lowerPrioritiesComeFirstAndEqualOnesInTheirOrder(QueueDatabase database)
      throws SQLException {
    try (QueueSession session = database.session()) {
      session.put(Put.into("priority_q", "c").priority(3));
      session.put(Put.into("priority_q", "a").priority(-1));
      session.put(Put.into("priority_q", "b1").priority(2));
      session.put(Put.into("priority_q", "b2").priority(2));
      session.commit();
      assertThat(session.drain(PRIORITY)).containsExactly("a", "b1", "b2", "c");
    }
  }

  @Test
  void aLowNumberThatCommitsLateIsNext(QueueDatabase database) throws SQLException {
    try (QueueSession late = database.session();
        QueueSession early = database.session()) {
      late.put(Put.into("priority_q", "one").priority(1));
      early.put(Put.into("priority_q", "two").priority(2));
      early.put(Put.into("priority_q", "three").priority(3));
      early.commit();
      assertThat(early.text(PRIORITY)).isEqualTo("two");
      late.commit();
      assertThat(early.text(PRIORITY)).isEqualTo("one");
      assertThat(early.text(PRIORITY)).isEqualTo("three");
    }
  }

  @Test
  void aCorrelationPicksItsMessagesInOrder(QueueDatabase database) throws SQLException {
    try (QueueSession session = database.session()) {
      session.put(Put.into("priority_q", "other").priority(1).correlated("SCHEDULE:2"));
      session.put(Put.into("priority_q", "later").priority(3).correlated("SCHEDULE:1"));
      session.put(Put.into("priority_q", "sooner").priority(2).correlated("SCHEDULE:1"));
      session.put(Put.into("priority_q", "none").priority(1));
      session.commit();
      assertThat(session.drain(PRIORITY.correlated("SCHEDULE:1")))
          .containsExactly("sooner", "later");
      assertThat(session.drain(PRIORITY)).containsExactly("other", "none");
    }
  }

  @Test
  void aCorrelationMayBeAPattern(QueueDatabase database) throws SQLException {
    try (QueueSession session = database.session()) {
      session.put(Put.into("fifo_q", "one").correlated("SCHEDULE:1"));
      session.put(Put.into("fifo_q", "twelve").correlated("SCHEDULE:12"));
      session.put(Put.into("fifo_q", "other").correlated("ORDER:1"));
      session.commit();
      assertThat(session.drain(FIFO.correlated("SCHEDULE:_"))).containsExactly("one");
      assertThat(session.drain(FIFO.correlated("SCHEDULE:%"))).containsExactly("twelve");
    }
  }

  @Test
  void anIdPicksOneMessage(QueueDatabase database) throws SQLException {
    try (QueueSession session = database.session()) {
      session.putAll("fifo_q", "first", "second");
      session.take(FIFO.mode(Take.BROWSE));
      byte[] second = session.take(FIFO.mode(Take.BROWSE).next()).msgid();
      assertThat(session.text(FIFO.withId(second))).isEqualTo("second");
      assertThat(session.drain(FIFO)).containsExactly("first");
    }
  }

  @Test
  void anIdThatIsNotThereIsAnError(QueueDatabase database) throws SQLException {
    try (QueueSession session = database.session()) {
      assertFails(25263, () -> session.take(FIFO.withId(new byte[16])));
    }
  }

  @Test
  void anArrayTakesWhatIsThereInOrder(QueueDatabase database) throws SQLException {
    try (QueueSession session = database.session()) {
      session.putAll("fifo_q", "1", "2", "3");
      assertThat(takeMany(session, 2)).isEqualTo("2 1/1;2/1;");
      assertThat(takeMany(session, 100)).isEqualTo("1 3/1;");
      assertFails(25228, () -> takeMany(session, 100));
      session.rollback();
      assertThat(takeMany(session, 1000)).isEqualTo("3 1/1;2/1;3/1;");
    }
  }

  private static String takeMany(QueueSession session, int limit) throws SQLException {
    return session.query(
        "CALL advanced_queuing_demo.take_many('fifo_q', " + limit + ", NULL, NULL)");
  }
}
