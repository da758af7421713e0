package dev.concertbank.app.correction;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/** How many breaks are open, as of the last look. A scrape asks no database. */
final class BreakGauge {
  private final BreakMapper breaks;

  /** Nothing is known before the first look, which is not the same as none. */
  private volatile double open = Double.NaN;

  BreakGauge(BreakMapper breaks, MeterRegistry registry) {
    this.breaks = breaks;
    Gauge.builder("ticketing.reconciliation.breaks.open", () -> open)
        .description("Broken rules that reconciliations found and that are still there.")
        .register(registry);
  }

  /** There is never more to do at once. */
  boolean look() {
    open = breaks.count(BreakStatus.OPEN);
    return false;
  }
}
