package dev.concertbank.app.waitingroom;

import dev.concertbank.app.waitingroom.Milestones.Milestone;
import dev.concertbank.app.waitingroom.WaitingRoomMapper.KnownUpTo;
import dev.concertbank.app.waitingroom.WaitingRoomMapper.MilestoneRow;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The rooms as of the last look, which costs two or three statements for all of them. From this,
 * polls and event streams are answered without the database.
 */
@Component
class RoomCache {
  private final WaitingRoomMapper mapper;
  private final Departures departures;
  private volatile Map<Long, KnownRoom> rooms = Map.of();

  RoomCache(WaitingRoomMapper mapper, Departures departures) {
    this.mapper = mapper;
    this.departures = departures;
  }

  Optional<KnownRoom> find(long scheduleId) {
    return Optional.ofNullable(rooms.get(scheduleId));
  }

  Collection<KnownRoom> all() {
    return rooms.values();
  }

  /** The room as the database has it now; empty where there is none. */
  Optional<KnownRoom> ask(long scheduleId) {
    return mapper
        .room(scheduleId)
        .map(row -> known(row, find(scheduleId), List.of(), System.nanoTime()));
  }

  /** Whether it is known, without the database, that somebody waits there still. */
  boolean isWaiting(KnownRoom room, long place) {
    return room.hasNotReached(place) && !departures.include(place);
  }

  synchronized void refresh() {
    List<RoomRow> rows = mapper.rooms();
    Map<Long, List<Milestone>> milestones = milestonesOf(rows);
    long now = System.nanoTime();
    Map<Long, KnownRoom> seen = new HashMap<>();
    // Its sale is over: those who still ask are told so without the database.
    rooms.forEach((id, room) -> seen.put(id, room.closed()));
    for (RoomRow row : rows) {
      List<Milestone> added = milestones.getOrDefault(row.scheduleId(), List.of());
      seen.put(row.scheduleId(), known(row, find(row.scheduleId()), added, now));
    }
    rooms = Map.copyOf(seen);
    departures.refresh(rooms);
  }

  private Map<Long, List<Milestone>> milestonesOf(List<RoomRow> rows) {
    List<KnownUpTo> behind = rows.stream().flatMap(this::behind).toList();
    return behind.isEmpty()
        ? Map.of()
        : mapper.milestones(behind).stream()
            .collect(
                Collectors.groupingBy(
                    MilestoneRow::scheduleId,
                    Collectors.mapping(MilestoneRow::milestone, Collectors.toList())));
  }

  /** Who came since is in milestones; where nobody did, the mark says all. */
  private Stream<KnownUpTo> behind(RoomRow row) {
    Milestones known = find(row.scheduleId()).map(KnownRoom::milestones).orElse(Milestones.NONE);
    return row.markOrdinal() > known.lastOrdinal()
        ? Stream.of(new KnownUpTo(row.scheduleId(), known.lastPlace()))
        : Stream.empty();
  }

  private static KnownRoom known(
      RoomRow row, Optional<KnownRoom> before, List<Milestone> added, long nanos) {
    Pace.Sample sample = new Pace.Sample(nanos, row.admittedCount());
    Milestones milestones =
        before
            .map(KnownRoom::milestones)
            .orElse(Milestones.NONE)
            .with(added)
            .with(List.of(new Milestone(row.markPlace(), row.markOrdinal())))
            .from(row.servedPlace());
    Pace pace = before.map(room -> room.pace().and(sample)).orElseGet(() -> Pace.from(sample));
    return new KnownRoom(row, milestones, pace);
  }
}
