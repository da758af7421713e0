package dev.concertbank.batch.job;

import dev.concertbank.batch.job.JobResult.Outcome;
import dev.concertbank.plsql.TicketError;
import dev.concertbank.plsql.TicketException;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.core.NestedExceptionUtils;

/** The summary at the end of a run. */
final class RunReport {
  private static final Logger LOG = LoggerFactory.getLogger(RunReport.class);

  /** There is nothing to mend: it is too early, or too late. */
  private static final Set<TicketError> OF_THE_DATE =
      EnumSet.of(TicketError.DAY_NOT_SETTLEABLE, TicketError.PAYMENT_FILE_EARLY);

  private RunReport() {}

  static JobResult of(JobExecution execution) {
    JobResult result = new JobResult(outcome(execution), execution.getId(), message(execution));
    if (result.outcome() == Outcome.FAILED) {
      logFailure(result.message(), execution);
    } else {
      LOG.info(result.message());
    }
    return result;
  }

  /**
   * Where it failed is for programmers, and of interest only where the message is not for people.
   */
  private static void logFailure(String message, JobExecution execution) {
    Throwable failure = execution.getAllFailureExceptions().stream().findFirst().orElse(null);
    if (failure == null || explanationOf(failure).isPresent()) {
      LOG.error(message);
      LOG.debug("where it failed", failure);
    } else {
      LOG.error(message, failure);
    }
  }

  private static Outcome outcome(JobExecution execution) {
    return switch (execution.getStatus()) {
      case COMPLETED -> Outcome.COMPLETED;
      case STOPPED, STOPPING -> Outcome.STOPPED;
      default -> Outcome.FAILED;
    };
  }

  private static String message(JobExecution execution) {
    return switch (outcome(execution)) {
      case COMPLETED -> completed(execution);
      case STOPPED -> stopped(execution);
      default -> failure(execution);
    };
  }

  private static String completed(JobExecution execution) {
    long written = written(execution);
    double seconds = seconds(execution);
    return "%s: %d done in %.1f s; %d read, %d skipped, %.1f a second.%s"
        .formatted(
            run(execution),
            written,
            seconds,
            sum(execution, StepExecution::getReadCount),
            sum(execution, StepExecution::getSkipCount),
            written / Math.max(seconds, 0.001),
            said(execution));
  }

  /** What a step has to say of what it did. */
  private static String said(JobExecution execution) {
    return execution.getStepExecutions().stream()
        .map(step -> step.getExitStatus().getExitDescription())
        .filter(description -> !description.isEmpty())
        .map(" "::concat)
        .collect(Collectors.joining());
  }

  static String stopped(JobExecution execution) {
    return "%s: stopped after %d. Start it again with --job=%s%s to go on."
        .formatted(
            run(execution),
            written(execution),
            execution.getJobInstance().getJobName(),
            dateOption(execution));
  }

  /** Why a run failed, and what to do. */
  static String failure(JobExecution execution) {
    return "%s failed: %s.%s".formatted(run(execution), cause(execution), remedy(execution));
  }

  private static String remedy(JobExecution execution) {
    boolean ofTheDate =
        execution.getAllFailureExceptions().stream()
            .flatMap(RunReport::causes)
            .anyMatch(t -> t instanceof TicketException e && OF_THE_DATE.contains(e.error()));
    return ofTheDate
        ? ""
        : " Mend that and start it again%s: it goes on from its last commit."
            .formatted(withDate(execution));
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, t -> t != null, Throwable::getCause);
  }

  private static String withDate(JobExecution execution) {
    String option = dateOption(execution);
    return option.isEmpty() ? "" : " with" + option;
  }

  private static String dateOption(JobExecution execution) {
    LocalDate date = RunParameters.date(execution);
    return date == null ? "" : " --date=" + date;
  }

  private static String run(JobExecution execution) {
    return "%s, run %d".formatted(execution.getJobInstance().getJobName(), execution.getId());
  }

  private static long written(JobExecution execution) {
    return sum(execution, StepExecution::getWriteCount);
  }

  /** The parts of a step are counted by the step too. */
  private static long sum(JobExecution execution, ToLongFunction<StepExecution> count) {
    return execution.getStepExecutions().stream()
        .filter(step -> !step.getStepName().contains(":"))
        .mapToLong(count)
        .sum();
  }

  private static double seconds(JobExecution execution) {
    return execution.getEndTime() == null
        ? 0
        : Duration.between(execution.getStartTime(), execution.getEndTime()).toMillis() / 1000.0;
  }

  private static String cause(JobExecution execution) {
    return execution.getAllFailureExceptions().stream()
        .findFirst()
        .map(RunReport::causeOf)
        .orElseGet(() -> execution.getExitStatus().getExitDescription());
  }

  /** What says to people what to do, if anything does; else the cause that lies deepest. */
  static String causeOf(Throwable failure) {
    String text = messageOf(failure);
    return text.lines().findFirst().orElse(text).replaceFirst("\\.$", "");
  }

  private static String messageOf(Throwable failure) {
    return explanationOf(failure)
        .orElseGet(() -> description(NestedExceptionUtils.getMostSpecificCause(failure)));
  }

  /** Of a file that cannot be read or written, Java's message is no more than its name. */
  private static String description(Throwable cause) {
    return cause instanceof IOException || cause.getMessage() == null
        ? cause.toString()
        : cause.getMessage();
  }

  /** Empty where nothing says to people what was wrong. */
  private static Optional<String> explanationOf(Throwable failure) {
    return causes(failure)
        .filter(t -> t instanceof TicketException || t instanceof JobFailure)
        .map(Throwable::getMessage)
        .findFirst();
  }
}
