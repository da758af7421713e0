package dev.concertbank.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.batch.job.JobResult;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Runs that somebody starts")
class RunsByHandTest {

  @Test
  @DisplayName("are another instance's while this one is being closed")
  void closing() {
    RunsByHand byHand = new RunsByHand();
    byHand.close();

    Beginning beginning =
        byHand.begin(
            begun -> {
              throw new AssertionError("It runs.");
            });

    assertThat(beginning).isEqualTo(Beginning.over(JobResult.closing()));
  }
}
