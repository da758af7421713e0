package dev.concertbank.app.catalogue;

/**
 * @param seatId null in the only row of a date that has no such seats
 */
record SeatRow(
    Long scheduleId,
    Long seatId,
    String section,
    String rowLabel,
    Integer seatNumber,
    String grade,
    Long price,
    String status) {

  SeatMapResponse.Seat response() {
    return new SeatMapResponse.Seat(seatId, section, rowLabel, seatNumber, grade, price, status);
  }
}
