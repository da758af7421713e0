package dev.concertbank.plsql.gate.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files that the gates watch, by their path from the root of the repository. */
public final class PlsqlFiles {

  private static final Path REPOSITORY = Path.of("..");
  private static final List<String> PRODUCTION = List.of("plsql/src/main/plsql");
  private static final List<String> CHANGELOGS =
      List.of("liquibase/src/main/resources/db/changelog");
  private static final List<String> TESTS = List.of("utplsql-tests/src/test/plsql");

  private PlsqlFiles() {}

  public static Map<String, String> production() {
    return below(PRODUCTION);
  }

  /** What the changelogs hold of SQL and PL/SQL of their own. */
  public static Map<String, String> changelogs() {
    Map<String, String> files = below(CHANGELOGS);
    files.keySet().removeIf(path -> !path.endsWith(".sql"));
    return files;
  }

  public static Map<String, String> tests() {
    return below(TESTS);
  }

  public static Map<String, String> all() {
    Map<String, String> files = production();
    files.putAll(tests());
    return files;
  }

  /** Files of this module's tests, by their name below a folder. */
  public static Map<String, String> resources(String folder) {
    Map<String, String> files = new TreeMap<>();
    Path root = Path.of("src", "test", "resources", "gate", folder);
    read(root).forEach((path, text) -> files.put(slashed(root.relativize(path)), text));
    return files;
  }

  private static Map<String, String> below(List<String> folders) {
    Map<String, String> files = new TreeMap<>();
    for (String folder : folders) {
      read(REPOSITORY.resolve(folder))
          .forEach((path, text) -> files.put(slashed(REPOSITORY.relativize(path)), text));
    }
    return files;
  }

  private static Map<Path, String> read(Path folder) {
    Map<Path, String> texts = new TreeMap<>();
    if (Files.notExists(folder)) {
      return texts;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        texts.put(path, Files.readString(path, StandardCharsets.UTF_8));
      }
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + folder, e);
    }
  }

  private static String slashed(Path path) {
    return path.toString().replace('\\', '/');
  }
}
