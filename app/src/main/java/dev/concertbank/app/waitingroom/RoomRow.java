package dev.concertbank.app.waitingroom;

import java.time.Instant;

/**
 * A waiting room, as the last round of admissions left it.
 *
 * @param target how many may shop at once
 * @param capacity how many may wait
 * @param admittedCount how many were ever admitted
 * @param markPlace how far the sequence of places was at the last round
 * @param markOrdinal how many had joined by then
 * @param servedPlace the highest place that was admitted
 * @param shoppers how many are admitted now
 */
record RoomRow(
    long scheduleId,
    long concertId,
    RoomState state,
    long target,
    long maxPerSecond,
    long capacity,
    Instant pausedAt,
    String pauseReason,
    Instant soldOutAt,
    long joinedCount,
    long waitingCount,
    long admittedCount,
    long markPlace,
    long markOrdinal,
    long servedPlace,
    long shoppers) {

  RoomRow closed() {
    return new RoomRow(
        scheduleId,
        concertId,
        RoomState.CLOSED,
        target,
        maxPerSecond,
        capacity,
        pausedAt,
        pauseReason,
        soldOutAt,
        joinedCount,
        waitingCount,
        admittedCount,
        markPlace,
        markOrdinal,
        servedPlace,
        shoppers);
  }
}
