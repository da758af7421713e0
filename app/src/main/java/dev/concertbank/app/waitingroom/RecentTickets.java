package dev.concertbank.app.waitingroom;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Looks places up, and one place once a second at most, however often its owner asks. */
@Component
class RecentTickets {
  private static final Duration REMEMBERED = Duration.ofSeconds(1);
  private static final int MOST = 50_000;

  private final WaitingRoomMapper mapper;
  private final Cache<Long, Optional<TicketRow>> recent =
      Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(MOST).build();

  RecentTickets(WaitingRoomMapper mapper) {
    this.mapper = mapper;
  }

  Optional<TicketRow> find(long place) {
    return recent.get(place, wanted -> mapper.tickets(List.of(wanted)).stream().findFirst());
  }

  /** In one statement. */
  Map<Long, TicketRow> find(List<Long> places) {
    return mapper.tickets(places).stream()
        .collect(Collectors.toMap(TicketRow::place, Function.identity()));
  }

  void forget(long place) {
    recent.invalidate(place);
  }
}
