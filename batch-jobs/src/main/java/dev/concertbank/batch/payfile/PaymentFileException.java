package dev.concertbank.batch.payfile;

/** The file is not what was agreed on with the provider; the message is for an operator. */
final class PaymentFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PaymentFileException(String message) {
    super(message);
  }
}
