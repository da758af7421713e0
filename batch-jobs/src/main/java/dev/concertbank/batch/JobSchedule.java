package dev.concertbank.batch;

import dev.concertbank.batch.job.JobSettings;
import dev.concertbank.batch.job.JobSettings.Schedule;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.scheduling.support.CronTrigger;

/**
 * Begins jobs when their time comes. Every instance of the application has the schedule; the lock
 * of a job decides which of them runs it.
 */
final class JobSchedule implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(JobSchedule.class);
  private static final int LONGEST_TRANSACTION_SECONDS = 20;

  private final BatchJobs jobs;
  private final JobSettings settings;
  private final ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();

  JobSchedule(BatchJobs jobs, JobSettings settings) {
    this.jobs = jobs;
    this.settings = settings;
    // A long job keeps none of the others from its time.
    scheduler.setPoolSize(jobs.names().size() + 1);
    scheduler.setThreadNamePrefix("jobs-");
    scheduler.setDaemon(true);
    scheduler.setWaitForTasksToCompleteOnShutdown(true);
    scheduler.setAwaitTerminationSeconds(LONGEST_TRANSACTION_SECONDS);
    scheduler.setErrorHandler(error -> LOG.error("A job broke: {}", error.getMessage(), error));
    scheduler.initialize();
  }

  void start() {
    settings.schedule().forEach(this::schedule);
    // At start-up, and again when the locks of an instance that died have ended.
    scheduler.scheduleWithFixedDelay(this::recover, settings.lockFor());
  }

  private void schedule(String job, Schedule when) {
    if (!jobs.names().contains(job)) {
      throw new IllegalArgumentException(
          "%s.schedule names '%s'. There are: %s"
              .formatted(JobSettings.PREFIX, job, String.join(", ", jobs.names())));
    }
    if (when.enabled()) {
      scheduler.schedule(
          () -> run(job, when.daysBack()), new CronTrigger(when.cron(), settings.zone()));
    }
  }

  private void run(String job, int daysBack) {
    try {
      jobs.run(job, LocalDate.now(settings.zone()).minusDays(daysBack));
    } catch (DataAccessException e) {
      LOG.warn("{} was not run, and will be at its next time: {}", job, e.getMessage());
    }
  }

  private void recover() {
    try {
      jobs.recover();
    } catch (DataAccessException e) {
      LOG.warn("Runs that were cut off are not taken up yet: {}", e.getMessage());
    }
  }

  @Override
  public void close() {
    scheduler.shutdown();
  }
}
