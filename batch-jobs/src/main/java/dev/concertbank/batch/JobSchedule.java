package dev.concertbank.batch;

import dev.concertbank.batch.job.JobResult;
import dev.concertbank.batch.job.JobResult.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
    if (job.lookAgain() != null) {
      // This instance may have come after the time at which the others began to look.
      job.earlierToday(Instant.now())
          .ifPresent(time -> scheduler.execute(() -> run(job, time, pause)));
    }
  }

  void run(PlannedJob job, Instant due, Duration pause) {
    new Turn(job, due, pause).run();
  }

  /** A time of a job: it begins, or is tried again as long as that makes sense. */
  private final class Turn implements Runnable {
    private final PlannedJob job;
    private final Instant due;
    private final Duration pause;
    private boolean isLate;

    Turn(PlannedJob job, Instant due, Duration pause) {
      this.job = job;
      this.due = due;
      this.pause = pause;
    }

    @Override
    public void run() {
      Optional<JobResult> result = begin();
      if (result.isEmpty()) {
        tryAgain();
      } else if (result.get().outcome() == Outcome.NOTHING_TO_DO && job.lookAgain() != null) {
        lookAgain(result.get().message());
      }
    }

    /** Empty if this time still needs its run. */
    private Optional<JobResult> begin() {
      try {
        JobResult result = jobs.runOnce(job, due);
        boolean isOver =
            result.outcome() != Outcome.BUSY
                && (result.outcome() != Outcome.FAILED || result.executionId() != null);
        return Optional.of(result).filter(any -> isOver);
      } catch (DataAccessException | TransactionException e) {
        LOG.warn("{} was not run; the database does not answer: {}", job.name(), e.getMessage());
        return Optional.empty();
      }
    }

    /** Or the day would be left out, because somebody ran another one at its time. */
    private void tryAgain() {
      Instant again = Instant.now().plus(pause);
      if (jobs.isOfADate(job) && job.after(due).filter(next -> !again.isBefore(next)).isEmpty()) {
        scheduler.schedule(this, again);
      }
    }

    /** Said once when it is late, and once when nobody looks any more. */
    private void lookAgain(String why) {
      Instant again = Instant.now().plus(job.lookAgain());
      if (again.isBefore(job.looksUntil(due))) {
        if (!isLate) {
          LOG.warn("{} It is looked for again until the day ends.", why);
        }
        scheduler.schedule(this, again);
      } else {
        LOG.warn(
            "{} It is not looked for any more; start the job of {} by hand.", why, job.date(due));
      }
      isLate = true;
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
