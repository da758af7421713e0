package dev.concertbank.batch.job;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;

/**
 * The settings of the jobs, {@code concert-bank.jobs.*}; {@code batch-jobs.yaml} has the defaults.
 *
 * @param enabled whether this instance runs jobs by the schedule
 * @param zone whose midnight ends a day, and by whose clock the schedule goes
 * @param lockFor how long the lock of a job outlives a crash, 30 seconds or more
 * @param schedule when each job begins
 * @param sweep of sweepExpiredHolds
 * @param reconcile of reconcile
 * @param settle of settle
 */
public record JobSettings(
    @DefaultValue("true") boolean enabled,
    @DefaultValue("Asia/Seoul") ZoneId zone,
    @DefaultValue("30s") Duration lockFor,
    @DefaultValue Map<String, Schedule> schedule,
    @DefaultValue Sweep sweep,
    @DefaultValue Reconcile reconcile,
    @DefaultValue Settle settle) {

  public static final String PREFIX = "concert-bank.jobs";

  public static JobSettings in(Environment environment) {
    return Binder.get(environment).bindOrCreate(PREFIX, JobSettings.class);
  }

  /** The day that the schedule would take now. */
  public LocalDate usualDay(String job) {
    Schedule when = schedule.get(job);
    return LocalDate.now(zone).minusDays(when == null ? 0 : when.daysBack());
  }

  /**
   * @param name what comes after {@link #PREFIX}
   */
  public static void requireAtLeast(int least, String name, int value) {
    if (value < least) {
      throw new JobSettingsException(
          "%s.%s is %d.".formatted(PREFIX, name, value),
          "Write a number from %d.".formatted(least));
    }
  }

  /**
   * When a job begins.
   *
   * @param cron second, minute, hour, day of month, month, day of week
   * @param daysBack of which date: 0 is the day on which it begins
   * @param lookAgain how long after it had nothing to do it looks again, until the day ends; null:
   *     not before its next time
   */
  public record Schedule(
      String cron,
      @DefaultValue("true") boolean enabled,
      @DefaultValue("0") int daysBack,
      Duration lookAgain) {}

  /**
   * @param chunk reservations in a transaction; buyers hear that their seats are taken as long
   * @param partitions that are swept at the same time
   */
  public record Sweep(@DefaultValue("200") int chunk, @DefaultValue("2") int partitions) {
    public Sweep {
      requireAtLeast(1, "sweep.chunk", chunk);
      requireAtLeast(1, "sweep.partitions", partitions);
    }
  }

  /**
   * @param range keys that are looked at between two steps of the progress
   */
  public record Reconcile(@DefaultValue("250000") int range) {
    public Reconcile {
      requireAtLeast(1, "reconcile.range", range);
    }
  }

  /**
   * @param directory where the files go
   */
  public record Settle(@DefaultValue(".data/settlement") Path directory) {}
}
