package dev.concertbank.app.messaging.jms;

import dev.concertbank.app.messaging.Consumer;
import dev.concertbank.app.messaging.Consumers;
import dev.concertbank.app.messaging.MessageWork;
import jakarta.jms.ConnectionFactory;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.jms.listener.DefaultMessageListenerContainer;
import org.springframework.transaction.PlatformTransactionManager;

/** A listener for each consumer; they start last and stop first. */
final class JmsListeners implements SmartLifecycle {
  private final Consumers consumers;
  private final Queues queues;
  private final MessageWork work;
  private final ConnectionFactory connections;
  private final PlatformTransactionManager transactions;
  private final long receiveMillis;
  private final List<QueueListener> listeners = new ArrayList<>();

  /**
   * @param receiveMillis how long one attempt to receive waits: it pins a connection that long, and
   *     a stop waits for it
   */
  JmsListeners(
      Consumers consumers,
      Queues queues,
      MessageWork work,
      ConnectionFactory connections,
      PlatformTransactionManager transactions,
      long receiveMillis) {
    this.consumers = consumers;
    this.queues = queues;
    this.work = work;
    this.connections = connections;
    this.transactions = transactions;
    this.receiveMillis = receiveMillis;
  }

  @Override
  public synchronized void start() {
    if (isRunning()) {
      return;
    }
    for (Consumer consumer : consumers.all()) {
      QueueListener listener =
          new QueueListener(consumer, queues, work, connections, transactions, receiveMillis);
      listener.afterPropertiesSet();
      listeners.add(listener);
    }
    listeners.forEach(QueueListener::start);
  }

  /** Messages that are being worked on are finished. */
  @Override
  public synchronized void stop() {
    // All are told before one is waited for.
    listeners.forEach(QueueListener::stop);
    listeners.forEach(DefaultMessageListenerContainer::shutdown);
    listeners.clear();
  }

  @Override
  public synchronized boolean isRunning() {
    return !listeners.isEmpty();
  }
}
