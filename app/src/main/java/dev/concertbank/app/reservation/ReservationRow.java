package dev.concertbank.app.reservation;

import dev.concertbank.app.reservation.ReservationResponse.PaymentPart;
import dev.concertbank.app.reservation.ReservationResponse.RefundPart;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A reservation with one of its seats: as many rows as seats.
 *
 * @param total of the list that it is a part of
 * @param reservationId null in the only row of an empty part, which carries the total
 */
record ReservationRow(
    Long total,
    Long reservationId,
    Long scheduleId,
    ReservationStatus status,
    Long amount,
    Instant heldUntil,
    Long paymentId,
    String paymentMethod,
    String paymentStatus,
    Instant paidAt,
    Long refundId,
    Long refundAmount,
    Instant refundedAt,
    Long seatId,
    String section,
    String rowLabel,
    Integer seatNumber,
    String grade,
    Long price) {

  static List<ReservationResponse> group(List<ReservationRow> rows) {
    Map<Long, List<ReservationRow>> byReservation =
        rows.stream()
            .filter(row -> row.reservationId != null)
            .collect(
                Collectors.groupingBy(
                    ReservationRow::reservationId, LinkedHashMap::new, Collectors.toList()));
    return byReservation.values().stream().map(ReservationRow::join).toList();
  }

  private static ReservationResponse join(List<ReservationRow> rows) {
    ReservationRow first = rows.get(0);
    return new ReservationResponse(
        first.reservationId,
        first.scheduleId,
        first.status,
        rows.stream().map(ReservationRow::seat).toList(),
        first.amount,
        first.heldUntil,
        first.payment(),
        first.refund());
  }

  private SeatResponse seat() {
    return new SeatResponse(seatId, section, rowLabel, seatNumber, grade, price);
  }

  private PaymentPart payment() {
    return paymentId == null
        ? null
        : new PaymentPart(paymentId, paymentStatus, paymentMethod, amount, paidAt);
  }

  private RefundPart refund() {
    return refundId == null ? null : new RefundPart(refundId, refundAmount, refundedAt);
  }
}
