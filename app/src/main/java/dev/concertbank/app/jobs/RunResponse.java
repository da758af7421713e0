package dev.concertbank.app.jobs;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * A run of a job.
 *
 * @param date of which day; null for a job that has none
 * @param status STARTING, STARTED, STOPPING, STOPPED, FAILED or COMPLETED
 * @param seconds how long it took, or works until now
 * @param itemsPerSecond read or written, whichever are more
 * @param message why it failed or was stopped, and what to do
 */
record RunResponse(
    @Schema(example = "17") long runId,
    @Schema(example = "reconcile") String job,
    @Schema(example = "2026-11-20") String date,
    @Schema(example = "COMPLETED") String status,
    Instant startedAt,
    Instant endedAt,
    @Schema(example = "2.5") double seconds,
    @Schema(example = "1200") long itemsRead,
    @Schema(example = "3") long itemsWritten,
    @Schema(example = "0") long itemsSkipped,
    @Schema(example = "480.0") double itemsPerSecond,
    String message) {}
