package dev.concertbank.app.messaging.jdbc;

import dev.concertbank.app.messaging.Consumer;
import dev.concertbank.app.messaging.MessageWork;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.transaction.support.TransactionOperations;

/** Takes one message and does what is to be done with it, in one transaction. */
final class Listener {
  /** How long a stop may have to wait; and how often an idle listener begins a transaction. */
  private static final int WAIT_SECONDS = 1;

  private final Consumer consumer;
  private final MessageQueues queues;
  private final MessageWork work;
  private final TransactionOperations transaction;

  Listener(
      Consumer consumer,
      MessageQueues queues,
      MessageWork work,
      TransactionOperations transaction) {
    this.consumer = consumer;
    this.queues = queues;
    this.work = work;
    this.transaction = transaction;
  }

  Consumer consumer() {
    return consumer;
  }

  /** Returns when a message was dealt with, or none came; throws when the database is away. */
  void listen() {
    AtomicReference<Delivery> taken = new AtomicReference<>();
    try {
      transaction.executeWithoutResult(
          status ->
              queues
                  .receive(consumer, WAIT_SECONDS)
                  .ifPresent(
                      delivery -> {
                        taken.set(delivery);
                        work.process(consumer, delivery::message);
                      }));
    } catch (RuntimeException | Error failure) {
      if (taken.get() == null || Outage.isBehind(failure)) {
        throw failure;
      }
      queues.failed(consumer, taken.get());
    }
  }
}
