package dev.concertbank.app.waitingroom;

import java.util.OptionalLong;

/** All that an instance knows of a room between two looks at the database. */
record KnownRoom(RoomRow row, Milestones milestones, Pace pace) {

  RoomState state() {
    return row.state();
  }

  KnownRoom closed() {
    return row.state() == RoomState.CLOSED ? this : new KnownRoom(row.closed(), milestones, pace);
  }

  /** Whoever stands beyond it has not been admitted. */
  boolean hasNotReached(long place) {
    return place > row.servedPlace();
  }

  /** From 1; it never rises for a place, whatever is learned later. */
  long positionOf(long place) {
    return Math.max(1, milestones.atMost(place) - milestones.atLeast(row.servedPlace()));
  }

  /** Empty where nobody is admitted. */
  OptionalLong secondsUntil(long position) {
    if (row.state() != RoomState.OPEN) {
      return OptionalLong.empty();
    }
    long free = row.target() - row.shoppers();
    double rate = position <= free ? fastest() : pace.perSecond(fastest());
    return rate > 0 ? OptionalLong.of(rounded(position / rate)) : OptionalLong.empty();
  }

  /** A guess of minutes to the second would only look like knowledge, and be news every second. */
  private static long rounded(double seconds) {
    long whole = (long) Math.ceil(seconds);
    long step = whole <= 30 ? 1 : whole <= 300 ? 10 : 60;
    return (whole + step - 1) / step * step;
  }

  double fastest() {
    return Math.max(1, row.maxPerSecond());
  }
}
