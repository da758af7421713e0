package dev.concertbank.app.benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * One phase of one round.
 *
 * @param perSecond commands
 * @param p50 milliseconds
 * @param p99 milliseconds
 */
record Measured(double perSecond, double p50, double p99) {

  static Measured median(List<Measured> rounds) {
    return new Measured(
        median(rounds, Measured::perSecond),
        median(rounds, Measured::p50),
        median(rounds, Measured::p99));
  }

  private static double median(List<Measured> rounds, ToDoubleFunction<Measured> figure) {
    double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1
        ? sorted[middle]
        : Arrays.stream(sorted, middle - 1, middle + 1).average().orElseThrow();
  }
}
