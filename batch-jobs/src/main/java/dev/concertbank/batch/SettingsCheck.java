package dev.concertbank.batch;

import dev.concertbank.batch.job.JobSettings;
import dev.concertbank.batch.job.JobSettings.Schedule;
import dev.concertbank.batch.job.JobSettingsException;
import java.time.Duration;
import java.util.List;
import org.springframework.scheduling.support.CronExpression;

/** Refuses settings that make no sense before anything runs by them. */
final class SettingsCheck {

  /** ShedLock moves no shorter ones on. */
  private static final Duration SHORTEST_LOCK = Duration.ofSeconds(30);

  private static final Duration SHORTEST_LOOK = Duration.ofSeconds(1);

  private SettingsCheck() {}

  static void check(JobSettings settings, List<String> jobs) {
    if (settings.lockFor().compareTo(SHORTEST_LOCK) < 0) {
      throw new JobSettingsException(
          "%s.lock-for is %d s; a lock cannot be moved on that fast."
              .formatted(JobSettings.PREFIX, settings.lockFor().toSeconds()),
          "Write 30s or more.");
    }
    settings.schedule().forEach((job, when) -> check(job, when, jobs));
  }

  private static void check(String job, Schedule when, List<String> jobs) {
    String name = JobSettings.PREFIX + ".schedule." + job;
    if (!jobs.contains(job)) {
      throw new JobSettingsException(
          "%s: there is no job '%s'.".formatted(name, job),
          "There are: %s.".formatted(String.join(", ", jobs)));
    }
    if (when.cron() == null || !CronExpression.isValidExpression(when.cron())) {
      throw new JobSettingsException(
          "%s.cron is '%s', which says no time.".formatted(name, when.cron()),
          "Write second, minute, hour, day of month, month and day of week, such as"
              + " \"0 30 3 * * *\" for 03:30 every day; to switch the job off, "
              + name
              + ".enabled=false.");
    }
    if (when.daysBack() < 0) {
      throw new JobSettingsException(
          "%s.days-back is %d: that day is not over.".formatted(name, when.daysBack()),
          "Write 0 for the day on which it begins, 1 for the day before.");
    }
    if (when.lookAgain() != null && when.lookAgain().compareTo(SHORTEST_LOOK) < 0) {
      throw new JobSettingsException(
          "%s.look-again is %s; that is no pause.".formatted(name, when.lookAgain()),
          "Write 1s or more, such as 5m.");
    }
  }
}
