package dev.concertbank.batch.payfile;

import dev.concertbank.plsql.PaymentFile.Day;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the provider's files arrive, one a day.
 *
 * @param zone whose midnight ends a day
 */
record Inbox(Path directory, ZoneId zone) {
  private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

  Path fileOf(LocalDate date) {
    return directory.resolve("payments-" + date + ".csv");
  }

  boolean has(LocalDate date) {
    boolean there = Files.isRegularFile(fileOf(date));
    if (!there) {
      LOG.warn("The payment provider's file has not come: {}", fileOf(date));
    }
    return there;
  }

  Path require(LocalDate date) {
    Path file = fileOf(date);
    if (!Files.isRegularFile(file)) {
      throw new PaymentFileException("There is no " + file + ". Put it there");
    }
    return file;
  }

  Day dayOf(LocalDate date) {
    return new Day(
        date, date.atStartOfDay(zone).toInstant(), date.plusDays(1).atStartOfDay(zone).toInstant());
  }
}
