package dev.concertbank.app.benchmark;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The medians side by side, and what REST keeps of the direct calls. */
final class BenchmarkReport {

  private static final int PERCENT = 100;

  private final PrintStream target;

  BenchmarkReport(PrintStream target) {
    this.target = target;
  }

  void print(BenchmarkSettings settings, Map<Way, Benchmark.Phases> measured) {
    line("");
    line(
        "%d clients, medians of %d rounds; clients, server and database share %d cores",
        settings.clients(), settings.rounds(), Runtime.getRuntime().availableProcessors());
    line(
        "  %-24s %9s %8s %8s   %11s %8s %8s",
        "", "holds/s", "p50 ms", "p99 ms", "payments/s", "p50 ms", "p99 ms");
    List<Way> ways = new ArrayList<>(measured.keySet());
    for (Way way : ways) {
      Measured holds = Measured.median(measured.get(way).holds());
      Measured payments = Measured.median(measured.get(way).payments());
      line(
          "  %-24s %,9.0f %8.1f %8.1f   %,11.0f %8.1f %8.1f",
          way.title(),
          holds.perSecond(),
          holds.p50(),
          holds.p99(),
          payments.perSecond(),
          payments.p50(),
          payments.p99());
    }
    Benchmark.Phases rest = measured.get(ways.get(0));
    for (Way direct : ways.subList(1, ways.size())) {
      line(
          "  REST as a share of %-24s holds %3.0f %%   payments %3.0f %%",
          direct.title(),
          share(rest.holds(), measured.get(direct).holds()),
          share(rest.payments(), measured.get(direct).payments()));
    }
  }

  private static double share(List<Measured> rest, List<Measured> direct) {
    return PERCENT * Measured.median(rest).perSecond() / Measured.median(direct).perSecond();
  }

  private void line(String format, Object... values) {
    target.printf(Locale.ROOT, format + "%n", values);
  }
}
