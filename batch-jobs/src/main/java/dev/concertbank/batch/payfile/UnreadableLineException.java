package dev.concertbank.batch.payfile;

/** What is wrong with a line; nothing of what it says. */
final class UnreadableLineException extends Exception {
  private static final long serialVersionUID = 1L;

  UnreadableLineException(String reason) {
    super(reason, null, false, false);
  }
}
