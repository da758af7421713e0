package dev.concertbank.app.rush;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The sizes of a rush, {@code --rush.*}.
 *
 * @param seats on sale
 * @param buyers who want some of them
 * @param clients requests under way at once; more only lengthens the queue on one machine
 * @param holdSeconds short, so that seats of those who walk away find others within the show
 * @param thinkMillis how long a buyer looks at the price before paying, on average
 * @param abandonPercent of the holds are left to lapse
 * @param cancelPercent of the payments are taken back
 * @param tries how often a buyer whose choice was taken chooses again
 * @param returns how often a buyer who found only held seats comes back for them
 * @param seed decides who wants what; printed, so that a rush can be repeated
 */
@ConfigurationProperties("rush")
public record RushSettings(
    @DefaultValue("500") int seats,
    @DefaultValue("2000") int buyers,
    @DefaultValue("64") int clients,
    @DefaultValue("5") int holdSeconds,
    @DefaultValue("300") int thinkMillis,
    @DefaultValue("10") int abandonPercent,
    @DefaultValue("5") int cancelPercent,
    @DefaultValue("5") int tries,
    @DefaultValue("3") int returns,
    Long seed) {

  private static final int MOST_SEATS = 100_000;
  private static final int MOST_BUYERS = 100_000;
  private static final int MOST_CLIENTS = 1_000;
  private static final int LONGEST_HOLD = 3_600;

  public RushSettings {
    seed = seed == null ? System.nanoTime() & Integer.MAX_VALUE : seed;
    within("seats", seats, 1, MOST_SEATS);
    within("buyers", buyers, 1, MOST_BUYERS);
    within("clients", clients, 1, MOST_CLIENTS);
    within("hold-seconds", holdSeconds, 1, LONGEST_HOLD);
    within("think-millis", thinkMillis, 0, 60_000);
    within("abandon-percent", abandonPercent, 0, 100);
    within("cancel-percent", cancelPercent, 0, 100);
    within("tries", tries, 1, 100);
    within("returns", returns, 0, 100);
  }

  private static void within(String name, int value, int lowest, int highest) {
    if (value < lowest || value > highest) {
      throw new IllegalArgumentException(
          "--rush.%s=%d: use %d to %d".formatted(name, value, lowest, highest));
    }
  }
}
