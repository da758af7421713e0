package dev.concertbank.app.catalogue;

import java.time.Instant;
import java.util.List;

/**
 * A concert with one of its dates: as many rows as dates, or one.
 *
 * @param scheduleId null where the concert has no date
 */
record OptionRow(
    Long concertId,
    String title,
    String artist,
    String venue,
    Instant openDate,
    Instant firstDate,
    Instant lastDate,
    Long scheduleId,
    Instant startsAt,
    Instant saleOpensAt,
    Instant saleClosesAt,
    String status,
    Long totalSeats,
    Long availableSeats,
    Boolean queueRequired) {

  static ConcertResponse concert(List<OptionRow> rows) {
    OptionRow row = rows.get(0);
    return new ConcertResponse(
        row.concertId,
        row.title,
        row.artist,
        row.venue,
        row.openDate,
        row.firstDate,
        row.lastDate,
        options(rows));
  }

  static List<OptionResponse> options(List<OptionRow> rows) {
    return rows.stream().filter(row -> row.scheduleId != null).map(OptionRow::option).toList();
  }

  private OptionResponse option() {
    return new OptionResponse(
        scheduleId,
        startsAt,
        saleOpensAt,
        saleClosesAt,
        status,
        totalSeats,
        availableSeats,
        queueRequired);
  }
}
