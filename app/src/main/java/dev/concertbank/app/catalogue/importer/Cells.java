package dev.concertbank.app.catalogue.importer;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/**
 * The typed cells of one row. A bad cell is reported and read as nothing; the row is then unusable.
 */
final class Cells {

  private static final Pattern INTEGER = Pattern.compile("[+-]?\\d{1,18}");
  private static final char REPLACEMENT = '\uFFFD';
  private static final OffsetDateTime EARLIEST =
      OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
  private static final OffsetDateTime LATEST = EARLIEST.plusYears(230);
  private static final int MOST_QUOTED = 60;

  private final CsvRow row;
  private final ImportErrors errors;
  private boolean usable = true;

  Cells(CsvRow row, ImportErrors errors) {
    this.row = row;
    this.errors = errors;
  }

  long line() {
    return row.line();
  }

  /** Whether every cell that was asked for could be read. */
  boolean usable() {
    return usable;
  }

  String text(String column, int mostCharacters) {
    String value = row.cell(column);
    if (value.codePoints().allMatch(Cells::showsNothing)) {
      return refuse(column, "A value is required.");
    }
    if (value.indexOf(REPLACEMENT) >= 0) {
      return refuse(column, quoted(value) + " is not UTF-8. Save the file as UTF-8.");
    }
    if (value.codePoints().anyMatch(Cells::isInvisible)) {
      return refuse(
          column, quoted(value) + " has a line break, tab or other control character. Remove it.");
    }
    if (!value.equals(value.strip())) {
      return refuse(column, quoted(value) + " begins or ends with a blank. Remove it.");
    }
    // The columns count characters, not UTF-16 units.
    int length = value.codePointCount(0, value.length());
    if (length > mostCharacters) {
      return refuse(
          column,
          "%s has %d characters. Use at most %d.".formatted(quoted(value), length, mostCharacters));
    }
    return value;
  }

  long integer(String column, long lowest, long highest) {
    String value = row.cell(column);
    if (INTEGER.matcher(value).matches()) {
      long number = Long.parseLong(value);
      if (number >= lowest && number <= highest) {
        return number;
      }
    }
    refuse(
        column, "%s is no whole number from %d to %d.".formatted(quoted(value), lowest, highest));
    return lowest;
  }

  OffsetDateTime time(String column) {
    String value = row.cell(column);
    try {
      OffsetDateTime time = OffsetDateTime.parse(value);
      if (!time.isBefore(EARLIEST) && time.isBefore(LATEST)) {
        return time.truncatedTo(ChronoUnit.MICROS);
      }
    } catch (DateTimeParseException e) {
      // Reported below, together with times that no calendar of a concert hall has.
    }
    refuse(
        column,
        quoted(value)
            + " is no time with an offset, such as 2027-05-01T19:00:00+09:00, from 1970 to 2199.");
    return EARLIEST;
  }

  boolean yesOrNo(String column) {
    String value = row.cell(column);
    if (!value.equals("true") && !value.equals("false")) {
      refuse(column, quoted(value) + " is neither true nor false.");
    }
    return value.equals("true");
  }

  String refuse(String column, String message) {
    usable = false;
    errors.add(row.file(), row.line(), column, message);
    return null;
  }

  private static boolean showsNothing(int character) {
    return Character.isWhitespace(character) || Character.getType(character) == Character.FORMAT;
  }

  /** Control characters, and those that would reorder or hide the text around them. */
  private static boolean isInvisible(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          true;
      default ->
          (character >= 0x202A && character <= 0x202E)
              || (character >= 0x2066 && character <= 0x2069);
    };
  }

  /** The value as evidence: short, on one line, and visible. */
  private static String quoted(String value) {
    StringBuilder visible = new StringBuilder("'");
    value
        .codePoints()
        .limit(MOST_QUOTED)
        .forEach(
            c -> {
              if (isInvisible(c)) {
                visible.append("\\u%04X".formatted(c));
              } else {
                visible.appendCodePoint(c);
              }
            });
    return visible
        .append(value.codePointCount(0, value.length()) > MOST_QUOTED ? "...'" : "'")
        .toString();
  }
}
