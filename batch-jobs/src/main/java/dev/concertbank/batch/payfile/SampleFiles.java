package dev.concertbank.batch.payfile;

import dev.concertbank.batch.payfile.SampleFile.Entry;
import dev.concertbank.plsql.PaymentFile.Day;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the provider's file of a day from our own books, to try the job: clean, or with defects.
 */
final class SampleFiles {
  private static final int FETCH_SIZE = 1000;
  private static final String EXPECTED =
      """
      SELECT payment_id, kind, amount, occurred_at
        FROM payment_file_expected_v
       WHERE occurred_at >= ?
         AND occurred_at < ?
       ORDER BY occurred_at, payment_id, kind
      """;

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final Inbox inbox;

  SampleFiles(DataSource dataSource, Inbox inbox) {
    this.jdbc = new JdbcTemplate(dataSource);
    jdbc.setFetchSize(FETCH_SIZE);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    this.inbox = inbox;
  }

  /** Each defect spoils another payment of the day, the earliest ones first. */
  Path write(LocalDate date, List<Defect> defects) {
    Path file = inbox.fileOf(date);
    if (Files.exists(file)) {
      throw new PaymentFileException("There is a " + file + " already. Move it away first.");
    }
    try {
      Files.createDirectories(inbox.directory());
      Path draft = file.resolveSibling(file.getFileName() + ".new");
      Queue<Defect> left = new ArrayDeque<>(defects);
      try (Writer out = Files.newBufferedWriter(draft)) {
        SampleFile sample = new SampleFile(out, inbox.zone());
        forEach(date, entry -> write(sample, entry, left.poll()));
        sample.end();
      }
      requireNone(left, date, draft);
      return Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(SampleFile sample, Entry entry, Defect defect) {
    if (defect == null) {
      sample.write(entry);
    } else {
      sample.write(entry, defect);
    }
  }

  private static void requireNone(Queue<Defect> left, LocalDate date, Path draft)
      throws IOException {
    if (!left.isEmpty()) {
      Files.delete(draft);
      throw new PaymentFileException(
          "%s has too few captures and refunds for the defects %s. Sell more, or leave these out."
              .formatted(date, left));
    }
  }

  @FunctionalInterface
  private interface EntryConsumer {
    void accept(Entry entry);
  }

  /** In a transaction, so that the rows come a few at a time. */
  private void forEach(LocalDate date, EntryConsumer consumer) {
    Day day = inbox.dayOf(date);
    transaction.executeWithoutResult(
        status ->
            jdbc.query(
                EXPECTED,
                row -> {
                  consumer.accept(entry(row));
                },
                day.start().atOffset(ZoneOffset.UTC),
                day.end().atOffset(ZoneOffset.UTC)));
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        row.getLong("payment_id"),
        row.getString("kind"),
        row.getLong("amount"),
        row.getObject("occurred_at", OffsetDateTime.class).toInstant());
  }
}
