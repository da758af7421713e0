package dev.concertbank.app.reservation;

import dev.concertbank.app.idempotency.Answer;
import dev.concertbank.app.idempotency.Command;
import dev.concertbank.plsql.Cancellation;
import dev.concertbank.plsql.SeatHold;

/** What holds and cancellations answer. */
final class ReservationAnswers {
  private ReservationAnswers() {}

  static Answer of(HoldRequest request, SeatHold.Hold hold) {
    return Answer.created(
        ReservationResponse.of(request.scheduleId(), hold), subject(hold.reservationId()));
  }

  static Answer of(Command command, long reservationId, Cancellation.Outcome outcome) {
    if (outcome instanceof Cancellation.Released released) {
      return Answer.ok(
          ReservationResponse.released(reservationId, released.given()), subject(reservationId));
    }
    if (outcome instanceof Cancellation.Refunded refunded) {
      return Answer.ok(
          ReservationResponse.refunded(reservationId, refunded), subject(reservationId));
    }
    return Answer.holdExpired(command, reservationId);
  }

  private static String subject(long reservationId) {
    return "reservation " + reservationId;
  }
}
