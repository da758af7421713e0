package dev.concertbank.embedded.queue;

import static dev.concertbank.embedded.queue.QueueErrors.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * MESSAGE_PROPERTIES_T in the PL/SQL Packages and Types Reference: a delayed message cannot be
 * dequeued before its time, unless by its id; expiration counts from then on, and an expired
 * message is in the exception queue. Where a time must not have come, it is an hour away.
 */
@ExtendWith(OnQueues.class)
class DelayAndExpirationTest {
  private static final int HOUR = 3600;
  private static final Take FIFO = Take.from("fifo_q");
  private static final Take EXCEPTIONS = Take.from("fifo_eq");
  private static final Take DEFAULT_EXCEPTIONS = Take.from("aq$_fifo_qt_e");

  @Test
  void aDelayedMessageComesWhenItsTimeHasCome(QueueDatabase database) throws SQLException {
    try (QueueSession session = database.session()) {
      session.put(Put.into("fifo_q", "delayed").delayed(HOUR));
      session.commit();
      assertFails(25228, () -> session.take(FIFO));
      session.rollback();
      database.pass(Duration.ofSeconds(HOUR - 1));
      assertThat(session.text(FIFO.waiting(60))).isEqualTo("delayed");
    }
  }

  @Test
  void aDelayedMessageHoldsUpNoOther(QueueDatabase database) throws SQLException {
    try (QueueSession session = database.session()) {
      session.put(Put.into("fifo_q", "delayed").delayed(2 * HOUR));
      session.put(Put.into("fifo_q", "not delayed"));
      session.commit();
      assertThat(session.drain(FIFO)).containsExactly("not delayed");
      session.commit();
      database.pass(Duration.ofHours(1));
      assertThat(session.drain(FIFO)).isEmpty();
      session.commit();
      database.pass(Duration.ofHours(1));
      assertThat(session.drain(FIFO)).containsExactly("delayed");
    }
  }

  @Test
  void messagesWhoseTimeHasComeAreInTheOrderOfTheQueue(QueueDatabase database) throws SQLException {
    try (QueueSession session = database.session()) {
      session.put(Put.into("priority_q", "c").priority(3));
      session.put(Put.into("priority_q", "b").priority(2).delayed(10));
      session.put(Put.into("priority_q", "a").priority(1).delayed(20));
      session.commit();
      database.pass(Duration.ofSeconds(20));
      assertThat(session.drain(Take.from("priority_q"))).containsExactly("a", "b", "c");
    }
  }

  @Test
  void anIdFindsADelayedMessageBeforeItsTime(QueueDatabase database) throws SQLException {
    try (QueueSession session = database.session()) {
      session.put(Put.into("fifo_q", "delayed").delayed(HOUR));
      session.commit();
      byte[] id = database.owner().queryForObject("SELECT msgid FROM aq.message", byte[].class);
      assertThat(session.text(FIFO.withId(id))).isEqualTo("delayed");
    }
  }

  @Test
  void anExpiredMessageIsInItsExceptionQueueOnly(QueueDatabase database) throws SQLException {
    try (QueueSession session = database.session()) {
      session.put(Put.into("fifo_q", "named").expiring(30).otherwiseTo("fifo_eq"));
      session.put(Put.into("fifo_q", "by default").expiring(30));
      session.put(Put.into("fifo_q", "never"));
      session.commit();
      database.pass(Duration.ofSeconds(30));
      assertThat(session.drain(EXCEPTIONS)).containsExactly("named");
      assertThat(session.drain(FIFO)).containsExactly("never");
      session.run("CALL dbms_aqadm.start_queue('aq$_fifo_qt_e', FALSE, TRUE)");
      assertThat(session.drain(DEFAULT_EXCEPTIONS)).containsExactly("by default");
    }
  }

  @Test
  void expirationCountsFromTheEndOfTheDelay(QueueDatabase database) throws SQLException {
    try (QueueSession session = database.session()) {
      session.put(
          Put.into("fifo_q", "late").delayed(HOUR).expiring(2 * HOUR).otherwiseTo("fifo_eq"));
      session.commit();
      database.pass(Duration.ofHours(2));
      assertThat(session.drain(FIFO.mode(Take.BROWSE).next())).containsExactly("late");
      session.rollback();
      database.pass(Duration.ofHours(1));
      assertThat(session.drain(FIFO)).isEmpty();
      assertThat(session.drain(EXCEPTIONS)).containsExactly("late");
    }
  }

  @Test
  void moreMessagesExpireThanOneDequeueMoves(QueueDatabase database) throws SQLException {
    int many = 250;
    try (QueueSession session = database.session()) {
      for (int i = 0; i < many; i++) {
        session.put(Put.into("fifo_q", "old").expiring(1).otherwiseTo("fifo_eq"));
      }
      session.put(Put.into("fifo_q", "new"));
      session.commit();
      database.pass(Duration.ofSeconds(1));
      assertThat(session.drain(FIFO)).containsExactly("new");
      assertThat(session.drain(EXCEPTIONS)).hasSize(many);
    }
  }

  @Test
  void valuesThatMakeNoSenseAreErrors(QueueDatabase database) throws SQLException {
    try (QueueSession session = database.session()) {
      assertFails(25203, () -> session.put(Put.into("fifo_q", "x").delayed(-1)));
      session.rollback();
      assertFails(25209, () -> session.put(Put.into("fifo_q", "x").expiring(-2)));
      session.rollback();
      assertFails(24010, () -> session.put(Put.into("fifo_q", "x").otherwiseTo("nowhere")));
      session.rollback();
      assertFails(20999, () -> session.put(Put.into("fifo_q", "x").otherwiseTo("topic_eq")));
    }
  }
}
