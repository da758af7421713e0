package dev.concertbank.batch.cancel;

import org.springframework.batch.core.step.StepContribution;

/** What a step does to each cancellation, a transaction at a time. */
interface CancellationPart {

  /** The step begins. */
  default void start() {}

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
