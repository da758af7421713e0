package dev.concertbank.app.problem;

import java.io.IOException;

/** A body went on after its limit. */
class PayloadTooLargeException extends IOException {
  private static final long serialVersionUID = 1L;

  PayloadTooLargeException(long limit) {
    super("The body is larger than " + limit + " bytes.");
  }
}
