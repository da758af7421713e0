package dev.concertbank.app.waitingroom;

/** What a waiting room does at the moment. */
enum RoomState {
  /** The sale has not begun. */
  UPCOMING,
  /** Admits. */
  OPEN,
  /** Admits nobody until an operator lets it. */
  PAUSED,
  /** Admits nobody, because no seat is left; one that is given back opens it again. */
  SOLD_OUT,
  /** The sale is over. */
  CLOSED
}
