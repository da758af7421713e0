package dev.concertbank.embedded.queue;

/** What to enqueue, with DBMS_AQ's defaults. */
record Put(
    String queue,
    String text,
    int priority,
    int delay,
    int expiration,
    String correlation,
    String exceptionQueue,
    int visibility) {

  private static final int ON_COMMIT = 2;
  private static final int NEVER = -1;

  static Put into(String queue, String text) {
    return new Put(queue, text, 1, 0, NEVER, null, null, ON_COMMIT);
  }

  Put priority(int other) {
    return new Put(queue, text, other, delay, expiration, correlation, exceptionQueue, visibility);
  }

  Put delayed(int seconds) {
    return new Put(
        queue, text, priority, seconds, expiration, correlation, exceptionQueue, visibility);
  }

  Put expiring(int seconds) {
    return new Put(queue, text, priority, delay, seconds, correlation, exceptionQueue, visibility);
  }

  Put correlated(String other) {
    return new Put(queue, text, priority, delay, expiration, other, exceptionQueue, visibility);
  }

  Put otherwiseTo(String other) {
    return new Put(queue, text, priority, delay, expiration, correlation, other, visibility);
  }

  Put immediately() {
    return new Put(
        queue, text, priority, delay, expiration, correlation, exceptionQueue, Take.IMMEDIATE);
  }
}
