CREATE OR REPLACE PACKAGE given_day AUTHID DEFINER AS
  -- Purpose:    what the jobs of the night start from: sales with their time, days that were settled, breaks.
  -- Callers:    the suites. Installed in test databases only.
  -- Locks:      the rows that it changes.
  -- Isolation:  any. All is done in the transaction of the test and goes with it.
  -- Idempotent: no.

  -- Midnight in Seoul, and so many days later.
  --   p_days  0 is the day 2026-01-20
  FUNCTION midnight(
    p_days IN PLS_INTEGER DEFAULT 0
  ) RETURN settlements.day_start%TYPE;

  -- One seat that was sold then.
  --   p_number  which seat of the date
  FUNCTION a_sale(
    p_schedule_id IN seats.schedule_id%TYPE,
    p_number      IN seats.seat_number%TYPE,
    p_time        IN payments.completed_at%TYPE
  ) RETURN reservations.reservation_id%TYPE;

  -- A reservation was paid then.
  PROCEDURE sale_was_at(
    p_reservation_id IN reservations.reservation_id%TYPE,
    p_time           IN payments.completed_at%TYPE
  );

  -- A reservation was given back then.
  PROCEDURE refund_was_at(
    p_reservation_id IN reservations.reservation_id%TYPE,
    p_time           IN refunds.refunded_at%TYPE
  );

  -- Settles a day of Seoul; how many lines it has.
  --   p_days  0 is the day 2026-01-20
  FUNCTION settled(
    p_days IN PLS_INTEGER DEFAULT 0
  ) RETURN settlements.line_count%TYPE;

  -- The business date of such a day.
  FUNCTION business_date(
    p_days IN PLS_INTEGER DEFAULT 0
  ) RETURN settlements.business_date%TYPE;

  -- A break that a reconciliation saw.
  FUNCTION a_break RETURN reconciliation_breaks.break_id%TYPE;

  -- An administrator proposed a correction, and another one posted it.
  --   p_amount  won into the account
  PROCEDURE is_corrected(
    p_user_id IN corrections.user_id%TYPE,
    p_amount  IN corrections.amount%TYPE
  );
END given_day;
/
