package dev.concertbank.app.waitingroom;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks at the rooms about once a second, and tells those who listen. A look that fails is repeated
 * at the next turn; until then clients are told what was last known.
 */
@Component
class RoomWatch implements SmartLifecycle {
  /** Before the web server starts (DEFAULT_PHASE - 2048), and until after it has stopped. */
  private static final int PHASE = DEFAULT_PHASE - 3000;

  private static final Logger LOG = LoggerFactory.getLogger(RoomWatch.class);

  private final WaitingRoomSettings settings;
  private final RoomCache rooms;
  private final QueueStreams streams;
  private final RoomGauges gauges;
  private ScheduledExecutorService thread;
  private boolean failing;

  RoomWatch(
      WaitingRoomSettings settings, RoomCache rooms, QueueStreams streams, RoomGauges gauges) {
    this.settings = settings;
    this.rooms = rooms;
    this.streams = streams;
    this.gauges = gauges;
  }

  @Override
  public void start() {
    thread = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "room-watch"));
    if (settings.looks()) {
      long millis = settings.lookEvery().toMillis();
      thread.scheduleWithFixedDelay(this::look, 0, millis, TimeUnit.MILLISECONDS);
    }
  }

  void look() {
    try {
      rooms.refresh();
      gauges.show(rooms.all());
      failing = false;
    } catch (RuntimeException e) {
      noteFailure(e);
    }
    streams.push();
  }

  /** Once for each outage, or the log of a night would be this. */
  private void noteFailure(RuntimeException error) {
    if (!failing) {
      LOG.warn("the waiting rooms cannot be looked at, which is tried again: {}", error.toString());
    }
    failing = true;
  }

  @Override
  public void stop() {
    thread.shutdownNow();
    thread = null;
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  @Override
  public int getPhase() {
    return PHASE;
  }
}
