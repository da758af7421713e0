package dev.concertbank.app.correction;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * A rule that a reconciliation found broken.
 *
 * @param invariant the rule
 * @param scope what is numbered by the key
 * @param closedAt when a reconciliation did not find it any more
 */
record BreakResponse(
    @Schema(example = "3") long breakId,
    @Schema(example = "a balance is the sum of its entries") String invariant,
    @Schema(example = "account 7") String subject,
    @Schema(example = "account") String scope,
    @Schema(example = "7") long keyId,
    @Schema(example = "100000") String expected,
    @Schema(example = "100001") String found,
    Instant firstSeen,
    Instant lastSeen,
    Instant closedAt,
    BreakStatus status) {}
