package dev.concertbank.app.catalogue;

import java.time.Instant;

/**
 * @param total of the list that it is a part of
 * @param concertId null in the only row of an empty part, which carries the total
 */
record ConcertRow(
    Long total,
    Long concertId,
    String title,
    String artist,
    String venue,
    Instant openDate,
    Instant firstDate,
    Instant lastDate) {

  ConcertResponse response() {
    return new ConcertResponse(
        concertId, title, artist, venue, openDate, firstDate, lastDate, null);
  }
}
