package dev.concertbank.utplsql.coverage;

import dev.concertbank.embedded.coverage.LineCounters;
import dev.concertbank.embedded.testing.TestDatabase;
import dev.concertbank.embedded.translator.PlsqlFile;
import dev.concertbank.embedded.translator.Translator;
import dev.concertbank.utplsql.ProductAndSuites;
import dev.concertbank.utplsql.suite.FailureListener;
import dev.concertbank.utplsql.suite.SuiteDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * What the suites run of each package body.
 *
 * @param failed the tests that did not pass; what they ran proves nothing
 */
record Coverage(List<FileCoverage> files, List<String> failed) {

  /** Runs all suites on a copy of the database, the product's files changed first. */
  static Coverage measure(UnaryOperator<PlsqlFile> change) throws SQLException {
    LineCounters counters = new LineCounters(Coverage::isBody);
    ProductAndSuites content = ProductAndSuites.read().with(change);
    List<String> failed = new ArrayList<>();
    FailureListener listener =
        (test, result) -> failed.add(test.path() + ": " + result.errors() + result.failures());
    try (SuiteDatabase database =
        SuiteDatabase.deploy(TestDatabase.shared(), content, new Translator(counters))) {
      counters.create(database.owner());
      database.run(listener);
      return new Coverage(measured(content.files(), counters.read(database.owner())), failed);
    }
  }

  private static boolean isBody(String file) {
    return file.matches("plsql/package/.*\\.pkb");
  }

  private static List<FileCoverage> measured(
      List<PlsqlFile> files, Map<String, SortedMap<Integer, Long>> hits) {
    return files.stream()
        .filter(file -> isBody(file.name()))
        .map(
            file ->
                new FileCoverage(
                    file.name(),
                    file.text().lines().toList(),
                    hits.getOrDefault(file.name(), new TreeMap<>())))
        .sorted((a, b) -> a.path().compareTo(b.path()))
        .toList();
  }
}
