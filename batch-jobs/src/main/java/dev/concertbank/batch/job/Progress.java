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
  public Progress(String step, String unit, long total) {
    this.step = step;
    this.unit = unit;
    this.total = total;
  }

  public synchronized void advance(long by) {
    done += by;
    long now = System.nanoTime();
    if (now - lastLine >= SILENCE) {
      lastLine = now;
      LOG.info(line(now));
    }
  }

  private String line(long now) {
    double seconds = (now - began) / 1e9;
    double rate = done / seconds;
    String head = "%s: %d %s, %.1f a second".formatted(step, done, unit, rate);
    return total == 0 || done == 0
        ? head
        : "%s, %d left: %.0f s".formatted(head, total - done, (total - done) / rate);
  }
}
