package dev.concertbank.app.security;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of this installation; every instance on one database has the same.
 *
 * @param queue the first signs places in a waiting room; the others still verify them
 */
record Secrets(SecretKey token, SecretKey person, List<SecretKey> queue) {
  static final String QUEUE_SETTING = "concert-bank.security.queue-token-secrets";
  private static final int LEAST_BYTES = 32;

  static Secrets of(String token, String person, List<String> queue) {
    List<String> given = queue == null || queue.isEmpty() ? List.of("") : queue;
    return new Secrets(
        key(token, "concert-bank.security.token-secret"),
        key(person, "concert-bank.security.person-secret"),
        IntStream.range(0, given.size())
            .mapToObj(i -> key(given.get(i), "%s[%d]".formatted(QUEUE_SETTING, i)))
            .toList());
  }

  private static SecretKey key(String secret, String setting) {
    byte[] bytes = secret == null ? new byte[0] : secret.getBytes(StandardCharsets.UTF_8);
    if (bytes.length < LEAST_BYTES) {
      throw new MissingSecretException(setting, bytes.length, LEAST_BYTES);
    }
    return new SecretKeySpec(bytes, "HmacSHA256");
  }
}
