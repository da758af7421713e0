package dev.concertbank.app.waitingroom;

/**
 * When to ask again: the later, the farther away one stands, for nothing will happen before. Never
 * so late that a good part of an admission would be missed.
 */
final class PollDelay {
  static final int LONGEST = 30;
  private static final int SHORTEST_WHERE_NOBODY_IS_ADMITTED = 5;
  private static final double SHARE_OF_WAIT = 0.1;

  private PollDelay() {}

  static int of(KnownRoom room, long position) {
    double wait = room.secondsUntil(position).orElse((long) (position / room.fastest()));
    int shortest = room.state() == RoomState.OPEN ? 1 : SHORTEST_WHERE_NOBODY_IS_ADMITTED;
    return (int) Math.min(LONGEST, Math.max(shortest, Math.ceil(wait * SHARE_OF_WAIT)));
  }
}
