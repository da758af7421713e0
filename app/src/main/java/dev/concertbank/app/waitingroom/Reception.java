package dev.concertbank.app.waitingroom;

import dev.concertbank.app.queuetoken.PlaceToken;
import dev.concertbank.app.transaction.Transactions;
import dev.concertbank.app.waitingroom.Standings.Standing;
import dev.concertbank.plsql.WaitingRoom;
import dev.concertbank.plsql.WaitingRoom.Place;
import org.springframework.stereotype.Component;

/** Gives places, and takes them back. */
@Component
class Reception {
  private final WaitingRoom waitingRoom;
  private final Transactions transactions;
  private final RoomCache rooms;
  private final Departures departures;
  private final RecentTickets tickets;
  private final Standings standings;

  Reception(
      WaitingRoom waitingRoom,
      Transactions transactions,
      RoomCache rooms,
      Departures departures,
      RecentTickets tickets,
      Standings standings) {
    this.waitingRoom = waitingRoom;
    this.transactions = transactions;
    this.rooms = rooms;
    this.departures = departures;
    this.tickets = tickets;
    this.standings = standings;
  }

  record Joined(boolean isNew, Standing standing) {}

  /** The room is read again, so that the first position told is as good as can be. */
  Joined join(long userId, long scheduleId) {
    return transactions.run(
        () -> {
          Place place = waitingRoom.join(userId, scheduleId);
          KnownRoom room = rooms.ask(scheduleId).orElseThrow();
          PlaceStatus status =
              place.admittedUntil().isPresent() ? PlaceStatus.ADMITTED : PlaceStatus.WAITING;
          PlaceToken token = PlaceToken.of(userId, scheduleId, place.place());
          return new Joined(
              place.isNew(), standings.of(token, status, place.admittedUntil().orElse(null), room));
        });
  }

  void leave(PlaceToken token) {
    transactions.run(
        () -> {
          waitingRoom.leave(token.userId(), token.place());
          return null;
        });
    departures.add(token.scheduleId(), token.place());
    tickets.forget(token.place());
  }
}
