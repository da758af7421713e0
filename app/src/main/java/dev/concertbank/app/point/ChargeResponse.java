package dev.concertbank.app.point;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * @param point won in the account now
 */
record ChargeResponse(
    @Schema(example = "17") long userId,
    @Schema(example = "1500000") long point,
    @Schema(example = "204") long transactionId) {}
