package dev.concertbank.batch.archive;

import dev.concertbank.batch.job.JobSettings;
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
  private static final String PREFIX = JobSettings.PREFIX + ".archive";

  ArchiveSettings {
    JobSettings.requireAtLeast(1, "archive.chunk", chunk);
  }

  static ArchiveSettings in(Environment environment) {
    return Binder.get(environment).bindOrCreate(PREFIX, ArchiveSettings.class);
  }
}
