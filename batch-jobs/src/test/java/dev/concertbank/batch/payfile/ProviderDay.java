package dev.concertbank.batch.payfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.batch.job.JobResult;
import dev.concertbank.batch.job.JobResult.Outcome;
import dev.concertbank.batch.testing.Shift;
import dev.concertbank.plsql.Trade;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Yesterday's payments and the provider's file of them; close it. */
record ProviderDay(Shift shift, Path directory) implements AutoCloseable {
  static final String JOB = "reconcilePaymentFile";
  static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  static final LocalDate YESTERDAY = LocalDate.now(SEOUL).minusDays(1);
  static final LocalDate BEFORE = YESTERDAY.minusDays(1);

  /** Eight payments, the last one refunded: nine lines. Payments 10 seconds apart from noon on. */
  static ProviderDay begin(Path directory, String... settings) {
    List<String> all = new ArrayList<>(List.of(settings));
    all.add("concert-bank.jobs.payment-file.directory=" + directory);
    ProviderDay day = new ProviderDay(Shift.begin(all.toArray(String[]::new)), directory);
    day.sell(8);
    return day;
  }

  private void sell(int payments) {
    Trade trade = shift.trade();
    Trade.Sale sale = trade.sale(payments);
    for (long seat : sale.seatIds()) {
      long buyer = trade.buyer(Trade.PRICE);
      long reservation = trade.hold(buyer, sale, seat);
      trade.pay(buyer, reservation);
      if (seat == sale.seatIds().get(payments - 1)) {
        trade.cancel(buyer, reservation);
      }
    }
    OffsetDateTime noon = YESTERDAY.atTime(12, 0).atZone(SEOUL).toOffsetDateTime();
    List<Long> ids = payments();
    for (int i = 0; i < ids.size(); i++) {
      owner("UPDATE payments SET completed_at = ? WHERE payment_id = ?", at(i), ids.get(i));
    }
    owner("UPDATE refunds SET refunded_at = ?", noon.plusHours(1));
  }

  private static OffsetDateTime at(int payment) {
    return YESTERDAY.atTime(12, 0).atZone(SEOUL).toOffsetDateTime().plusSeconds(10L * payment);
  }

  /** As a line of the file has it. */
  static String time(int payment) {
    return at(payment).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
  }

  List<Long> payments() {
    return shift
        .owner()
        .sql("SELECT payment_id FROM payments ORDER BY payment_id")
        .query(Long.class)
        .list();
  }

  int owner(String statement, Object... parameters) {
    return shift.owner().sql(statement).params(List.of(parameters)).update();
  }

  Path file() {
    return file(YESTERDAY);
  }

  Path file(LocalDate date) {
    return new Inbox(directory, SEOUL).fileOf(date);
  }

  /** Takes the place of what the provider delivered before. */
  void deliver(Defect... defects) {
    deliver(YESTERDAY, defects);
  }

  void deliver(LocalDate date, Defect... defects) {
    try {
      Files.deleteIfExists(file(date));
      new SampleFiles(shift.database().batch(), new Inbox(directory, SEOUL))
          .write(date, List.of(defects));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void deliver(byte[] content) {
    try {
      Files.createDirectories(directory);
      Files.write(file(), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The clean file, with something done to it. */
  void deliverEdited(UnaryOperator<String> edit) {
    deliver();
    deliver(edit.apply(text()).getBytes(StandardCharsets.UTF_8));
  }

  String text() {
    try {
      return Files.readString(file());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  JobResult run() {
    return run(YESTERDAY);
  }

  JobResult run(LocalDate date) {
    return shift.jobs().run(JOB, date);
  }

  void completes() {
    JobResult result = run();
    assertThat(result.outcome()).as(result.message()).isEqualTo(Outcome.COMPLETED);
  }

  String failure() {
    JobResult result = run();
    assertThat(result.outcome()).as(result.message()).isEqualTo(Outcome.FAILED);
    return result.message();
  }

  /** Open ones: kind, subject, expected, found. */
  List<String> breaks() {
    return texts(
        "SELECT break_kind || ' ' || subject || ': ' || expected || ' - ' || found"
            + " FROM payment_file_break_v WHERE status = 'OPEN' ORDER BY 1");
  }

  List<String> kinds() {
    return texts(
        "SELECT break_kind FROM payment_file_break_v WHERE status = 'OPEN' ORDER BY break_kind");
  }

  List<String> skips() {
    return texts(
        "SELECT line_number || ': ' || reason FROM payment_file_skip_v"
            + " WHERE status <> 'REPLACED' ORDER BY line_number");
  }

  List<String> files() {
    return texts("SELECT status FROM payment_file_v ORDER BY file_id");
  }

  private List<String> texts(String query) {
    return JdbcClient.create(shift.database().report()).sql(query).query(String.class).list();
  }

  @Override
  public void close() {
    shift.close();
  }
}
