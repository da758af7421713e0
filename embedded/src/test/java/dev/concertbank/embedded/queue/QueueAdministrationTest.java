package dev.concertbank.embedded.queue;

import static dev.concertbank.embedded.queue.QueueErrors.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.embedded.deploy.PlsqlDeployer;
import dev.concertbank.embedded.postgres.DbRole;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * DBMS_AQADM in the PL/SQL Packages and Types Reference. Unlike Oracle's, it can be rolled back.
 */
@ExtendWith(OnQueues.class)
class QueueAdministrationTest {
  private static final Take FIFO = Take.from("fifo_q");

  @Test
  void aQueueThatIsNotThereIsAnError(QueueDatabase database) throws SQLException {
    try (QueueSession session = database.session()) {
      assertFails(24010, () -> session.put(Put.into("no_such_q", "x")));
      session.rollback();
      assertFails(24010, () -> session.take(Take.from("other_owner.fifo_q")));
    }
  }

  @Test
  void aStoppedQueueTakesAndGivesNothing(QueueDatabase database) throws SQLException {
    try (QueueSession session = database.session()) {
      session.putAll("fifo_q", "before");
      session.run("CALL dbms_aqadm.stop_queue('fifo_q', dequeue => FALSE)");
      assertThat(session.drain(FIFO)).containsExactly("before");
      assertFails(25207, () -> session.put(Put.into("fifo_q", "x")));
      session.rollback();
      session.run("CALL dbms_aqadm.stop_queue('fifo_q', enqueue => FALSE)");
      session.put(Put.into("fifo_q", "x"));
      assertFails(25226, () -> session.take(FIFO));
    }
  }

  @Test
  void anExceptionQueueTakesNothingFromOutside(QueueDatabase database) throws SQLException {
    try (QueueSession session = database.session()) {
      assertFails(25206, () -> session.put(Put.into("fifo_eq", "x")));
      session.rollback();
      assertFails(24017, () -> session.run("CALL dbms_aqadm.start_queue('fifo_eq')"));
      session.rollback();
      assertFails(
          24074,
          () ->
              session.run(
                  "CALL dbms_aqadm.create_queue('new_eq', 'fifo_qt', queue_type => 1,"
                      + " max_retries => 1)"));
    }
  }

  @Test
  void namesAreUniqueAndQueuesAreDroppedInOrder(QueueDatabase database) throws SQLException {
    try (QueueSession session = database.session()) {
      assertFails(24006, () -> session.run("CALL dbms_aqadm.create_queue('fifo_q', 'fifo_qt')"));
      session.rollback();
      assertFails(
          24001,
          () ->
              session.run(
                  "CALL dbms_aqadm.create_queue_table('fifo_qt', 'SYS.AQ$_JMS_TEXT_MESSAGE')"));
      session.rollback();
      assertFails(24002, () -> session.run("CALL dbms_aqadm.create_queue('new_q', 'new_qt')"));
      session.rollback();
      assertFails(24011, () -> session.run("CALL dbms_aqadm.drop_queue('priority_q')"));
      session.rollback();
      assertFails(24012, () -> session.run("CALL dbms_aqadm.drop_queue_table('priority_qt')"));
      session.rollback();
      session.run("CALL dbms_aqadm.stop_queue('priority_q')");
      session.run("CALL dbms_aqadm.drop_queue('priority_q')");
      session.run("CALL dbms_aqadm.drop_queue_table('priority_qt')");
      assertFails(24010, () -> session.put(Put.into("priority_q", "x")));
    }
  }

  @Test
  void whatIsNotKnownIsRefused(QueueDatabase database) throws SQLException {
    try (QueueSession session = database.session()) {
      assertFails(20999, () -> session.run("CALL dbms_aqadm.create_queue_table('new_qt', 'RAW')"));
      session.rollback();
      assertFails(
          20999,
          () ->
              session.run(
                  "CALL dbms_aqadm.create_queue_table('new_qt', 'SYS.AQ$_JMS_TEXT_MESSAGE',"
                      + " sort_list => 'COMMIT_TIME')"));
    }
  }

  @Test
  void messagesOutliveADeploymentOfCode(QueueDatabase database) throws SQLException {
    try (QueueSession session = database.session()) {
      session.putAll("fifo_q", "from before");
    }
    var owner = database.as(DbRole.OWNER);
    new PlsqlDeployer(owner, DbRole.OWNER.userName()).deploy(List.of());
    database.deployClient();
    try (QueueSession session = database.session()) {
      assertThat(session.query("SELECT (user_data).text_vc FROM aq$fifo_qt"))
          .isEqualTo("from before");
      assertThat(session.drain(FIFO)).containsExactly("from before");
    }
  }
}
