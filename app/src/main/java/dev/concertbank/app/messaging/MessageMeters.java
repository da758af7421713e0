package dev.concertbank.app.messaging;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** How many messages each consumer processed, met again, or failed on. */
@Component
class MessageMeters {
  enum Outcome {
    PROCESSED,
    DUPLICATE,
    FAILED
  }

  private final MeterRegistry registry;

  MessageMeters(MeterRegistry registry) {
    this.registry = registry;
  }

  void count(Consumer consumer, Outcome outcome) {
    counter(consumer, outcome).increment();
  }

  /** From the start, so that a consumer that has done nothing is seen to have done nothing. */
  void register(Consumer consumer) {
    for (Outcome outcome : Outcome.values()) {
      counter(consumer, outcome);
    }
  }

  private Counter counter(Consumer consumer, Outcome outcome) {
    return Counter.builder("concertbank.messages.consumed")
        .description("Messages taken from queues, by what became of them.")
        .tag("consumer", consumer.name())
        .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
        .register(registry);
  }
}
