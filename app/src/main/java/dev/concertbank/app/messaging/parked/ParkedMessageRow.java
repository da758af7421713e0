package dev.concertbank.app.messaging.parked;

import java.time.Instant;
import java.util.List;

/**
 * A parked message.
 *
 * @param total of the list that it is a part of
 * @param msgid null in the only row of an empty part, which carries the total
 */
record ParkedMessageRow(
    Long total,
    QueueName queueName,
    String consumer,
    String msgid,
    Long messageId,
    String kind,
    String correlation,
    String messageBody,
    Instant enqueuedAt,
    Integer attempts) {

  static List<ParkedMessageResponse> responses(List<ParkedMessageRow> rows) {
    return rows.stream().filter(row -> row.msgid != null).map(ParkedMessageRow::response).toList();
  }

  private ParkedMessageResponse response() {
    return new ParkedMessageResponse(
        msgid,
        queueName,
        consumer,
        messageId,
        kind,
        correlation,
        messageBody,
        enqueuedAt,
        attempts == null ? 0 : attempts);
  }
}
