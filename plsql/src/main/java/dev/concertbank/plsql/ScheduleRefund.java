package dev.concertbank.plsql;

import static dev.concertbank.plsql.Parameter.Kind.NUMBER;
import static dev.concertbank.plsql.Parameter.Kind.NUMBERS;
import static dev.concertbank.plsql.Parameter.Kind.TEXT;
import static dev.concertbank.plsql.Parameter.Kind.TIME;

import java.time.Instant;
import java.util.List;

/** Package {@code schedule_refund}: gives back what was paid for a date that was called off. */
public class ScheduleRefund {
  private static final Procedure FIND_WORK =
      Procedure.named("schedule_refund", "find_work")
          .out("p_unplanned_ids", NUMBERS)
          .out("p_planned_ids", NUMBERS);
  private static final Procedure TRY_NOW = Procedure.named("schedule_refund", "try_now");
  private static final Procedure POSTPONE =
      Procedure.named("schedule_refund", "postpone")
          .in("p_cancellation_id", NUMBER)
          .out("p_retry_at", TIME);
  private static final Procedure COUNT_ITEMS =
      Procedure.named("schedule_refund", "count_items")
          .in("p_cancellation_id", NUMBER)
          .out("p_open", NUMBER);
  private static final Procedure NEXT_ITEMS =
      Procedure.named("schedule_refund", "next_items")
          .in("p_cancellation_id", NUMBER)
          .in("p_after", NUMBER)
          .in("p_limit", NUMBER)
          .out("p_reservation_ids", NUMBERS);
  private static final Procedure END_ROOM =
      Procedure.named("schedule_refund", "end_room")
          .in("p_cancellation_id", NUMBER)
          .in("p_limit", NUMBER)
          .out("p_ended", NUMBER);
  private static final Procedure PLAN =
      Procedure.named("schedule_refund", "plan")
          .in("p_cancellation_id", NUMBER)
          .in("p_limit", NUMBER)
          .out("p_seats", NUMBER)
          .out("p_is_frozen", NUMBER);
  private static final Procedure REFUND_ITEMS =
      Procedure.named("schedule_refund", "refund_items")
          .in("p_cancellation_id", NUMBER)
          .in("p_reservation_ids", NUMBERS)
          .out("p_done", NUMBER);
  private static final Procedure NOTE_FAILURE =
      Procedure.named("schedule_refund", "note_failure")
          .in("p_cancellation_id", NUMBER)
          .in("p_reservation_id", NUMBER)
          .in("p_failure", TEXT);
  private static final Procedure PROVE =
      Procedure.named("schedule_refund", "prove")
          .in("p_cancellation_id", NUMBER)
          .out("p_planned_count", NUMBER)
          .out("p_planned_amount", NUMBER)
          .out("p_refunded_count", NUMBER)
          .out("p_refunded_amount", NUMBER)
          .out("p_already_count", NUMBER)
          .out("p_already_amount", NUMBER)
          .out("p_failed_count", NUMBER)
          .out("p_failed_amount", NUMBER)
          .out("p_hold_count", NUMBER)
          .out("p_released_count", NUMBER)
          .out("p_is_finished", NUMBER);

  private final Procedures procedures;

  public ScheduleRefund(Procedures procedures) {
    this.procedures = procedures;
  }

  /**
   * Cancellations that are due, by ascending number.
   *
   * @param unplanned whose plan is not complete
   * @param planned that have a plan and are not finished
   */
  public record Work(List<Long> unplanned, List<Long> planned) {}

  /**
   * @param seats how many seats were looked at
   * @param isFrozen whether the plan is complete
   */
  public record Planned(long seats, boolean isFrozen) {}

  /** Paid reservations, and won. */
  public record Sum(long count, long amount) {}

  /**
   * Planned = refunded + already refunded + failed, in number and in won; the procedure raises
   * where that is not so, or where the ledger says otherwise.
   *
   * @param already given back by their buyers, after they were planned
   * @param holds unpaid holds in the plan
   * @param released of these
   * @param isFinished whether nothing failed
   */
  public record Proof(
      Sum planned,
      Sum refunded,
      Sum already,
      Sum failed,
      long holds,
      long released,
      boolean isFinished) {}

  public Work findWork() {
    OutValues values = procedures.call(FIND_WORK);
    return new Work(values.numbers("p_unplanned_ids"), values.numbers("p_planned_ids"));
  }

  /** From now on all that is postponed is due. */
  public void tryNow() {
    procedures.call(TRY_NOW);
  }

  /** Lets a cancellation that could not be finished rest; returns when it is due again. */
  public Instant postpone(long cancellationId) {
    return procedures.call(POSTPONE, cancellationId).time("p_retry_at");
  }

  /** How many reservations of the plan are not done, or failed. */
  public long countItems(long cancellationId) {
    return procedures.call(COUNT_ITEMS, cancellationId).number("p_open");
  }

  /**
   * The next of these, by ascending number.
   *
   * @param after the last one that was looked at; 0 for the first ones
   */
  public List<Long> nextItems(long cancellationId, long after, int limit) {
    return procedures
        .call(NEXT_ITEMS, cancellationId, after, (long) limit)
        .numbers("p_reservation_ids");
  }

  /** Ends tickets of the waiting room; returns how many, fewer than the limit when that is all. */
  public long endRoom(long cancellationId, int limit) {
    return procedures.call(END_ROOM, cancellationId, (long) limit).number("p_ended");
  }

  /** Plans who has one of the next seats. */
  public Planned plan(long cancellationId, int limit) {
    OutValues values = procedures.call(PLAN, cancellationId, (long) limit);
    return new Planned(values.number("p_seats"), values.number("p_is_frozen") == 1);
  }

  /** All of these or none; returns for how many something was left to do. */
  public long refundItems(long cancellationId, List<Long> reservationIds) {
    return procedures.call(REFUND_ITEMS, cancellationId, reservationIds).number("p_done");
  }

  /** Keeps why a reservation could not be given back. */
  public void noteFailure(long cancellationId, long reservationId, String failure) {
    procedures.call(NOTE_FAILURE, cancellationId, reservationId, failure);
  }

  public Proof prove(long cancellationId) {
    OutValues values = procedures.call(PROVE, cancellationId);
    return new Proof(
        sum(values, "planned"),
        sum(values, "refunded"),
        sum(values, "already"),
        sum(values, "failed"),
        values.number("p_hold_count"),
        values.number("p_released_count"),
        values.number("p_is_finished") == 1);
  }

  private static Sum sum(OutValues values, String of) {
    return new Sum(values.number("p_" + of + "_count"), values.number("p_" + of + "_amount"));
  }
}
