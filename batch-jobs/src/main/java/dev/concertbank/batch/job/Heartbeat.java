package dev.concertbank.batch.job;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Moves the ends of locks on for ShedLock. A beat that fails is not the last one, as it would be
 * with an executor of Java; ShedLock wants two beats in the time of a lock, and here there are more
 * of them, so that the next one comes before the lock ends.
 */
final class Heartbeat extends ScheduledThreadPoolExecutor {
  private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);
  private static final int BEATS_FOR_ONE = 3;

  Heartbeat() {
    super(
        1,
        task -> {
          Thread thread = new Thread(task, "job-locks");
          thread.setDaemon(true);
          return thread;
        });
  }

  @Override
  public ScheduledFuture<?> scheduleAtFixedRate(
      Runnable beat, long initialDelay, long period, TimeUnit unit) {
    return super.scheduleAtFixedRate(
        () -> attempt(beat), initialDelay / BEATS_FOR_ONE, period / BEATS_FOR_ONE, unit);
  }

  private static void attempt(Runnable beat) {
    try {
      beat.run();
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("A lock of a job was not moved on, and is tried again: {}", e.getMessage());
    }
  }
}
