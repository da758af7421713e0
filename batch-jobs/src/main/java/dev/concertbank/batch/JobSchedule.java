package dev.concertbank.batch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
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
    scheduler.setErrorHandler(error -> LOG.error("A job broke: {}", error.getMessage(), error));
    scheduler.initialize();
  }

  /**
   * @param recoverEvery how long the locks of an instance that died live on
   */
  void start(List<PlannedJob> plan, Duration recoverEvery) {
    plan.stream().filter(PlannedJob::enabled).forEach(this::schedule);
    // At start-up, and again when the locks of an instance that died have ended.
    scheduler.scheduleWithFixedDelay(this::recover, recoverEvery);
  }

  private void schedule(PlannedJob job) {
    CronTrigger cron = new CronTrigger(job.cron(), job.zone());
    AtomicReference<Instant> due = new AtomicReference<>();
    Trigger trigger = context -> due.updateAndGet(before -> cron.nextExecution(context));
    scheduler.schedule(() -> run(job, due.get()), trigger);
  }

  private void run(PlannedJob job, Instant due) {
    try {
      jobs.runOnce(job, LocalDateTime.ofInstant(due, ZoneId.systemDefault()));
    } catch (DataAccessException | TransactionException e) {
      LOG.warn(
          "{} was not run, and will be at its next time; the database does not answer: {}",
          job.name(),
          e.getMessage());
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
