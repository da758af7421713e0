package dev.concertbank.embedded.translator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The golden files: {@code <construct>/<name>.sql} in, {@code .expected.sql} out, {@code .run.txt}
 * what calls of it give, {@code .refused.txt} what is said of it.
 */
final class Golden {
  private static final Path ROOT = Path.of("src/test/resources/golden");
  private static final PlsqlFile TYPES = read(ROOT.resolve("types.sql"));

  private Golden() {}

  static List<String> constructs() {
    try (Stream<Path> folders = Files.list(ROOT)) {
      return folders
          .filter(Files::isDirectory)
          .map(folder -> folder.getFileName().toString())
          .filter(name -> !name.equals("refused"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The PL/SQL files that have a companion of a kind. */
  static List<Path> with(String companion) {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.toString().endsWith(companion))
          .map(file -> sibling(file, companion, ".sql"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path sibling(Path file, String from, String to) {
    String name = file.getFileName().toString();
    return file.resolveSibling(name.substring(0, name.length() - from.length()) + to);
  }

  static PlsqlFile read(Path file) {
    return new PlsqlFile(ROOT.relativize(file).toString().replace('\\', '/'), text(file));
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The types that every golden file may use come first. */
  static List<PlsqlFile> program(Path file) {
    return List.of(TYPES, read(file));
  }

  static PlsqlFile types() {
    return TYPES;
  }
}
