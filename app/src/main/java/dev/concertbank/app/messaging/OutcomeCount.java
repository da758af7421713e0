package dev.concertbank.app.messaging;

import org.springframework.transaction.support.TransactionSynchronization;

/** Counts what became of one message, when that is known: after the transaction. */
final class OutcomeCount implements TransactionSynchronization {
  private final Consumer consumer;
  private final MessageMeters meters;
  private boolean duplicate;

  OutcomeCount(Consumer consumer, MessageMeters meters) {
    this.consumer = consumer;
    this.meters = meters;
  }

  void wasDuplicate() {
    duplicate = true;
  }

  @Override
  public void afterCompletion(int status) {
    if (status != STATUS_COMMITTED) {
      meters.count(consumer, MessageMeters.Outcome.FAILED);
    } else {
      meters.count(
          consumer, duplicate ? MessageMeters.Outcome.DUPLICATE : MessageMeters.Outcome.PROCESSED);
    }
  }
}
