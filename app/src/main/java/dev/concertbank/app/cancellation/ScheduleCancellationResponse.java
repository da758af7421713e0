package dev.concertbank.app.cancellation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * How far the refunds of a date are that was called off. Planned = refunded + already refunded +
 * failed, once nothing is open; amounts in won.
 *
 * @param status PLANNING, REFUNDING or FINISHED
 * @param orderedBy the administrator
 * @param plannedAt absent until the plan is complete
 * @param retryAt when the job tries again by itself what failed; absent if nothing waits for that
 * @param planned paid reservations; absent until then
 * @param holds unpaid holds; absent until then
 * @param open reservations and holds of the plan that were not looked at yet
 * @param alreadyRefunded given back by their buyers after they were planned
 * @param failed tried again then, or as soon as somebody starts the job
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ScheduleCancellationResponse(
    @Schema(example = "3") long cancellationId,
    @Schema(example = "12") long scheduleId,
    @Schema(example = "REFUNDING") String status,
    @Schema(example = "The singer has a cold") String reason,
    @Schema(example = "1") long orderedBy,
    Instant orderedAt,
    Instant plannedAt,
    Instant finishedAt,
    Instant retryAt,
    Part planned,
    @Schema(example = "4") Long holds,
    @Schema(example = "120") long open,
    Part refunded,
    Part alreadyRefunded,
    Part failed,
    @Schema(example = "4") long releasedHolds) {

  /**
   * @param count reservations
   */
  record Part(@Schema(example = "17") long count, @Schema(example = "1700000") long amount) {}
}
