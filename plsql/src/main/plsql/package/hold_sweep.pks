CREATE OR REPLACE PACKAGE hold_sweep AUTHID DEFINER AS
  -- Purpose:    releases holds that are over and that nobody has touched since: the net behind the messages that
  --             announce the end of each hold.
  -- Callers:    the job sweepExpiredHolds.
  -- Locks:      the seats of such holds by ascending id, then the reservations by ascending id, both SKIP LOCKED. It
  --             never waits, so it is part of no deadlock; whom somebody has locked, it leaves to the next sweep.
  -- Isolation:  READ COMMITTED; that a hold is over and unpaid is judged again under the locks.
  -- Idempotent: by the state of the reservation.

  -- Releases holds, the longest over first. Two sweepers share the work, whether of one part or of two. Until the
  -- caller commits, buyers hear that these seats are taken: many small sweeps, not a large one.
  --   p_limit       how many reservations at most
  --   p_partition   which part: those whose id leaves this remainder
  --   p_partitions  of how many parts, 1 or more
  --   p_released    OUT: how many were released; fewer than p_limit when no more can be had at this moment
  PROCEDURE sweep(
    p_limit      IN  NUMBER,
    p_partition  IN  NUMBER,
    p_partitions IN  NUMBER,
    p_released   OUT NUMBER
  );

  -- Whether there is anything to sweep at this moment. Locks nothing.
  --   p_due  OUT: 1, or 0 if no hold is over
  PROCEDURE look(
    p_due OUT NUMBER
  );
END hold_sweep;
/
