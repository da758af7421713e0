package dev.concertbank.utplsql;

import dev.concertbank.embedded.testing.TestDatabase;
import dev.concertbank.embedded.utplsql.SuiteTest;
import dev.concertbank.liquibase.SchemaMigration;
import dev.concertbank.utplsql.oracle.JunitXml;
import dev.concertbank.utplsql.oracle.OracleResult;
import dev.concertbank.utplsql.oracle.UtplsqlRun;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.opentest4j.AssertionFailedError;

/** Installs the suites into the owner's schema, lets utPLSQL run them, and tells its results. */
final class OracleExecution {
  static final String CHANGELOG = "db/changelog/utplsql-tests.yaml";

  private final SuitesDescriptor suites;
  private final EngineExecutionListener listener;

  OracleExecution(SuitesDescriptor suites, EngineExecutionListener listener) {
    this.suites = suites;
    this.listener = listener;
  }

  void run(TestDatabase database, Set<SuiteTest> selected) throws SQLException {
    new SchemaMigration(CHANGELOG).update(database.owner(), SchemaMigration.NO_CONTEXT);
    List<SuiteTest> all =
        suites.content().suites().stream().flatMap(suite -> suite.allTests()).toList();
    boolean everything = selected.containsAll(all);
    UtplsqlRun utplsql = new UtplsqlRun(database.owner());
    List<String> names =
        everything
            ? List.of()
            : all.stream().filter(selected::contains).map(t -> t.procedure().toString()).toList();
    JunitXml report = utplsql.tests(names);
    suites.getChildren().forEach(child -> tell(child, report));
    if (everything) {
      utplsql.coverage(SuiteFiles.helpers(suites.packages(), all));
    }
  }

  private void tell(TestDescriptor descriptor, JunitXml report) {
    if (descriptor instanceof TestLeaf leaf) {
      test(leaf, report);
      return;
    }
    listener.executionStarted(descriptor);
    descriptor.getChildren().forEach(child -> tell(child, report));
    Optional<String> error = report.suiteError(((SuiteDescriptor) descriptor).path());
    listener.executionFinished(
        descriptor,
        error
            .map(text -> TestExecutionResult.failed(new PlsqlFailures.PlsqlException(text)))
            .orElseGet(TestExecutionResult::successful));
  }

  private void test(TestLeaf leaf, JunitXml report) {
    String suite = leaf.test().path().replaceFirst("\\.[^.]*$", "");
    OracleResult result =
        report
            .next(suite, leaf.test().description())
            .orElseGet(
                () ->
                    new OracleResult(
                        OracleResult.Outcome.ERRORED,
                        "utPLSQL reports no test " + leaf.test().path()));
    if (result.outcome() == OracleResult.Outcome.DISABLED) {
      listener.executionSkipped(leaf, result.text());
      return;
    }
    listener.executionStarted(leaf);
    listener.executionFinished(leaf, outcome(result));
  }

  private static TestExecutionResult outcome(OracleResult result) {
    return switch (result.outcome()) {
      case FAILED -> TestExecutionResult.failed(new AssertionFailedError(result.text()));
      case ERRORED -> TestExecutionResult.failed(new PlsqlFailures.PlsqlException(result.text()));
      default -> TestExecutionResult.successful();
    };
  }
}
