package dev.concertbank.app.idempotency;

/**
 * Who sent a command, with which Idempotency-Key. A controller that declares one as a parameter
 * gets it, and refuses requests without a key.
 */
public record CommandRequest(long userId, String idempotencyKey, String method, String path) {

  /**
   * @param body what the client sent, as it was understood; null where a command has none
   */
  public Command named(CommandName name, Object body) {
    return new Command(name, this, body);
  }
}
