package dev.concertbank.embedded.utplsql;

import java.util.List;

/**
 * How a test ended.
 *
 * @param failures expectations that do not hold
 * @param errors exceptions that nobody expected
 * @param checks how many expectations were made, {@code --%throws} included
 */
public record TestResult(List<Failure> failures, List<Failure> errors, int checks) {

  public boolean passed() {
    return failures.isEmpty() && errors.isEmpty();
  }
}
