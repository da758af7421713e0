package dev.concertbank.batch;

import dev.concertbank.batch.job.JobResult;

/**
 * What became of a start by hand, as far as it is known.
 *
 * @param executionId of the run, if it has begun
 * @param result if there is nothing to wait for: it is over, or was not begun
 */
public record Beginning(Long executionId, JobResult result) {

  static Beginning begun(long executionId) {
    return new Beginning(executionId, null);
  }

  static Beginning over(JobResult result) {
    return new Beginning(result.executionId(), result);
  }

  /** An earlier run goes on first. */
  static Beginning later() {
    return new Beginning(null, null);
  }
}
