package dev.concertbank.batch.cancel;

import dev.concertbank.batch.job.JobSettings;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;

/**
 * The settings of cancelSchedule, {@code concert-bank.jobs.cancel-schedule.*}.
 *
 * @param seats that are planned in a transaction; their buyers wait as long
 * @param chunk reservations that are refunded in a transaction
 * @param perSecond reservations that are refunded in a second
 */
record CancelSettings(
    @DefaultValue("500") int seats,
    @DefaultValue("20") int chunk,
    @DefaultValue("50") int perSecond) {
  private static final String NAME = "cancel-schedule";
  private static final String PREFIX = JobSettings.PREFIX + "." + NAME;

  CancelSettings {
    JobSettings.requireAtLeast(1, NAME + ".seats", seats);
    JobSettings.requireAtLeast(1, NAME + ".chunk", chunk);
    JobSettings.requireAtLeast(1, NAME + ".per-second", perSecond);
  }

  static CancelSettings in(Environment environment) {
    return Binder.get(environment).bindOrCreate(PREFIX, CancelSettings.class);
  }
}
