package dev.concertbank.embedded.utplsql;

import java.util.List;

/** Suites that cannot be run as they are written; names everything that is wrong. */
public final class InvalidSuitesException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InvalidSuitesException(List<String> problems) {
    super("These utPLSQL suites cannot be run:\n" + String.join("\n", problems));
  }
}
