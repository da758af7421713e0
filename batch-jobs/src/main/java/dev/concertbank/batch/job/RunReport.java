package dev.concertbank.batch.job;

import dev.concertbank.batch.job.JobResult.Outcome;
import dev.concertbank.plsql.TicketException;
import java.time.Duration;
import java.time.LocalDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.core.NestedExceptionUtils;

/** The summary at the end of a run. */
final class RunReport {
  private static final Logger LOG = LoggerFactory.getLogger(RunReport.class);

  private RunReport() {}

  static JobResult of(JobExecution execution) {
    JobResult result = new JobResult(outcome(execution), execution.getId(), message(execution));
    if (result.outcome() == Outcome.FAILED) {
      LOG.error(result.message());
    } else {
      LOG.info(result.message());
    }
    return result;
  }

  private static Outcome outcome(JobExecution execution) {
    return switch (execution.getStatus()) {
      case COMPLETED -> Outcome.COMPLETED;
      case STOPPED, STOPPING -> Outcome.STOPPED;
      default -> Outcome.FAILED;
    };
  }

  private static String message(JobExecution execution) {
    String run = "%s, run %d".formatted(name(execution), execution.getId());
    return switch (outcome(execution)) {
      case COMPLETED -> "%s: %d done in %s.".formatted(run, written(execution), took(execution));
      case STOPPED ->
          "%s: stopped after %d. Start it again and it goes on there."
              .formatted(run, written(execution));
      default ->
          "%s failed: %s. Mend that and start it again: it goes on from its last commit."
              .formatted(run, cause(execution));
    };
  }

  private static String name(JobExecution execution) {
    return execution.getJobInstance().getJobName();
  }

  /** The parts of a step are counted by the step too. */
  private static long written(JobExecution execution) {
    return execution.getStepExecutions().stream()
        .filter(step -> !step.getStepName().contains(":"))
        .mapToLong(StepExecution::getWriteCount)
        .sum();
  }

  private static String took(JobExecution execution) {
    LocalDateTime end = execution.getEndTime();
    Duration took = end == null ? Duration.ZERO : Duration.between(execution.getStartTime(), end);
    return "%.1f s".formatted(took.toMillis() / 1000.0);
  }

  /** What the database says to people, if it does; else the cause that lies deepest. */
  private static String cause(JobExecution execution) {
    return execution.getAllFailureExceptions().stream()
        .findFirst()
        .map(RunReport::message)
        .map(text -> text.lines().findFirst().orElse(text).replaceFirst("\\.$", ""))
        .orElseGet(() -> execution.getExitStatus().getExitDescription());
  }

  private static String message(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof TicketException said) {
        return said.getMessage();
      }
    }
    return String.valueOf(NestedExceptionUtils.getMostSpecificCause(failure).getMessage());
  }
}
