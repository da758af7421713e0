package dev.concertbank.plsql;

import static dev.concertbank.plsql.Parameter.Kind.NUMBER;
import static dev.concertbank.plsql.Parameter.Kind.NUMBERS;
import static dev.concertbank.plsql.Parameter.Kind.TEXT;
import static dev.concertbank.plsql.Parameter.Kind.TEXTS;

import java.util.List;
import java.util.stream.IntStream;

/** Package {@code notification}: what buyers are told by e-mail. */
public class Notification {
  private static final Procedure RECORD_NOTICE =
      Procedure.named("notification", "record_notice")
          .in("p_message_id", NUMBER)
          .in("p_kind", TEXT)
          .in("p_reservation_id", NUMBER)
          .in("p_refund_id", NUMBER);
  private static final Procedure CLAIM_NEXT =
      Procedure.named("notification", "claim_next")
          .in("p_limit", NUMBER)
          .out("p_notification_ids", NUMBERS)
          .out("p_emails", TEXTS)
          .out("p_names", TEXTS);
  private static final Procedure MARK_SENT =
      Procedure.named("notification", "mark_sent").in("p_notification_id", NUMBER);
  private static final Procedure MARK_FAILED =
      Procedure.named("notification", "mark_failed")
          .in("p_notification_id", NUMBER)
          .in("p_error", TEXT);

  private final Procedures procedures;

  public Notification(Procedures procedures) {
    this.procedures = procedures;
  }

  /**
   * An event that its buyer is told about.
   *
   * @param messageId the property messageId of the event
   * @param kind RESERVATION_CONFIRMED, RESERVATION_CANCELLED or REFUND_MADE
   * @param refundId for REFUND_MADE; else null
   */
  public record Event(long messageId, String kind, long reservationId, Long refundId) {}

  /** Records what is to be told, in the transaction that dequeued the event. */
  public void recordNotice(Event event) {
    procedures.call(
        RECORD_NOTICE, event.messageId(), event.kind(), event.reservationId(), event.refundId());
  }

  /**
   * A notice to be sent now; what its text is made of is in notification_v.
   *
   * @param name how to address the person
   */
  public record Claimed(long notificationId, String email, String name) {

    /** Records print their components; an address is not for logs. */
    @Override
    public String toString() {
      return "Claimed[notificationId=%d]".formatted(notificationId);
    }
  }

  /**
   * Takes notices that are due; once the transaction is committed they are the caller's for two
   * minutes.
   *
   * @param limit how many at most, 1 or more
   */
  public List<Claimed> claimNext(int limit) {
    OutValues values = procedures.call(CLAIM_NEXT, (long) limit);
    List<Long> ids = values.numbers("p_notification_ids");
    List<String> emails = values.texts("p_emails");
    List<String> names = values.texts("p_names");
    return IntStream.range(0, ids.size())
        .mapToObj(i -> new Claimed(ids.get(i), emails.get(i), names.get(i)))
        .toList();
  }

  /** The mail server took it. */
  public void markSent(long notificationId) {
    procedures.call(MARK_SENT, notificationId);
  }

  /** The mail server did not take it; it is due again later, or given up. */
  public void markFailed(long notificationId, String error) {
    procedures.call(MARK_FAILED, notificationId, error);
  }
}
