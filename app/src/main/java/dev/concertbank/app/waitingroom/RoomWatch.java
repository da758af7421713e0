package dev.concertbank.app.waitingroom;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Looks at the rooms about once a second, and tells those who listen. A look that fails is repeated
 * at the next turn; until then clients are told what was last known.
 */
@Component
class RoomWatch {
  private static final Logger LOG = LoggerFactory.getLogger(RoomWatch.class);

  private final RoomCache rooms;
  private final QueueStreams streams;
  private final RoomGauges gauges;
  private boolean failing;

  RoomWatch(RoomCache rooms, QueueStreams streams, RoomGauges gauges) {
    this.rooms = rooms;
    this.streams = streams;
    this.gauges = gauges;
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
}
