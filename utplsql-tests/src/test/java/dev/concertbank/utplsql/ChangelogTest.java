package dev.concertbank.utplsql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.liquibase.CodeFile;
import dev.concertbank.liquibase.SchemaMigration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The changelog for Oracle lists every file of the suites, as the embedded engine deploys them.
 * {@code -Dchangelog.write=true} writes it instead.
 */
class ChangelogTest {
  private static final Path FILE = Path.of("src/test/resources", OracleExecution.CHANGELOG);

  private static final String HEAD =
      """
      # The suites and their builders, for the owner's schema of a test database. Specifications come first, since bodies
      # call each other's packages. Kept by ChangelogTest.
      databaseChangeLog:
      """;

  private static final String CHANGE_SET =
      "  - changeSet: {id: %1$s, author: utplsql-tests, dbms: oracle, runOnChange: true,"
          + " changes: [{sqlFile: {path: plsql/test/%1$s, splitStatements: false, stripComments: false}}]}\n";

  private static final String TAIL =
      """

        # CREATE succeeds although a body does not compile.
        - changeSet:
            id: every-suite-compiled
            author: utplsql-tests
            dbms: oracle
            runAlways: true
            changes:
              - sqlFile: {path: db/changelog/verify-compiled.sql, splitStatements: false, stripComments: false}
      """;

  private static List<String> files() {
    Path root = Path.of(UtplsqlSuites.PRODUCT);
    return SuiteFiles.paths(UtplsqlSuites.PRODUCT).stream()
        .map(path -> root.relativize(path).toString().replace('\\', '/'))
        .toList();
  }

  @Test
  void listsEveryFileOnce() throws IOException {
    String expected =
        files().stream().map(CHANGE_SET::formatted).collect(Collectors.joining("", HEAD, TAIL));
    if (Boolean.getBoolean("changelog.write")) {
      Files.writeString(FILE, expected);
    }
    assertThat(Files.readString(FILE))
        .as("run with -Dchangelog.write=true after adding, renaming or removing a suite")
        .isEqualTo(expected);
  }

  /** What Liquibase makes of it is what the embedded engine deploys. */
  @Test
  void isReadAsTheEmbeddedEngineReadsTheFolder() {
    assertThat(new SchemaMigration(OracleExecution.CHANGELOG).code())
        .extracting(CodeFile::text)
        .isEqualTo(SuiteFiles.all(UtplsqlSuites.PRODUCT).stream().map(CodeFile::text).toList());
  }
}
