package dev.concertbank.batch.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.plsql.ReconciliationSnapshot.Scope;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The ranges of a scope")
class KeyRangeTest {
  /** What a column of NUMBER(19) can have. */
  private static final BigDecimal LARGEST = new BigDecimal("9999999999999999999");

  @Test
  @DisplayName("follow each other without a gap, and are open at both ends")
  void withoutGap() {
    List<KeyRange> ranges = ranges("10", "35", 10);

    assertThat(ranges).extracting(KeyRange::lastKey).startsWith(number("19"), number("29"));
    assertThat(ranges).hasSize(3);
    assertThatNoneIsLeftOut(ranges);
  }

  @Test
  @DisplayName("are one where there is nothing: a key may be there that the scope does not know")
  void ofNothing() {
    assertThatNoneIsLeftOut(KeyRange.of(List.of(new Scope("place", null, null)), 10));
  }

  @Test
  @DisplayName("stay a number that can be run through when one key is far away from all others")
  void farAway() {
    List<KeyRange> ranges = KeyRange.of(List.of(new Scope("a", LARGEST.negate(), LARGEST)), 10);

    assertThat(ranges).hasSizeBetween(2, 10_000);
    assertThatNoneIsLeftOut(ranges);
  }

  private static void assertThatNoneIsLeftOut(List<KeyRange> ranges) {
    assertThat(ranges.get(0).firstKey()).isLessThan(LARGEST.negate());
    assertThat(ranges.get(ranges.size() - 1).lastKey()).isGreaterThan(LARGEST);
    for (int i = 1; i < ranges.size(); i++) {
      assertThat(ranges.get(i).firstKey())
          .isEqualByComparingTo(ranges.get(i - 1).lastKey().add(BigDecimal.ONE));
    }
  }

  private static List<KeyRange> ranges(String first, String last, long size) {
    return KeyRange.of(List.of(new Scope("a scope", number(first), number(last))), size);
  }

  private static BigDecimal number(String digits) {
    return new BigDecimal(digits);
  }
}
