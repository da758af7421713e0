package dev.concertbank.app.rush;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** One line that keeps changing on a terminal, or one line a second in a log. */
final class Progress {

  private static final double MILLIS_PER_SECOND = 1_000.0;

  private final PrintStream target;
  private final Traffic traffic;
  private final int buyers;
  private final boolean terminal = System.console() != null;

  Progress(PrintStream target, Traffic traffic, int buyers) {
    this.target = target;
    this.traffic = traffic;
    this.buyers = buyers;
  }

  void show(Duration elapsed, Map<Outcome, LongAdder> outcomes) {
    long home = outcomes.values().stream().mapToLong(LongAdder::sum).sum();
    target.printf(
        Locale.ROOT,
        "%s  %3.0f s   %,6d requests   %,5d holds   %,5d payments   %,5d of %,d buyers done%s",
        terminal ? "\r" : "",
        elapsed.toMillis() / MILLIS_PER_SECOND,
        traffic.requests(),
        traffic.times(RequestKind.HOLD).getTotalCount(),
        traffic.times(RequestKind.PAY).getTotalCount(),
        home,
        buyers,
        terminal ? "" : System.lineSeparator());
    target.flush();
  }

  void end() {
    if (terminal) {
      target.println();
    }
  }
}
