package dev.concertbank.utplsql;

import dev.concertbank.embedded.testing.TestDatabase;
import dev.concertbank.embedded.utplsql.SuiteRunner;
import dev.concertbank.embedded.utplsql.SuiteTest;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;

/** Runs the suites that were selected, in a database of their own. */
final class SuitesExecution {
  private final SuitesDescriptor suites;
  private final EngineExecutionListener listener;

  SuitesExecution(SuitesDescriptor suites, EngineExecutionListener listener) {
    this.suites = suites;
    this.listener = listener;
  }

  void run() {
    listener.executionStarted(suites);
    TestExecutionResult result;
    try {
      execute();
      result = TestExecutionResult.successful();
    } catch (Exception e) {
      result = TestExecutionResult.failed(e);
    }
    listener.executionFinished(suites, result);
  }

  private void execute() throws Exception {
    ProductAndSuites content = suites.content();
    if (suites.getChildren().stream().anyMatch(UnreadableLeaf.class::isInstance)) {
      suites.getChildren().forEach(this::fail);
      return;
    }
    Set<SuiteTest> selected =
        suites.getDescendants().stream()
            .filter(TestLeaf.class::isInstance)
            .map(leaf -> ((TestLeaf) leaf).test())
            .collect(Collectors.toSet());
    if (TestDatabase.shared().isOracle()) {
      new OracleExecution(suites, listener).run(TestDatabase.shared(), selected);
      return;
    }
    try (TestDatabase database =
        TestDatabase.shared().isolated(UnaryOperator.identity(), suites.packages())) {
      new SuiteRunner(database.owner(), content.files(), new JunitListener(suites, listener))
          .run(content.suites(), selected);
    }
  }

  private void fail(TestDescriptor unreadable) {
    listener.executionStarted(unreadable);
    listener.executionFinished(
        unreadable, TestExecutionResult.failed(((UnreadableLeaf) unreadable).reason()));
  }
}
