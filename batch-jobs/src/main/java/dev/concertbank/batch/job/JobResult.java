package dev.concertbank.batch.job;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.springframework.batch.core.job.JobExecution;

/**
 * How a start ended.
 *
 * @param executionId of Spring Batch; null where nothing was started
 * @param message for an operator: what happened, and what to do
 */
public record JobResult(Outcome outcome, Long executionId, String message) {

  /** Each with its exit code of the executable. */
  public enum Outcome {
    COMPLETED(0),
    ALREADY_DONE(0),
    NOTHING_TO_DO(0),
    FAILED(1),
    BUSY(3),
    STOPPED(4);

    private final int exitCode;

    Outcome(int exitCode) {
      this.exitCode = exitCode;
    }

    public int exitCode() {
      return exitCode;
    }
  }

  static JobResult nothingToDo(String job) {
    return new JobResult(Outcome.NOTHING_TO_DO, null, job + " has nothing to do.");
  }

  /**
   * @param why and what to do
   */
  public static JobResult nothingToDo(String job, String why) {
    return new JobResult(
        Outcome.NOTHING_TO_DO, null, "%s has nothing to do: %s".formatted(job, why));
  }

  /** Whoever asks is to ask another instance. */
  public static JobResult closing() {
    return new JobResult(
        Outcome.BUSY, null, "This instance is being closed. Start the job on another one.");
  }

  static JobResult alreadyDone(String job, LocalDate date, JobExecution last) {
    return new JobResult(
        Outcome.ALREADY_DONE, last.getId(), doneBefore(job, date, last) + " It is done once.");
  }

  /**
   * @param what was lost of it, and is there again
   */
  static JobResult restored(String job, LocalDate date, JobExecution last, String what) {
    return new JobResult(Outcome.COMPLETED, last.getId(), doneBefore(job, date, last) + " " + what);
  }

  private static String doneBefore(String job, LocalDate date, JobExecution last) {
    return "%s of %s was done in run %d, which ended at %s."
        .formatted(job, date, last.getId(), withOffset(last.getEndTime()));
  }

  /** The books have local times. */
  private static OffsetDateTime withOffset(LocalDateTime time) {
    return time.truncatedTo(ChronoUnit.SECONDS).atZone(ZoneId.systemDefault()).toOffsetDateTime();
  }

  static JobResult wentOn(String job, long executionId, long last) {
    return new JobResult(
        Outcome.ALREADY_DONE,
        last,
        "Run %d of %s went on already, in run %d.".formatted(executionId, job, last));
  }

  static JobResult begunElsewhere(String job, LocalDateTime due) {
    return new JobResult(
        Outcome.ALREADY_DONE,
        null,
        "%s of %s was begun by another instance.".formatted(job, withOffset(due)));
  }

  static JobResult busy(String job, String holder) {
    return new JobResult(
        Outcome.BUSY,
        null,
        "%s is being run by %s. Wait until it ends; if that process is dead, its lock ends by itself."
            .formatted(job, holder));
  }
}
