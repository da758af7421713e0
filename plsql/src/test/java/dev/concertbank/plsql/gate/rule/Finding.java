package dev.concertbank.plsql.gate.rule;

/**
 * A line that breaks a rule.
 *
 * @param message what is wrong and what to do
 */
public record Finding(String file, int line, String rule, String message) {

  @Override
  public String toString() {
    return "%s:%d: %s (%s)".formatted(file, line, message, rule);
  }
}
