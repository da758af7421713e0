package dev.concertbank.plsql;

import static dev.concertbank.plsql.Parameter.Kind.NUMBER;
import static dev.concertbank.plsql.Parameter.Kind.NUMBERS;
import static dev.concertbank.plsql.Parameter.Kind.TEXT;
import static dev.concertbank.plsql.Parameter.Kind.TEXTS;

import dev.concertbank.plsql.ReconciliationSnapshot.Break;
import java.time.LocalDate;
import java.util.List;

/** Package {@code reconciliation}: the runs of the reconciliations, and the breaks they see. */
public class Reconciliation {
  private static final Procedure BEGIN_RUN =
      Procedure.named("reconciliation", "begin_run")
          .in("p_business_date", TEXT)
          .out("p_run_id", NUMBER);
  private static final Procedure ABANDON_RUN =
      Procedure.named("reconciliation", "abandon_run").in("p_run_id", NUMBER);
  private static final Procedure RECORD_BREAKS =
      Procedure.named("reconciliation", "record_breaks")
          .in("p_run_id", NUMBER)
          .in("p_invariants", TEXTS)
          .in("p_subjects", TEXTS)
          .in("p_scopes", TEXTS)
          .in("p_key_ids", NUMBERS)
          .in("p_expected", TEXTS)
          .in("p_found", TEXTS);
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

  /** For a run that was stopped or has failed; nothing, if it is over. */
  public void abandonRun(long runId) {
    procedures.call(ABANDON_RUN, runId);
  }

  public void recordBreaks(long runId, List<Break> seen) {
    procedures.call(
        RECORD_BREAKS,
        runId,
        seen.stream().map(Break::invariant).toList(),
        seen.stream().map(Break::subject).toList(),
        seen.stream().map(Break::scope).toList(),
        seen.stream().map(Break::keyId).toList(),
        seen.stream().map(Break::expected).toList(),
        seen.stream().map(Break::found).toList());
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
