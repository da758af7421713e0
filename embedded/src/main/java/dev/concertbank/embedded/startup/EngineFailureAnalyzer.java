package dev.concertbank.embedded.startup;

import dev.concertbank.embedded.postgres.EngineException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows problem and remedy instead of a hundred lines of stack. */
final class EngineFailureAnalyzer extends AbstractFailureAnalyzer<EngineException> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, EngineException cause) {
    return new FailureAnalysis(cause.problem(), cause.remedy(), cause);
  }
}
