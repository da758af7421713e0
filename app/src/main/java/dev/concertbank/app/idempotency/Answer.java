package dev.concertbank.app.idempotency;

import dev.concertbank.app.problem.Problem;
import dev.concertbank.app.problem.ProblemType;

/**
 * What a command that ran answers.
 *
 * @param subject what it was about, for the log, such as {@code reservation 17}
 */
public record Answer(int status, Object body, String outcome, String subject) {
  private static final String COMPLETED = "completed";

  public static Answer created(Object body, String subject) {
    return new Answer(201, body, COMPLETED, subject);
  }

  public static Answer ok(Object body, String subject) {
    return new Answer(200, body, COMPLETED, subject);
  }

  /** The hold was over: that its seats are free again is kept, although nothing was sold. */
  public static Answer holdExpired(Command command, long reservationId) {
    ProblemType type = ProblemType.HOLD_EXPIRED;
    String detail =
        "The hold of reservation %d is over and its seats are free. Hold seats again."
            .formatted(reservationId);
    return new Answer(
        type.status(),
        Problem.of(type, detail, command.path()),
        type.code(),
        "reservation " + reservationId);
  }
}
