package dev.concertbank.app.waitingroom;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * A place in a waiting room.
 *
 * @param token of this answer: send it with the next request
 * @param position from 1; 0 where nobody waits any more
 * @param ahead how many come before
 * @param etaSeconds null where nobody is admitted, or nobody knows
 * @param redirectUrl of the page where an admitted buyer goes on
 * @param reason why the room is paused
 */
record QueueResponse(
    String token,
    @Schema(example = "3") long scheduleId,
    PlaceStatus status,
    @Schema(example = "1201") long position,
    @Schema(example = "1200") long ahead,
    @Schema(example = "25") Long etaSeconds,
    @Schema(example = "3") int nextPollSeconds,
    @JsonInclude(JsonInclude.Include.NON_NULL) Instant admittedUntil,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(example = "/#/concerts/1/dates/3")
        String redirectUrl,
    RoomState roomState,
    @JsonInclude(JsonInclude.Include.NON_NULL) String reason) {

  /** There is nothing to wait for: admitted, or over. */
  boolean isLast() {
    return status != PlaceStatus.WAITING || roomState == RoomState.CLOSED;
  }
}
