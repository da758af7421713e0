package dev.concertbank.plsql;

import static dev.concertbank.plsql.Parameter.Kind.NUMBER;
import static dev.concertbank.plsql.Parameter.Kind.NUMBERS;
import static dev.concertbank.plsql.Parameter.Kind.TEXT;
import static dev.concertbank.plsql.Parameter.Kind.TEXTS;
import static dev.concertbank.plsql.Parameter.Kind.TIME;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;

/** Package {@code payment_file}: the files of the payment provider, compared with our books. */
public class PaymentFile {
  private static final Procedure OPEN_FILE =
      Procedure.named("payment_file", "open_file")
          .in("p_business_date", TEXT)
          .in("p_day_start", TIME)
          .in("p_day_end", TIME)
          .in("p_file_name", TEXT)
          .in("p_sha256", TEXT)
          .in("p_begin_anew", NUMBER)
          .out("p_file_id", NUMBER)
          .out("p_status", TEXT)
          .out("p_lines_read", NUMBER);
  private static final Procedure PUT_LINES =
      Procedure.named("payment_file", "put_lines")
          .in("p_file_id", NUMBER)
          .in("p_line_numbers", NUMBERS)
          .in("p_provider_refs", TEXTS)
          .in("p_payment_ids", NUMBERS)
          .in("p_kinds", TEXTS)
          .in("p_amounts", NUMBERS)
          .in("p_statuses", TEXTS)
          .in("p_microseconds", NUMBERS);
  private static final Procedure PUT_SKIPS =
      Procedure.named("payment_file", "put_skips")
          .in("p_file_id", NUMBER)
          .in("p_line_numbers", NUMBERS)
          .in("p_reasons", TEXTS)
          .in("p_limit", NUMBER);
  private static final Procedure END_FILE =
      Procedure.named("payment_file", "end_file")
          .in("p_file_id", NUMBER)
          .in("p_line_count", NUMBER)
          .in("p_control_total", NUMBER);
  private static final Procedure REJECT_FILE =
      Procedure.named("payment_file", "reject_file").in("p_file_id", NUMBER).in("p_message", TEXT);
  private static final Procedure COMPARE_FILE =
      Procedure.named("payment_file", "compare_file")
          .in("p_file_id", NUMBER)
          .out("p_lines", NUMBER)
          .out("p_skipped", NUMBER)
          .out("p_found", NUMBER)
          .out("p_new", NUMBER)
          .out("p_closed", NUMBER);

  private final Procedures procedures;

  public PaymentFile(Procedures procedures) {
    this.procedures = procedures;
  }

  /**
   * The day that a file is about.
   *
   * @param end when the next one begins
   */
  public record Day(LocalDate date, Instant start, Instant end) {}

  /**
   * A file as the database knows it.
   *
   * @param whole whether its trailer was reached and found right
   * @param linesRead how many lines it has of it, without the line of names
   */
  public record Opened(long fileId, boolean whole, long linesRead) {}

  /**
   * What the provider says of one transaction.
   *
   * @param kind CAPTURE or REFUND
   * @param amount won
   * @param status SUCCEEDED or FAILED
   */
  public record Line(
      long number,
      String providerRef,
      long paymentId,
      String kind,
      long amount,
      String status,
      Instant occurredAt) {}

  /** A line that cannot be read, and why. */
  public record Skip(long number, String reason) {}

  /**
   * What a comparison says.
   *
   * @param lines that could be read, and were compared
   * @param skipped lines that could not
   * @param found breaks that the file shows
   * @param firstSeen of these, breaks that were not open before
   * @param closed breaks that were open and are gone
   */
  public record Comparison(long lines, long skipped, long found, long firstSeen, long closed) {}

  /**
   * Begins with a file or goes on with it, in the caller's transaction.
   *
   * @param beginAnew whether what was read of another delivery is given up
   */
  public Opened open(Day day, String fileName, String sha256, boolean beginAnew) {
    OutValues values =
        procedures.call(
            OPEN_FILE,
            day.date().toString(),
            day.start(),
            day.end(),
            fileName,
            sha256,
            beginAnew ? 1 : 0);
    return new Opened(
        values.number("p_file_id"),
        !values.text("p_status").equals("READING"),
        values.number("p_lines_read"));
  }

  public void putLines(long fileId, List<Line> lines) {
    procedures.call(
        PUT_LINES,
        fileId,
        each(lines, Line::number),
        each(lines, Line::providerRef),
        each(lines, Line::paymentId),
        each(lines, Line::kind),
        each(lines, Line::amount),
        each(lines, Line::status),
        each(lines, line -> ChronoUnit.MICROS.between(Instant.EPOCH, line.occurredAt())));
  }

  /**
   * @param limit how many such lines a file may have
   */
  public void putSkips(long fileId, List<Skip> skips, long limit) {
    procedures.call(PUT_SKIPS, fileId, each(skips, Skip::number), each(skips, Skip::reason), limit);
  }

  /**
   * The trailer: the file is whole if it says so too.
   *
   * @param controlTotal won captured less won refunded
   */
  public void end(long fileId, long lineCount, long controlTotal) {
    procedures.call(END_FILE, fileId, lineCount, controlTotal);
  }

  /** A file that is not what was agreed on. */
  public void reject(long fileId, String message) {
    procedures.call(REJECT_FILE, fileId, message);
  }

  public Comparison compare(long fileId) {
    OutValues values = procedures.call(COMPARE_FILE, fileId);
    return new Comparison(
        values.number("p_lines"),
        values.number("p_skipped"),
        values.number("p_found"),
        values.number("p_new"),
        values.number("p_closed"));
  }

  private static <T> List<?> each(List<T> items, Function<T, ?> value) {
    return items.stream().map(value).toList();
  }
}
