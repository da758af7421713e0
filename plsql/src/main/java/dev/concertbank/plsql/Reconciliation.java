package dev.concertbank.plsql;

import static dev.concertbank.plsql.Parameter.Kind.NUMBER;
import static dev.concertbank.plsql.Parameter.Kind.TEXT;

import java.time.LocalDate;

/** Package {@code reconciliation}: the runs of the reconciliations, and the breaks they see. */
public class Reconciliation {
  private static final Procedure BEGIN_RUN =
      Procedure.named("reconciliation", "begin_run")
          .in("p_business_date", TEXT)
          .out("p_run_id", NUMBER);
  private static final Procedure RECORD_BREAK =
      Procedure.named("reconciliation", "record_break")
          .in("p_run_id", NUMBER)
          .in("p_invariant", TEXT)
          .in("p_subject", TEXT)
          .in("p_scope", TEXT)
          .in("p_key_id", NUMBER)
          .in("p_expected", TEXT)
          .in("p_found", TEXT);
  private static final Procedure FINISH_RUN =
      Procedure.named("reconciliation", "finish_run")
          .in("p_run_id", NUMBER)
          .out("p_found", NUMBER)
          .out("p_new", NUMBER)
          .out("p_closed", NUMBER);

  private final Procedures procedures;

  public Reconciliation(Procedures procedures) {
    this.procedures = procedures;
  }

  /**
   * What a finished run says.
   *
   * @param found breaks that it saw
   * @param firstSeen of these, breaks that no earlier run saw open
   * @param closed breaks that were open and are gone
   */
  public record Finish(long found, long firstSeen, long closed) {}

  /** Begins a run, in the caller's transaction; one that still runs is given up. */
  public long beginRun(LocalDate businessDate) {
    return procedures.call(BEGIN_RUN, businessDate.toString()).number("p_run_id");
  }

  public void recordBreak(long runId, ReconciliationSnapshot.Break seen) {
    procedures.call(
        RECORD_BREAK,
        runId,
        seen.invariant(),
        seen.subject(),
        seen.scope(),
        seen.keyId(),
        seen.expected(),
        seen.found());
  }

  public Finish finishRun(long runId) {
    OutValues values = procedures.call(FINISH_RUN, runId);
    return new Finish(values.number("p_found"), values.number("p_new"), values.number("p_closed"));
  }

  /** A view of all rows as of one moment; close it. It is no part of the caller's transaction. */
  public ReconciliationSnapshot openSnapshot() {
    return ReconciliationSnapshot.open(procedures);
  }
}
