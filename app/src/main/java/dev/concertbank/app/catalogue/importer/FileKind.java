package dev.concertbank.app.catalogue.importer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The files of a catalogue: their columns, and how many rows are still believed to be meant. */
public enum FileKind {
  VENUES(1_000, "venue_code", "venue_name"),
  SEATS(100_000, "venue_code", "section", "row", "first_number", "last_number", "grade"),
  CONCERTS(10_000, "concert_code", "title", "artist", "venue_code", "open_date"),
  PRICES(100_000, "concert_code", "grade", "price"),
  SCHEDULES(
      10_000,
      "concert_code",
      "schedule_code",
      "starts_at",
      "sale_opens_at",
      "sale_closes_at",
      "queue_required");

  private final int mostRows;
  private final List<String> columns;

  FileKind(int mostRows, String... columns) {
    this.mostRows = mostRows;
    this.columns = List.of(columns);
  }

  int mostRows() {
    return mostRows;
  }

  List<String> columns() {
    return columns;
  }

  /** The name of its part in a multipart request. */
  public String partName() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String fileName() {
    return partName() + ".csv";
  }

  /** The kind that a part is meant for; both {@code venues} and {@code venues.csv} say it. */
  static Optional<FileKind> ofPart(String name) {
    return Arrays.stream(values())
        .filter(kind -> kind.partName().equals(name) || kind.fileName().equals(name))
        .findFirst();
  }
}
