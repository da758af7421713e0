package dev.concertbank.batch;

import dev.concertbank.batch.job.JobResult;
import dev.concertbank.batch.job.JobResult.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.Trigger;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.scheduling.support.CronTrigger;
import org.springframework.transaction.TransactionException;

/**
 * Begins jobs when their time comes. Every instance of the application has the schedule; the lock
 * of a job decides which of them runs it.
 */
final class JobSchedule implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(JobSchedule.class);
  static final int LONGEST_TRANSACTION_SECONDS = 20;

  private final BatchJobs jobs;
  private final ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();

  JobSchedule(BatchJobs jobs) {
    this.jobs = jobs;
    // A long job keeps none of the others from its time.
    scheduler.setPoolSize(jobs.names().size() + 1);
    scheduler.setThreadNamePrefix("jobs-");
    scheduler.setDaemon(true);
    scheduler.setWaitForTasksToCompleteOnShutdown(true);
    scheduler.setAwaitTerminationSeconds(LONGEST_TRANSACTION_SECONDS);
    // Only what works is waited for, and nothing begins any more.
    scheduler.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    scheduler.setErrorHandler(error -> LOG.error("A job broke: {}", error.getMessage(), error));
    scheduler.initialize();
  }

  /**
   * @param lockFor how long the locks of an instance that died live on
   */
  void start(List<PlannedJob> plan, Duration lockFor) {
    plan.stream().filter(PlannedJob::enabled).forEach(job -> schedule(job, lockFor));
    // At start-up, and again when the locks of an instance that died have ended.
    scheduler.scheduleWithFixedDelay(this::recover, lockFor);
  }

  private void schedule(PlannedJob job, Duration pause) {
    CronTrigger cron = new CronTrigger(job.cron(), job.zone());
    AtomicReference<Instant> due = new AtomicReference<>();
    Trigger trigger = context -> due.updateAndGet(before -> cron.nextExecution(context));
    scheduler.schedule(() -> run(job, due.get(), pause), trigger);
  }

  void run(PlannedJob job, Instant due, Duration pause) {
    if (!begins(job, due) && jobs.isOfADate(job)) {
      tryAgain(job, due, pause);
    }
  }

  /** Returns whether this time has its run, or needs none. */
  private boolean begins(PlannedJob job, Instant due) {
    try {
      JobResult result = jobs.runOnce(job, due);
      return result.outcome() != Outcome.BUSY
          && (result.outcome() != Outcome.FAILED || result.executionId() != null);
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("{} was not run; the database does not answer: {}", job.name(), e.getMessage());
      return false;
    }
  }

  /** Or the day would be left out, because somebody ran another one at its time. */
  private void tryAgain(PlannedJob job, Instant due, Duration pause) {
    Instant again = Instant.now().plus(pause);
    if (job.after(due).filter(next -> !again.isBefore(next)).isEmpty()) {
      scheduler.schedule(() -> run(job, due, pause), again);
    }
  }

  private void recover() {
    try {
      jobs.recover();
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("Runs that were cut off are not taken up yet: {}", e.getMessage());
    }
  }

  @Override
  public void close() {
    scheduler.shutdown();
  }
}
