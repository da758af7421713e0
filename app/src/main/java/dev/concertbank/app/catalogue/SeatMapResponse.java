package dev.concertbank.app.catalogue;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

record SeatMapResponse(
    @Schema(example = "3") long scheduleId, Instant asOf, List<SeatMapResponse.Seat> seats) {

  /**
   * @param status AVAILABLE, PENDING or SOLD; CANCELLED: the date was called off
   */
  record Seat(
      @Schema(example = "1201") long seatId,
      @Schema(example = "A1") String section,
      @Schema(example = "3") String row,
      @Schema(example = "12") int number,
      @Schema(example = "VIP") String grade,
      @Schema(example = "198000") long price,
      @Schema(example = "AVAILABLE") String status) {}
}
