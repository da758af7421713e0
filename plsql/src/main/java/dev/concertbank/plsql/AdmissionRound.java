package dev.concertbank.plsql;

import static dev.concertbank.plsql.Parameter.Kind.NUMBER;

/** Package {@code admission_round}: lets the next buyers of a waiting room in. */
public class AdmissionRound {
  private static final Procedure RUN =
      Procedure.named("admission_round", "run")
          .in("p_schedule_id", NUMBER)
          .out("p_admitted", NUMBER);

  private final Procedures procedures;

  public AdmissionRound(Procedures procedures) {
    this.procedures = procedures;
  }

  /**
   * One round of a room, in the caller's transaction.
   *
   * @return how many were let in; 0 also where another session is at it
   */
  public long run(long scheduleId) {
    return procedures.call(RUN, scheduleId).number("p_admitted");
  }
}
