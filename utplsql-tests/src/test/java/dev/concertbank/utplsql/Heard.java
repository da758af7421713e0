package dev.concertbank.utplsql;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** What a launcher tells its listeners, by display names. */
final class Heard implements TestExecutionListener {
  private final Map<String, String> outcomes = new HashMap<>();
  private final Map<String, Throwable> thrown = new HashMap<>();
  private final Map<String, Boolean> tests = new HashMap<>();

  @Override
  public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
    note(identifier, result.getStatus().toString());
    result.getThrowable().ifPresent(t -> thrown.put(identifier.getDisplayName(), t));
  }

  @Override
  public void executionSkipped(TestIdentifier identifier, String reason) {
    note(identifier, "SKIPPED");
  }

  private void note(TestIdentifier identifier, String outcome) {
    outcomes.put(identifier.getDisplayName(), outcome);
    tests.put(identifier.getDisplayName(), identifier.isTest());
  }

  Map<String, String> outcomes() {
    return outcomes;
  }

  Throwable thrown(String name) {
    return thrown.get(name);
  }

  /** The tests that ran or were skipped. */
  List<String> tests() {
    return tests.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).toList();
  }
}
