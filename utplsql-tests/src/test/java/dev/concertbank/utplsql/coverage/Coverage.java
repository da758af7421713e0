package dev.concertbank.utplsql.coverage;

import dev.concertbank.embedded.coverage.LineCounters;
import dev.concertbank.embedded.testing.TestDatabase;
import dev.concertbank.embedded.translator.PlsqlFile;
import dev.concertbank.embedded.translator.Translator;
import dev.concertbank.utplsql.ProductAndSuites;
import dev.concertbank.utplsql.suite.FailureListener;
import dev.concertbank.utplsql.suite.JunitTests;
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
    return measure(change, List.of());
  }

  /** The same, and then the tests that bring a second session, for their lines. */
  static Coverage measure(UnaryOperator<PlsqlFile> change, List<SecondSession> others)
      throws SQLException {
    LineCounters counters = new LineCounters(Coverage::isBody);
    ProductAndSuites content = ProductAndSuites.read().with(change);
    List<String> failed = new ArrayList<>();
    FailureListener listener =
        (test, result) -> failed.add(test.path() + ": " + result.errors() + result.failures());
    try (SuiteDatabase database =
        SuiteDatabase.deploy(TestDatabase.shared(), content, new Translator(counters))) {
      counters.create(database.owner());
      database.run(listener);
      List<FileCoverage> bySuites = measured(content.files(), counters.read(database.owner()));
      for (SecondSession other : others) {
        new JunitTests(other.test()).firstFailure(database.database()).ifPresent(failed::add);
      }
      List<FileCoverage> byAll = measured(content.files(), counters.read(database.owner()));
      return new Coverage(merged(bySuites, byAll, others), failed);
    }
  }

  /** Of what the other tests ran, only the lines that they were asked for count. */
  private static List<FileCoverage> merged(
      List<FileCoverage> bySuites, List<FileCoverage> byAll, List<SecondSession> others) {
    for (SecondSession other : others) {
      FileCoverage suites = of(other.file(), bySuites);
      int line = other.number(suites.source());
      if (suites.hits().get(line) != 0) {
        throw new IllegalStateException(
            "The suites come to line " + line + ", strike out " + other);
      }
      suites.hits().put(line, of(other.file(), byAll).hits().get(line));
    }
    return bySuites;
  }

  private static FileCoverage of(String path, List<FileCoverage> files) {
    return files.stream().filter(file -> file.path().equals(path)).findFirst().orElseThrow();
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
