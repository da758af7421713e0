package dev.concertbank.app.messaging.jdbc;

import dev.concertbank.app.messaging.MalformedMessageException;
import dev.concertbank.app.messaging.Message;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;

/**
 * A message as the queue hands it over.
 *
 * @param msgid the queue's own name for it
 * @param messageId the sender's number, as text; null where the sender gave none
 */
record Delivery(
    byte[] msgid, String messageId, String kind, String correlation, String body, int attempts) {

  static Delivery of(ResultSet row) throws SQLException {
    return new Delivery(
        row.getBytes("msgid"),
        row.getString("message_id"),
        row.getString("type"),
        row.getString("correlation"),
        row.getString("body"),
        row.getInt("attempts"));
  }

  Message message() {
    return new Message(number(), kind, correlation, body, attempts);
  }

  private long number() {
    try {
      return Long.parseLong(messageId);
    } catch (NumberFormatException e) {
      throw new MalformedMessageException(
          "The property messageId of message %s (%s) is no number: %s"
              .formatted(HexFormat.of().formatHex(msgid), kind, messageId),
          e);
    }
  }
}
