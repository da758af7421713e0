package dev.concertbank.app.catalogue.importer;

/** A row of {@code venues.csv}. */
record Venue(long line, String code, String name) {

  static Venue of(Cells cells) {
    return new Venue(cells.line(), cells.text("venue_code", 40), cells.text("venue_name", 200));
  }
}
