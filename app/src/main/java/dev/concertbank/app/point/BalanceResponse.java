package dev.concertbank.app.point;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * @param point won in the account
 */
record BalanceResponse(
    @Schema(example = "17") Long userId, @Schema(example = "1500000") Long point) {}
