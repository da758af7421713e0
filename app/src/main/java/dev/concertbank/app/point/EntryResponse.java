package dev.concertbank.app.point;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * @param kind CHARGE, PAYMENT or REFUND
 * @param amount won: positive into the account, negative out of it
 * @param balance won in the account afterwards
 */
record EntryResponse(
    @Schema(example = "512") long entryId,
    @Schema(example = "204") long transactionId,
    @Schema(example = "PAYMENT") String kind,
    @Schema(example = "-396000") long amount,
    @Schema(example = "1104000") long balance,
    @Schema(example = "reservation:41") String reference,
    Instant at) {}
