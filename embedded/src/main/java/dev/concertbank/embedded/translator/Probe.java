package dev.concertbank.embedded.translator;

import java.util.Optional;

/**
 * Something to be evaluated whenever a routine comes to a statement, such as a counter. What is
 * deployed for use has none.
 */
public interface Probe {
  Probe NONE = (file, line, column) -> Optional.empty();

  /**
   * The SQL expression to evaluate, of type bigint, before what begins there: a statement, or a
   * declaration with an initial value. It must not be a query, which would change FOUND.
   */
  Optional<String> at(String file, int line, int column);

  /** Two deployments of the same files differ if these do. */
  default String variant() {
    return "";
  }
}
