package dev.concertbank.app.queuetoken;

import dev.concertbank.app.security.QueueSeals;

/** What another installation would write. */
public final class ForeignTokens {
  private ForeignTokens() {}

  public static String write(PlaceToken token) {
    return new PlaceTokens(QueueSeals.withKey("f".repeat(32))).write(token);
  }
}
