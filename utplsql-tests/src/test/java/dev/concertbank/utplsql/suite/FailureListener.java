package dev.concertbank.utplsql.suite;

import dev.concertbank.embedded.utplsql.Failure;
import dev.concertbank.embedded.utplsql.RunListener;
import dev.concertbank.embedded.utplsql.Suite;
import dev.concertbank.embedded.utplsql.SuiteTest;
import dev.concertbank.embedded.utplsql.TestResult;
import java.util.List;

/** Hears of tests that fail, and of nothing else. */
public interface FailureListener extends RunListener {

  void failed(SuiteTest test, TestResult result);

  @Override
  default void testFinished(SuiteTest test, TestResult result) {
    if (!result.passed()) {
      failed(test, result);
    }
  }

  @Override
  default void suiteStarted(Suite suite) {}

  @Override
  default void suiteFinished(Suite suite, List<Failure> warnings) {}

  @Override
  default void testStarted(SuiteTest test) {}

  @Override
  default void testDisabled(SuiteTest test) {}
}
