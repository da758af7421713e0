package dev.concertbank.app.messaging.handler;

import dev.concertbank.app.messaging.Message;
import dev.concertbank.app.messaging.MessageBody;
import dev.concertbank.app.messaging.MessageHandler;
import dev.concertbank.plsql.Notification;
import org.springframework.stereotype.Component;

/**
 * Records what a buyer is to be told. The record is the effect, so it is there once; the mail is
 * sent later, when no transaction is open.
 */
@Component
class NotificationHandler implements MessageHandler {
  private final Notification notification;

  NotificationHandler(Notification notification) {
    this.notification = notification;
  }

  @Override
  public void handle(Message message) {
    switch (message.kind()) {
      case "RESERVATION_CONFIRMED", "RESERVATION_CANCELLED" ->
          record(message, MessageBody.of(message), null);
      case "REFUND_MADE" -> {
        MessageBody body = MessageBody.of(message);
        record(message, body, body.id("refundId"));
      }
      default -> {
        // Nobody is told of the others.
      }
    }
  }

  private void record(Message message, MessageBody body, Long refundId) {
    notification.recordNotice(
        new Notification.Event(
            message.messageId(), message.kind(), body.id("reservationId"), refundId));
  }
}
