package dev.concertbank.app.waitingroom;

import dev.concertbank.app.waitingroom.WaitingRoomMapper.Departure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Places that were given up before it was their turn: their owners are not told that they wait. One
 * that is missing here does no harm, for the database knows.
 */
@Component
class Departures {
  /** What began before a look may be committed after it. */
  private static final Duration OVERLAP = Duration.ofSeconds(10);

  private static final Duration BEFORE_START = Duration.ofMinutes(10);

  private final WaitingRoomMapper mapper;
  private final Map<Long, Long> scheduleOfPlace = new ConcurrentHashMap<>();
  private Instant seen;

  Departures(WaitingRoomMapper mapper, Clock clock) {
    this.mapper = mapper;
    this.seen = clock.instant().minus(BEFORE_START);
  }

  boolean include(long place) {
    return scheduleOfPlace.containsKey(place);
  }

  void add(long scheduleId, long place) {
    scheduleOfPlace.put(place, scheduleId);
  }

  /** By the clock of the database, which wrote the times; those whose turn has come are dropped. */
  synchronized void refresh(Map<Long, KnownRoom> rooms) {
    for (Departure departure : mapper.departures(seen.minus(OVERLAP))) {
      add(departure.scheduleId(), departure.place());
      seen = departure.closedAt().isAfter(seen) ? departure.closedAt() : seen;
    }
    scheduleOfPlace
        .entrySet()
        .removeIf(
            entry -> {
              KnownRoom room = rooms.get(entry.getValue());
              return room == null || !room.hasNotReached(entry.getKey());
            });
  }
}
