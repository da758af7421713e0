package dev.concertbank.app.jobs;

import dev.concertbank.batch.job.JobSettingsException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints what was wrong and what to write instead of a stack trace. */
class JobSettingsAnalyzer extends AbstractFailureAnalyzer<JobSettingsException> {
  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, JobSettingsException cause) {
    return new FailureAnalysis(cause.getMessage(), cause.remedy(), cause);
  }
}
