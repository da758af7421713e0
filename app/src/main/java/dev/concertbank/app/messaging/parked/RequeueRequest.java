package dev.concertbank.app.messaging.parked;

import dev.concertbank.app.validation.PointInTime;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * @param queue whose parked messages
 * @param since from when on they were enqueued
 */
record RequeueRequest(
    @NotNull QueueName queue,
    @NotNull @PointInTime @Schema(example = "2026-11-21T10:00:00Z") String since) {

  Instant sinceInstant() {
    return OffsetDateTime.parse(since).toInstant();
  }
}
