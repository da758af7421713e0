package dev.concertbank.batch;

import dev.concertbank.batch.job.JobSettings;
import dev.concertbank.batch.job.JobSettings.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.springframework.scheduling.support.CronExpression;

/**
 * A job and when this instance begins it.
 *
 * @param cron null for a job that is started by hand alone
 * @param enabled whether this instance begins it when its time comes
 * @param daysBack of which date: 0 is the day on which it begins
 * @param lookAgain how long after it had nothing to do it looks again; null: not before its next
 *     time
 */
public record PlannedJob(
    String name, String cron, boolean enabled, int daysBack, Duration lookAgain, ZoneId zone) {

  static PlannedJob of(String name, JobSettings settings) {
    Schedule when = settings.schedule().get(name);
    return when == null
        ? new PlannedJob(name, null, false, 0, null, settings.zone())
        : new PlannedJob(
            name,
            when.cron(),
            settings.enabled() && when.enabled(),
            when.daysBack(),
            when.lookAgain(),
            settings.zone());
  }

  /** Empty if it does not begin by itself. */
  public Optional<Instant> next() {
    return enabled ? after(Instant.now()) : Optional.empty();
  }

  /** When it begins for the first time after that. */
  Optional<Instant> after(Instant time) {
    return Optional.ofNullable(CronExpression.parse(cron).next(time.atZone(zone)))
        .map(ZonedDateTime::toInstant);
  }

  /** Its latest time of the day so far; empty if that is still to come. */
  Optional<Instant> earlierToday(Instant now) {
    ZonedDateTime midnight = now.atZone(zone).toLocalDate().atStartOfDay(zone);
    Optional<Instant> latest = Optional.empty();
    Optional<Instant> due = after(midnight.toInstant().minusNanos(1));
    while (due.isPresent() && !due.get().isAfter(now)) {
      latest = due;
      due = after(due.get());
    }
    return latest;
  }

  /** Until when it looks again for what was not there: its next time, or the end of the day. */
  Instant looksUntil(Instant due) {
    Instant midnight = due.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
    return after(due).filter(midnight::isAfter).orElse(midnight);
  }

  /**
   * Of which day a run is.
   *
   * @param due when it had to begin; it may begin after midnight
   */
  LocalDate date(Instant due) {
    return due.atZone(zone).toLocalDate().minusDays(daysBack);
  }
}
