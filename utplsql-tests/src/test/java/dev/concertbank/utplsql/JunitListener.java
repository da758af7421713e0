package dev.concertbank.utplsql;

import dev.concertbank.embedded.utplsql.Failure;
import dev.concertbank.embedded.utplsql.RunListener;
import dev.concertbank.embedded.utplsql.Suite;
import dev.concertbank.embedded.utplsql.SuiteTest;
import dev.concertbank.embedded.utplsql.TestResult;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;

/** Tells JUnit what the runner tells. */
final class JunitListener implements RunListener {
  private final Map<String, TestDescriptor> byPath = new HashMap<>();
  private final EngineExecutionListener junit;

  JunitListener(SuitesDescriptor suites, EngineExecutionListener junit) {
    this.junit = junit;
    for (TestDescriptor descriptor : suites.getDescendants()) {
      if (descriptor instanceof TestLeaf leaf) {
        byPath.put(leaf.test().path(), leaf);
      } else if (descriptor instanceof SuiteDescriptor suite) {
        byPath.put(suite.path(), suite);
      }
    }
  }

  @Override
  public void suiteStarted(Suite suite) {
    junit.executionStarted(byPath.get(suite.path()));
  }

  /** utPLSQL calls them warnings; here nobody would see one. */
  @Override
  public void suiteFinished(Suite suite, List<Failure> warnings) {
    junit.executionFinished(
        byPath.get(suite.path()),
        warnings.isEmpty()
            ? TestExecutionResult.successful()
            : TestExecutionResult.failed(PlsqlFailures.error(warnings)));
  }

  @Override
  public void testStarted(SuiteTest test) {
    junit.executionStarted(byPath.get(test.path()));
  }

  @Override
  public void testFinished(SuiteTest test, TestResult result) {
    junit.executionFinished(byPath.get(test.path()), PlsqlFailures.result(result));
  }

  @Override
  public void testDisabled(SuiteTest test) {
    junit.executionSkipped(byPath.get(test.path()), "--%disabled at " + test.source());
  }
}
