package dev.concertbank.embedded.queue;

/** How to dequeue; what is null is left as DBMS_AQ has it, but for FIRST_MESSAGE and NO_WAIT. */
record Take(
    String queue,
    String consumer,
    String correlation,
    byte[] msgid,
    Integer mode,
    Integer navigation,
    Integer visibility,
    int seconds) {

  static final int BROWSE = 1;
  static final int LOCKED = 2;
  static final int REMOVE_NODATA = 4;
  static final int NEXT_MESSAGE = 3;
  static final int IMMEDIATE = 1;
  static final int FOREVER = -1;

  static Take from(String queue) {
    return new Take(queue, null, null, null, null, null, null, 0);
  }

  Take as(String other) {
    return new Take(queue, other, correlation, msgid, mode, navigation, visibility, seconds);
  }

  Take correlated(String other) {
    return new Take(queue, consumer, other, msgid, mode, navigation, visibility, seconds);
  }

  Take withId(byte[] other) {
    return new Take(queue, consumer, correlation, other, mode, navigation, visibility, seconds);
  }

  Take mode(int other) {
    return new Take(queue, consumer, correlation, msgid, other, navigation, visibility, seconds);
  }

  Take next() {
    return new Take(queue, consumer, correlation, msgid, mode, NEXT_MESSAGE, visibility, seconds);
  }

  Take immediately() {
    return new Take(queue, consumer, correlation, msgid, mode, navigation, IMMEDIATE, seconds);
  }

  Take waiting(int other) {
    return new Take(queue, consumer, correlation, msgid, mode, navigation, visibility, other);
  }
}
