package dev.concertbank.batch.cancel;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of cancelSchedule, {@code concert-bank.jobs.cancel-schedule.*}.
 *
 * @param seats that are planned in a transaction; their buyers wait as long
 * @param chunk reservations that are refunded in a transaction
 * @param perSecond reservations that are refunded in a second
 */
record CancelSettings(
    @DefaultValue("500") int seats,
    @DefaultValue("20") int chunk,
    @DefaultValue("50") int perSecond) {
  static final String PREFIX = "concert-bank.jobs.cancel-schedule";

  CancelSettings {
    requirePositive("seats", seats);
    requirePositive("chunk", chunk);
    requirePositive("per-second", perSecond);
  }

  private static void requirePositive(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(
          "%s.%s is %d. It takes a number from 1.".formatted(PREFIX, name, value));
    }
  }
}
