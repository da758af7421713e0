package dev.concertbank.app.messaging.jdbc;

import dev.concertbank.app.messaging.Consumer;
import dev.concertbank.app.messaging.Consumers;
import dev.concertbank.app.messaging.MessageWork;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The threads of all consumers. They start when the application is up, and stop before anything
 * that they use does.
 */
final class JdbcListeners implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(JdbcListeners.class);

  /** Within {@code spring.lifecycle.timeout-per-shutdown-phase}. */
  private static final long STOP_SECONDS = 15;

  private final Consumers consumers;
  private final MessageQueues queues;
  private final MessageWork work;
  private final TransactionOperations transaction;
  private final List<ListenerThread> threads = new ArrayList<>();

  JdbcListeners(
      Consumers consumers,
      MessageQueues queues,
      MessageWork work,
      TransactionOperations transaction) {
    this.consumers = consumers;
    this.queues = queues;
    this.work = work;
    this.transaction = transaction;
  }

  @Override
  public synchronized void start() {
    if (isRunning()) {
      return;
    }
    for (Consumer consumer : consumers.all()) {
      Listener listener = new Listener(consumer, queues, work, transaction);
      for (int number = 1; number <= consumer.concurrency(); number++) {
        threads.add(new ListenerThread(listener, number));
      }
    }
    threads.forEach(ListenerThread::start);
  }

  /** Messages that are being worked on are finished; one that takes too long is left to itself. */
  @Override
  public synchronized void stop() {
    threads.forEach(ListenerThread::signalStop);
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(STOP_SECONDS);
    try {
      for (ListenerThread thread : threads) {
        long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        if (!thread.awaitEnd(left)) {
          LOG.warn("A listener is still busy; what it does not commit comes again");
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    threads.clear();
  }

  @Override
  public synchronized boolean isRunning() {
    return !threads.isEmpty();
  }
}
