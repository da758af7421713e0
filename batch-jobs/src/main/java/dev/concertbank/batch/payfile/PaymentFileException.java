package dev.concertbank.batch.payfile;

import dev.concertbank.batch.job.JobFailure;

/** The file is not what was agreed on with the provider; the message is for an operator. */
final class PaymentFileException extends JobFailure {
  private static final long serialVersionUID = 1L;

  PaymentFileException(String message) {
    super(message);
  }
}
