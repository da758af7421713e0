package dev.concertbank.plsql;

import static dev.concertbank.plsql.Parameter.Kind.NUMBER;
import static dev.concertbank.plsql.Parameter.Kind.TEXT;

/** Package {@code room_operation}: what an operator may do to a waiting room during a sale. */
public class RoomOperation {
  private static final Procedure PAUSE =
      Procedure.named("room_operation", "pause")
          .in("p_user_id", NUMBER)
          .in("p_schedule_id", NUMBER)
          .in("p_reason", TEXT);
  private static final Procedure RESUME =
      Procedure.named("room_operation", "resume")
          .in("p_user_id", NUMBER)
          .in("p_schedule_id", NUMBER)
          .in("p_reason", TEXT);
  private static final Procedure SET_RATES =
      Procedure.named("room_operation", "set_rates")
          .in("p_user_id", NUMBER)
          .in("p_schedule_id", NUMBER)
          .in("p_target", NUMBER)
          .in("p_max_per_second", NUMBER)
          .in("p_capacity", NUMBER);

  private final Procedures procedures;

  public RoomOperation(Procedures procedures) {
    this.procedures = procedures;
  }

  /**
   * The rates of a room, each in buyers.
   *
   * @param target who may shop at the same time
   * @param maxPerSecond who are admitted within a second
   * @param capacity who may wait
   */
  public record Rates(long target, long maxPerSecond, long capacity) {}

  /** Stops admissions; whoever was admitted goes on. */
  public void pause(long userId, long scheduleId, String reason) {
    procedures.call(PAUSE, userId, scheduleId, reason);
  }

  /** Lets admissions go on. */
  public void resume(long userId, long scheduleId, String reason) {
    procedures.call(RESUME, userId, scheduleId, reason);
  }

  /** From the next round on. */
  public void setRates(long userId, long scheduleId, Rates rates) {
    procedures.call(
        SET_RATES, userId, scheduleId, rates.target(), rates.maxPerSecond(), rates.capacity());
  }
}
