package dev.concertbank.app.waitingroom;

/** What became of a place. */
enum PlaceStatus {
  WAITING,
  /** Its owner may hold seats. */
  ADMITTED,
  /** The admission was over before anything was paid. */
  EXPIRED,
  /** Its owner has paid. */
  DONE,
  /** Its owner gave it up. */
  LEFT
}
