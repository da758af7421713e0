package dev.concertbank.app.security;

import java.util.List;

/** Seals for tests of other packages. */
public final class QueueSeals {
  private QueueSeals() {}

  public static QueueSeal withKey(String secret) {
    return new QueueSeal(Secrets.of("t".repeat(32), "p".repeat(32), List.of(secret)));
  }
}
