package dev.concertbank.embedded.deploy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** The SQL that translated code stands on. */
final class RuntimeScripts {
  static final List<String> SCHEMAS =
      List.of("dbms_application_info", "dbms_utility", "dbms_lock", "ora");

  private static final List<String> FILES = List.of("ora.sql", "dbms.sql");

  /** What only some programs need; a schema, and the file of its name. */
  private static final List<String> ON_DEMAND = List.of("ut");

  private RuntimeScripts() {}

  static List<String> all() {
    return texts(ON_DEMAND);
  }

  /** The scripts that every program needs, and those of the schemas that this one needs. */
  static List<String> texts(List<String> schemas) {
    return Stream.concat(FILES.stream(), schemas.stream().map(schema -> schema + ".sql"))
        .map(RuntimeScripts::text)
        .toList();
  }

  private static String text(String file) {
    String path = "/dev/concertbank/embedded/runtime/" + file;
    try (InputStream in = RuntimeScripts.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException(path + " is missing from the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
