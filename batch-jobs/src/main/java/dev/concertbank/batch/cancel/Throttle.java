package dev.concertbank.batch.cancel;

import io.github.bucket4j.BlockingStrategy;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/** So many a second, and no more: buyers and the notices' mail server go on beside the refunds. */
final class Throttle {
  private final Bucket bucket;
  private final BlockingStrategy waiting;

  Throttle(int perSecond, int most) {
    this(perSecond, most, TimeMeter.SYSTEM_NANOTIME, BlockingStrategy.PARKING);
  }

  /**
   * @param most how many may be asked for at once
   */
  Throttle(int perSecond, int most, TimeMeter clock, BlockingStrategy waiting) {
    this.waiting = waiting;
    this.bucket =
        Bucket.builder()
            .withCustomTimePrecision(clock)
            .addLimit(
                limit ->
                    limit
                        .capacity(Math.max(perSecond, most))
                        .refillGreedy(perSecond, Duration.ofSeconds(1))
                        .initialTokens(0))
            .build();
  }

  /** Waits until it is the turn of so many. */
  void await(int count) {
    try {
      bucket.asBlocking().consume(count, waiting);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Told to stop while waiting for its turn", e);
    }
  }
}
