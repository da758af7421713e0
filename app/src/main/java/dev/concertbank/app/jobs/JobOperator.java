package dev.concertbank.app.jobs;

import dev.concertbank.app.problem.FieldProblem;
import dev.concertbank.app.problem.ProblemException;
import dev.concertbank.app.problem.ProblemType;
import dev.concertbank.app.security.Caller;
import dev.concertbank.app.transaction.Transactions;
import dev.concertbank.batch.BatchJobs;
import dev.concertbank.batch.Beginning;
import dev.concertbank.batch.job.JobResult;
import dev.concertbank.plsql.JobOperation;
import dev.concertbank.plsql.TicketError;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What administrators do to runs. The line in the audit log is written first and committed when the
 * run has begun or was told to stop: what was refused leaves none.
 */
@Component
class JobOperator {
  private static final Logger LOG = LoggerFactory.getLogger(JobOperator.class);

  private final JobsLifecycle lifecycle;
  private final JobOperation operation;
  private final Transactions transactions;

  JobOperator(JobsLifecycle lifecycle, JobOperation operation, Transactions transactions) {
    this.lifecycle = lifecycle;
    this.operation = operation;
    this.transactions = transactions;
  }

  BatchJobs jobsHere() {
    return lifecycle
        .jobs()
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemType.NO_JOBS_HERE,
                    "This instance has no database user for jobs. Set ORACLE_BATCH_PASSWORD and"
                        + " start it again, or ask an instance that has one."));
  }

  void requireKnown(String job) {
    List<String> names = lifecycle.jobs().map(BatchJobs::names).orElse(List.of(job));
    if (!names.contains(job)) {
      throw new ProblemException(
          ProblemType.JOB_NOT_FOUND,
          "There is no job '%s'. There are: %s.".formatted(job, String.join(", ", names)));
    }
  }

  StartResponse start(Caller caller, String job, LocalDate date) {
    requireKnown(job);
    BatchJobs jobs = jobsHere();
    requirePast(date, jobs.today());
    StartResponse started =
        transactions.run(
            () -> {
              operation.startJob(caller.userId(), job, date);
              return answer(job, jobs.start(job, date));
            });
    LOG.info("user {} started {} of {}: {}", caller.userId(), job, date, started.status());
    return started;
  }

  private static void requirePast(LocalDate date, LocalDate today) {
    if (date.isAfter(today)) {
      String message = "must not be after today, " + today;
      throw new ProblemException(
          ProblemType.VALIDATION,
          "date " + message + ".",
          Map.of("errors", List.of(new FieldProblem("date", message))));
    }
  }

  StartResponse restart(Caller caller, long runId) {
    BatchJobs jobs = jobsHere();
    StartResponse started =
        transactions.run(
            () -> {
              String job = operation.restartRun(caller.userId(), runId);
              requireKnown(job);
              return answer(job, jobs.restart(job, runId));
            });
    LOG.info("user {} restarted run {}: {}", caller.userId(), runId, started.status());
    return started;
  }

  void stop(Caller caller, long runId) {
    BatchJobs jobs = jobsHere();
    transactions.run(
        () -> {
          operation.stopRun(caller.userId(), runId);
          if (!jobs.stop(runId)) {
            throw new ProblemException(
                ProblemType.of(TicketError.JOB_RUN_OVER),
                "Run " + runId + " ended at this moment: there is nothing to stop.");
          }
          return runId;
        });
    LOG.info("user {} stopped run {}", caller.userId(), runId);
  }

  private static StartResponse answer(String job, Beginning beginning) {
    JobResult result = beginning.result();
    if (result == null) {
      return beginning.executionId() == null
          ? new StartResponse(job, "WAITING", null, "An earlier run of it goes on first.")
          : started(job, beginning.executionId());
    }
    return switch (result.outcome()) {
      case NOTHING_TO_DO -> new StartResponse(job, "NOTHING_TO_DO", null, result.message());
      case BUSY -> throw new ProblemException(ProblemType.JOB_BUSY, result.message());
      case ALREADY_DONE ->
          throw new ProblemException(ProblemType.JOB_ALREADY_DONE, result.message());
      default -> {
        if (result.executionId() == null) {
          throw new ProblemException(ProblemType.JOB_NOT_STARTED, result.message());
        }
        yield started(job, result.executionId());
      }
    };
  }

  private static StartResponse started(String job, long runId) {
    return new StartResponse(job, "STARTED", runId, null);
  }
}
