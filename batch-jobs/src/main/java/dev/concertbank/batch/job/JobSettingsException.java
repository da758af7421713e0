package dev.concertbank.batch.job;

import java.util.Optional;
import java.util.stream.Stream;

/** A setting of the jobs makes no sense; nothing was started. */
public final class JobSettingsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String remedy;

  public JobSettingsException(String problem, String remedy) {
    super(problem);
    this.remedy = remedy;
  }

  /** Spring wraps what the constructor of a setting says. */
  public static Optional<JobSettingsException> in(Throwable failure) {
    return Stream.iterate(failure, t -> t != null, Throwable::getCause)
        .filter(JobSettingsException.class::isInstance)
        .map(JobSettingsException.class::cast)
        .findFirst();
  }

  /** What to write instead. */
  public String remedy() {
    return remedy;
  }
}
