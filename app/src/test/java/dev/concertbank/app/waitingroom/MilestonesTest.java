package dev.concertbank.app.waitingroom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.app.waitingroom.Milestones.Milestone;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random histories of a room, with a seed each, as the database would write them. */
class MilestonesTest {
  private static final int HISTORIES = 100;
  private static final int ROUNDS = 40;

  /** What a room went through, and what an observer that looked every round would say. */
  private static final class History {
    private final Random random;
    private final boolean alone;
    private final List<Long> joined = new ArrayList<>();
    private final List<Long> uncounted = new ArrayList<>();
    private long sequence;
    private long counted;
    private long served;
    private Milestone mark = new Milestone(0, 0);
    private Milestones seen = Milestones.NONE;

    History(long seed, boolean alone) {
      this.random = new Random(seed);
      this.alone = alone;
      this.sequence = alone ? 0 : random.nextInt(100_000);
      mark = new Milestone(++sequence, 0);
      look();
    }

    /** People come, here and to other rooms; some joins are committed only after the round. */
    void round() {
      for (int i = random.nextInt(30); i > 0; i--) {
        sequence++;
        if (alone || random.nextBoolean()) {
          joined.add(sequence);
          uncounted.add(sequence);
        }
      }
      long late = alone ? 0 : random.nextInt(3);
      while (uncounted.size() > late) {
        uncounted.remove(random.nextInt(uncounted.size()));
        counted++;
      }
      long place = ++sequence;
      mark = new Milestone(place, Math.min(counted, mark.ordinal() + place - mark.place()));
    }

    void admit() {
      joined.stream()
          .filter(place -> place > served)
          .skip(random.nextInt(5))
          .findFirst()
          .ifPresent(place -> served = place);
    }

    void look() {
      seen = seen.with(List.of(mark)).from(served);
    }

    long positionOf(long place) {
      return Math.max(1, seen.atMost(place) - seen.atLeast(served));
    }

    long truePositionOf(long place) {
      return joined.stream().filter(other -> other > served && other <= place).count();
    }
  }

  static IntStream seeds() {
    return IntStream.range(0, HISTORIES);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void a_position_never_rises(int seed) {
    History history = new History(seed, false);
    TreeMap<Long, Long> told = new TreeMap<>();
    for (int i = 0; i < ROUNDS; i++) {
      history.round();
      if (history.random.nextBoolean()) {
        history.look();
      }
      history.joined.forEach(place -> lower(told, place, history.positionOf(place)));
      history.admit();
      history.look();
      history.joined.forEach(place -> lower(told, place, history.positionOf(place)));
    }
  }

  private static void lower(TreeMap<Long, Long> told, long place, long position) {
    Long before = told.put(place, position);
    assertThat(before == null || position <= before)
        .as("place %d was at %d, is at %d", place, before, position)
        .isTrue();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void of_a_room_that_has_all_places_positions_are_exact(int seed) {
    History history = new History(seed, true);
    for (int i = 0; i < ROUNDS; i++) {
      history.round();
      history.look();
      history.admit();
      for (long place : history.joined) {
        if (place > history.served) {
          assertThat(history.positionOf(place)).isEqualTo(history.truePositionOf(place));
        }
      }
    }
  }

  @Test
  void a_milestone_that_counts_more_than_there_are_places_is_cut() {
    Milestones seen = Milestones.NONE.with(List.of(new Milestone(10, 0), new Milestone(12, 50)));

    assertThat(seen.lastOrdinal()).isEqualTo(2);
    assertThat(seen.atMost(13)).isEqualTo(3);
  }

  @Test
  void an_older_milestone_says_nothing_new() {
    Milestones seen = Milestones.NONE.with(List.of(new Milestone(10, 4)));

    assertThat(seen.with(List.of(new Milestone(9, 9), new Milestone(10, 9))).lastOrdinal())
        .isEqualTo(4);
  }

  @Test
  void a_quiet_room_and_a_served_past_take_no_memory() {
    Milestones quiet = Milestones.NONE;
    for (int place = 1; place < 1000; place++) {
      quiet = quiet.with(List.of(new Milestone(place * 10L, 7)));
    }
    assertThat(quiet.size()).isLessThanOrEqualTo(3);

    Milestones busy = Milestones.NONE;
    for (int place = 1; place < 1000; place++) {
      busy = busy.with(List.of(new Milestone(place * 10L, place)));
    }
    assertThat(busy.from(9_985).size()).isEqualTo(2);
    assertThat(busy.from(9_985).atMost(9_989)).isEqualTo(busy.atMost(9_989));
  }
}
