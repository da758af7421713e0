package dev.concertbank.plsql;

import static dev.concertbank.plsql.Parameter.Kind.NUMBER;

/**
 * Package {@code archiving}: what is past its retention goes out of the way, some at a time, in the
 * caller's transaction. Each method takes how many rows it may move at most and returns how many it
 * did; fewer when no more can be had at this moment.
 */
public class Archiving {
  private static final Procedure MOVE_ANSWERS = move("move_answers");
  private static final Procedure MOVE_MARKERS = move("move_markers");
  private static final Procedure MOVE_AUDIT_LINES = move("move_audit_lines");
  private static final Procedure MOVE_TICKETS = move("move_tickets");
  private static final Procedure REMOVE_RUNS =
      Procedure.named("archiving", "remove_runs").in("p_limit", NUMBER).out("p_removed", NUMBER);

  private final Procedures procedures;

  public Archiving(Procedures procedures) {
    this.procedures = procedures;
  }

  /** Answers to requests. */
  public long moveAnswers(int limit) {
    return moved(MOVE_ANSWERS, limit);
  }

  /** Markers of processed messages. */
  public long moveMarkers(int limit) {
    return moved(MOVE_MARKERS, limit);
  }

  /** Lines of the audit log. */
  public long moveAuditLines(int limit) {
    return moved(MOVE_AUDIT_LINES, limit);
  }

  /** Tickets of waiting rooms whose sale is over, with their lines of the journal. */
  public long moveTickets(int limit) {
    return moved(MOVE_TICKETS, limit);
  }

  /** Runs of jobs; these are removed and kept nowhere. */
  public long removeRuns(int limit) {
    return procedures.call(REMOVE_RUNS, (long) limit).number("p_removed");
  }

  private static Procedure move(String name) {
    return Procedure.named("archiving", name).in("p_limit", NUMBER).out("p_moved", NUMBER);
  }

  private long moved(Procedure procedure, int limit) {
    return procedures.call(procedure, (long) limit).number("p_moved");
  }
}
