CREATE OR REPLACE PACKAGE archiving AUTHID DEFINER AS
  -- Purpose:    takes what is finished and past its retention out of the way of the daily work, some at a time. How
  --             long each kind of row is kept is a parameter.
  -- Callers:    the job archive.
  -- Locks:      the rows that it moves, SKIP LOCKED, for tickets the room before them. It never waits, so it is part
  --             of no deadlock; what somebody has locked, it leaves to the next call.
  -- Isolation:  READ COMMITTED. A row is in its table or in the archive in every committed state, never in both: a
  --             statement that reads both sees it once.
  -- Idempotent: by nature: what was moved is not there any more. Two archivers share the work.
  --
  -- Of a row that is the last with its number or key, nothing is forgotten: idempotency answers from the archive, too,
  -- and processed_message and parked_message know the markers that are in it.

  -- Moves answers to requests that are older than idempotency-key-days, the oldest first.
  --   p_limit  how many at most
  --   p_moved  OUT: how many; fewer than p_limit when no more can be had at this moment
  PROCEDURE move_answers(
    p_limit IN  NUMBER,
    p_moved OUT NUMBER
  );

  -- Moves markers of processed messages that are older than processed-message-days, the oldest first.
  --   p_limit  how many at most
  --   p_moved  OUT: how many; fewer than p_limit when no more can be had at this moment
  PROCEDURE move_markers(
    p_limit IN  NUMBER,
    p_moved OUT NUMBER
  );

  -- Moves lines of the audit log that are older than audit-days, the oldest first.
  --   p_limit  how many at most
  --   p_moved  OUT: how many; fewer than p_limit when no more can be had at this moment
  PROCEDURE move_audit_lines(
    p_limit IN  NUMBER,
    p_moved OUT NUMBER
  );

  -- Moves the tickets of waiting rooms whose sale has been over, or cancelled, for waiting-ticket-days, each with its
  -- line of the journal: those that are closed, that were never called, and whose admission is over as well.
  --   p_limit  how many tickets at most
  --   p_moved  OUT: how many; fewer than p_limit when no more can be had at this moment
  PROCEDURE move_tickets(
    p_limit IN  NUMBER,
    p_moved OUT NUMBER
  );

  -- Removes runs of jobs from the books of Spring Batch, with all that belongs to them, the oldest first: those that
  -- succeeded and were of no date after routine-run-days, all others that are over after job-run-days.
  --   p_limit    how many at most
  --   p_removed  OUT: how many; fewer than p_limit when no more can be had at this moment
  PROCEDURE remove_runs(
    p_limit   IN  NUMBER,
    p_removed OUT NUMBER
  );
END archiving;
/
