package dev.concertbank.embedded.queue;

import static dev.concertbank.embedded.queue.QueueErrors.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * ENQUEUE_OPTIONS_T and DEQUEUE_OPTIONS_T.visibility in the PL/SQL Packages and Types Reference:
 * ON_COMMIT is part of the transaction, IMMEDIATE a transaction of its own.
 */
@ExtendWith(OnQueues.class)
class TransactionTest {
  private static final Take FIFO = Take.from("fifo_q");

  @Test
  void aMessageIsThereForOthersWhenItsTransactionCommits(QueueDatabase database)
      throws SQLException {
    try (QueueSession producer = database.session();
        QueueSession consumer = database.session()) {
      producer.put(Put.into("fifo_q", "new"));
      assertFails(25228, () -> consumer.take(FIFO));
      consumer.rollback();
      producer.commit();
      assertThat(consumer.text(FIFO)).isEqualTo("new");
    }
  }

  @Test
  void aRolledBackMessageWasNeverThere(QueueDatabase database) throws SQLException {
    try (QueueSession session = database.session()) {
      session.put(Put.into("fifo_q", "new"));
      session.rollback();
      assertThat(session.drain(FIFO)).isEmpty();
    }
  }

  @Test
  void itsOwnTransactionMayTakeItBeforeTheCommit(QueueDatabase database) throws SQLException {
    try (QueueSession session = database.session()) {
      session.put(Put.into("fifo_q", "new"));
      assertThat(session.drain(FIFO)).containsExactly("new");
    }
  }

  @Test
  void aRollbackBringsATakenMessageBackToItsPlace(QueueDatabase database) throws SQLException {
    try (QueueSession session = database.session()) {
      session.putAll("fifo_q", "first", "second");
      assertThat(session.text(FIFO)).isEqualTo("first");
      session.rollback();
      assertThat(session.drain(FIFO)).containsExactly("first", "second");
      session.commit();
      assertThat(database.texts("fifo_q")).isEmpty();
    }
  }

  @Test
  void anImmediateMessageSurvivesTheRollback(QueueDatabase database) throws SQLException {
    try (QueueSession producer = database.session();
        QueueSession consumer = database.session()) {
      producer.put(Put.into("fifo_q", "on commit"));
      producer.put(Put.into("fifo_q", "immediate, it's $$ 'quoted'").immediately());
      assertThat(consumer.drain(FIFO)).containsExactly("immediate, it's $$ 'quoted'");
      consumer.rollback();
      producer.rollback();
      assertThat(consumer.drain(FIFO)).containsExactly("immediate, it's $$ 'quoted'");
    }
  }

  @Test
  void anImmediateDequeueSurvivesTheRollback(QueueDatabase database) throws SQLException {
    try (QueueSession session = database.session()) {
      session.putAll("fifo_q", "first", "second", "third");
      assertThat(session.text(FIFO.immediately())).isEqualTo("first");
      assertThat(session.text(FIFO)).isEqualTo("second");
      session.rollback();
      assertThat(session.drain(FIFO)).containsExactly("second", "third");
    }
  }

  @Test
  void anImmediateCallHasTheSameErrors(QueueDatabase database) throws SQLException {
    try (QueueSession session = database.session()) {
      assertFails(25228, () -> session.take(FIFO.immediately()));
      session.rollback();
      assertFails(24010, () -> session.put(Put.into("no_such_q", "x").immediately()));
    }
  }

  @Test
  void anImmediateCallLeavesNoSessionBehind(QueueDatabase database) throws SQLException {
    try (QueueSession session = database.session()) {
      session.put(Put.into("fifo_q", "x").immediately());
      session.commit();
      // The server ends a session a moment after its client has gone.
      String left = "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'loopback'";
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
      while (!session.query(left).equals("0")) {
        session.commit();
        assertThat(System.nanoTime()).as("sessions are left").isLessThan(end);
      }
    }
  }
}
