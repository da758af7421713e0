package dev.concertbank.app.catalogue;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** A date of a concert. */
record OptionResponse(
    @Schema(example = "3") long scheduleId,
    Instant startsAt,
    Instant saleOpensAt,
    Instant saleClosesAt,
    @Schema(example = "ONGOING") String status,
    @Schema(example = "15000") long totalSeats,
    @Schema(example = "14982") long availableSeats,
    boolean queueRequired) {}
