package dev.concertbank.embedded.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** What cases find in the database. */
final class CaseTables {
  private static final Path ROOT = Path.of("src/test/resources/db/conformance");

  private CaseTables() {}

  /** Three seats, the second held; no notes and no values. */
  static List<String> rows() {
    return statements("rows.sql");
  }

  static List<String> types() {
    return statements("types.sql").stream().map(type -> type + ";").toList();
  }

  static List<String> oracleTables() {
    return statements("tables.oracle.sql");
  }

  private static List<String> statements(String file) {
    try {
      return Arrays.stream(Files.readString(ROOT.resolve(file)).split(";"))
          .map(String::strip)
          .filter(statement -> !statement.isEmpty())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
