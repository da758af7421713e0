package dev.concertbank.batch.archive;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;

/**
 * {@code concert-bank.jobs.archive.*}; how long rows are kept is in the database, in its
 * parameters.
 *
 * @param chunk rows in a transaction
 */
record ArchiveSettings(@DefaultValue("500") int chunk) {
  private static final String PREFIX = "concert-bank.jobs.archive";

  ArchiveSettings {
    if (chunk < 1) {
      throw new IllegalArgumentException(
          PREFIX + ".chunk is " + chunk + ". Give the number of rows in a transaction, 1 or more.");
    }
  }

  static ArchiveSettings in(Environment environment) {
    return Binder.get(environment).bindOrCreate(PREFIX, ArchiveSettings.class);
  }
}
