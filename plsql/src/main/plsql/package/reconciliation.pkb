CREATE OR REPLACE PACKAGE BODY reconciliation AS
  -- It may be writing at this moment: then its transaction is waited for.
  PROCEDURE lock_running(
    p_run_ids OUT number_nt
  ) IS
  BEGIN
    -- The column as the index of what runs has it.
    SELECT r.run_id
      BULK COLLECT INTO p_run_ids
      FROM reconciliation_runs r
     WHERE CASE WHEN r.status = 'RUNNING' THEN r.status END = 'RUNNING'
       FOR UPDATE OF r.status WAIT 5;
  END lock_running;

  PROCEDURE abandon(
    p_run_ids IN number_nt,
    p_now     IN reconciliation_runs.finished_at%TYPE
  ) IS
  BEGIN
    FORALL i IN 1 .. p_run_ids.COUNT
      UPDATE reconciliation_runs r
         SET r.status      = 'ABANDONED',
             r.finished_at = p_now
       WHERE r.run_id = p_run_ids(i);
  END abandon;

  PROCEDURE begin_run(
    p_business_date IN  reconciliation_runs.business_date%TYPE,
    p_run_id        OUT reconciliation_runs.run_id%TYPE
  ) IS
    l_running number_nt;
    l_now     reconciliation_runs.started_at%TYPE;
  BEGIN
    lock_running(p_run_ids => l_running);
    l_now := SYSTIMESTAMP;
    abandon(p_run_ids => l_running, p_now => l_now);
    INSERT INTO reconciliation_runs (run_id, business_date, status, started_at)
    VALUES (reconciliation_run_seq.NEXTVAL, p_business_date, 'RUNNING', l_now)
    RETURNING run_id INTO p_run_id;
  END begin_run;

  -- A run that was given up while it stood still must not write into the books of the next one.
  PROCEDURE lock_run(
    p_run_id IN  reconciliation_runs.run_id%TYPE,
    p_run    OUT reconciliation_runs%ROWTYPE
  ) IS
  BEGIN
    SELECT r.*
      INTO p_run
      FROM reconciliation_runs r
     WHERE r.run_id = p_run_id
       AND r.status = 'RUNNING'
       FOR UPDATE OF r.status WAIT 5;
  EXCEPTION
    WHEN NO_DATA_FOUND THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_reconciliation_over,
        p_message => 'Reconciliation ' || p_run_id || ' does not run. Begin another one.');
  END lock_run;

  PROCEDURE abandon_run(
    p_run_id IN reconciliation_runs.run_id%TYPE
  ) IS
    l_run_ids number_nt;
  BEGIN
    SELECT r.run_id
      BULK COLLECT INTO l_run_ids
      FROM reconciliation_runs r
     WHERE r.run_id = p_run_id
       AND r.status = 'RUNNING'
       FOR UPDATE OF r.status WAIT 5;
    abandon(p_run_ids => l_run_ids, p_now => SYSTIMESTAMP);
  END abandon_run;

  PROCEDURE record_breaks(
    p_run_id     IN reconciliation_runs.run_id%TYPE,
    p_invariants IN varchar2_nt,
    p_subjects   IN varchar2_nt,
    p_scopes     IN varchar2_nt,
    p_key_ids    IN number_nt,
    p_expected   IN varchar2_nt,
    p_found      IN varchar2_nt
  ) IS
    l_run reconciliation_runs%ROWTYPE;
  BEGIN
    lock_run(p_run_id => p_run_id, p_run => l_run);
    -- Both columns as the index of the open breaks has them.
    FORALL i IN 1 .. p_subjects.COUNT
      UPDATE reconciliation_breaks b
         SET b.expected    = p_expected(i),
             b.found       = p_found(i),
             b.last_seen   = l_run.started_at,
             b.last_run_id = p_run_id
       WHERE CASE WHEN b.closed_at IS NULL THEN b.invariant END = p_invariants(i)
         AND CASE WHEN b.closed_at IS NULL THEN b.subject END = p_subjects(i);
    FORALL i IN 1 .. p_subjects.COUNT
      INSERT INTO reconciliation_breaks (
        break_id, invariant, subject, scope, key_id, expected, found, first_seen, last_seen,
        first_run_id, last_run_id)
      SELECT reconciliation_break_seq.NEXTVAL, p_invariants(i), p_subjects(i), p_scopes(i), p_key_ids(i),
             p_expected(i), p_found(i), l_run.started_at, l_run.started_at, p_run_id, p_run_id
        FROM DUAL
       WHERE NOT EXISTS (
               SELECT NULL
                 FROM reconciliation_breaks b
                WHERE CASE WHEN b.closed_at IS NULL THEN b.invariant END = p_invariants(i)
                  AND CASE WHEN b.closed_at IS NULL THEN b.subject END = p_subjects(i));
  END record_breaks;

  PROCEDURE close_unseen(
    p_run_id IN  reconciliation_runs.run_id%TYPE,
    p_now    IN  reconciliation_breaks.closed_at%TYPE,
    p_closed OUT reconciliation_runs.closed_count%TYPE
  ) IS
  BEGIN
    UPDATE reconciliation_breaks b
       SET b.closed_at = p_now
     WHERE CASE WHEN b.closed_at IS NULL THEN b.invariant END IS NOT NULL
       AND b.last_run_id <> p_run_id;
    p_closed := SQL%ROWCOUNT;
  END close_unseen;

  PROCEDURE finish_run(
    p_run_id IN  reconciliation_runs.run_id%TYPE,
    p_found  OUT reconciliation_runs.found_count%TYPE,
    p_new    OUT reconciliation_runs.new_count%TYPE,
    p_closed OUT reconciliation_runs.closed_count%TYPE
  ) IS
    l_run reconciliation_runs%ROWTYPE;
    l_now reconciliation_runs.finished_at%TYPE;
  BEGIN
    lock_run(p_run_id => p_run_id, p_run => l_run);
    l_now := SYSTIMESTAMP;
    close_unseen(p_run_id => p_run_id, p_now => l_now, p_closed => p_closed);
    SELECT COUNT(*),
           NVL(SUM(CASE WHEN b.first_run_id = p_run_id THEN 1 ELSE 0 END), 0)
      INTO p_found, p_new
      FROM reconciliation_breaks b
     WHERE b.last_run_id = p_run_id;
    UPDATE reconciliation_runs r
       SET r.status       = 'FINISHED',
           r.finished_at  = l_now,
           r.found_count  = p_found,
           r.new_count    = p_new,
           r.closed_count = p_closed
     WHERE r.run_id = p_run_id;
  END finish_run;
END reconciliation;
/
