package dev.concertbank.app.payment;

import dev.concertbank.plsql.Payment;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

record PaymentResponse(
    @Schema(example = "88") long requestId,
    @Schema(example = "41") long reservationId,
    @Schema(example = "COMPLETED") String status,
    PaymentMethod method,
    @Schema(example = "396000") long amount,
    Instant paidAt) {

  static PaymentResponse of(long reservationId, Payment.Completed payment) {
    return new PaymentResponse(
        payment.paymentId(),
        reservationId,
        "COMPLETED",
        PaymentMethod.POINT,
        payment.amount(),
        payment.paidAt());
  }
}
