package dev.concertbank.embedded.queue;

import static dev.concertbank.embedded.queue.QueueErrors.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Queues of several consumers: Database Advanced Queuing User's Guide, "Multiconsumer Queues" and
 * "Enqueuing Messages" (ORA-24033).
 */
@ExtendWith(OnQueues.class)
class SeveralConsumersTest {
  private static final Take TOPIC = Take.from("topic_q");

  @Test
  void everySubscriberGetsEveryMessageOnce(QueueDatabase database) throws SQLException {
    try (QueueSession session = database.session()) {
      session.putAll("topic_q", "first", "second");
      assertThat(session.drain(TOPIC.as("MAILER"))).containsExactly("first", "second");
      session.commit();
      assertThat(session.drain(TOPIC.as("auditor"))).containsExactly("first", "second");
    }
  }

  @Test
  void aMessageIsGoneWhenTheLastSubscriberHasIt(QueueDatabase database) throws SQLException {
    try (QueueSession mailer = database.session();
        QueueSession auditor = database.session()) {
      mailer.putAll("topic_q", "news");
      assertThat(mailer.text(TOPIC.as("MAILER"))).isEqualTo("news");
      assertThat(auditor.text(TOPIC.as("AUDITOR"))).as("at the same time").isEqualTo("news");
      mailer.commit();
      assertThat(database.texts("topic_q")).hasSize(1);
      auditor.commit();
      assertThat(database.texts("topic_q")).isEmpty();
    }
  }

  @Test
  void bothHaveTheSameId(QueueDatabase database) throws SQLException {
    try (QueueSession session = database.session()) {
      session.putAll("topic_q", "news");
      assertThat(session.take(TOPIC.as("MAILER")).msgid())
          .hasSize(16)
          .isEqualTo(session.take(TOPIC.as("AUDITOR")).msgid());
    }
  }

  @Test
  void aNamedRecipientGetsItAlone(QueueDatabase database) throws SQLException {
    try (QueueSession session = database.session()) {
      session.run("CALL advanced_queuing_demo.put_for('topic_q', 'personal', 'MAILER')");
      assertThat(session.drain(TOPIC.as("AUDITOR"))).isEmpty();
      assertThat(session.drain(TOPIC.as("MAILER"))).containsExactly("personal");
      assertFails(
          20999,
          () -> session.run("CALL advanced_queuing_demo.put_for('fifo_q', 'personal', 'MAILER')"));
    }
  }

  @Test
  void withoutSubscribersAMessageIsRefused(QueueDatabase database) throws SQLException {
    try (QueueSession session = database.session()) {
      session.run(
          "CALL dbms_aqadm.remove_subscriber('topic_q', sys.aq$_agent('MAILER', NULL, NULL))");
      session.put(Put.into("topic_q", "for one"));
      session.run(
          "CALL dbms_aqadm.remove_subscriber('topic_q', sys.aq$_agent('AUDITOR', NULL, NULL))");
      assertFails(24033, () -> session.put(Put.into("topic_q", "for none")));
    }
  }

  @Test
  void whoSubscribesLaterGetsWhatComesLater(QueueDatabase database) throws SQLException {
    try (QueueSession session = database.session()) {
      session.put(Put.into("topic_q", "before"));
      session.run("CALL dbms_aqadm.add_subscriber('topic_q', sys.aq$_agent('LATE', NULL, NULL))");
      session.put(Put.into("topic_q", "after"));
      assertThat(session.drain(TOPIC.as("LATE"))).containsExactly("after");
    }
  }

  @Test
  void aConsumerHasToBeNamedWhereThereAreSeveral(QueueDatabase database) throws SQLException {
    try (QueueSession session = database.session()) {
      assertFails(25231, () -> session.take(TOPIC));
      session.rollback();
      assertFails(25243, () -> session.take(Take.from("topic_eq").as("MAILER")));
      session.rollback();
      assertFails(20999, () -> session.take(Take.from("fifo_q").as("MAILER")));
    }
  }
}
