package dev.concertbank.app.security;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Component;

/**
 * Seals what a waiting client keeps for us: it can read it, and cannot change it. The first key
 * seals; any opens, so that keys can be exchanged while people wait.
 */
@Component
public class QueueSeal {
  private static final int KEY_ID_BYTES = 4;

  /** 144 bits: with the rest of a token a multiple of three, so that Base64 has one spelling. */
  private static final int MAC_BYTES = 18;

  /** How much longer than its content a sealed text is. */
  public static final int OVERHEAD = KEY_ID_BYTES + MAC_BYTES;

  private static final byte[] PURPOSE = "queue token 1".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] KEY_ID = "queue key id".getBytes(StandardCharsets.US_ASCII);

  private final List<SealKey> keys;

  QueueSeal(Secrets secrets) {
    this.keys = secrets.queue().stream().map(SealKey::of).toList();
  }

  private record SealKey(SecretKey key, byte[] id) {
    static SealKey of(SecretKey key) {
      return new SealKey(key, Arrays.copyOf(hmac(key, KEY_ID), KEY_ID_BYTES));
    }

    byte[] macOf(byte[] content) {
      return Arrays.copyOf(hmac(key, PURPOSE, id, content), MAC_BYTES);
    }
  }

  public byte[] seal(byte[] content) {
    SealKey first = keys.get(0);
    return ByteBuffer.allocate(content.length + OVERHEAD)
        .put(first.id)
        .put(content)
        .put(first.macOf(content))
        .array();
  }

  /** The content; empty where none of our keys sealed it just so. */
  public Optional<byte[]> open(byte[] sealed) {
    if (sealed.length < OVERHEAD) {
      return Optional.empty();
    }
    int end = sealed.length - MAC_BYTES;
    byte[] id = Arrays.copyOf(sealed, KEY_ID_BYTES);
    byte[] content = Arrays.copyOfRange(sealed, KEY_ID_BYTES, end);
    byte[] mac = Arrays.copyOfRange(sealed, end, sealed.length);
    return keys.stream()
        .filter(key -> Arrays.equals(key.id, id))
        .filter(key -> MessageDigest.isEqual(key.macOf(content), mac))
        .findFirst()
        .map(key -> content);
  }

  private static byte[] hmac(SecretKey key, byte[]... parts) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      Arrays.stream(parts).forEach(mac::update);
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java runtime has HmacSHA256.", e);
    }
  }
}
