package dev.concertbank.batch.job;

/** A failure of a job whose message says to an operator what was wrong and what to do. */
public class JobFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public JobFailure(String message) {
    super(message);
  }

  public JobFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
