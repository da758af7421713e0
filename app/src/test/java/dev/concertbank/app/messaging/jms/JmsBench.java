package dev.concertbank.app.messaging.jms;

import dev.concertbank.app.messaging.Consumer;
import dev.concertbank.app.messaging.Consumers;
import dev.concertbank.app.messaging.Message;
import dev.concertbank.app.messaging.MessageHandler;
import dev.concertbank.app.messaging.MessageWork;
import dev.concertbank.app.messaging.jms.Broker.Draft;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** A broker, listeners on it, and what their handlers got. */
final class JmsBench implements AutoCloseable {
  static final String QUEUE = "things_q";
  static final String CONSUMER = "JMS_TEST";
  private static final AtomicLong MESSAGE_IDS = new AtomicLong(1_000_000_000);
  private static final long RECEIVE_MILLIS = 200;

  private final Broker broker = Broker.start();
  private final List<Message> handled = new CopyOnWriteArrayList<>();
  private final PlatformTransactionManager transactions;
  private final JdbcClient owner;
  private JmsListeners listeners;

  JmsBench(PlatformTransactionManager transactions, JdbcClient owner) {
    this.transactions = transactions;
    this.owner = owner;
  }

  Broker broker() {
    return broker;
  }

  List<Message> handled() {
    return handled;
  }

  JmsListeners listen(MessageWork work, Consumer... consumers) {
    listeners =
        new JmsListeners(
            new Consumers(List.of(consumers)),
            broker,
            work,
            broker.connections(),
            transactions,
            RECEIVE_MILLIS);
    listeners.start();
    return listeners;
  }

  static Consumer consumer(int concurrency, MessageHandler handler) {
    return new Consumer(CONSUMER, QUEUE, Optional.empty(), concurrency, handler);
  }

  /** A message that nobody has seen yet. */
  static Draft draft() {
    return new Draft(
        "RESERVATION_HELD",
        "RESERVATION:17",
        "{\"reservationId\":17}",
        MESSAGE_IDS.incrementAndGet());
  }

  long marks(String consumer, long messageId) {
    return owner
        .sql("SELECT COUNT(*) FROM processed_messages WHERE consumer = ? AND message_id = ?")
        .params(consumer, messageId)
        .query(Long.class)
        .single();
  }

  long marks(Draft sent) {
    return marks(CONSUMER, sent.messageId());
  }

  @Override
  public void close() {
    if (listeners != null) {
      listeners.stop();
    }
    broker.close();
  }
}
