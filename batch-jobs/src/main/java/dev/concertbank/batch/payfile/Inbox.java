package dev.concertbank.batch.payfile;

import dev.concertbank.plsql.PaymentFile.Day;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Where the provider's files arrive, one a day.
 *
 * @param zone whose midnight ends a day
 */
record Inbox(Path directory, ZoneId zone) {
  Path fileOf(LocalDate date) {
    return directory.toAbsolutePath().resolve("payments-" + date + ".csv");
  }

  boolean has(LocalDate date) {
    return Files.isRegularFile(fileOf(date));
  }

  Path require(LocalDate date) {
    Path file = fileOf(date);
    if (!has(date)) {
      throw new PaymentFileException("There is no " + file + ". Put it there");
    }
    return file;
  }

  Day dayOf(LocalDate date) {
    return new Day(
        date, date.atStartOfDay(zone).toInstant(), date.plusDays(1).atStartOfDay(zone).toInstant());
  }
}
