package dev.concertbank.app.waitingroom;

import java.time.Duration;

/**
 * How many a room admitted a second of late: over the last half minute to a minute, so that neither
 * a single round nor a long-gone rush decides.
 */
record Pace(Sample old, Sample recent, Sample last) {
  private static final long WINDOW_NANOS = Duration.ofSeconds(30).toNanos();
  private static final double NANOS_PER_SECOND = 1e9;

  /**
   * @param admitted ever
   */
  record Sample(long nanos, long admitted) {}

  static Pace from(Sample first) {
    return new Pace(first, first, first);
  }

  Pace and(Sample next) {
    return next.nanos - recent.nanos >= WINDOW_NANOS
        ? new Pace(recent, next, next)
        : new Pace(old, recent, next);
  }

  /** As long as it was not watched for long, a room is taken to admit as fast as it may. */
  double perSecond(double most) {
    long nanos = last.nanos - old.nanos;
    return nanos < WINDOW_NANOS / 2
        ? most
        : (last.admitted - old.admitted) * NANOS_PER_SECOND / nanos;
  }
}
