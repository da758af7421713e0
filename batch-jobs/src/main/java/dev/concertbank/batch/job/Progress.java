package dev.concertbank.batch.job;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How far a step is: a line now and then, with the rate and the time that is left. */
public final class Progress {
  private static final Logger LOG = LoggerFactory.getLogger(Progress.class);
  private static final long SILENCE = Duration.ofSeconds(5).toNanos();

  private final String step;
  private final String unit;
  private final long total;
  private final long began = System.nanoTime();
  private long lastLine = began;
  private long done;

  /**
   * @param total how many there are; 0 if that is not known
   */
  Progress(String step, String unit, long total) {
    this.step = step;
    this.unit = unit;
    this.total = total;
  }

  public synchronized void advance(long by) {
    done += by;
    long now = System.nanoTime();
    if (now - lastLine >= SILENCE) {
      lastLine = now;
      LOG.info(line(now - began));
    }
  }

  synchronized long done() {
    return done;
  }

  /** 0 if it is not known. */
  long total() {
    return total;
  }

  synchronized double rate() {
    return done / seconds(System.nanoTime() - began);
  }

  synchronized String line(long nanos) {
    double rate = done / seconds(nanos);
    String head = "%s: %d %s, %.1f a second".formatted(step, done, unit, rate);
    return total == 0 || done == 0
        ? head
        : "%s, %d left: %.0f s".formatted(head, left(), left() / rate);
  }

  /** A total is of the beginning; there may be more by now. */
  private long left() {
    return Math.max(0, total - done);
  }

  private static double seconds(long nanos) {
    return Math.max(nanos, 1) / 1e9;
  }
}
