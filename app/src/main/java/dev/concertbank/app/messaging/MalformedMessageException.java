package dev.concertbank.app.messaging;

/** A message that no attempt can make sense of; it fails until it is parked. */
public class MalformedMessageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param problem what is wrong, and with which value
   */
  public MalformedMessageException(String problem) {
    super(problem);
  }

  /**
   * @param problem what is wrong, and with which value
   */
  public MalformedMessageException(String problem, Throwable cause) {
    super(problem, cause);
  }
}
