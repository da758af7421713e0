package dev.concertbank.app.messaging;

import dev.concertbank.plsql.ProcessedMessage;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.Assert;

/**
 * What becomes of a message, whoever brings it: the first time its effect, any other time nothing.
 * Mark and effect are part of the transaction in which the message was taken, so that they are
 * committed together or not at all (rule R9).
 */
@Component
public class MessageWork {
  private static final Logger LOG = LoggerFactory.getLogger(MessageWork.class);

  private final ProcessedMessage processed;
  private final MessageMeters meters;

  MessageWork(ProcessedMessage processed, MessageMeters meters) {
    this.processed = processed;
    this.meters = meters;
  }

  /**
   * @param message reads it; what cannot be read has failed like what cannot be handled
   */
  public void process(Consumer consumer, Supplier<Message> message) {
    Assert.state(
        TransactionSynchronizationManager.isActualTransactionActive(),
        "A message is processed in the transaction in which it was taken; there is none.");
    OutcomeCount count = new OutcomeCount(consumer, meters);
    TransactionSynchronizationManager.registerSynchronization(count);
    try {
      Message read = message.get();
      if (processed.mark(consumer.name(), read.messageId())) {
        consumer.handler().handle(read);
      } else {
        count.wasDuplicate();
      }
    } catch (NotYetException early) {
      LOG.debug("{}: {}", consumer, early.getMessage());
      throw early;
    } catch (RuntimeException | Error failure) {
      LOG.warn("{} could not process a message; it comes again or is parked", consumer, failure);
      throw failure;
    }
  }
}
