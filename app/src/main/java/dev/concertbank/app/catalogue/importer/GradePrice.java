package dev.concertbank.app.catalogue.importer;

/** A row of {@code prices.csv}, in won. */
record GradePrice(long line, String concertCode, String grade, long price) {

  /** A hundred million won: whoever asks for more has typed a zero too many. */
  private static final long HIGHEST_PRICE = 100_000_000;

  static GradePrice of(Cells cells) {
    return new GradePrice(
        cells.line(),
        cells.text("concert_code", 40),
        cells.text("grade", 10),
        cells.integer("price", 1, HIGHEST_PRICE));
  }
}
