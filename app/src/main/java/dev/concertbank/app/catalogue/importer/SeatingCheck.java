package dev.concertbank.app.catalogue.importer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** No seat stands twice in the plan of a venue, and no venue is larger than any that exists. */
final class SeatingCheck {

  static final int MOST_SEATS_PER_VENUE = 100_000;

  /** Bounds the time of one import: its transaction holds what it changes until it ends. */
  static final int MOST_SEATS = 500_000;

  private final ImportErrors errors;
  private final Map<List<String>, TreeMap<Integer, SeatBlock>> rows = new HashMap<>();
  private final Map<String, Integer> seatsByVenue = new HashMap<>();
  private long allSeats;

  SeatingCheck(ImportErrors errors) {
    this.errors = errors;
  }

  void check(List<SeatBlock> blocks) {
    for (SeatBlock block : blocks) {
      overlap(block);
      count(block);
    }
  }

  private void overlap(SeatBlock block) {
    TreeMap<Integer, SeatBlock> row =
        rows.computeIfAbsent(
            List.of(block.venueCode(), block.section(), block.row()), key -> new TreeMap<>());
    Map.Entry<Integer, SeatBlock> before = row.floorEntry(block.last());
    if (before != null && before.getValue().last() >= block.first()) {
      SeatBlock other = before.getValue();
      errors.add(
          FileKind.SEATS,
          block.line(),
          "first_number",
          "Seats %d to %d of section %s, row %s overlap %d to %d in row %d. Each seat stands once."
              .formatted(
                  block.first(),
                  block.last(),
                  block.section(),
                  block.row(),
                  other.first(),
                  other.last(),
                  other.line()));
      return;
    }
    row.put(block.first(), block);
  }

  private void count(SeatBlock block) {
    if (allSeats <= MOST_SEATS && allSeats + block.seats() > MOST_SEATS) {
      errors.add(
          FileKind.SEATS,
          block.line(),
          "last_number",
          "From this row on the file has more than %d seats. Import venue by venue."
              .formatted(MOST_SEATS));
    }
    allSeats += block.seats();
    int before = seatsByVenue.getOrDefault(block.venueCode(), 0);
    int seats = Math.min(before + block.seats(), MOST_SEATS_PER_VENUE + 1);
    seatsByVenue.put(block.venueCode(), seats);
    if (before <= MOST_SEATS_PER_VENUE && seats > MOST_SEATS_PER_VENUE) {
      errors.add(
          FileKind.SEATS,
          block.line(),
          "last_number",
          "From this row on venue %s has more than %d seats. Check the numbers."
              .formatted(block.venueCode(), MOST_SEATS_PER_VENUE));
    }
  }
}
