package dev.concertbank.utplsql;

import dev.concertbank.embedded.utplsql.Failure;
import dev.concertbank.embedded.utplsql.Frame;
import dev.concertbank.embedded.utplsql.TestResult;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.opentest4j.AssertionFailedError;

/** What failed in PL/SQL, with the PL/SQL's call stack where Java's would be. */
final class PlsqlFailures {
  private PlsqlFailures() {}

  static TestExecutionResult result(TestResult result) {
    if (!result.errors().isEmpty()) {
      return TestExecutionResult.failed(
          error(Stream.concat(result.errors().stream(), result.failures().stream()).toList()));
    }
    if (!result.failures().isEmpty()) {
      return TestExecutionResult.failed(
          at(result.failures(), new AssertionFailedError(text(result.failures()))));
    }
    return TestExecutionResult.successful();
  }

  /** An exception that nobody expected: an error in the report, and not a failure. */
  static Throwable error(List<Failure> failures) {
    return at(failures, new PlsqlException(text(failures)));
  }

  private static String text(List<Failure> failures) {
    return failures.stream().map(Failure::toString).collect(Collectors.joining("\n\n"));
  }

  private static Throwable at(List<Failure> failures, Throwable throwable) {
    throwable.setStackTrace(
        failures.get(0).stack().stream()
            .map(PlsqlFailures::element)
            .toArray(StackTraceElement[]::new));
    return throwable;
  }

  private static StackTraceElement element(Frame frame) {
    return new StackTraceElement(
        frame.routine().packageName(),
        frame.routine().name(),
        frame.at().fileName(),
        frame.at().line());
  }

  /** An exception that left a test's procedures. */
  static final class PlsqlException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PlsqlException(String message) {
      super(message);
    }
  }
}
