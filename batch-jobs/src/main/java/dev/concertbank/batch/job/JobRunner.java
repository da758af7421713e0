package dev.concertbank.batch.job;

import dev.concertbank.batch.job.JobResult.Outcome;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.LongConsumer;
import net.javacrumbs.shedlock.core.SimpleLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Runs a job under its lock. An execution that is not over although nobody has the lock belongs to
 * a process that died: it is declared failed, and goes on from its last commit.
 */
public final class JobRunner {
  private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

  /** Nobody waits to hear of the run. */
  public static final LongConsumer UNHEARD = execution -> {};

  private final JobOperator operator;
  private final JobRepository repository;
  private final JobLocks locks;
  private final CutOffRuns cutOff;
  private final RunWatch watch;
  private final JobMeters meters;

  public JobRunner(
      JobOperator operator,
      JobRepository repository,
      JobLocks locks,
      CutOffRuns cutOff,
      RunWatch watch,
      JobMeters meters) {
    this.operator = operator;
    this.repository = repository;
    this.locks = locks;
    this.cutOff = cutOff;
    this.watch = watch;
    this.meters = meters;
  }

  @FunctionalInterface
  private interface Attempt {
    JobResult make() throws JobExecutionException;
  }

  /**
   * What somebody does by hand; returns when it is over.
   *
   * @param begun hears the number of the run of that date
   */
  public JobResult run(BatchJob job, LocalDate date, LongConsumer begun) {
    return underLock(
        job,
        () -> {
          job.wantedNow();
          return goOnOrStart(job, date, begun);
        });
  }

  /**
   * What the schedule does: every instance has it, and each time is one run's.
   *
   * @param due when it had to begin, in local time, as the books have it
   */
  public JobResult runOnce(BatchJob job, LocalDate date, LocalDateTime due) {
    JobResult begun = JobResult.begunElsewhere(job.name(), due);
    // Who looks again while that run works has no need of its lock.
    return hasBegunSince(job, date, due)
        ? begun
        : underLock(
            job, () -> hasBegunSince(job, date, due) ? begun : goOnOrStart(job, date, UNHEARD));
  }

  private JobResult goOnOrStart(BatchJob job, LocalDate date, LongConsumer begun)
      throws JobExecutionException {
    Optional<JobExecution> taken = cutOff.goOn(job);
    if (taken.filter(run -> isOf(run, date)).isPresent()) {
      return RunReport.of(taken.get());
    }
    watch.await(job.name(), begun);
    return job.hasWork(date) ? start(job, date) : job.idle(date);
  }

  /** Of that date: who runs another one by hand meanwhile does not take its turn. */
  private boolean hasBegunSince(BatchJob job, LocalDate date, LocalDateTime due) {
    return RunParameters.hasBegun(job, date, due, repository);
  }

  /** Goes on with a run that failed or was stopped; returns when it is over. */
  public JobResult restart(BatchJob job, long executionId, LongConsumer begun) {
    return underLock(
        job,
        () -> {
          cutOff.goOn(job);
          JobExecution run = repository.getJobExecution(executionId);
          JobExecution last = repository.getLastJobExecution(run.getJobInstance());
          if (last.getId() != executionId || last.getStatus() == BatchStatus.COMPLETED) {
            return JobResult.wentOn(job.name(), executionId, last.getId());
          }
          job.wantedNow();
          watch.await(job.name(), begun);
          return RunReport.of(operator.restart(run));
        });
  }

  /** What a start-up does with each job: takes up the run that another instance has left. */
  public Optional<JobResult> recover(BatchJob job) {
    if (!cutOff.mayBe(job)) {
      return Optional.empty();
    }
    JobResult result =
        underLock(
            job,
            () ->
                cutOff
                    .goOn(job)
                    .map(RunReport::of)
                    .orElseGet(() -> JobResult.nothingToDo(job.name())));
    return Optional.of(result).filter(r -> r.outcome() != Outcome.BUSY);
  }

  private JobResult underLock(BatchJob job, Attempt attempt) {
    Optional<SimpleLock> lock = locks.lock(job.name());
    if (lock.isEmpty()) {
      meters.busy(job.name());
      return JobResult.busy(job.name(), locks.holderOf(job.name()));
    }
    try {
      return attempt.make();
    } catch (JobExecutionException e) {
      return failed(job, " could not be started: " + e.getMessage());
    } catch (JobFailure e) {
      return failed(job, " failed: " + RunReport.causeOf(e) + ".");
    } catch (DataAccessException | TransactionException e) {
      return failed(
          job,
          " was cut off: the database does not answer (%s). What was committed is kept; it goes on from there by itself when the database is back."
              .formatted(RunReport.causeOf(e)));
    } finally {
      watch.over(job.name());
      release(job, lock.get());
    }
  }

  private static JobResult failed(BatchJob job, String why) {
    LOG.error("{}{}", job.name(), why);
    return new JobResult(Outcome.FAILED, null, job.name() + why);
  }

  private static void release(BatchJob job, SimpleLock lock) {
    try {
      lock.unlock();
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("The lock of {} ends by itself: {}", job.name(), e.getMessage());
    }
  }

  private static boolean isOf(JobExecution run, LocalDate date) {
    return date.equals(RunParameters.date(run));
  }

  private JobResult start(BatchJob job, LocalDate date) throws JobExecutionException {
    JobParameters parameters = RunParameters.of(job, date, repository);
    JobExecution last = repository.getLastJobExecution(job.name(), parameters);
    if (last == null) {
      return RunReport.of(operator.start(job.job(), parameters));
    }
    if (last.getStatus() == BatchStatus.COMPLETED) {
      return job.restore(date)
          .map(what -> JobResult.restored(job.name(), date, last, what))
          .orElseGet(() -> JobResult.alreadyDone(job.name(), date, last));
    }
    return RunReport.of(operator.restart(last));
  }
}
