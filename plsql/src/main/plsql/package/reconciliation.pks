CREATE OR REPLACE PACKAGE reconciliation AUTHID DEFINER AS
  -- Purpose:    keeps the books of the reconciliations: their runs, and the breaks from first to last seen. What is a
  --             break, invariant_break_v says; nothing is repaired here.
  -- Callers:    the job reconcile.
  -- Locks:      the run, WAIT 5; begin_run: the one that still runs. Nobody else changes the breaks of a run, so under
  --             its lock no break is waited for.
  -- Isolation:  READ COMMITTED; the breaks themselves are read by the caller in one read-only snapshot.
  -- Idempotent: recording a break twice in a run changes nothing the second time.

  -- Begins a run. One that still runs is given up: its caller is dead, or it would not be asked for another. Two
  -- that begin at once meet at reconciliation_runs_running_ux: the second one waits and fails with DUP_VAL_ON_INDEX.
  --   p_business_date  the date that it is run for, as 2026-11-20
  --   p_run_id         OUT: the run, RUNNING
  --   raises           e_wait_timeout
  PROCEDURE begin_run(
    p_business_date IN  reconciliation_runs.business_date%TYPE,
    p_run_id        OUT reconciliation_runs.run_id%TYPE
  );

  -- A break that the run sees. It is new, or was open before and is still there.
  --   p_run_id     which run
  --   p_invariant, p_subject, p_scope, p_key_id, p_expected, p_found  as in invariant_break_v
  --   raises       e_reconciliation_over, e_wait_timeout
  PROCEDURE record_break(
    p_run_id    IN reconciliation_runs.run_id%TYPE,
    p_invariant IN reconciliation_breaks.invariant%TYPE,
    p_subject   IN reconciliation_breaks.subject%TYPE,
    p_scope     IN reconciliation_breaks.scope%TYPE,
    p_key_id    IN reconciliation_breaks.key_id%TYPE,
    p_expected  IN reconciliation_breaks.expected%TYPE,
    p_found     IN reconciliation_breaks.found%TYPE
  );

  -- The run has seen everything: breaks that it did not see are closed.
  --   p_run_id  which run
  --   p_found   OUT: how many breaks it saw
  --   p_new     OUT: how many of these no earlier run saw open
  --   p_closed  OUT: how many are gone
  --   raises    e_reconciliation_over, e_wait_timeout
  PROCEDURE finish_run(
    p_run_id IN  reconciliation_runs.run_id%TYPE,
    p_found  OUT reconciliation_runs.found_count%TYPE,
    p_new    OUT reconciliation_runs.new_count%TYPE,
    p_closed OUT reconciliation_runs.closed_count%TYPE
  );
END reconciliation;
/
