package dev.concertbank.app.waitingroom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.app.waitingroom.Milestones.Milestone;
import dev.concertbank.app.waitingroom.Pace.Sample;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How long it takes, and when to ask again. */
class KnownRoomTest {
  private static final int TARGET = 500;
  private static final int FASTEST = 50;

  private static KnownRoom room(RoomState state, long shoppers, Pace pace) {
    RoomRow row =
        new RoomRow(
            1, 1, state, TARGET, FASTEST, 1_000_000, null, null, null, 0, 0, 0, 1, 0, 0, shoppers);
    return new KnownRoom(row, Milestones.NONE.with(List.of(new Milestone(1, 0))), pace);
  }

  private static Pace admitting(long perSecond) {
    Pace pace = Pace.from(new Sample(0, 0));
    for (int second = 1; second <= 100; second++) {
      pace = pace.and(new Sample(Duration.ofSeconds(second).toNanos(), second * perSecond));
    }
    return pace;
  }

  private static Pace unknown() {
    return Pace.from(new Sample(0, 0));
  }

  @Test
  void whileThereIsRoomItTakesAsLongAsTheRateSays() {
    assertThat(room(RoomState.OPEN, 0, admitting(0)).secondsUntil(500)).hasValue(10);
    assertThat(room(RoomState.OPEN, 0, unknown()).secondsUntil(1)).hasValue(1);
  }

  @Test
  void inAFullRoomItTakesAsLongAsItTookOfLate() {
    KnownRoom full = room(RoomState.OPEN, TARGET, admitting(5));

    assertThat(full.secondsUntil(100)).hasValue(20);
    assertThat(full.secondsUntil(10_000)).as("rounded up to minutes").hasValue(2_040);
    assertThat(room(RoomState.OPEN, TARGET, admitting(0)).secondsUntil(1)).isEmpty();
  }

  @Test
  void whereNobodyIsAdmittedNobodyKnows() {
    for (RoomState state : RoomState.values()) {
      assertThat(room(state, 0, admitting(50)).secondsUntil(1).isPresent())
          .isEqualTo(state == RoomState.OPEN);
    }
  }

  @Test
  void theFartherTheLaterOneAsksAgain() {
    KnownRoom full = room(RoomState.OPEN, TARGET, admitting(5));

    assertThat(List.of(1L, 100L, 1_000L, 100_000L))
        .extracting(position -> PollDelay.of(full, position))
        .containsExactly(1, 2, 20, PollDelay.LONGEST);
    assertThat(PollDelay.of(room(RoomState.PAUSED, 0, unknown()), 1)).isEqualTo(5);
  }

  @Test
  void anOldRushDoesNotCountForEver() {
    Pace pace = admitting(50);
    for (int second = 101; second <= 200; second++) {
      pace = pace.and(new Sample(Duration.ofSeconds(second).toNanos(), 100 * 50));
    }
    assertThat(pace.perSecond(FASTEST)).isZero();
  }
}
