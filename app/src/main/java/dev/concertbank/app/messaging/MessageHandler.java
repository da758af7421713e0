package dev.concertbank.app.messaging;

/** The effect of a message. */
@FunctionalInterface
public interface MessageHandler {
  /**
   * Runs in the transaction of the dequeue, so it talks to this database and to nothing else. A
   * kind that it does not care about it leaves alone. Whatever it throws brings the message back
   * later, and after the last attempt parks it.
   */
  void handle(Message message);
}
