package dev.concertbank.app.waitingroom.operator;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * One admission.
 *
 * @param journalNo from 1, without a gap
 */
record JournalResponse(
    @Schema(example = "1") long journalNo,
    @Schema(example = "7") long place,
    @Schema(example = "42") long userId,
    Instant admittedAt,
    Instant admittedUntil) {}
