package dev.concertbank.embedded.queue;

import static dev.concertbank.embedded.queue.QueueErrors.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** DEQUEUE_OPTIONS_T.dequeue_mode and navigation in the PL/SQL Packages and Types Reference. */
@ExtendWith(OnQueues.class)
class BrowseAndLockTest {
  private static final Take FIFO = Take.from("fifo_q");
  private static final Take BROWSE = FIFO.mode(Take.BROWSE);
  private static final Take LOCKED = FIFO.mode(Take.LOCKED);

  @Test
  void browsingGoesFromMessageToMessageAndLeavesThem(QueueDatabase database) throws SQLException {
    try (QueueSession session = database.session()) {
      session.putAll("fifo_q", "first", "second");
      assertThat(session.text(BROWSE)).isEqualTo("first");
      assertThat(session.text(BROWSE.next())).isEqualTo("second");
      assertFails(25228, () -> session.take(BROWSE.next()));
      session.rollback();
      assertThat(session.text(BROWSE)).isEqualTo("first");
      session.commit();
      assertThat(database.texts("fifo_q")).containsExactly("first", "second");
    }
  }

  @Test
  void browsingSeesWhatOthersHaveLockedAndLocksNothing(QueueDatabase database) throws SQLException {
    try (QueueSession holder = database.session();
        QueueSession reader = database.session()) {
      holder.putAll("fifo_q", "first", "second");
      assertThat(holder.text(LOCKED)).isEqualTo("first");
      assertThat(reader.text(BROWSE)).isEqualTo("first");
      assertThat(holder.text(LOCKED.next())).isEqualTo("second");
    }
  }

  @Test
  void aLockedMessageIsNobodyElsesUntilTheEndOfTheTransaction(QueueDatabase database)
      throws SQLException {
    try (QueueSession holder = database.session();
        QueueSession other = database.session()) {
      holder.putAll("fifo_q", "first", "second");
      byte[] first = holder.take(LOCKED).msgid();
      assertThat(other.drain(FIFO)).containsExactly("second");
      assertThat(holder.text(FIFO.withId(first))).isEqualTo("first");
      holder.rollback();
      other.rollback();
      assertThat(other.drain(FIFO)).containsExactly("first", "second");
    }
  }

  @Test
  void withoutItsTextAMessageIsTakenAllTheSame(QueueDatabase database) throws SQLException {
    try (QueueSession session = database.session()) {
      session.putAll("fifo_q", "text");
      assertThat(session.text(FIFO.mode(Take.REMOVE_NODATA))).isNull();
      assertThat(session.drain(FIFO)).isEmpty();
    }
  }

  /** The trap of a pooled session: NEXT_MESSAGE is the default. */
  @Test
  void theNextMessageIsTheNextOfTheSameSearchOnly(QueueDatabase database) throws SQLException {
    try (QueueSession session = database.session()) {
      session.put(Put.into("fifo_q", "a").correlated("A"));
      session.put(Put.into("fifo_q", "b").correlated("B"));
      session.commit();
      assertThat(session.text(FIFO.correlated("A").next())).isEqualTo("a");
      session.commit();
      assertFails(25241, () -> session.take(FIFO.correlated("B").next()));
      session.rollback();
      assertThat(session.text(FIFO.correlated("B"))).isEqualTo("b");
    }
  }

  @Test
  void theNextMessageIsTheSameConsumersOnly(QueueDatabase database) throws SQLException {
    Take topic = Take.from("topic_q");
    try (QueueSession session = database.session()) {
      session.putAll("topic_q", "news");
      assertThat(session.text(topic.as("MAILER").next())).isEqualTo("news");
      assertFails(25242, () -> session.take(topic.as("AUDITOR").next()));
    }
  }

  @Test
  void whatOracleKnowsAndThisEngineDoesNotIsRefused(QueueDatabase database) throws SQLException {
    try (QueueSession session = database.session()) {
      session.putAll("fifo_q", "first");
      session.text(BROWSE);
      assertFails(20999, () -> session.take(FIFO.next()));
      session.rollback();
      assertFails(25225, () -> session.take(FIFO.mode(9)));
    }
  }
}
