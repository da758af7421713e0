package dev.concertbank.app.security;

import java.nio.charset.StandardCharsets;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The keys of this installation; every instance on one database has the same. */
record Secrets(SecretKey token, SecretKey person) {
  private static final int LEAST_BYTES = 32;

  static Secrets of(String token, String person) {
    return new Secrets(
        key(token, "concert-bank.security.token-secret"),
        key(person, "concert-bank.security.person-secret"));
  }

  private static SecretKey key(String secret, String setting) {
    byte[] bytes = secret == null ? new byte[0] : secret.getBytes(StandardCharsets.UTF_8);
    if (bytes.length < LEAST_BYTES) {
      throw new MissingSecretException(setting, bytes.length, LEAST_BYTES);
    }
    return new SecretKeySpec(bytes, "HmacSHA256");
  }
}
