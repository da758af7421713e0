package dev.concertbank.app.messaging.jdbc;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;

/** Listens until it is told to stop. Nothing else ends it: after an error it tries again, later. */
final class ListenerThread implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(ListenerThread.class);

  /** A killed session is replaced at once; a database that is away is asked ever more seldom. */
  private static final long FIRST_PAUSE_MILLIS = 100;

  private static final long LONGEST_PAUSE_MILLIS = 10_000;
  private static final double GROWTH = 2;

  private final Listener listener;
  private final CountDownLatch stop = new CountDownLatch(1);
  private final ExponentialBackOff pauses = new ExponentialBackOff(FIRST_PAUSE_MILLIS, GROWTH);
  private final Thread thread;
  private BackOffExecution outage;

  ListenerThread(Listener listener, int number) {
    this.listener = listener;
    this.pauses.setMaxInterval(LONGEST_PAUSE_MILLIS);
    this.thread = new Thread(this, "listener-" + listener.consumer().name() + "-" + number);
  }

  void start() {
    thread.start();
  }

  /** After the message that is being worked on. */
  void signalStop() {
    stop.countDown();
  }

  /** False when it did not end in time. */
  boolean awaitEnd(long millis) throws InterruptedException {
    thread.join(Math.max(1, millis));
    return !thread.isAlive();
  }

  @Override
  public void run() {
    while (stop.getCount() > 0) {
      try {
        listener.listen();
        noteSuccess();
      } catch (Throwable failure) {
        noteFailure(failure);
      }
    }
  }

  private void noteSuccess() {
    if (outage != null) {
      outage = null;
      LOG.info("{} goes on", listener.consumer());
    }
  }

  private void noteFailure(Throwable failure) {
    if (outage == null) {
      outage = pauses.start();
      LOG.warn("{} cannot reach its queue; it tries until it can", listener.consumer(), failure);
    }
    long pause = outage.nextBackOff();
    LOG.debug("{} tries again in {} ms", listener.consumer(), pause, failure);
    pause(pause);
  }

  /** Ends at once when a stop is signalled. */
  private void pause(long millis) {
    try {
      stop.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      stop.countDown();
      Thread.currentThread().interrupt();
    }
  }
}
