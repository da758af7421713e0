package dev.concertbank.embedded.queue;

import static dev.concertbank.embedded.queue.QueueErrors.assertDenied;
import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.embedded.postgres.DbRole;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What a consumer in Java does: takes a message with its transaction, and says that it failed after
 * a rollback. CREATE_QUEUE in the PL/SQL Packages and Types Reference: retry_delay after each
 * failure, the exception queue when there were more than max_retries; a session that died counts
 * nothing.
 */
@ExtendWith(OnQueues.class)
class ClientConsumerTest {
  private static final Take FIFO = Take.from("fifo_q");
  private static final Take EXCEPTIONS = Take.from("fifo_eq");
  private static final String APP = DbRole.APP.userName();

  @BeforeEach
  void grant(QueueDatabase database) {
    for (String queue : new String[] {"fifo_q", "topic_q"}) {
      database.owner().update("CALL dbms_aqadm.grant_queue_privilege('DEQUEUE', ?, ?)", queue, APP);
    }
  }

  private record Received(byte[] msgid, String correlation, int attempts, String body) {}

  private static Received receive(Connection app, String queue, String consumer)
      throws SQLException {
    String query = "SELECT msgid, correlation, attempts, body FROM dbms_aqin.receive(?, ?, 0)";
    try (PreparedStatement statement = app.prepareStatement(query)) {
      statement.setString(1, queue);
      statement.setString(2, consumer);
      try (ResultSet row = statement.executeQuery()) {
        return row.next()
            ? new Received(row.getBytes(1), row.getString(2), row.getInt(3), row.getString(4))
            : null;
      }
    }
  }

  private static void failed(Connection app, String queue, String consumer, byte[] msgid)
      throws SQLException {
    try (PreparedStatement call = app.prepareStatement("CALL dbms_aqin.failed(?, ?, ?)")) {
      call.setString(1, queue);
      call.setString(2, consumer);
      call.setBytes(3, msgid);
      call.execute();
    }
  }

  private static Connection app(QueueDatabase database) throws SQLException {
    Connection connection = database.as(DbRole.APP).getConnection();
    connection.setAutoCommit(false);
    return connection;
  }

  /** Takes the next message, fails, and says so. */
  private static Received fail(Connection app, String queue, String consumer) throws SQLException {
    Received received = receive(app, queue, consumer);
    app.rollback();
    failed(app, queue, consumer, received.msgid());
    app.commit();
    return received;
  }

  @Test
  void aMessageIsRemovedWithTheTransaction(QueueDatabase database) throws SQLException {
    try (QueueSession producer = database.session();
        Connection app = app(database)) {
      producer.put(Put.into("fifo_q", "one").correlated("C:1"));
      producer.commit();
      assertThat(receive(app, "fifo_q", null).correlation()).isEqualTo("C:1");
      app.rollback();
      assertThat(receive(app, "fifo_q", null).body()).isEqualTo("one");
      app.commit();
      assertThat(receive(app, "fifo_q", null)).isNull();
    }
  }

  @Test
  void aFailedMessageWaitsForItsDelayAndHoldsUpNoOther(QueueDatabase database) throws SQLException {
    try (QueueSession producer = database.session();
        Connection app = app(database)) {
      producer.putAll("fifo_q", "poison", "good");
      assertThat(fail(app, "fifo_q", null).attempts()).isZero();
      assertThat(receive(app, "fifo_q", null).body()).isEqualTo("good");
      app.commit();
      assertThat(receive(app, "fifo_q", null)).isNull();
      database.pass(Duration.ofHours(1));
      Received again = receive(app, "fifo_q", null);
      assertThat(again.body()).isEqualTo("poison");
      assertThat(again.attempts()).isOne();
    }
  }

  @Test
  void aMessageThatFailedOftenerThanMaxRetriesIsParked(QueueDatabase database) throws SQLException {
    try (QueueSession session = database.session();
        Connection app = app(database)) {
      session.put(Put.into("fifo_q", "poison").otherwiseTo("fifo_eq"));
      session.commit();
      for (int attempt = 0; attempt < 3; attempt++) {
        assertThat(session.drain(EXCEPTIONS)).isEmpty();
        session.commit();
        assertThat(fail(app, "fifo_q", null).attempts()).isEqualTo(attempt);
        database.pass(Duration.ofHours(1));
      }
      assertThat(receive(app, "fifo_q", null)).isNull();
      QueueSession.Taken parked = session.take(EXCEPTIONS);
      assertThat(parked.text()).isEqualTo("poison");
      assertThat(parked.attempts()).isEqualTo(3);
    }
  }

  @Test
  void aSessionThatDiesCountsNothing(QueueDatabase database) throws SQLException {
    try (QueueSession session = database.session();
        Connection app = app(database)) {
      session.putAll("fifo_q", "one");
      assertThat(receive(app, "fifo_q", null).body()).isEqualTo("one");
      int pid = app.unwrap(PGConnection.class).getBackendPID();
      new JdbcTemplate(database.as(DbRole.BOOTSTRAP))
          .queryForObject("SELECT pg_terminate_backend(?, 10000)", Boolean.class, pid);
      QueueSession.Taken again = session.take(FIFO.waiting(60));
      assertThat(again.text()).isEqualTo("one");
      assertThat(again.attempts()).isZero();
    }
  }

  @Test
  void whatSomebodyElseHasByNowIsNotCounted(QueueDatabase database) throws SQLException {
    try (QueueSession other = database.session();
        Connection app = app(database)) {
      other.putAll("fifo_q", "one");
      byte[] id = receive(app, "fifo_q", null).msgid();
      app.rollback();
      assertThat(other.text(FIFO)).isEqualTo("one");
      failed(app, "fifo_q", null, id);
      app.commit();
      other.rollback();
      assertThat(other.take(FIFO).attempts()).isZero();
      other.commit();
      failed(app, "fifo_q", null, id);
    }
  }

  @Test
  void oneConsumersFailureIsNotAnothers(QueueDatabase database) throws SQLException {
    try (QueueSession session = database.session();
        Connection app = app(database)) {
      session.put(Put.into("topic_q", "news").otherwiseTo("topic_eq"));
      session.commit();
      fail(app, "topic_q", "MAILER");
      assertThat(receive(app, "topic_q", "MAILER")).isNull();
      assertThat(receive(app, "topic_q", "AUDITOR").body()).isEqualTo("news");
      app.commit();
      assertThat(session.drain(Take.from("topic_eq"))).containsExactly("news");
    }
  }

  @Test
  void aMessageIsParkedOnceThoughAllItsConsumersFail(QueueDatabase database) throws SQLException {
    try (QueueSession session = database.session();
        Connection app = app(database)) {
      session.put(Put.into("topic_q", "news").otherwiseTo("topic_eq"));
      session.commit();
      fail(app, "topic_q", "MAILER");
      fail(app, "topic_q", "AUDITOR");
      assertThat(session.drain(Take.from("topic_eq"))).containsExactly("news");
    }
  }

  @Test
  void withoutThePrivilegeThereIsNoMessage(QueueDatabase database) throws SQLException {
    try (QueueSession session = database.session();
        Connection app = app(database)) {
      session.putAll("priority_q", "secret");
      assertDenied(() -> receive(app, "priority_q", null));
      app.rollback();
      assertDenied(() -> failed(app, "priority_q", null, new byte[16]));
      app.rollback();
      for (String table : new String[] {"aq.message", "loopback.credential"}) {
        assertDenied(() -> app.prepareStatement("SELECT * FROM " + table).execute());
        app.rollback();
      }
      assertDenied(() -> app.prepareStatement("SELECT loopback.run('SELECT 1')").execute());
      app.rollback();
      assertDenied(
          () -> app.prepareStatement("SELECT sys.aq_name('x'), dbms_aq.no_wait()").execute());
    }
  }

  @Test
  void thePrivilegeEndsWhenItIsRevoked(QueueDatabase database) throws SQLException {
    try (Connection app = app(database)) {
      database.owner().update("CALL dbms_aqadm.revoke_queue_privilege('ALL', 'fifo_q', ?)", APP);
      assertDenied(() -> receive(app, "fifo_q", null));
    }
  }
}
