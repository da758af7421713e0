package dev.concertbank.utplsql.mutation;

import dev.concertbank.embedded.coverage.LineCounters;
import dev.concertbank.embedded.testing.TestDatabase;
import dev.concertbank.embedded.translator.Translator;
import dev.concertbank.embedded.utplsql.Suite;
import dev.concertbank.utplsql.ProductAndSuites;
import dev.concertbank.utplsql.suite.FailureListener;
import dev.concertbank.utplsql.suite.SuiteDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which suite comes to which package: a mutant of a package body cannot be noticed by a suite that
 * runs nothing of it.
 *
 * @param filesOfSuites the bodies of which each suite runs a line
 */
record Touches(Map<String, Set<String>> filesOfSuites) {

  /** Runs each suite alone and looks what it ran; all tests must pass. */
  static Touches measure(TestDatabase original, ProductAndSuites content) throws SQLException {
    Map<String, Set<String>> files = new HashMap<>();
    List<String> failed = new ArrayList<>();
    FailureListener listener = (test, result) -> failed.add(test.path());
    LineCounters counters = new LineCounters(Touches::isBody);
    try (SuiteDatabase database =
        SuiteDatabase.deploy(original, content, new Translator(counters))) {
      for (String suite : suites(content)) {
        counters.create(database.owner());
        database.run(test -> test.procedure().packageName().equals(suite), listener);
        Set<String> touched = new HashSet<>();
        counters
            .read(database.owner())
            .forEach(
                (file, hits) -> {
                  if (hits.values().stream().anyMatch(count -> count > 0)) {
                    touched.add(file);
                  }
                });
        files.put(suite, touched);
      }
    }
    if (!failed.isEmpty()) {
      throw new IllegalStateException("These tests fail without any mutant: " + failed);
    }
    return new Touches(files);
  }

  private static boolean isBody(String file) {
    return file.matches("plsql/package/.*\\.pkb");
  }

  private static Set<String> suites(ProductAndSuites content) {
    Set<String> names = new TreeSet<>();
    content.suites().stream()
        .flatMap(Suite::allTests)
        .forEach(test -> names.add(test.procedure().packageName()));
    return names;
  }

  /** Views and the schema are within everybody's reach. */
  boolean reach(String suite, Mutant mutant) {
    return !isBody(mutant.file())
        || filesOfSuites.getOrDefault(suite, Set.of()).contains(mutant.file());
  }
}
