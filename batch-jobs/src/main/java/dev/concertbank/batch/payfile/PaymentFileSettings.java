package dev.concertbank.batch.payfile;

import dev.concertbank.batch.job.JobSettings;
import java.nio.file.Path;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;

/**
 * The settings of job {@code reconcilePaymentFile}, {@code concert-bank.jobs.payment-file.*}.
 *
 * @param directory where the provider's files arrive
 * @param chunk lines in a transaction
 * @param skipLimit how many lines of a file may be unreadable
 * @param beginAnew whether what was read of another file is given up; else it is an error
 */
record PaymentFileSettings(
    @DefaultValue(".data/payment-files") Path directory,
    @DefaultValue("500") int chunk,
    @DefaultValue("100") int skipLimit,
    @DefaultValue("false") boolean beginAnew) {
  private static final String NAME = "payment-file";
  static final String PREFIX = JobSettings.PREFIX + "." + NAME;

  PaymentFileSettings {
    JobSettings.requireAtLeast(1, NAME + ".chunk", chunk);
    JobSettings.requireAtLeast(0, NAME + ".skip-limit", skipLimit);
  }

  static PaymentFileSettings in(Environment environment) {
    return Binder.get(environment).bindOrCreate(PREFIX, PaymentFileSettings.class);
  }
}
