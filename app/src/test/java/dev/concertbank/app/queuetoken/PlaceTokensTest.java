package dev.concertbank.app.queuetoken;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.app.security.QueueSeals;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlaceTokensTest {
  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  private final PlaceTokens tokens = new PlaceTokens(QueueSeals.withKey("k".repeat(32)));
  private final PlaceToken token = new PlaceToken(7, 3, 1_201, 55);

  @Test
  void what_is_written_is_read() {
    assertThat(tokens.read(tokens.write(token))).hasValue(token);
    PlaceToken largest =
        new PlaceToken(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE);
    assertThat(tokens.read(tokens.write(largest))).hasValue(largest);
  }

  @Test
  void it_fits_a_header_and_needs_no_escaping() {
    assertThat(tokens.write(token)).matches("[A-Za-z0-9_-]{72}");
  }

  /** Base64 with unused bits would have several spellings of one token. */
  @Test
  void no_other_spelling_is_read() {
    String text = tokens.write(token);
    Set<String> accepted = new HashSet<>();
    for (int i = 0; i < text.length(); i++) {
      for (char other : ALPHABET.toCharArray()) {
        String changed = text.substring(0, i) + other + text.substring(i + 1);
        tokens.read(changed).ifPresent(read -> accepted.add(changed));
      }
    }
    assertThat(accepted).containsExactly(text);
  }

  @Test
  void nothing_else_is_read() {
    String text = tokens.write(token);
    for (String other :
        new String[] {
          "",
          " ",
          text + "=",
          text + "A",
          text.substring(1),
          " " + text,
          text + "," + text,
          text.replace('-', '+').replace('_', '/') + "\n",
          "é".repeat(72),
          "=".repeat(72),
          "A".repeat(72),
          "A".repeat(100_000)
        }) {
      assertThat(tokens.read(other)).as(other).isEmpty();
    }
  }

  @Test
  void the_position_it_carries_never_rises() {
    assertThat(token.shown(60).lowestShown()).isEqualTo(55);
    assertThat(token.shown(54).lowestShown()).isEqualTo(54);
  }
}
