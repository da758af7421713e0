package dev.concertbank.embedded.utplsql;

import dev.concertbank.embedded.translator.PlsqlFile;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Runs suites in one transaction that ends in a rollback, as utPLSQL's {@code ut_suite.do_execute}
 * does.
 */
public final class SuiteRunner {
  private final DataSource owner;
  private final CallStacks stacks;
  private final RunListener listener;

  /** Expectations that failed in {@code --%beforeall} and are told with the next test. */
  private final List<Failure> carried = new ArrayList<>();

  /**
   * @param owner connects as the owner of the schema with the deployed files
   * @param files the PL/SQL, for the lines of call stacks
   */
  public SuiteRunner(DataSource owner, List<PlsqlFile> files, RunListener listener) {
    this.owner = owner;
    this.stacks = new CallStacks(files);
    this.listener = listener;
  }

  /** What the suites around one bring with them. */
  private record Around(List<ProcedureName> beforeEach, List<ProcedureName> afterEach) {
    Around plus(Suite suite) {
      return new Around(
          joined(beforeEach, suite.calls(Hook.BEFOREEACH)),
          joined(suite.calls(Hook.AFTEREACH), afterEach));
    }

    private static List<ProcedureName> joined(List<ProcedureName> a, List<ProcedureName> b) {
      List<ProcedureName> all = new ArrayList<>(a);
      all.addAll(b);
      return all;
    }
  }

  /** Runs those tests of the suites that are selected, and nothing of suites without one. */
  public void run(List<Suite> suites, Set<SuiteTest> selected) throws SQLException {
    try (Connection connection = owner.getConnection()) {
      boolean autoCommit = connection.getAutoCommit();
      connection.setAutoCommit(false);
      try {
        Session session = new Session(connection, stacks);
        for (Suite suite : suites) {
          suite(session, suite, selected, new Around(List.of(), List.of()));
        }
      } finally {
        connection.rollback();
        connection.setAutoCommit(autoCommit);
      }
    }
  }

  private void suite(Session session, Suite suite, Set<SuiteTest> selected, Around outer)
      throws SQLException {
    if (suite.allTests().noneMatch(selected::contains)) {
      return;
    }
    listener.suiteStarted(suite);
    List<Failure> warnings = new ArrayList<>();
    if (suite.allTests().filter(selected::contains).allMatch(SuiteTest::disabled)) {
      skip(suite, selected);
    } else {
      Savepoint before = suite.automaticRollback() ? session.savepoint() : null;
      content(session, suite, selected, outer.plus(suite));
      afterAll(session, suite, warnings);
      if (before != null) {
        session.rollback(before);
      }
    }
    listener.suiteFinished(suite, warnings);
  }

  private void content(Session session, Suite suite, Set<SuiteTest> selected, Around around)
      throws SQLException {
    for (ProcedureName procedure : suite.calls(Hook.BEFOREALL)) {
      Call call = session.call(procedure);
      carried.addAll(call.failures());
      if (call.error().isPresent()) {
        fail(suite, selected, call.error().get().failure());
        return;
      }
    }
    for (SuiteTest test : suite.tests()) {
      if (selected.contains(test)) {
        test(session, test, around);
      }
    }
    for (Suite child : suite.children()) {
      suite(session, child, selected, around);
    }
  }

  private void test(Session session, SuiteTest test, Around around) throws SQLException {
    if (test.disabled()) {
      listener.testDisabled(test);
      return;
    }
    listener.testStarted(test);
    TestRun run = new TestRun(session, carried);
    carried.clear();
    listener.testFinished(test, run.run(test, around.beforeEach(), around.afterEach()));
  }

  private void afterAll(Session session, Suite suite, List<Failure> warnings) throws SQLException {
    for (ProcedureName procedure : suite.calls(Hook.AFTERALL)) {
      Call call = session.call(procedure);
      warnings.addAll(call.failures());
      call.error().ifPresent(e -> warnings.add(e.failure()));
    }
  }

  /** When {@code --%beforeall} raises, all tests below end in its error and none is run. */
  private void fail(Suite suite, Set<SuiteTest> selected, Failure error) {
    each(
        suite,
        selected,
        test -> {
          listener.testStarted(test);
          listener.testFinished(test, new TestResult(List.of(), List.of(error), 0));
        });
  }

  private void skip(Suite suite, Set<SuiteTest> selected) {
    each(suite, selected, listener::testDisabled);
  }

  private void each(
      Suite suite, Set<SuiteTest> selected, java.util.function.Consumer<SuiteTest> told) {
    suite.tests().stream()
        .filter(selected::contains)
        .forEach(
            test -> {
              if (test.disabled()) {
                listener.testDisabled(test);
              } else {
                told.accept(test);
              }
            });
    for (Suite child : suite.children()) {
      if (child.allTests().anyMatch(selected::contains)) {
        listener.suiteStarted(child);
        each(child, selected, told);
        listener.suiteFinished(child, List.of());
      }
    }
  }
}
