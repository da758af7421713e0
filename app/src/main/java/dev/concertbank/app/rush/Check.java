package dev.concertbank.app.rush;

import java.util.List;

/**
 * One rule and whether it held.
 *
 * @param breaks what broke it; empty if nothing did
 */
public record Check(String rule, List<String> breaks) {

  public Check {
    breaks = List.copyOf(breaks);
  }

  static Check of(String rule, List<String> breaks) {
    return new Check(rule, breaks);
  }

  /** Two figures that must be the same. */
  static Check same(String rule, Object expected, Object found) {
    return new Check(
        rule,
        expected.equals(found) ? List.of() : List.of("expected " + expected + ", found " + found));
  }

  public boolean held() {
    return breaks.isEmpty();
  }
}
