package dev.concertbank.app.catalogue.importer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A key stands once in a file: of two rows for it, nobody could say which one is meant. */
final class DuplicateCheck {

  private final ImportErrors errors;

  DuplicateCheck(ImportErrors errors) {
    this.errors = errors;
  }

  void check(Catalogue catalogue) {
    Keys venues = new Keys(FileKind.VENUES, "venue_code");
    catalogue.venues().forEach(v -> venues.add(v.line(), v.code()));
    Keys concerts = new Keys(FileKind.CONCERTS, "concert_code");
    catalogue.concerts().forEach(c -> concerts.add(c.line(), c.code()));
    Keys prices = new Keys(FileKind.PRICES, "grade");
    catalogue.prices().forEach(p -> prices.add(p.line(), p.concertCode(), p.grade()));
    Keys schedules = new Keys(FileKind.SCHEDULES, "schedule_code");
    catalogue.schedules().forEach(s -> schedules.add(s.line(), s.concertCode(), s.code()));
  }

  private final class Keys {

    private final FileKind file;
    private final String column;
    private final Map<List<String>, Long> seen = new HashMap<>();

    Keys(FileKind file, String column) {
      this.file = file;
      this.column = column;
    }

    void add(long line, String... key) {
      Long before = seen.putIfAbsent(List.of(key), line);
      if (before != null) {
        errors.add(
            file,
            line,
            column,
            "'%s' stands in row %d already. Keep one of them."
                .formatted(String.join("', '", key), before));
      }
    }
  }
}
