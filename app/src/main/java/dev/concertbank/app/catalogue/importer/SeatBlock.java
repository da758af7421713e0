package dev.concertbank.app.catalogue.importer;

/** A row of {@code seats.csv}: neighbouring seats of one row and grade. */
record SeatBlock(
    long line, String venueCode, String section, String row, int first, int last, String grade) {

  private static final int HIGHEST_NUMBER = 99_999;

  static SeatBlock of(Cells cells) {
    SeatBlock block =
        new SeatBlock(
            cells.line(),
            cells.text("venue_code", 40),
            cells.text("section", 20),
            cells.text("row", 10),
            (int) cells.integer("first_number", 1, HIGHEST_NUMBER),
            (int) cells.integer("last_number", 1, HIGHEST_NUMBER),
            cells.text("grade", 10));
    if (cells.usable() && block.last < block.first) {
      cells.refuse(
          "last_number",
          "The last number, %d, is below the first, %d.".formatted(block.last, block.first));
    }
    return block;
  }

  int seats() {
    return last - first + 1;
  }
}
