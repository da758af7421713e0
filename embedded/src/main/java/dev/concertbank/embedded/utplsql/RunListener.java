package dev.concertbank.embedded.utplsql;

import java.util.List;

/** Hears what is run, in order; suites nest. */
public interface RunListener {

  void suiteStarted(Suite suite);

  /**
   * @param warnings what failed in {@code --%afterall}, which utPLSQL reports as a warning
   */
  void suiteFinished(Suite suite, List<Failure> warnings);

  void testStarted(SuiteTest test);

  void testFinished(SuiteTest test, TestResult result);

  void testDisabled(SuiteTest test);
}
