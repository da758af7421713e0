package dev.concertbank.batch.cancel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.BlockingStrategy;
import io.github.bucket4j.TimeMeter;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** By a clock that moves only when somebody waits. */
@DisplayName("The throttle of the refunds")
class ThrottleTest {

  private static final class Clock implements TimeMeter, BlockingStrategy {
    private long now;

    @Override
    public long currentTimeNanos() {
      return now;
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }

    @Override
    public void park(long nanos) {
      now += nanos;
    }
  }

  private final Clock clock = new Clock();

  @Test
  @DisplayName("lets so many a second through, and no more, the first one too")
  void soManyASecond() {
    Throttle throttle = new Throttle(50, 20, clock, clock);

    for (int i = 0; i < 25; i++) {
      throttle.await(20);
    }

    assertThat(TimeUnit.NANOSECONDS.toMillis(clock.now)).isEqualTo(10_000);
  }

  @Test
  @DisplayName("lets a chunk through that is larger than a second's")
  void largeChunk() {
    Throttle throttle = new Throttle(2, 20, clock, clock);

    throttle.await(20);

    assertThat(TimeUnit.NANOSECONDS.toMillis(clock.now)).isEqualTo(10_000);
  }
}
