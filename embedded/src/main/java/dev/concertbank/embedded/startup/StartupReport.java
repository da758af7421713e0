package dev.concertbank.embedded.startup;

import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;

/** Hears what start-up has done, step by step. */
@FunctionalInterface
public interface StartupReport {

  void step(String what, Duration took);

  /** Nobody listens. */
  static StartupReport silent() {
    return (what, took) -> {};
  }

  default <T> T time(Supplier<T> work, Function<T, String> describe) {
    long begin = System.nanoTime();
    T result = work.get();
    step(describe.apply(result), Duration.ofNanos(System.nanoTime() - begin));
    return result;
  }
}
