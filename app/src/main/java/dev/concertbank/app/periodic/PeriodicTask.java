package dev.concertbank.app.periodic;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Something that is done again and again while the application is up, a pause after each time. A
 * failure is reported and does not end it. It begins last and ends before what it uses.
 */
public final class PeriodicTask implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(PeriodicTask.class);
  private static final long STOP_SECONDS = 15;

  private final String name;
  private final Duration pause;
  private final BooleanSupplier work;
  private ScheduledExecutorService executor;
  private volatile boolean stopping;
  private boolean failing;

  /**
   * @param work true if there is more to do at once, without a pause
   */
  public PeriodicTask(String name, Duration pause, BooleanSupplier work) {
    this.name = name;
    this.pause = pause;
    this.work = work;
  }

  @Override
  public synchronized void start() {
    if (isRunning()) {
      return;
    }
    stopping = false;
    executor = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, name));
    executor.scheduleWithFixedDelay(this::runOnce, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void runOnce() {
    try {
      boolean more = true;
      while (more && !stopping) {
        more = work.getAsBoolean();
        failing = false;
      }
    } catch (Throwable failure) {
      // An executor forgets a task that throws. An outage is one warning, not one each time.
      if (failing) {
        LOG.debug("{} failed again", name, failure);
      } else {
        LOG.warn("{} failed; it tries again after {}", name, pause, failure);
      }
      failing = true;
    }
  }

  @Override
  public synchronized void stop() {
    if (!isRunning()) {
      return;
    }
    stopping = true;
    executor.shutdown();
    try {
      if (!executor.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("{} is still busy", name);
        executor.shutdownNow();
      }
    } catch (InterruptedException e) {
      executor.shutdownNow();
      Thread.currentThread().interrupt();
    }
    executor = null;
  }

  @Override
  public synchronized boolean isRunning() {
    return executor != null;
  }
}
