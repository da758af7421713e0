package dev.concertbank.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueueSealTest {
  private static final byte[] CONTENT = "user 1, place 7".getBytes(StandardCharsets.UTF_8);
  private static final String OLD = "old-".repeat(8);
  private static final String NEW = "new-".repeat(8);

  private static QueueSeal with(String... queue) {
    return new QueueSeal(Secrets.of("t".repeat(32), "p".repeat(32), List.of(queue)));
  }

  @Test
  void what_was_sealed_is_opened_by_every_instance_with_the_key() {
    assertThat(with(NEW).open(with(NEW).seal(CONTENT))).hasValue(CONTENT);
    assertThat(with(NEW).open(with(OLD).seal(CONTENT))).isEmpty();
  }

  @Test
  void whoever_changes_one_bit_anywhere_is_noticed() {
    byte[] sealed = with(NEW).seal(CONTENT);
    for (int bit = 0; bit < sealed.length * 8; bit++) {
      byte[] changed = sealed.clone();
      changed[bit / 8] ^= (byte) (1 << bit % 8);
      assertThat(with(NEW).open(changed)).as("bit %d", bit).isEmpty();
    }
  }

  @Test
  void whatever_is_too_short_is_not_ours() {
    for (int length = 0; length <= QueueSeal.OVERHEAD; length++) {
      assertThat(with(NEW).open(new byte[length])).isEmpty();
    }
  }

  /** Each step is one restart of every instance; whatever an instance issues, all others read. */
  @Test
  void keys_are_exchanged_while_people_wait() {
    List<QueueSeal> steps = List.of(with(OLD), with(OLD, NEW), with(NEW, OLD), with(NEW));
    for (int step = 1; step < steps.size(); step++) {
      QueueSeal before = steps.get(step - 1);
      QueueSeal after = steps.get(step);
      assertThat(after.open(before.seal(CONTENT))).as("step %d", step).hasValue(CONTENT);
      assertThat(before.open(after.seal(CONTENT))).as("step %d", step).hasValue(CONTENT);
    }
  }

  /** The control: in one step it does not go. */
  @Test
  void a_key_that_is_simply_replaced_leaves_people_outside() {
    assertThat(with(NEW).open(with(OLD).seal(CONTENT))).isEmpty();
  }
}
