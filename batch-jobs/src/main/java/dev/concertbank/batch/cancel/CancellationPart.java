package dev.concertbank.batch.cancel;

import java.util.List;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;

/** What a step does to each cancellation, a transaction at a time. */
interface CancellationPart {

  /** The step begins with these cancellations. */
  default void start(StepExecution step, List<Long> cancellationIds) {}

  /** The step comes to a cancellation. */
  default void begin(long cancellationId) {}

  /**
   * One transaction of it.
   *
   * @return whether there is more to do
   */
  boolean work(StepContribution contribution, long cancellationId);

  /** The step has been to every cancellation. */
  default void end() {}
}
