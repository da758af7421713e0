package dev.concertbank.app.messaging.parked;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How many messages are parked, as of the last look. A scrape asks no database: it must answer most
 * of all when the database does not.
 */
final class ParkedMessageGauge {
  private final ParkedMessageMapper parked;
  private volatile Map<QueueName, Long> counts = Map.of();

  ParkedMessageGauge(ParkedMessageMapper parked, MeterRegistry registry) {
    this.parked = parked;
    for (QueueName queue : QueueName.values()) {
      Gauge.builder("concertbank.messages.parked", () -> value(queue))
          .description("Messages in exception queues; look into any that is there.")
          .tag("queue", queue.name())
          .register(registry);
    }
  }

  /** Nothing is known before the first look, which is not the same as none. */
  private double value(QueueName queue) {
    Long count = counts.get(queue);
    return count == null ? Double.NaN : count;
  }

  /** There is never more to do at once. */
  boolean look() {
    Map<QueueName, Long> found = new EnumMap<>(QueueName.class);
    for (QueueName queue : QueueName.values()) {
      found.put(queue, 0L);
    }
    List<ParkedCount> rows = parked.count();
    rows.forEach(row -> found.put(row.queueName(), row.messages()));
    counts = found;
    return false;
  }
}
