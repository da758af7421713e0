package dev.concertbank.embedded.utplsql;

import dev.concertbank.embedded.utplsql.Call.RaisedError;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Runs one test, as utPLSQL's {@code ut_test.do_execute}: what comes after is called whatever
 * happened before, and what comes before stops at the first exception.
 */
final class TestRun {
  private final Session session;
  private final List<Failure> failures;
  private final List<Failure> errors = new ArrayList<>();
  private int checks;

  /**
   * @param carried expectations that failed in {@code --%beforeall}; utPLSQL counts them to the
   *     next test
   */
  TestRun(Session session, List<Failure> carried) {
    this.session = session;
    this.failures = new ArrayList<>(carried);
  }

  TestResult run(SuiteTest test, List<ProcedureName> beforeEach, List<ProcedureName> afterEach)
      throws SQLException {
    Savepoint before = test.automaticRollback() ? session.savepoint() : null;
    if (allOf(beforeEach)) {
      if (allOf(test.beforeTest())) {
        judge(test, session.call(test.procedure()));
      }
      eachOf(test.afterTest());
    }
    eachOf(afterEach);
    if (before != null) {
      session.rollback(before);
    }
    return new TestResult(List.copyOf(failures), List.copyOf(errors), checks);
  }

  private boolean allOf(List<ProcedureName> procedures) throws SQLException {
    for (ProcedureName procedure : procedures) {
      if (!quietly(procedure)) {
        return false;
      }
    }
    return true;
  }

  private void eachOf(List<ProcedureName> procedures) throws SQLException {
    for (ProcedureName procedure : procedures) {
      quietly(procedure);
    }
  }

  private boolean quietly(ProcedureName procedure) throws SQLException {
    Call call = session.call(procedure);
    count(call);
    call.error().ifPresent(e -> errors.add(e.failure()));
    return call.error().isEmpty();
  }

  private void count(Call call) {
    checks += call.checks();
    failures.addAll(call.failures());
  }

  private void judge(SuiteTest test, Call call) {
    count(call);
    if (test.expected().isEmpty()) {
      call.error().ifPresent(e -> errors.add(e.failure()));
      return;
    }
    checks++;
    if (call.error().isEmpty()) {
      String text = "Expected one of exceptions (" + names(test) + ") but nothing was raised.";
      failures.add(new Failure(text, List.of(declared(test))));
    } else {
      unexpected(test, call.error().get());
    }
  }

  private void unexpected(SuiteTest test, RaisedError error) {
    boolean expected = test.expected().stream().anyMatch(e -> e.states().contains(error.state()));
    if (!expected) {
      String wanted =
          test.expected().size() == 1
              ? "equal: " + names(test)
              : "be one of: (" + names(test) + ")";
      String text =
          "Actual: "
              + error.number()
              + " was expected to "
              + wanted
              + "\n"
              + error.failure().text();
      failures.add(new Failure(text, error.failure().stack()));
    }
  }

  private static String names(SuiteTest test) {
    return test.expected().stream().map(ExpectedError::toString).collect(Collectors.joining(", "));
  }

  private static Frame declared(SuiteTest test) {
    return new Frame(test.procedure(), test.source(), "procedure " + test.procedure().name());
  }
}
