package dev.concertbank.plsql;

import static dev.concertbank.plsql.Parameter.Kind.NUMBER;
import static dev.concertbank.plsql.Parameter.Kind.TEXT;

/** Package {@code processed_message}: a message that comes twice has one effect. */
public class ProcessedMessage {
  private static final Procedure MARK =
      Procedure.named("processed_message", "mark")
          .in("p_consumer", TEXT)
          .in("p_message_id", NUMBER)
          .out("p_is_first", NUMBER);

  private final Procedures procedures;

  public ProcessedMessage(Procedures procedures) {
    this.procedures = procedures;
  }

  /**
   * Notes, in the transaction that dequeued a message, that a consumer has processed it.
   *
   * @param consumer as it subscribes to its queue
   * @param messageId the property messageId of the message
   * @return whether it is the first time; if not, there is nothing left to do but to commit
   */
  public boolean mark(String consumer, long messageId) {
    return procedures.call(MARK, consumer, messageId).number("p_is_first") == 1;
  }
}
