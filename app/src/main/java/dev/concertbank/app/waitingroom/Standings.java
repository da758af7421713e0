package dev.concertbank.app.waitingroom;

import dev.concertbank.app.queuetoken.PlaceToken;
import dev.concertbank.app.queuetoken.PlaceTokens;
import dev.concertbank.app.queuetoken.PresentedPlace;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says how a place stands: from the cache while it waits, from the database once it may not. */
@Component
class Standings {
  private static final long NOT_WAITING = 0;

  private final RoomCache rooms;
  private final RecentTickets tickets;
  private final PlaceTokens tokens;

  Standings(RoomCache rooms, RecentTickets tickets, PlaceTokens tokens) {
    this.rooms = rooms;
    this.tickets = tickets;
    this.tokens = tokens;
  }

  /** An answer, and what its token says. */
  record Standing(PlaceToken token, QueueResponse response) {}

  Standing of(PlaceToken token) {
    return withoutDatabase(token).orElseGet(() -> of(token, ticketOf(token)));
  }

  /** What is remembered may be older than what the token says another instance found. */
  private TicketRow ticketOf(PlaceToken token) {
    TicketRow ticket = found(token);
    if (ticket.status() == PlaceStatus.WAITING && token.lowestShown() == NOT_WAITING) {
      tickets.forget(token.place());
      return found(token);
    }
    return ticket;
  }

  private TicketRow found(PlaceToken token) {
    return tickets.find(token.place()).orElseThrow(PresentedPlace::invalid);
  }

  /**
   * Empty where it may be this place's turn; also where another instance, which has looked since,
   * has said so already.
   */
  Optional<Standing> withoutDatabase(PlaceToken token) {
    return rooms
        .find(token.scheduleId())
        .filter(room -> token.lowestShown() > NOT_WAITING)
        .filter(room -> rooms.isWaiting(room, token.place()))
        .map(room -> waiting(token, room));
  }

  Standing of(PlaceToken token, TicketRow ticket) {
    KnownRoom room =
        rooms
            .find(token.scheduleId())
            .or(() -> rooms.ask(token.scheduleId()))
            .orElseThrow(PresentedPlace::invalid);
    return of(token, ticket.status(), ticket.admittedUntil(), room);
  }

  Standing of(PlaceToken token, PlaceStatus status, Instant admittedUntil, KnownRoom room) {
    return status == PlaceStatus.WAITING
        ? waiting(token, room)
        : served(token.shown(NOT_WAITING), status, admittedUntil, room);
  }

  private Standing served(
      PlaceToken token, PlaceStatus status, Instant admittedUntil, KnownRoom room) {
    boolean admitted = status == PlaceStatus.ADMITTED;
    return new Standing(
        token,
        new QueueResponse(
            tokens.write(token),
            token.scheduleId(),
            status,
            NOT_WAITING,
            0,
            0L,
            PollDelay.LONGEST,
            admitted ? admittedUntil : null,
            admitted ? pageOf(room) : null,
            room.state(),
            reasonOf(room)));
  }

  private Standing waiting(PlaceToken token, KnownRoom room) {
    PlaceToken shown = token.shown(room.positionOf(token.place()));
    long position = shown.lowestShown();
    return new Standing(
        shown,
        new QueueResponse(
            tokens.write(shown),
            token.scheduleId(),
            PlaceStatus.WAITING,
            position,
            position - 1,
            room.secondsUntil(position).stream().boxed().findFirst().orElse(null),
            PollDelay.of(room, position),
            null,
            null,
            room.state(),
            reasonOf(room)));
  }

  private static String pageOf(KnownRoom room) {
    return "/#/concerts/%d/dates/%d".formatted(room.row().concertId(), room.row().scheduleId());
  }

  private static String reasonOf(KnownRoom room) {
    return room.state() == RoomState.PAUSED ? room.row().pauseReason() : null;
  }
}
