package dev.concertbank.app.waitingroom.operator;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * A waiting room, for those who run it.
 *
 * @param state UPCOMING, OPEN, PAUSED, SOLD_OUT or CLOSED
 * @param target how many may shop at once
 * @param capacity how many may wait
 * @param joinedCount how many ever came
 * @param waitingCount how many wait, as of the last round
 * @param admittedCount how many were ever admitted: the length of the journal
 * @param shoppers how many are admitted now
 * @param servedPlace the highest place that was admitted
 */
record RoomResponse(
    @Schema(example = "3") long scheduleId,
    @Schema(example = "OPEN") String state,
    @Schema(example = "500") long target,
    @Schema(example = "50") long maxPerSecond,
    @Schema(example = "1000000") long capacity,
    Instant pausedAt,
    String pauseReason,
    Instant soldOutAt,
    @Schema(example = "20000") long joinedCount,
    @Schema(example = "14000") long waitingCount,
    @Schema(example = "6000") long admittedCount,
    @Schema(example = "500") long shoppers,
    @Schema(example = "6103") long servedPlace) {}
