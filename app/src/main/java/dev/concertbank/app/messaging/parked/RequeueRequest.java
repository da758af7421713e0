package dev.concertbank.app.messaging.parked;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;

/**
 * @param queue whose parked messages
 * @param since from when on they were enqueued
 */
record RequeueRequest(
    @NotNull QueueName queue,
    @NotNull @Schema(example = "2026-11-21T10:00:00Z") OffsetDateTime since) {}
