package dev.concertbank.app.payment;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * @param status PENDING, COMPLETED, FAILED or REFUNDED
 * @param message why it failed; null otherwise
 */
record PaymentStatusResponse(
    @Schema(example = "88") Long requestId,
    @Schema(example = "41") Long reservationId,
    @Schema(example = "COMPLETED") String status,
    @Schema(example = "POINT") PaymentMethod method,
    @Schema(example = "396000") Long amount,
    String message) {}
