package dev.concertbank.app.queuetoken;

import dev.concertbank.app.security.QueueSeal;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes places as tokens, and reads only what it, or another instance, wrote. */
@Component
public class PlaceTokens {
  private static final int CONTENT_BYTES = 4 * Long.BYTES;
  private static final int SEALED_BYTES = CONTENT_BYTES + QueueSeal.OVERHEAD;
  static final int LENGTH = SEALED_BYTES / 3 * 4;

  private final QueueSeal seal;

  PlaceTokens(QueueSeal seal) {
    this.seal = seal;
  }

  public String write(PlaceToken token) {
    byte[] content =
        ByteBuffer.allocate(CONTENT_BYTES)
            .putLong(token.userId())
            .putLong(token.scheduleId())
            .putLong(token.place())
            .putLong(token.lowestShown())
            .array();
    return Base64.getUrlEncoder().encodeToString(seal.seal(content));
  }

  public Optional<PlaceToken> read(String text) {
    return text.length() == LENGTH
        ? decoded(text).flatMap(seal::open).map(PlaceTokens::of)
        : Optional.empty();
  }

  private static Optional<byte[]> decoded(String text) {
    try {
      return Optional.of(Base64.getUrlDecoder().decode(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static PlaceToken of(byte[] content) {
    ByteBuffer fields = ByteBuffer.wrap(content);
    return new PlaceToken(fields.getLong(), fields.getLong(), fields.getLong(), fields.getLong());
  }
}
