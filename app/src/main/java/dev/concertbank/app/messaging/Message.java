package dev.concertbank.app.messaging;

/**
 * A message as its sender wrote it; {@code docs/messages.md} lists them.
 *
 * @param messageId the sender's number for it: the same however often it is delivered, or requeued
 * @param kind what happened
 * @param correlation what it is about, such as {@code RESERVATION:17}
 * @param body ids as JSON
 * @param attempt how often it failed before, as far as the queue counts
 */
public record Message(long messageId, String kind, String correlation, String body, int attempt) {

  public Message {
    if (kind == null) {
      throw new MalformedMessageException("Message " + messageId + " has no kind (its JMS type).");
    }
  }
}
