package dev.concertbank.embedded.conformance;

import java.util.Set;

/**
 * A value as text, or an error.
 *
 * @param kind how a case file introduces it
 * @param text the value, {@code (null)} for null; or the error, such as {@code ORA-01403}
 */
record Outcome(Kind kind, String text) {

  enum Kind {
    GIVES,
    RAISES
  }

  private static final Set<String> TRUTHS = Set.of("TRUE", "FALSE", "UNKNOWN");

  static Outcome value(String value) {
    return new Outcome(Kind.GIVES, value == null ? "(null)" : value);
  }

  static Outcome error(String error) {
    return new Outcome(Kind.RAISES, error);
  }

  /** What a condition comes to. */
  boolean isTruth() {
    return kind == Kind.GIVES && TRUTHS.contains(text);
  }

  /** An error may be expected by its number alone. */
  boolean isMetBy(Outcome actual) {
    return kind == actual.kind
        && (kind == Kind.GIVES ? text.equals(actual.text) : actual.text.startsWith(text));
  }

  @Override
  public String toString() {
    return (kind == Kind.GIVES ? "gives " : "raises ") + text;
  }
}
