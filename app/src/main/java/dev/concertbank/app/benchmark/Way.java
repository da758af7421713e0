package dev.concertbank.app.benchmark;

import dev.concertbank.app.rush.Person;

/** A way of calling the procedures that hold seats and pay for them. */
interface Way {

  String title();

  /** Returns the reservation. */
  long hold(Person person, long scheduleId, long seatId);

  void pay(Person person, long reservationId);
}
