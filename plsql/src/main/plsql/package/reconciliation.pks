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

  -- Gives up a run that will not finish: one that was stopped or has failed. Nothing, if it is over.
  --   p_run_id  which run
  --   raises    e_wait_timeout
  PROCEDURE abandon_run(
    p_run_id IN reconciliation_runs.run_id%TYPE
  );

  -- Breaks that the run sees. Each is new, or was open before and is still there.
  --   p_run_id  which run
  --   p_invariants, p_subjects, p_scopes, p_key_ids, p_expected, p_found  as in invariant_break_v, an element each
  --   raises    e_reconciliation_over, e_wait_timeout
  PROCEDURE record_breaks(
    p_run_id     IN reconciliation_runs.run_id%TYPE,
    p_invariants IN varchar2_nt,
    p_subjects   IN varchar2_nt,
    p_scopes     IN varchar2_nt,
    p_key_ids    IN number_nt,
    p_expected   IN varchar2_nt,
    p_found      IN varchar2_nt
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
