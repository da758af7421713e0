package dev.concertbank.app.reservation;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.concertbank.plsql.Cancellation;
import dev.concertbank.plsql.SeatHold;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/**
 * A reservation.
 *
 * @param amount won for all seats
 * @param heldUntil when the hold ends, or would have
 * @param payment absent until it is paid
 * @param refund absent unless it was paid and cancelled
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReservationResponse(
    @Schema(example = "41") long reservationId,
    @Schema(example = "3") long scheduleId,
    ReservationStatus status,
    List<SeatResponse> seats,
    @Schema(example = "396000") long amount,
    Instant heldUntil,
    PaymentPart payment,
    RefundPart refund) {

  /** The payment that bought the seats. */
  record PaymentPart(
      @Schema(example = "88") long requestId,
      @Schema(example = "COMPLETED") String status,
      @Schema(example = "POINT") String method,
      @Schema(example = "396000") long amount,
      Instant paidAt) {}

  /** The money that went back. */
  record RefundPart(
      @Schema(example = "12") long refundId,
      @Schema(example = "396000") long amount,
      Instant refundedAt) {}

  static ReservationResponse of(long scheduleId, SeatHold.Hold hold) {
    return new ReservationResponse(
        hold.reservationId(),
        scheduleId,
        ReservationStatus.PENDING,
        hold.seats().stream().map(SeatResponse::of).toList(),
        hold.amount(),
        hold.heldUntil(),
        null,
        null);
  }

  static ReservationResponse released(long reservationId, Cancellation.Given given) {
    return cancelled(reservationId, given, null, null);
  }

  static ReservationResponse refunded(long reservationId, Cancellation.Refunded refunded) {
    long amount = refunded.given().amount();
    return cancelled(
        reservationId,
        refunded.given(),
        new PaymentPart(
            refunded.paymentId(), "REFUNDED", refunded.method(), amount, refunded.paidAt()),
        new RefundPart(refunded.refundId(), amount, refunded.refundedAt()));
  }

  private static ReservationResponse cancelled(
      long reservationId, Cancellation.Given given, PaymentPart payment, RefundPart refund) {
    return new ReservationResponse(
        reservationId,
        given.scheduleId(),
        ReservationStatus.CANCELLED,
        given.seats().stream().map(SeatResponse::of).toList(),
        given.amount(),
        given.heldUntil(),
        payment,
        refund);
  }
}
