package dev.concertbank.app.account;

import dev.concertbank.app.security.Role;

/** What a log-in is checked against. */
record Credential(Long userId, String passwordHash, Role role) {

  /** Records print their components; a hash is not for logs. */
  @Override
  public String toString() {
    return "Credential[userId=%d]".formatted(userId);
  }
}
