package dev.concertbank.batch;

import dev.concertbank.batch.job.JobSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

/** What the executable can be told; it is known before anything starts. */
final class Usage {
  private static final String DEFAULTS = "batch-jobs.yaml";

  /** Each has its line in the schedule. */
  static final List<String> JOBS = jobs();

  static final String LINE =
      "Write --job=%s and, for another day than the schedule's, --date=2026-11-20. More: --help"
          .formatted(String.join("|", JOBS));

  static final String HELP =
      """
      Runs one job of Concert-Bank and exits with a code.

        --job=%s
        --date=2026-11-20                  of another day than the schedule would take now: today, or
                                           the day before for settle and reconcilePaymentFile
        --sample-payment-file=amount,late  instead of a job: makes a payment provider's file of that
                                           day, with these defects or none, to try reconcilePaymentFile
        --spring.profiles.active=oracle    on Oracle: ORACLE_URL and ORACLE_BATCH_PASSWORD say where;
                                           else on the embedded database of .data, or of
        --concert-bank.embedded.directory=...
        --concert-bank.jobs.[name]=...     sets what batch-jobs.yaml has

      It exits with 0: done, or nothing to do; 1: failed; 2: no such job, date or option;
      3: another instance runs it; 4: stopped, and goes on at the next start. Ctrl+C stops it
      after its transaction."""
          .formatted(String.join("|", JOBS));

  private Usage() {}

  private static List<String> jobs() {
    try {
      var defaults = new YamlPropertySourceLoader().load(DEFAULTS, new ClassPathResource(DEFAULTS));
      return new Binder(ConfigurationPropertySources.from(defaults.get(0)))
              .bind(JobSettings.PREFIX + ".schedule", Bindable.mapOf(String.class, Object.class))
              .get()
              .keySet()
              .stream()
              .sorted()
              .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
