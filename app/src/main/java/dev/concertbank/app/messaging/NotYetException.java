package dev.concertbank.app.messaging;

/** The message came too early; it comes again. Nobody has to look into it. */
public class NotYetException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param reason what its time depends on
   */
  public NotYetException(String reason) {
    super(reason);
  }
}
