package dev.concertbank.plsql;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the consumers of the queues and the operator do, each in a transaction of its own, as the
 * application's user.
 */
final class Consumers {
  private final TransactionTemplate transaction;
  private final JdbcClient owner;
  private final ProcessedMessage processedMessage;
  private final HoldExpiry holdExpiry;
  private final Notification notification;
  private final EventLog eventLog;
  private final ParkedMessage parkedMessage;

  Consumers(Stage.Isolated stage) {
    DataSource app = stage.database().app();
    Procedures procedures = Procedures.on(app, "CB_OWNER");
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(app));
    this.owner = JdbcClient.create(stage.owner());
    this.processedMessage = new ProcessedMessage(procedures);
    this.holdExpiry = new HoldExpiry(procedures);
    this.notification = new Notification(procedures);
    this.eventLog = new EventLog(procedures);
    this.parkedMessage = new ParkedMessage(procedures);
  }

  boolean mark(String consumer, long messageId) {
    return commit(() -> processedMessage.mark(consumer, messageId));
  }

  HoldExpiry.Outcome release(long reservationId) {
    return commit(() -> holdExpiry.release(reservationId));
  }

  /** As a consumer does whose message comes again while it is too early. */
  HoldExpiry.Outcome releaseWhenOver(long reservationId) {
    HoldExpiry.Outcome outcome = release(reservationId);
    while (outcome == HoldExpiry.Outcome.NOT_YET) {
      outcome = release(reservationId);
    }
    return outcome;
  }

  void recordNotice(long messageId, long reservationId) {
    run(
        () ->
            notification.recordNotice(
                new Notification.Event(messageId, "RESERVATION_CONFIRMED", reservationId, null)));
  }

  List<Long> claim(int limit) {
    return commit(() -> notification.claimNext(limit)).stream()
        .map(Notification.Claimed::notificationId)
        .toList();
  }

  /** One that is sent, and one that is not, so that both are looked at again. */
  void tell(long sent, long failed) {
    run(() -> notification.markSent(sent));
    run(() -> notification.markFailed(failed, "The server is away."));
  }

  void recordEvent(long messageId, String correlation) {
    run(
        () ->
            eventLog.recordEvent(
                new EventLog.Event(messageId, "SOMETHING_HAPPENED", correlation, "{}")));
  }

  void requeue(long adminId, String queue, String msgid) {
    run(() -> parkedMessage.requeue(adminId, queue, msgid));
  }

  /** As where the connection breaks before the commit. */
  void requeueAndRollBack(long adminId, String queue, String msgid) {
    transaction.executeWithoutResult(
        status -> {
          parkedMessage.requeue(adminId, queue, msgid);
          status.setRollbackOnly();
        });
  }

  long requeueSince(long adminId, String queue, Instant since) {
    return commit(() -> parkedMessage.requeueSince(adminId, queue, since));
  }

  /** A number that no message has. */
  long newMessageId() {
    return owner.sql("SELECT nextval('message_seq')").query(Long.class).single();
  }

  private void run(Runnable command) {
    transaction.executeWithoutResult(status -> command.run());
  }

  private <T> T commit(Supplier<T> command) {
    return transaction.execute(status -> command.get());
  }
}
