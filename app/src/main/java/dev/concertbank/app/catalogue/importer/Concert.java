package dev.concertbank.app.catalogue.importer;

import java.time.OffsetDateTime;

/** A row of {@code concerts.csv}. */
record Concert(
    long line,
    String code,
    String title,
    String artist,
    String venueCode,
    OffsetDateTime openDate) {

  static Concert of(Cells cells) {
    return new Concert(
        cells.line(),
        cells.text("concert_code", 40),
        cells.text("title", 200),
        cells.text("artist", 200),
        cells.text("venue_code", 40),
        cells.time("open_date"));
  }
}
