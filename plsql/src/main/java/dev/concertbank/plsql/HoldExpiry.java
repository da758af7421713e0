package dev.concertbank.plsql;

import static dev.concertbank.plsql.Parameter.Kind.NUMBER;
import static dev.concertbank.plsql.Parameter.Kind.TEXT;

/** Package {@code hold_expiry}: gives back the seats of a hold whose time is over. */
public class HoldExpiry {
  private static final Procedure RELEASE =
      Procedure.named("hold_expiry", "release")
          .in("p_reservation_id", NUMBER)
          .out("p_outcome", TEXT);

  private final Procedures procedures;

  public HoldExpiry(Procedures procedures) {
    this.procedures = procedures;
  }

  /** What became of the hold. */
  public enum Outcome {
    /** Its seats are free. */
    RELEASED,
    /** It was paid, cancelled or closed before; nothing changed. */
    NOT_PENDING,
    /** Its time is not over; nothing changed, and the caller comes again. */
    NOT_YET
  }

  /** Closes a hold as expired if its time is over. */
  public Outcome release(long reservationId) {
    return Outcome.valueOf(procedures.call(RELEASE, reservationId).text("p_outcome"));
  }
}
