package dev.concertbank.batch.payfile;

import dev.concertbank.batch.payfile.FileItem.Trailer;
import dev.concertbank.batch.payfile.FileItem.Transaction;
import dev.concertbank.batch.payfile.FileItem.Unreadable;
import dev.concertbank.plsql.PaymentFile.Line;
import dev.concertbank.plsql.PaymentFile.Skip;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a line says, or what is wrong with it; the format is in {@code docs/payment-file.md}. */
final class LineParser {
  static final List<String> COLUMNS =
      List.of("provider_ref", "payment_id", "kind", "amount", "status", "occurred_at");
  static final String TRAILER = "#TOTAL";
  private static final int LONGEST_SEEN = 60;

  private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
  private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,17}");
  private static final Pattern KIND = Pattern.compile("CAPTURE|REFUND");
  private static final Pattern AMOUNT = Pattern.compile("[1-9][0-9]{0,14}");
  private static final Pattern STATUS = Pattern.compile("SUCCEEDED|FAILED");
  private static final Pattern TIME =
      Pattern.compile(
          "2[0-9]{3}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?"
              + "(Z|[+-][0-9]{2}:[0-9]{2})");
  private static final Pattern TOTAL = Pattern.compile("#TOTAL,([0-9]{1,9}),(-?[0-9]{1,18})");

  private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();

  FileItem parse(long number, byte[] bytes) {
    try {
      String text = text(bytes);
      return text.startsWith(TRAILER) ? trailer(text) : transaction(number, CsvFields.of(text));
    } catch (UnreadableLineException e) {
      return new Unreadable(new Skip(number, e.getMessage()));
    }
  }

  /** Strictly UTF-8: nothing is put in the place of what it does not know. */
  String text(byte[] bytes) throws UnreadableLineException {
    if (bytes.length > ByteLines.LONGEST) {
      throw new UnreadableLineException("it is longer than %d bytes".formatted(ByteLines.LONGEST));
    }
    try {
      String text = decoder.decode(ByteBuffer.wrap(bytes)).toString();
      if (text.chars().anyMatch(Character::isISOControl)) {
        throw new UnreadableLineException("it has a control character");
      }
      return text;
    } catch (CharacterCodingException e) {
      throw new UnreadableLineException("it is not UTF-8");
    }
  }

  private static FileItem trailer(String text) {
    Matcher total = TOTAL.matcher(text);
    if (!total.matches()) {
      String seen =
          text.substring(0, Math.min(LONGEST_SEEN, text.length())).replaceAll("[^ -~]", "?");
      throw new PaymentFileException(
          "The trailer is not #TOTAL, the number of lines and the control total, but '%s'."
                  .formatted(seen)
              + " Ask the provider for a corrected file.");
    }
    return new Trailer(Long.parseLong(total.group(1)), Long.parseLong(total.group(2)));
  }

  private static FileItem transaction(long number, List<String> fields)
      throws UnreadableLineException {
    if (fields.size() != COLUMNS.size()) {
      throw new UnreadableLineException(
          "it has %d columns and not %d".formatted(fields.size(), COLUMNS.size()));
    }
    return new Transaction(
        new Line(
            number,
            field(fields, 0, REFERENCE, "1 to 64 letters, digits, '.', '_', ':' and '-'"),
            Long.parseLong(field(fields, 1, ID, "a whole number above 0 of at most 18 digits")),
            field(fields, 2, KIND, "CAPTURE or REFUND"),
            Long.parseLong(
                field(fields, 3, AMOUNT, "a whole number of won above 0 of at most 15 digits")),
            field(fields, 4, STATUS, "SUCCEEDED or FAILED"),
            time(fields)));
  }

  private static String field(List<String> fields, int column, Pattern pattern, String what)
      throws UnreadableLineException {
    String value = fields.get(column);
    if (!pattern.matcher(value).matches()) {
      throw new UnreadableLineException("%s is not %s".formatted(COLUMNS.get(column), what));
    }
    return value;
  }

  private static Instant time(List<String> fields) throws UnreadableLineException {
    String what = "a time such as 2026-11-20T10:15:30.123+09:00";
    try {
      return OffsetDateTime.parse(field(fields, 5, TIME, what)).toInstant();
    } catch (DateTimeParseException e) {
      throw new UnreadableLineException("%s is not %s".formatted(COLUMNS.get(5), what));
    }
  }
}
