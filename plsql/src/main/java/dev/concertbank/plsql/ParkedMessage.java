package dev.concertbank.plsql;

import static dev.concertbank.plsql.Parameter.Kind.NUMBER;
import static dev.concertbank.plsql.Parameter.Kind.TEXT;
import static dev.concertbank.plsql.Parameter.Kind.TIME;

import java.time.Instant;

/** Package {@code parked_message}: an administrator puts back what a consumer failed on. */
public class ParkedMessage {
  private static final Procedure REQUEUE =
      Procedure.named("parked_message", "requeue")
          .in("p_user_id", NUMBER)
          .in("p_queue", TEXT)
          .in("p_msgid", TEXT);
  private static final Procedure REQUEUE_SINCE =
      Procedure.named("parked_message", "requeue_since")
          .in("p_user_id", NUMBER)
          .in("p_queue", TEXT)
          .in("p_since", TIME)
          .out("p_requeued", NUMBER);

  private final Procedures procedures;

  public ParkedMessage(Procedures procedures) {
    this.procedures = procedures;
  }

  /**
   * Puts a message back into its queue.
   *
   * @param queue the queue it was in: TICKET_EVENT_Q or HOLD_EXPIRY_Q
   * @param msgid as in parked_message_v
   */
  public void requeue(long userId, String queue, String msgid) {
    procedures.call(REQUEUE, userId, queue, msgid);
  }

  /**
   * Puts back all messages that were enqueued since a point in time; returns how many.
   *
   * @param queue the queue they were in
   */
  public long requeueSince(long userId, String queue, Instant since) {
    return procedures.call(REQUEUE_SINCE, userId, queue, since).number("p_requeued");
  }
}
