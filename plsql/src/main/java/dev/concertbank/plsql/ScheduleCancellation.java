package dev.concertbank.plsql;

import static dev.concertbank.plsql.Parameter.Kind.NUMBER;
import static dev.concertbank.plsql.Parameter.Kind.TEXT;

/** Package {@code schedule_cancellation}: an administrator calls a date off. */
public class ScheduleCancellation {
  private static final Procedure ORDER =
      Procedure.named("schedule_cancellation", "order_cancellation")
          .in("p_user_id", NUMBER)
          .in("p_schedule_id", NUMBER)
          .in("p_reason", TEXT)
          .out("p_cancellation_id", NUMBER)
          .out("p_is_new", NUMBER);

  private final Procedures procedures;

  public ScheduleCancellation(Procedures procedures) {
    this.procedures = procedures;
  }

  /**
   * @param isNew whether it was ordered now; if not, it had been
   */
  public record Order(long cancellationId, boolean isNew) {}

  /** In the caller's transaction; from its commit on nothing of the date can be held or paid. */
  public Order order(long adminId, long scheduleId, String reason) {
    OutValues values = procedures.call(ORDER, adminId, scheduleId, reason);
    return new Order(values.number("p_cancellation_id"), values.number("p_is_new") == 1);
  }
}
