package dev.concertbank.app.messaging;

import java.util.Optional;

/**
 * Somebody who takes messages from a queue.
 *
 * @param name unique; under it messages are marked as processed and metrics are kept
 * @param queue without its owner
 * @param subscription under which name the queue knows it; empty for a queue of one consumer
 * @param concurrency how many messages it works on at once, in each instance
 */
public record Consumer(
    String name,
    String queue,
    Optional<String> subscription,
    int concurrency,
    MessageHandler handler) {

  @Override
  public String toString() {
    return name;
  }
}
