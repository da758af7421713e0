package dev.concertbank.batch.job;

import dev.concertbank.batch.job.JobResult.Outcome;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.javacrumbs.shedlock.core.SimpleLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;

/**
 * Runs a job under its lock. An execution that is not over although nobody has the lock belongs to
 * a process that died: it is declared failed, and goes on from its last commit.
 */
public final class JobRunner {
  private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

  private final JobOperator operator;
  private final JobRepository repository;
  private final JobLocks locks;
  private final Set<String> runningHere = ConcurrentHashMap.newKeySet();

  public JobRunner(JobOperator operator, JobRepository repository, JobLocks locks) {
    this.operator = operator;
    this.repository = repository;
    this.locks = locks;
  }

  /** Returns when it is over. */
  public JobResult run(BatchJob job, LocalDate date) {
    return underLock(
        job,
        () -> {
          Optional<JobExecution> taken = goOnAfterCrash(job);
          if (taken.filter(run -> isOf(run, date)).isPresent()) {
            return RunReport.of(taken.get());
          }
          return job.hasWork(date) ? start(job, date) : JobResult.nothingToDo(job.name());
        });
  }

  /** What a start-up does with each job: takes up the run of an instance that died. */
  public Optional<JobResult> recover(BatchJob job) {
    if (repository.findRunningJobExecutions(job.name()).isEmpty()) {
      return Optional.empty();
    }
    JobResult result =
        underLock(
            job,
            () ->
                goOnAfterCrash(job)
                    .map(RunReport::of)
                    .orElseGet(() -> JobResult.nothingToDo(job.name())));
    return Optional.of(result).filter(r -> r.outcome() != Outcome.BUSY);
  }

  /** Asks what this instance runs to stop after its transaction; it goes on at the next start. */
  public void stopAll() {
    for (String job : runningHere) {
      repository.findRunningJobExecutions(job).forEach(this::stop);
    }
  }

  private void stop(JobExecution execution) {
    try {
      operator.stop(execution);
    } catch (JobExecutionException ended) {
      LOG.debug("run {} is over", execution.getId());
    }
  }

  @FunctionalInterface
  private interface Attempt {
    JobResult make() throws JobExecutionException;
  }

  private JobResult underLock(BatchJob job, Attempt attempt) {
    Optional<SimpleLock> lock = locks.lock(job.name());
    if (lock.isEmpty()) {
      return JobResult.busy(job.name(), locks.holderOf(job.name()));
    }
    runningHere.add(job.name());
    try {
      return attempt.make();
    } catch (JobExecutionException e) {
      return new JobResult(
          Outcome.FAILED, null, job.name() + " could not be started: " + e.getMessage());
    } finally {
      runningHere.remove(job.name());
      lock.get().unlock();
    }
  }

  /** Returns the last run that went on. */
  private Optional<JobExecution> goOnAfterCrash(BatchJob job) throws JobExecutionException {
    List<JobExecution> dead =
        repository.findRunningJobExecutions(job.name()).stream()
            .sorted(Comparator.comparingLong(JobExecution::getId))
            .toList();
    JobExecution last = null;
    for (JobExecution execution : dead) {
      LOG.warn("{} was cut off in run {}.", job.name(), execution.getId());
      JobExecution recovered = operator.recover(execution);
      if (job.occasion() != Occasion.MOMENT) {
        last = operator.restart(recovered);
      }
    }
    return Optional.ofNullable(last);
  }

  private static boolean isOf(JobExecution run, LocalDate date) {
    return date.equals(run.getJobParameters().getLocalDate(RunParameters.DATE));
  }

  private JobResult start(BatchJob job, LocalDate date) throws JobExecutionException {
    JobParameters parameters = RunParameters.of(job, date, repository);
    JobExecution last = repository.getLastJobExecution(job.name(), parameters);
    if (last == null) {
      return RunReport.of(operator.start(job.job(), parameters));
    }
    if (last.getStatus() == BatchStatus.COMPLETED) {
      return new JobResult(
          Outcome.ALREADY_DONE,
          last.getId(),
          "%s of %s was done in run %d, which ended at %s. It is done once."
              .formatted(job.name(), date, last.getId(), last.getEndTime()));
    }
    return RunReport.of(operator.restart(last));
  }
}
