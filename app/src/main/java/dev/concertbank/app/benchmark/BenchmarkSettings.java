package dev.concertbank.app.benchmark;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The sizes of a benchmark, {@code --benchmark.*}.
 *
 * @param clients at work at once, the same number in every way of calling
 * @param seconds for the holds of a round
 * @param rounds of every way, one after the other; the medians count
 * @param seats on sale in each round, so the most holds that it can measure
 */
@ConfigurationProperties("benchmark")
public record BenchmarkSettings(
    @DefaultValue("16") int clients,
    @DefaultValue("5") int seconds,
    @DefaultValue("3") int rounds,
    @DefaultValue("12000") int seats) {

  private static final int MOST_CLIENTS = 150;

  public BenchmarkSettings {
    within("clients", clients, MOST_CLIENTS);
    within("seconds", seconds, 600);
    within("rounds", rounds, 50);
    within("seats", seats, 99_000);
  }

  private static void within(String name, int value, int highest) {
    if (value < 1 || value > highest) {
      throw new IllegalArgumentException(
          "--benchmark.%s=%d: use 1 to %d".formatted(name, value, highest));
    }
  }
}
