CREATE OR REPLACE PACKAGE schedule_cancellation AUTHID DEFINER AS
  -- Purpose:    calls a date off. What it takes to give the money back is the job's (schedule_refund).
  -- Callers:    the admin endpoint.
  -- Locks:      the date, WAIT 5: of two orders for it, the second finds the first.
  -- Isolation:  READ COMMITTED.
  -- Idempotent: by the date.

  -- Calls a date off, for good: from the commit on nobody can hold or pay anything of it, nor join its waiting room.
  -- One that was called off before keeps its first order.
  --   p_user_id          the administrator
  --   p_schedule_id      the date
  --   p_reason           why, for the audit log
  --   p_cancellation_id  OUT: the number of the order
  --   p_is_new           OUT: 1 if it was ordered now, 0 if it had been
  --   raises             e_not_an_admin, e_reason_required, e_schedule_not_found, e_wait_timeout
  PROCEDURE order_cancellation(
    p_user_id         IN  users.user_id%TYPE,
    p_schedule_id     IN  concert_schedules.schedule_id%TYPE,
    p_reason          IN  schedule_cancellations.reason%TYPE,
    p_cancellation_id OUT schedule_cancellations.cancellation_id%TYPE,
    p_is_new          OUT NUMBER
  );
END schedule_cancellation;
/
