package dev.concertbank.app.demo;

import dev.concertbank.app.catalogue.importer.CatalogueSource;
import dev.concertbank.app.catalogue.importer.FileKind;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;

/** The demo's catalogue files, {@code demo/*.csv}, with their times made absolute. */
final class DemoFiles {

  private DemoFiles() {}

  static Map<FileKind, CatalogueSource> asOf(OffsetDateTime now) {
    RelativeTimes times = new RelativeTimes(now);
    Map<FileKind, CatalogueSource> files = new EnumMap<>(FileKind.class);
    for (FileKind kind : FileKind.values()) {
      files.put(kind, () -> open(kind, times));
    }
    return files;
  }

  private static InputStream open(FileKind kind, RelativeTimes times) throws IOException {
    String name = "/demo/" + kind.fileName();
    try (InputStream file = DemoFiles.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new FileNotFoundException(name + " is missing from the class path");
      }
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return new ByteArrayInputStream(times.resolve(text).getBytes(StandardCharsets.UTF_8));
    }
  }
}
