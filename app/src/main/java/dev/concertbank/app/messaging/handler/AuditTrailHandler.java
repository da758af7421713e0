package dev.concertbank.app.messaging.handler;

import dev.concertbank.app.messaging.Message;
import dev.concertbank.app.messaging.MessageBody;
import dev.concertbank.app.messaging.MessageHandler;
import dev.concertbank.plsql.EventLog;
import org.springframework.stereotype.Component;

/** Writes down every event, of whatever kind. */
@Component
class AuditTrailHandler implements MessageHandler {
  private final EventLog eventLog;

  AuditTrailHandler(EventLog eventLog) {
    this.eventLog = eventLog;
  }

  @Override
  public void handle(Message message) {
    // What nobody can read is worth no line, but an operator's attention.
    MessageBody.of(message);
    eventLog.recordEvent(
        new EventLog.Event(
            message.messageId(), message.kind(), message.correlation(), message.body()));
  }
}
