package dev.concertbank.app.rush;

import dev.concertbank.app.catalogue.importer.CatalogueSource;
import dev.concertbank.app.catalogue.importer.FileKind;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A venue of any size with dates that are on sale now, as catalogue files like an operator's. */
public record House(String code, int seats, int dates) {

  private static final int SEATS_PER_ROW = 10;
  private static final int SEATS_PER_SECTION = 50;
  private static final long DAYS_AHEAD = 60;

  /** The sections, of fifty seats; the last one has the rest. */
  public List<String> sections() {
    List<String> sections = new ArrayList<>();
    for (int first = 0; first < seats; first += SEATS_PER_SECTION) {
      sections.add(section(first));
    }
    return sections;
  }

  public Map<FileKind, CatalogueSource> files(OffsetDateTime now) {
    OffsetDateTime start = now.withOffsetSameInstant(ZoneOffset.UTC).plusDays(DAYS_AHEAD);
    Map<FileKind, CatalogueSource> files = new EnumMap<>(FileKind.class);
    files.put(FileKind.VENUES, csv("venue_code,venue_name\n%1$s,House of %1$s\n".formatted(code)));
    files.put(FileKind.SEATS, csv(seatRows()));
    files.put(
        FileKind.CONCERTS,
        csv(
            "concert_code,title,artist,venue_code,open_date\n%1$s,%1$s,Nobody,%1$s,%2$s\n"
                .formatted(code, now.minusDays(1))));
    files.put(
        FileKind.PRICES,
        csv("concert_code,grade,price\n%1$s,R,90000\n%1$s,S,60000\n".formatted(code)));
    files.put(FileKind.SCHEDULES, csv(dateRows(now, start)));
    return files;
  }

  private String seatRows() {
    StringBuilder rows =
        new StringBuilder("venue_code,section,row,first_number,last_number,grade\n");
    for (int first = 0; first < seats; first += SEATS_PER_ROW) {
      int row = first % SEATS_PER_SECTION / SEATS_PER_ROW + 1;
      int last = Math.min(SEATS_PER_ROW, seats - first);
      rows.append(
          "%s,%s,%d,1,%d,%s\n".formatted(code, section(first), row, last, row <= 2 ? "R" : "S"));
    }
    return rows.toString();
  }

  private String dateRows(OffsetDateTime now, OffsetDateTime start) {
    StringBuilder rows =
        new StringBuilder(
            "concert_code,schedule_code,starts_at,sale_opens_at,sale_closes_at,queue_required\n");
    for (int date = 1; date <= dates; date++) {
      rows.append(
          "%s,d%05d,%s,%s,%s,false\n".formatted(code, date, start, now.minusDays(1), start));
    }
    return rows.toString();
  }

  private static String section(int seat) {
    return "S%03d".formatted(seat / SEATS_PER_SECTION + 1);
  }

  private static CatalogueSource csv(String text) {
    return () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
