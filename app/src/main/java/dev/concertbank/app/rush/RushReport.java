package dev.concertbank.app.rush;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/** The table at the end of a rush. */
final class RushReport {

  private static final int MOST_BREAKS_SHOWN = 5;
  private static final double MILLIS_PER_SECOND = 1_000.0;
  private static final double MICROS_PER_MILLI = 1_000.0;

  private final PrintStream target;

  RushReport(PrintStream target) {
    this.target = target;
  }

  void print(RushResult result) {
    RushSettings settings = result.settings();
    line("");
    line(
        "The rush: %,d buyers, %,d seats, %d requests at once, holds of %d s, seed %d",
        settings.buyers(),
        settings.seats(),
        settings.clients(),
        settings.holdSeconds(),
        settings.seed());
    printSeats(result);
    printBuyers(result);
    printRequests(result);
    printAnswers(result.traffic());
    printChecks("What the buyers were told", result.clientChecks());
    printChecks("What the database finds (invariant_break_v)", result.databaseChecks());
    printVerdict(result);
  }

  private void printSeats(RushResult result) {
    long paid = result.claims().stream().filter(Claim::wasPaid).mapToLong(RushReport::seats).sum();
    long refunded =
        result.claims().stream().filter(Claim::isRefunded).mapToLong(RushReport::seats).sum();
    long held = result.claims().stream().mapToLong(RushReport::seats).sum();
    line("");
    line("Seats");
    row("sold", result.seatsSold());
    row("left over", result.seatsAfter().size() - result.seatsSold());
    row("held, some more than once", held);
    row("abandoned or lapsed", held - paid);
    row("paid for", paid);
    row("refunded", refunded);
  }

  private void printBuyers(RushResult result) {
    line("");
    line("Buyers");
    for (Outcome outcome : Outcome.values()) {
      row(outcome.title(), result.buyersWho(outcome));
    }
  }

  private void printRequests(RushResult result) {
    double seconds = result.took().toMillis() / MILLIS_PER_SECOND;
    line("");
    // The balances are asked for when the race is over; its time says nothing about them.
    long racing =
        result.traffic().requests() - result.traffic().times(RequestKind.BALANCE).getTotalCount();
    line("Requests: %,d in %.1f s, %,.0f per s", racing, seconds, racing / seconds);
    line("  %-34s %9s %9s %9s %9s %9s", "", "count", "per s", "p50 ms", "p95 ms", "p99 ms");
    for (RequestKind kind : RequestKind.values()) {
      Histogram times = result.traffic().times(kind);
      line(
          "  %-34s %,9d %9s %9.1f %9.1f %9.1f",
          kind.title(),
          times.getTotalCount(),
          kind == RequestKind.BALANCE ? "-" : "%.0f".formatted(times.getTotalCount() / seconds),
          millis(times, 50),
          millis(times, 95),
          millis(times, 99));
    }
  }

  private void printAnswers(Traffic traffic) {
    line("");
    line("Answers");
    new TreeMap<>(traffic.answers()).forEach((answer, count) -> row(answer, count.sum()));
  }

  private void printChecks(String title, List<Check> checks) {
    line("");
    line("%s", title);
    for (Check check : checks) {
      line("  %-6s %s", check.held() ? "ok" : "BROKEN", check.rule());
      check.breaks().stream().limit(MOST_BREAKS_SHOWN).forEach(it -> line("           %s", it));
      int more = check.breaks().size() - MOST_BREAKS_SHOWN;
      if (more > 0) {
        line("           and %,d more", more);
      }
    }
  }

  private void printVerdict(RushResult result) {
    List<String> broken = new ArrayList<>();
    result.checks().stream().filter(check -> !check.held()).forEach(it -> broken.add(it.rule()));
    line("");
    line(
        broken.isEmpty() ? "Every rule held." : "%d %s broken; repeat with --rush.seed=%d",
        broken.size(),
        broken.size() == 1 ? "rule is" : "rules are",
        result.settings().seed());
  }

  private static long seats(Claim claim) {
    return claim.seatIds().size();
  }

  private static double millis(Histogram times, double percentile) {
    return times.getValueAtPercentile(percentile) / MICROS_PER_MILLI;
  }

  private void row(String title, long count) {
    line("  %-44s %,9d", title, count);
  }

  private void line(String format, Object... values) {
    target.printf(Locale.ROOT, format + "%n", values);
  }
}
