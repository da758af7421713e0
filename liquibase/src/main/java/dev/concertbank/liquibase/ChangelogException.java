package dev.concertbank.liquibase;

/**
 * A changelog cannot be read or applied; the message names the change set and what the server said.
 */
public final class ChangelogException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ChangelogException(String message, Throwable cause) {
    super(message + ": " + deepest(cause), cause);
  }

  private static String deepest(Throwable cause) {
    Throwable last = cause;
    while (last.getCause() != null && last.getCause() != last) {
      last = last.getCause();
    }
    return last == cause ? cause.getMessage() : cause.getMessage() + " <- " + last.getMessage();
  }
}
