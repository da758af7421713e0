package dev.concertbank.app.waitingroom;

import java.time.Instant;

/** A place, as the database has it. */
record TicketRow(
    long place, long userId, long scheduleId, PlaceStatus status, Instant admittedUntil) {}
