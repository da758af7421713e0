package dev.concertbank.batch.job;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.batch.core.job.Job;

/** A job as the schedule and operators know it. */
public interface BatchJob {

  /** Spring Batch's side of it. */
  Job job();

  /** When a start is a new run, and when it goes on with an earlier one. */
  Occasion occasion();

  /** Whether a start would find anything to do; a scheduled one that would not leaves no run. */
  default boolean hasWork() {
    return true;
  }

  /** The same, where it depends on the date. */
  default boolean hasWork(LocalDate date) {
    return hasWork();
  }

  /** What is said where there is none. */
  default JobResult idle(LocalDate date) {
    return JobResult.nothingToDo(name());
  }

  /** Somebody starts it by hand: what waits for a later attempt is wanted now. */
  default void wantedNow() {}

  /**
   * It was done for that date, and is asked for again.
   *
   * @return what of its work had been lost and is there again now; empty if nothing was
   */
  default Optional<String> restore(LocalDate date) {
    return Optional.empty();
  }

  default String name() {
    return job().getName();
  }
}
