package dev.concertbank.plsql;

import static dev.concertbank.plsql.Parameter.Kind.NUMBER;
import static dev.concertbank.plsql.Parameter.Kind.NUMBERS;
import static dev.concertbank.plsql.Parameter.Kind.TEXTS;
import static dev.concertbank.plsql.Parameter.Kind.TIME;

import java.time.Instant;
import java.util.List;

/** Package {@code seat_hold}: a buyer claims seats. */
public class SeatHold {
  private static final Procedure HOLD =
      Procedure.named("seat_hold", "hold")
          .commandKey()
          .in("p_schedule_id", NUMBER)
          .in("p_seat_ids", NUMBERS)
          .in("p_place", NUMBER)
          .out("p_reservation_id", NUMBER)
          .out("p_amount", NUMBER)
          .out("p_held_until", TIME)
          .out("p_held_seat_ids", NUMBERS)
          .out("p_sections", TEXTS)
          .out("p_row_labels", TEXTS)
          .out("p_seat_numbers", NUMBERS)
          .out("p_grades", TEXTS)
          .out("p_prices", NUMBERS)
          .storedAnswer();

  private final Procedures procedures;

  public SeatHold(Procedures procedures) {
    this.procedures = procedures;
  }

  /**
   * A new reservation, PENDING.
   *
   * @param amount won for all seats
   * @param seats by ascending id
   */
  public record Hold(long reservationId, long amount, Instant heldUntil, List<ClaimedSeat> seats) {}

  /**
   * Holds seats of one date, all of them or none.
   *
   * @param place the place in the waiting room with which the buyer was admitted; null if none
   */
  public CommandResult<Hold> hold(CommandKey key, long scheduleId, List<Long> seatIds, Long place) {
    OutValues values =
        procedures.call(
            HOLD,
            key.userId(),
            key.idempotencyKey(),
            key.fingerprint(),
            scheduleId,
            seatIds,
            place);
    return CommandResult.of(
        values,
        held ->
            new Hold(
                held.number("p_reservation_id"),
                held.number("p_amount"),
                held.time("p_held_until"),
                ClaimedSeat.listOf(held, "p_held_seat_ids")));
  }
}
