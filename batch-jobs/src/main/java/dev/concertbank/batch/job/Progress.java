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
  private long skipped;

  /**
   * @param total how many there are; 0 if that is not known
   */
  Progress(String step, String unit, long total) {
    this.step = step;
    this.unit = unit;
    this.total = total;
  }

  public void advance(long by) {
    advance(by, 0);
  }

  /**
   * @param skippedBy items that were looked at, and left out for what they are
   */
  public synchronized void advance(long doneBy, long skippedBy) {
    done += doneBy;
    skipped += skippedBy;
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
    return seen() / seconds(System.nanoTime() - began);
  }

  synchronized String line(long nanos) {
    double rate = seen() / seconds(nanos);
    String counts = "%s: %d %s".formatted(step, done, unit);
    String head =
        "%s%s, %.1f a second"
            .formatted(counts, skipped == 0 ? "" : ", %d skipped".formatted(skipped), rate);
    return total == 0 || seen() == 0
        ? head
        : "%s, %d left: %.0f s".formatted(head, left(), left() / rate);
  }

  /** A total is of the beginning; there may be more by now. */
  private long left() {
    return Math.max(0, total - seen());
  }

  private long seen() {
    return done + skipped;
  }

  private static double seconds(long nanos) {
    return Math.max(nanos, 1) / 1e9;
  }
}
