package dev.concertbank.app.reservation;

import dev.concertbank.plsql.ClaimedSeat;
import io.swagger.v3.oas.annotations.media.Schema;

record SeatResponse(
    @Schema(example = "1201") long seatId,
    @Schema(example = "A1") String section,
    @Schema(example = "3") String row,
    @Schema(example = "12") int number,
    @Schema(example = "VIP") String grade,
    @Schema(example = "198000") long price) {

  static SeatResponse of(ClaimedSeat seat) {
    return new SeatResponse(
        seat.seatId(),
        seat.section(),
        seat.rowLabel(),
        seat.seatNumber(),
        seat.grade(),
        seat.price());
  }
}
