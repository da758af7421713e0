package dev.concertbank.plsql;

import static dev.concertbank.plsql.Parameter.Kind.NUMBER;
import static dev.concertbank.plsql.Parameter.Kind.TEXT;

/** Package {@code event_log}: every event leaves a line in the audit log. */
public class EventLog {
  private static final Procedure RECORD_EVENT =
      Procedure.named("event_log", "record_event")
          .in("p_message_id", NUMBER)
          .in("p_kind", TEXT)
          .in("p_correlation", TEXT)
          .in("p_body", TEXT);

  private final Procedures procedures;

  public EventLog(Procedures procedures) {
    this.procedures = procedures;
  }

  /**
   * An event as it came from the queue.
   *
   * @param messageId its property messageId
   * @param kind such as RESERVATION_CONFIRMED
   * @param correlation what it is about, such as RESERVATION:17
   * @param body its ids as JSON
   */
  public record Event(long messageId, String kind, String correlation, String body) {}

  /** Adds the line of an event, in the transaction that dequeued it. */
  public void recordEvent(Event event) {
    procedures.call(
        RECORD_EVENT, event.messageId(), event.kind(), event.correlation(), event.body());
  }
}
