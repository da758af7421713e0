package dev.concertbank.embedded.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Goes through the steps of a case and compares what comes of them with what is prescribed. */
final class CaseRunner {
  private static final int PATIENCE_SECONDS = 30;

  private final ConformanceDatabase database;
  private final ExecutorService background;
  private final Map<Integer, Future<Outcome>> waiting = new LinkedHashMap<>();
  private final List<String> problems = new ArrayList<>();

  CaseRunner(ConformanceDatabase database, ExecutorService background) {
    this.database = database;
    this.background = background;
  }

  void run(ConformanceCase one) throws Exception {
    database.reset();
    try {
      for (int i = 0; i < one.steps().size(); i++) {
        step(one, i);
      }
      for (Map.Entry<Integer, Future<Outcome>> call : waiting.entrySet()) {
        compare(one, call.getKey(), call.getValue().get(PATIENCE_SECONDS, TimeUnit.SECONDS));
      }
    } finally {
      rollBack(one);
    }
    assertThat(problems).as("%s%n%s%n%s", one.title(), one.page(), one.place()).isEmpty();
  }

  private void step(ConformanceCase one, int index) throws SQLException {
    Step step = one.steps().get(index);
    CaseSession session = database.session(step.session());
    switch (step.act()) {
      case COMMIT -> session.commit();
      case ROLLBACK -> session.rollback();
      case CALL -> {
        for (String function : CaseSource.functions(step, index + 1)) {
          compare(one, index, session.call(one.packageName() + "." + function));
        }
      }
      case WAITING_CALL -> {
        String function = one.packageName() + ".step_" + (index + 1);
        Future<Outcome> call = background.submit(() -> session.call(function));
        waiting.put(index, call);
        database.awaitWaiting(session, call);
      }
    }
  }

  private void compare(ConformanceCase one, int index, Outcome actual) {
    Step step = one.steps().get(index);
    Outcome expected = database.expected(step);
    if (!expected.isMetBy(actual)) {
      problems.add("line %d %s, not %s".formatted(step.code().line(), actual, expected));
    }
  }

  /** In the order of the case, so that nobody is left waiting. */
  private void rollBack(ConformanceCase one) throws Exception {
    for (Step step : one.steps()) {
      if (step.act() != Step.Act.WAITING_CALL) {
        database.session(step.session()).rollback();
      }
    }
    for (Future<Outcome> call : waiting.values()) {
      call.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
    for (Step step : one.steps()) {
      database.session(step.session()).rollback();
    }
  }
}
