package dev.concertbank.app.correction;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * A correction of the books.
 *
 * @param userId whose point account
 * @param amount won into it; below 0 out of it
 * @param decidedBy who posted or rejected it
 * @param transactionId of the ledger, once it is posted
 */
record CorrectionResponse(
    @Schema(example = "5") long correctionId,
    @Schema(example = "3") long breakId,
    @Schema(example = "7") long userId,
    @Schema(example = "-1") long amount,
    CorrectionKind kind,
    @Schema(example = "Charged twice on 20 November") String reason,
    CorrectionStatus status,
    @Schema(example = "1") long proposedBy,
    Instant proposedAt,
    @Schema(example = "2") Long decidedBy,
    Instant decidedAt,
    @Schema(example = "4711") Long transactionId) {}
