package dev.concertbank.app.messaging.handler;

import dev.concertbank.app.messaging.Message;
import dev.concertbank.app.messaging.MessageBody;
import dev.concertbank.app.messaging.MessageHandler;
import dev.concertbank.app.messaging.NotYetException;
import dev.concertbank.plsql.HoldExpiry;
import dev.concertbank.plsql.HoldExpiry.Outcome;
import org.springframework.stereotype.Component;

/** Gives back the seats of a hold at the second it ends, if it was not paid or given back. */
@Component
class HoldExpiryHandler implements MessageHandler {
  private static final String HOLD_OVER = "HOLD_OVER";

  private final HoldExpiry holdExpiry;

  HoldExpiryHandler(HoldExpiry holdExpiry) {
    this.holdExpiry = holdExpiry;
  }

  @Override
  public void handle(Message message) {
    if (!message.kind().equals(HOLD_OVER)) {
      return;
    }
    long reservationId = MessageBody.of(message).id("reservationId");
    if (holdExpiry.release(reservationId) == Outcome.NOT_YET) {
      throw new NotYetException("The hold of reservation " + reservationId + " is not over.");
    }
  }
}
