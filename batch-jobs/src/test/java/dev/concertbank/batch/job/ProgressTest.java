package dev.concertbank.batch.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The progress of a step")
class ProgressTest {
  private static final long TEN_SECONDS = Duration.ofSeconds(10).toNanos();

  @Test
  @DisplayName("is what was done, the rate, and the time that is left")
  void says() {
    Progress progress = new Progress("settle.write", "lines", 100);
    assertThat(progress.line(TEN_SECONDS)).isEqualTo("settle.write: 0 lines, 0.0 a second");

    progress.advance(20);

    assertThat(progress.line(TEN_SECONDS))
        .isEqualTo("settle.write: 20 lines, 2.0 a second, 80 left: 40 s");
  }

  @Test
  @DisplayName("tells what was skipped from what was done")
  void tellsApart() {
    Progress progress = new Progress("read", "lines", 100);

    progress.advance(18, 2);

    assertThat(progress.done()).isEqualTo(18);
    assertThat(progress.line(TEN_SECONDS))
        .isEqualTo("read: 18 lines, 2 skipped, 2.0 a second, 80 left: 40 s");
  }
}
