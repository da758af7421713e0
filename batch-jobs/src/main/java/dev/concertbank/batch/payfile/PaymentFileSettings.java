package dev.concertbank.batch.payfile;

import java.nio.file.Path;
import org.springframework.boot.context.properties.bind.DefaultValue;

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
  static final String PREFIX = "concert-bank.jobs.payment-file";
}
