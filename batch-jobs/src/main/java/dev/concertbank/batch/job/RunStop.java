package dev.concertbank.batch.job;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.TransactionException;

/**
 * Asks runs to stop. Whichever instance works on a run reads in the books after each transaction
 * whether it has to. Spring Batch's own {@code stop} writes STOPPED at once, while the run still
 * works; here the books say STOPPING until it is over, so that a run whose process is dead is seen
 * to be dead.
 */
public final class RunStop {
  private static final Logger LOG = LoggerFactory.getLogger(RunStop.class);
  private static final int ATTEMPTS = 3;

  private final JobRepository repository;
  private final RunWatch watch;

  public RunStop(JobRepository repository, RunWatch watch) {
    this.repository = repository;
    this.watch = watch;
  }

  /** Returns whether it was running; it is asked to stop then. */
  public boolean stop(long executionId) {
    return stop(executionId, "");
  }

  /**
   * @param message for who finds it should this process die before the run is over
   */
  private boolean stop(long executionId, String message) {
    for (int attempt = 1; ; attempt++) {
      JobExecution run = find(executionId);
      if (run == null || !isWorking(run)) {
        return false;
      }
      run.setStatus(BatchStatus.STOPPING);
      run.setExitStatus(new ExitStatus(run.getExitStatus().getExitCode(), message));
      try {
        repository.update(run);
        return true;
      } catch (OptimisticLockingFailureException changed) {
        // Its own instance wrote of it at the same moment: see what it is now.
        if (attempt == ATTEMPTS) {
          throw changed;
        }
      }
    }
  }

  /** What this instance runs stops after its transaction, and another instance goes on. */
  public void stopHere() {
    for (long executionId : watch.close(true)) {
      watch.handOver(executionId);
      if (!tell(executionId, RunWatch.HANDED_OVER)) {
        watch.keep(executionId);
      }
    }
  }

  /** The same, but it stays stopped until somebody starts it again. */
  public void stopHereForNow() {
    watch.close(false).forEach(executionId -> tell(executionId, ""));
  }

  /** Returns whether it was running, as far as anybody knows. */
  private boolean tell(long executionId, String message) {
    try {
      return stop(executionId, message);
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("Run {} cannot be told to stop: {}", executionId, e.getMessage());
      return true;
    }
  }

  private JobExecution find(long executionId) {
    try {
      return repository.getJobExecution(executionId);
    } catch (EmptyResultDataAccessException e) {
      return null;
    }
  }

  private static boolean isWorking(JobExecution run) {
    return run.getStatus() == BatchStatus.STARTED || run.getStatus() == BatchStatus.STARTING;
  }
}
