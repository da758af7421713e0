package dev.concertbank.app.security;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints the sentence instead of a stack trace. */
class MissingSecretAnalyzer extends AbstractFailureAnalyzer<MissingSecretException> {
  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, MissingSecretException cause) {
    return new FailureAnalysis("A secret is missing.", cause.getMessage(), cause);
  }
}
