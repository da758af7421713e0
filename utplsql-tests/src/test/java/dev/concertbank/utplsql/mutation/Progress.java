package dev.concertbank.utplsql.mutation;

import dev.concertbank.utplsql.mutation.Verdict.Outcome;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Tells of each survivor as it is found, and now and then how far the run has come. */
final class Progress {
  private static final long EVERY = TimeUnit.SECONDS.toNanos(15);

  private final int mutants;
  private final Explained explained;
  private final LongSupplier nanos;
  private final Consumer<String> out;
  private final long start;
  private long told;
  private int done;
  private int survived;

  /**
   * @param mutants that are to be tried
   * @param nanos a clock
   */
  Progress(int mutants, Explained explained, LongSupplier nanos, Consumer<String> out) {
    this.mutants = mutants;
    this.explained = explained;
    this.nanos = nanos;
    this.out = out;
    this.start = nanos.getAsLong();
    this.told = start;
  }

  synchronized void hear(Verdict verdict) {
    done++;
    Mutant mutant = verdict.mutant();
    if (verdict.outcome() == Outcome.SURVIVED && explained.reason(mutant).isEmpty()) {
      survived++;
      out.accept("Survived: " + MutationReport.line(mutant));
    }
    long now = nanos.getAsLong();
    if (now - told >= EVERY || done == mutants) {
      told = now;
      tell(Math.max(now - start, 1) / (double) TimeUnit.MINUTES.toNanos(1));
    }
  }

  private void tell(double minutes) {
    double rate = done / minutes;
    out.accept(
        String.format(
            Locale.ROOT,
            "%d of %d mutants, %.1f a minute, %.0f min left; %d survived",
            done,
            mutants,
            rate,
            (mutants - done) / rate,
            survived));
  }
}
