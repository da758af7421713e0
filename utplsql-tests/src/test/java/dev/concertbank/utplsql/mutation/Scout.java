package dev.concertbank.utplsql.mutation;

import dev.concertbank.embedded.testing.TestDatabase;
import dev.concertbank.utplsql.suite.FailureListener;
import dev.concertbank.utplsql.suite.JunitTests;
import dev.concertbank.utplsql.suite.SuiteDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Runs each suite and each JUnit class alone, without any mutant: all must pass, and what they call
 * is noted. What an earlier run noted is believed while it rests upon the same files.
 */
final class Scout {
  private final KeptLines kept;
  private final Basis basis;
  private final Map<String, Set<String>> known = new HashMap<>();

  Scout(KeptLines kept, Basis basis) {
    this.kept = kept;
    this.basis = basis;
    for (List<String> line : kept.read()) {
      String test = line.get(1);
      if (line.get(0).equals(basis.of(test))) {
        known.put(test, Set.of(line.get(2).split(" ")));
      }
    }
  }

  Touches runSuites(SuiteDatabase template, Set<String> suites) throws SQLException {
    for (String suite : suites) {
      if (!known.containsKey(suite)) {
        note(suite, run(template, suite));
      }
    }
    return new Touches(Map.copyOf(known));
  }

  private static Set<String> run(SuiteDatabase template, String suite) throws SQLException {
    List<String> failed = new ArrayList<>();
    FailureListener listener = (test, result) -> failed.add(test.path());
    try (SuiteDatabase database = template.again()) {
      Calls.count(database.database());
      database.run(test -> test.procedure().packageName().equals(suite), listener);
      requireNone(failed);
      return Calls.read(database.database());
    }
  }

  /** Twice, in two copies: a test that remembered the first one would fail from the second on. */
  Touches runJunit(TestDatabase original, List<String> classes) {
    List<String> unknown = classes.stream().filter(name -> !known.containsKey(name)).toList();
    Map<String, Set<String>> called = new HashMap<>();
    for (String name : unknown) {
      called.put(name, ConcurrentHashMap.newKeySet());
      try (TestDatabase copy = new WatchedDatabase(original.isolated(), called.get(name))) {
        requireNone(new JunitTests(name).firstFailure(copy).stream().toList());
      }
    }
    for (String name : unknown) {
      try (TestDatabase copy = original.isolated()) {
        requireNone(new JunitTests(name).firstFailure(copy).stream().toList());
      }
      note(name, called.get(name));
    }
    return new Touches(Map.copyOf(known));
  }

  private void note(String test, Set<String> called) {
    kept.add(basis.of(test), test, String.join(" ", called));
    known.put(test, called);
  }

  /** Who fails without any mutant kills none. */
  private static void requireNone(List<String> failed) {
    if (!failed.isEmpty()) {
      throw new IllegalStateException("These tests fail without any mutant: " + failed);
    }
  }
}
