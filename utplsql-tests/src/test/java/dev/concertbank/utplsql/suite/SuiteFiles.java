package dev.concertbank.utplsql.suite;

import dev.concertbank.embedded.translator.PlsqlFile;
import dev.concertbank.liquibase.CodeFile;
import dev.concertbank.liquibase.SchemaMigration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The PL/SQL of the product and, after it, that of the suites. */
public final class SuiteFiles {
  private static final Path ROOT = Path.of("src/test/plsql");

  private SuiteFiles() {}

  /**
   * @param change what to do to the product's files first
   */
  public static List<PlsqlFile> with(UnaryOperator<CodeFile> change) {
    List<PlsqlFile> files = new ArrayList<>();
    for (CodeFile file : new SchemaMigration().code()) {
      files.add(new PlsqlFile(file.path(), change.apply(file).text()));
    }
    files.addAll(ofSuites());
    return files;
  }

  /** Specifications first: a body may name any of them. */
  private static List<PlsqlFile> ofSuites() {
    try (Stream<Path> paths = Files.walk(ROOT)) {
      return paths
          .filter(path -> path.toString().matches(".*\\.pk[sb]"))
          .sorted(
              Comparator.comparing((Path path) -> path.toString().endsWith(".pkb"))
                  .thenComparing(Comparator.naturalOrder()))
          .map(SuiteFiles::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The suites cannot be found", e);
    }
  }

  private static PlsqlFile read(Path path) {
    try {
      return new PlsqlFile(path.toString().replace('\\', '/'), Files.readString(path));
    } catch (IOException e) {
      throw new UncheckedIOException("A suite cannot be read: " + path, e);
    }
  }
}
