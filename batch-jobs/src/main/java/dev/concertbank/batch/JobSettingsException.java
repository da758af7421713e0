package dev.concertbank.batch;

/** A setting of the jobs makes no sense; nothing was started. */
public final class JobSettingsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String remedy;

  JobSettingsException(String problem, String remedy) {
    super(problem);
    this.remedy = remedy;
  }

  /** What to write instead. */
  public String remedy() {
    return remedy;
  }
}
