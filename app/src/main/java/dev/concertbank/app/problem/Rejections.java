package dev.concertbank.app.problem;

import dev.concertbank.plsql.TicketException;
import java.util.List;
import java.util.Map;

/** The problem document of a procedure's refusal. */
public final class Rejections {
  private Rejections() {}

  public static Problem problemOf(TicketException rejection, String path) {
    return Problem.of(
        ProblemType.of(rejection.error()), rejection.getMessage(), path, membersOf(rejection));
  }

  private static Map<String, Object> membersOf(TicketException rejection) {
    return switch (rejection.error()) {
      case SEAT_TAKEN -> Map.of("seatIds", rejection.takenSeatIds());
      case AMOUNT_OUT_OF_RANGE -> invalid("amount", rejection);
      case PARAMETER_OUT_OF_RANGE -> invalid("value", rejection);
      case REASON_REQUIRED -> invalid("reason", rejection);
      // Its message begins with the field.
      case RATE_OUT_OF_RANGE -> invalid(rejection.getMessage().split(" ")[0], rejection);
      default -> Map.of();
    };
  }

  private static Map<String, Object> invalid(String field, TicketException rejection) {
    return Map.of("errors", List.of(new FieldProblem(field, rejection.getMessage())));
  }
}
