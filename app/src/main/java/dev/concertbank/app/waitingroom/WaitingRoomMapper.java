package dev.concertbank.app.waitingroom;

import dev.concertbank.app.waitingroom.Milestones.Milestone;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** What every instance looks up, for all rooms at once. */
@Mapper
interface WaitingRoomMapper {
  /** All but those whose sale is over. */
  List<RoomRow> rooms();

  Optional<RoomRow> room(long scheduleId);

  /** Of all rooms but those whose sale is over: their dates. */
  List<Long> activeRooms();

  /**
   * By room and place.
   *
   * @param known of which rooms, and which place of each is known already
   */
  List<MilestoneRow> milestones(@Param("known") List<KnownUpTo> known);

  /** The places given up since then. */
  List<Departure> departures(@Param("since") Instant since);

  List<TicketRow> tickets(@Param("places") Collection<Long> places);

  record MilestoneRow(long scheduleId, long place, long ordinal) {
    Milestone milestone() {
      return new Milestone(place, ordinal);
    }
  }

  record KnownUpTo(long scheduleId, long place) {}

  record Departure(long scheduleId, long place, Instant closedAt) {}
}
