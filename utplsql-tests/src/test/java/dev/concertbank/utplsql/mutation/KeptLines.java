package dev.concertbank.utplsql.mutation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A file of lines with fields; each is written at once, so that it outlives a run that ends. */
final class KeptLines {
  private static final String BETWEEN = "\t";

  private final Path file;
  private final int fields;

  KeptLines(Path file, int fields) {
    this.file = file;
    this.fields = fields;
  }

  /** The lines that are whole, the oldest first. */
  List<List<String>> read() {
    try {
      return Files.notExists(file)
          ? List.of()
          : Files.readAllLines(file).stream()
              .map(line -> List.of(line.split(BETWEEN, -1)))
              .filter(line -> line.size() == fields)
              .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Delete " + file + ", it cannot be read", e);
    }
  }

  synchronized void add(String... line) {
    String text =
        Arrays.stream(line)
            .map(field -> field.strip().replaceAll("\\s+", " "))
            .collect(Collectors.joining(BETWEEN));
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, "\n" + text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
