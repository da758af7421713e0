package dev.concertbank.app.cancellation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * A reservation that could not be given back.
 *
 * @param amount won; 0 of an unpaid hold
 * @param failure why, to be mended; the next run of the job tries it again
 */
record FailedRefundResponse(
    @Schema(example = "17") long reservationId,
    @Schema(example = "100000") long amount,
    @Schema(example = "There is no point account for user 7.") String failure,
    Instant failedAt) {}
