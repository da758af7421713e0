package dev.concertbank.embedded.translator.rule;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The format models of TO_CHAR that mean the same on both engines. */
final class TimeFormat {
  private static final List<String> FIELDS =
      List.of("YYYY", "HH24", "FF1", "FF2", "FF3", "FF4", "FF5", "FF6", "MM", "DD", "MI", "SS");
  private static final String PUNCTUATION = "-/,.;: ";

  private TimeFormat() {}

  /** The literal for PostgreSQL, or nothing if it is not one literal of known fields. */
  static Optional<String> translate(String literal) {
    if (literal.length() < 3 || !literal.startsWith("'")) {
      return Optional.empty();
    }
    String format = literal.substring(1, literal.length() - 1);
    return isKnown(format.toUpperCase(Locale.ROOT)) ? Optional.of(literal) : Optional.empty();
  }

  private static boolean isKnown(String format) {
    int at = 0;
    while (at < format.length()) {
      int length = lengthAt(format, at);
      if (length == 0) {
        return false;
      }
      at += length;
    }
    return true;
  }

  private static int lengthAt(String format, int at) {
    char first = format.charAt(at);
    if (PUNCTUATION.indexOf(first) >= 0) {
      return 1;
    }
    if (first == '"') {
      return Math.max(format.indexOf('"', at + 1) - at + 1, 0);
    }
    return FIELDS.stream().filter(f -> format.startsWith(f, at)).findFirst().orElse("").length();
  }
}
