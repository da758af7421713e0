package dev.concertbank.plsql;

import static dev.concertbank.plsql.Story.CONFIRMED;
import static dev.concertbank.plsql.Story.CONFIRMED_SEAT;
import static dev.concertbank.plsql.Story.FREE_SEAT;
import static dev.concertbank.plsql.Story.HELD;
import static dev.concertbank.plsql.Story.HELD_SEAT;
import static dev.concertbank.plsql.Story.keys;

import java.util.stream.Stream;

/** Seats and the reservations that claim them. */
final class SeatCorruptions {
  private static final String LIVE = "one live claim per seat";
  private static final String CLAIMED =
      "a claimed seat is neither free nor of a closed reservation";
  private static final String HAS_CLAIM = "a seat that is not free has its claim";
  private static final String AS_LONG = "a seat is held as long as its reservation";
  private static final String HOLD = "a hold has its seats until it is over";
  private static final String ALL_SEATS = "a confirmed reservation has all its seats";
  private static final String COST = "a reservation costs what its seats cost";
  private static final String DATE = "the seats of a reservation are of its date";

  private SeatCorruptions() {}

  static Stream<Corruption> all() {
    return Stream.of(
        Corruption.of(
                "a seat is held twice",
                "DROP INDEX reservation_seats_live_ux",
                "INSERT INTO reservations (reservation_id, user_id, schedule_id, status, amount,"
                    + " seat_count, held_until, created_at) SELECT -1, user_id, schedule_id, status,"
                    + " amount, seat_count, held_until, created_at FROM reservations WHERE"
                    + " reservation_id = "
                    + HELD,
                "INSERT INTO reservation_seats (reservation_id, seat_id, price) SELECT -1, seat_id,"
                    + " price FROM reservation_seats WHERE reservation_id = "
                    + HELD)
            .breaks(LIVE, keys(HELD_SEAT)),
        Corruption.of("a sold seat is free", seat(CONFIRMED_SEAT, "AVAILABLE"))
            .breaks(CLAIMED, keys(CONFIRMED_SEAT)),
        Corruption.of(
                "a sold seat is only held",
                "UPDATE seats SET status = 'PENDING', held_until = CURRENT_TIMESTAMP WHERE seat_id = "
                    + CONFIRMED_SEAT)
            .breaks(CLAIMED, keys(CONFIRMED_SEAT)),
        Corruption.of("a held seat is free", seat(HELD_SEAT, "AVAILABLE"))
            .breaks(CLAIMED, keys(HELD_SEAT)),
        Corruption.of("a held seat is sold", seat(HELD_SEAT, "SOLD"))
            .breaks(CLAIMED, keys(HELD_SEAT)),
        Corruption.of(
                "a reservation is closed and keeps its seat",
                "UPDATE reservations SET status = 'EXPIRED', closed_at = CURRENT_TIMESTAMP WHERE"
                    + " reservation_id = "
                    + HELD)
            .breaks(CLAIMED, keys(HELD_SEAT)),
        Corruption.of("a seat is sold to nobody", seat(FREE_SEAT, "SOLD"))
            .breaks(HAS_CLAIM, keys(FREE_SEAT)),
        Corruption.of("a held seat has lost its claim", release(HELD_SEAT))
            .breaks(HAS_CLAIM, keys(HELD_SEAT))
            .breaks(HOLD, keys(HELD)),
        Corruption.of("a seat is held longer than its reservation", seatHeld("+ INTERVAL '1' DAY"))
            .breaks(AS_LONG, keys(HELD_SEAT)),
        Corruption.of("a seat is free before its hold is over", seatHeld("- INTERVAL '1' HOUR"))
            .breaks(AS_LONG, keys(HELD_SEAT)),
        Corruption.of(
                "a hold has lost its seat before it was over",
                seat(HELD_SEAT, "AVAILABLE"),
                release(HELD_SEAT))
            .breaks(HOLD, keys(HELD)),
        Corruption.of(
                "a hold that is over has lost its last seat and is not closed",
                seat(HELD_SEAT, "AVAILABLE"),
                release(HELD_SEAT),
                "UPDATE reservations SET held_until = created_at WHERE reservation_id = " + HELD)
            .breaks(HOLD, keys(HELD)),
        Corruption.of(
                "a hold has a seat too few",
                "UPDATE reservations SET seat_count = seat_count + 1 WHERE reservation_id = "
                    + HELD)
            .breaks(HOLD, keys(HELD)),
        Corruption.of(
                "a confirmed reservation has lost a seat",
                seat(CONFIRMED_SEAT, "AVAILABLE"),
                release(CONFIRMED_SEAT))
            .breaks(ALL_SEATS, keys(CONFIRMED)),
        Corruption.of(
                "a confirmed reservation has lost all its seats",
                "UPDATE seats SET status = 'AVAILABLE' WHERE seat_id IN (SELECT seat_id FROM"
                    + " reservation_seats WHERE reservation_id = "
                    + CONFIRMED
                    + ")",
                "UPDATE reservation_seats SET released_at = CURRENT_TIMESTAMP WHERE reservation_id = "
                    + CONFIRMED)
            .breaks(ALL_SEATS, keys(CONFIRMED)),
        Corruption.of(
                "a confirmed reservation has a seat too many",
                "UPDATE reservations SET seat_count = seat_count - 1 WHERE reservation_id = "
                    + CONFIRMED)
            .breaks(ALL_SEATS, keys(CONFIRMED)),
        Corruption.of("a seat costs more than was asked for", price("+ 1"))
            .breaks(COST, keys(HELD)),
        Corruption.of("a seat costs less than was asked for", price("- 1"))
            .breaks(COST, keys(HELD)),
        Corruption.of(
                "a reservation has lost its claims",
                seat(HELD_SEAT, "AVAILABLE"),
                "DELETE FROM reservation_seats WHERE reservation_id = " + HELD)
            .breaks(COST, keys(HELD))
            .breaks(HOLD, keys(HELD)),
        Corruption.of(
                "a reservation is of another date than its seat",
                "UPDATE reservations SET schedule_id = (SELECT MAX(schedule_id) FROM"
                    + " concert_schedules) WHERE reservation_id = "
                    + HELD)
            .breaks(DATE, keys(HELD)));
  }

  private static String seat(String seat, String status) {
    return "UPDATE seats SET status = '%s', held_until = NULL WHERE seat_id = %s"
        .formatted(status, seat);
  }

  private static String seatHeld(String change) {
    return "UPDATE seats SET held_until = held_until %s WHERE seat_id = %s"
        .formatted(change, HELD_SEAT);
  }

  private static String release(String seat) {
    return "UPDATE reservation_seats SET released_at = CURRENT_TIMESTAMP WHERE released_at IS NULL"
        + " AND seat_id = "
        + seat;
  }

  private static String price(String change) {
    return "UPDATE reservation_seats SET price = price "
        + change
        + " WHERE reservation_id = "
        + HELD;
  }
}
