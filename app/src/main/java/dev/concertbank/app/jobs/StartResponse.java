package dev.concertbank.app.jobs;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * @param status STARTED; WAITING while an earlier run goes on first; NOTHING_TO_DO
 * @param runId of the run, as soon as there is one
 */
record StartResponse(
    @Schema(example = "reconcile") String job,
    @Schema(example = "STARTED") String status,
    @Schema(example = "17") Long runId,
    String message) {}
