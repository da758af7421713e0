package dev.concertbank.embedded.startup;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** One line a step, its time at the end of a row of dots. */
public final class ConsoleReport implements StartupReport {

  private static final int WIDTH = 60;
  private static final double MILLIS_PER_SECOND = 1000.0;

  private final PrintStream target;

  public ConsoleReport(PrintStream target) {
    this.target = target;
  }

  @Override
  public void step(String what, Duration took) {
    String dots = ".".repeat(Math.max(3, WIDTH - what.length()));
    target.printf(
        Locale.ROOT, "  %s %s %5.1f s%n", what, dots, took.toMillis() / MILLIS_PER_SECOND);
    target.flush();
  }
}
