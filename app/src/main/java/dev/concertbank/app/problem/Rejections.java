package dev.concertbank.app.problem;

import dev.concertbank.plsql.TicketError;
import dev.concertbank.plsql.TicketException;
import java.util.Map;

/** The problem document of a procedure's refusal. */
public final class Rejections {
  private Rejections() {}

  public static Problem problemOf(TicketException rejection, String path) {
    Map<String, Object> more =
        rejection.error() == TicketError.SEAT_TAKEN
            ? Map.of("seatIds", rejection.takenSeatIds())
            : Map.of();
    return Problem.of(ProblemType.of(rejection.error()), rejection.getMessage(), path, more);
  }
}
