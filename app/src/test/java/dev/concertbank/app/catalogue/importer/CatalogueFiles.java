package dev.concertbank.app.catalogue.importer;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

/** A small catalogue that is good as it stands; a test spoils one thing in it. */
final class CatalogueFiles {

  private final Map<FileKind, byte[]> files = new EnumMap<>(FileKind.class);

  static CatalogueFiles good() {
    return new CatalogueFiles()
        .with(FileKind.VENUES, "venue_code,venue_name\nhall,\"Hall, the 큰\"\n")
        .with(
            FileKind.SEATS,
            "venue_code,section,row,first_number,last_number,grade\n"
                + "hall,A,1,1,10,VIP\nhall,A,2,1,12,R\n")
        .with(
            FileKind.CONCERTS,
            "concert_code,title,artist,venue_code,open_date\n"
                + "c1,Title 제목,Artist,hall,2027-01-01T10:00:00+09:00\n")
        .with(FileKind.PRICES, "concert_code,grade,price\nc1,VIP,150000\nc1,R,90000\n")
        .with(
            FileKind.SCHEDULES,
            "concert_code,schedule_code,starts_at,sale_opens_at,sale_closes_at,queue_required\n"
                + "c1,d1,2027-05-01T19:00:00+09:00,2027-01-01T10:00:00+09:00,"
                + "2027-05-01T18:00:00+09:00,false\n");
  }

  CatalogueFiles with(FileKind kind, String text) {
    return with(kind, text.getBytes(StandardCharsets.UTF_8));
  }

  CatalogueFiles with(FileKind kind, byte[] bytes) {
    files.put(kind, bytes);
    return this;
  }

  CatalogueFiles without(FileKind kind) {
    files.remove(kind);
    return this;
  }

  CatalogueFiles replacing(FileKind kind, String old, String replacement) {
    String text = new String(files.get(kind), StandardCharsets.UTF_8);
    if (!text.contains(old)) {
      throw new IllegalArgumentException(kind + " has no '" + old + "' to replace");
    }
    return with(kind, text.replace(old, replacement));
  }

  Map<FileKind, CatalogueSource> sources() {
    Map<FileKind, CatalogueSource> sources = new EnumMap<>(FileKind.class);
    files.forEach((kind, bytes) -> sources.put(kind, () -> new ByteArrayInputStream(bytes)));
    return sources;
  }
}
