package dev.concertbank.app.messaging.jms;

import dev.concertbank.app.messaging.MalformedMessageException;
import dev.concertbank.app.messaging.Message;
import jakarta.jms.JMSException;
import jakarta.jms.TextMessage;

/** Reads what {@code ticket_event} wrote: type, correlation, text, and the property messageId. */
final class JmsMessages {
  private static final String MESSAGE_ID = "messageId";
  private static final String DELIVERIES = "JMSXDeliveryCount";

  private JmsMessages() {}

  static Message read(jakarta.jms.Message message) {
    try {
      if (!(message instanceof TextMessage text)) {
        throw new MalformedMessageException(
            "Message %s is no text message but a %s"
                .formatted(message.getJMSMessageID(), message.getClass().getSimpleName()));
      }
      return new Message(
          messageId(text),
          text.getJMSType(),
          text.getJMSCorrelationID(),
          text.getText(),
          failures(text));
    } catch (JMSException e) {
      throw new MalformedMessageException("A message cannot be read: " + e.getMessage(), e);
    }
  }

  private static long messageId(TextMessage message) throws JMSException {
    String number = message.getStringProperty(MESSAGE_ID);
    try {
      return Long.parseLong(number);
    } catch (NumberFormatException e) {
      throw new MalformedMessageException(
          "The property messageId of message %s (%s) is no number: %s"
              .formatted(message.getJMSMessageID(), message.getJMSType(), number),
          e);
    }
  }

  /** JMS counts deliveries, this one included. */
  private static int failures(TextMessage message) throws JMSException {
    return message.propertyExists(DELIVERIES)
        ? Math.max(0, message.getIntProperty(DELIVERIES) - 1)
        : 0;
  }
}
