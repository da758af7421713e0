package dev.concertbank.app.idempotency;

import dev.concertbank.plsql.CommandKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/**
 * Tells requests apart by method, path and body. The body is taken as it was understood, so that
 * spaces and the order of fields make no difference.
 */
@Component
class Fingerprints {
  private final ObjectMapper objectMapper;

  Fingerprints(ObjectMapper objectMapper) {
    this.objectMapper = objectMapper;
  }

  CommandKey keyOf(Command command) {
    CommandRequest request = command.request();
    String body = command.body() == null ? "" : objectMapper.writeValueAsString(command.body());
    String text = String.join("\n", request.method(), request.path(), body);
    return new CommandKey(request.userId(), request.idempotencyKey(), sha256(text));
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256.", e);
    }
  }
}
