package dev.concertbank.app.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import org.springframework.stereotype.Component;

/**
 * Hashes identity strings. They are short and guessable, so a plain hash could be searched by
 * whoever gets hold of the table; with a key it cannot.
 */
@Component
public class PersonHash {
  private final Secrets secrets;

  PersonHash(Secrets secrets) {
    this.secrets = secrets;
  }

  /** HMAC-SHA-256 in hex. */
  public String of(String identity) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(secrets.person());
      return HexFormat.of().formatHex(mac.doFinal(identity.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java runtime has HmacSHA256.", e);
    }
  }
}
