package dev.concertbank.utplsql;

import dev.concertbank.embedded.utplsql.SuiteTest;
import dev.concertbank.liquibase.CodeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The PL/SQL of this module: specifications first, since bodies call each other's packages. */
final class SuiteFiles {
  private static final String MODULE = "utplsql-tests/";

  private SuiteFiles() {}

  /**
   * Those in a folder, in the order of their deployment, named as a person finds them from the
   * repository's root.
   */
  static List<CodeFile> all(String root) {
    List<CodeFile> files = new ArrayList<>();
    for (Path path : paths(root)) {
      files.add(new CodeFile(MODULE + path.toString().replace('\\', '/'), text(path)));
    }
    return files;
  }

  /** The same files by their places. */
  static List<Path> paths(String root) {
    try (Stream<Path> found = Files.walk(Path.of(root))) {
      return found
          .filter(path -> path.toString().matches(".*\\.pk[sb]"))
          .sorted(
              Comparator.comparing((Path path) -> path.toString().endsWith(".pkb"))
                  .thenComparing(Path::toString))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The packages among files that are no suites. */
  static List<String> helpers(List<CodeFile> files, List<SuiteTest> tests) {
    return files.stream()
        .map(file -> file.path().replaceFirst(".*/", ""))
        .filter(name -> name.endsWith(".pks"))
        .map(name -> name.replaceFirst("\\.pks$", ""))
        .filter(name -> tests.stream().noneMatch(t -> t.procedure().packageName().equals(name)))
        .toList();
  }

  static boolean isOne(String name) {
    return name.startsWith(MODULE);
  }

  /** The file behind a name that {@link #all(String)} gave. */
  static Path path(String name) {
    return Path.of(name.substring(MODULE.length()));
  }

  private static String text(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
