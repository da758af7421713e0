package dev.concertbank.plsql;

import static dev.concertbank.plsql.Parameter.Kind.NUMBER;
import static dev.concertbank.plsql.Parameter.Kind.TEXT;
import static dev.concertbank.plsql.Parameter.Kind.TIME;

import java.time.Instant;
import java.util.Optional;

/** Package {@code waiting_room}: a buyer's place in front of a sale. */
public class WaitingRoom {
  private static final Procedure JOIN =
      Procedure.named("waiting_room", "join_room")
          .in("p_user_id", NUMBER)
          .in("p_schedule_id", NUMBER)
          .out("p_place", NUMBER)
          .out("p_status", TEXT)
          .out("p_admitted_until", TIME)
          .out("p_is_new", NUMBER);
  private static final Procedure LEAVE =
      Procedure.named("waiting_room", "leave_room").in("p_user_id", NUMBER).in("p_place", NUMBER);

  private final Procedures procedures;

  public WaitingRoom(Procedures procedures) {
    this.procedures = procedures;
  }

  /**
   * The place of a buyer in the room of a date.
   *
   * @param place the lower, the earlier
   * @param admittedUntil empty while waiting
   * @param isNew false if the buyer had it before
   */
  public record Place(long place, Optional<Instant> admittedUntil, boolean isNew) {}

  /** Takes a place, or finds the one that the buyer has. */
  public Place join(long userId, long scheduleId) {
    OutValues values = procedures.call(JOIN, userId, scheduleId);
    return new Place(
        values.number("p_place"),
        values.has("p_admitted_until")
            ? Optional.of(values.time("p_admitted_until"))
            : Optional.empty(),
        values.number("p_is_new") == 1);
  }

  /** Gives a place up, waiting or admitted; what is over stays as it is. */
  public void leave(long userId, long place) {
    procedures.call(LEAVE, userId, place);
  }
}
