package dev.concertbank.app.cancellation;

import dev.concertbank.app.cancellation.ScheduleCancellationResponse.Part;
import java.time.Instant;

/** A row of {@code schedule_cancellation_v}; what is planned is null until the plan is complete. */
record ScheduleCancellationRow(
    long cancellationId,
    long scheduleId,
    String status,
    String reason,
    long orderedBy,
    Instant orderedAt,
    Instant frozenAt,
    Instant finishedAt,
    Instant retryAt,
    Long plannedCount,
    Long plannedAmount,
    Long holdCount,
    long openCount,
    long refundedCount,
    long refundedAmount,
    long alreadyCount,
    long alreadyAmount,
    long releasedCount,
    long failedCount,
    long failedAmount) {

  ScheduleCancellationResponse response() {
    return new ScheduleCancellationResponse(
        cancellationId,
        scheduleId,
        status,
        reason,
        orderedBy,
        orderedAt,
        frozenAt,
        finishedAt,
        retryAt,
        frozenAt == null ? null : new Part(plannedCount, plannedAmount),
        holdCount,
        openCount,
        new Part(refundedCount, refundedAmount),
        new Part(alreadyCount, alreadyAmount),
        new Part(failedCount, failedAmount),
        releasedCount);
  }
}
