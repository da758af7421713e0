CREATE OR REPLACE PACKAGE given AUTHID DEFINER AS
  -- Purpose:    what a test starts from, in sentences: given.a_paid_reservation(p_user_id => l_buyer).
  -- Callers:    the suites. Installed in test databases only.
  -- Locks:      those of the commands that it calls.
  -- Isolation:  any. All is made in the transaction of the test and goes with it.
  -- Idempotent: no; everything it makes is new.
  --
  -- Things are made by the commands of the product. Where no command can make them, such as a hold
  -- whose time is over, they are written here, and in no suite.

  -- A date's seats: section A, row R1, numbers 1, 2, 3, ... Odd numbers are VIP, even ones R, so that
  -- no sum and no order is right by accident.
  c_vip_price CONSTANT PLS_INTEGER := 150000;
  c_r_price   CONSTANT PLS_INTEGER := 100000;

  -- What requests are signed with, unless a test says otherwise.
  c_fingerprint CONSTANT VARCHAR2(64 CHAR) := 'a-request';

  -- A user, with so many points in the account.
  --   p_points  won, charged by one charge; 0 leaves the account without entries
  FUNCTION a_user(
    p_points IN accounts.balance%TYPE DEFAULT 0
  ) RETURN users.user_id%TYPE;

  -- A user as membership leaves one for a moment: signed up, the account not opened yet.
  FUNCTION a_user_without_account RETURN users.user_id%TYPE;

  FUNCTION an_admin RETURN users.user_id%TYPE;

  -- Nobody is an administrator, as before the installer appoints the first one.
  PROCEDURE no_admins;

  -- An Idempotency-Key that nobody has used.
  FUNCTION a_key RETURN idempotency_keys.idempotency_key%TYPE;

  -- An answer that was kept for a request.
  PROCEDURE an_answer(
    p_user_id     IN idempotency_keys.user_id%TYPE,
    p_key         IN idempotency_keys.idempotency_key%TYPE,
    p_fingerprint IN idempotency_keys.fingerprint%TYPE DEFAULT c_fingerprint,
    p_status      IN idempotency_keys.response_status%TYPE DEFAULT 201,
    p_body        IN idempotency_keys.response_body%TYPE DEFAULT '{"kept":true}'
  );

  -- A new concert in a new venue, without dates.
  --   p_seats  how many seats the venue has
  FUNCTION a_concert(
    p_seats IN PLS_INTEGER DEFAULT 4
  ) RETURN concerts.concert_id%TYPE;

  -- A date, on sale.
  --   p_seats                             how many seats a new concert's venue has
  --   p_opens_in, p_closes_in, p_starts_in  seconds from now; negative ones are over
  --   p_concert_id                        of which concert; a new one
  FUNCTION a_schedule(
    p_seats      IN PLS_INTEGER DEFAULT 4,
    p_opens_in   IN NUMBER DEFAULT -3600,
    p_closes_in  IN NUMBER DEFAULT 86400,
    p_starts_in  IN NUMBER DEFAULT 172800,
    p_concert_id IN concerts.concert_id%TYPE DEFAULT NULL
  ) RETURN concert_schedules.schedule_id%TYPE;

  -- The seat with this number.
  FUNCTION seat(
    p_schedule_id IN seats.schedule_id%TYPE,
    p_number      IN seats.seat_number%TYPE DEFAULT 1
  ) RETURN seats.seat_id%TYPE;

  -- The seats with these numbers, ascending.
  FUNCTION seats_between(
    p_schedule_id IN seats.schedule_id%TYPE,
    p_first       IN seats.seat_number%TYPE,
    p_last        IN seats.seat_number%TYPE
  ) RETURN number_nt;

  -- A hold that lasts.
  --   p_user_id      the buyer; a new one without points
  --   p_schedule_id  the date; a new one
  --   p_seat_ids     the seats; the first one
  FUNCTION a_hold(
    p_user_id     IN users.user_id%TYPE DEFAULT NULL,
    p_schedule_id IN concert_schedules.schedule_id%TYPE DEFAULT NULL,
    p_seat_ids    IN number_nt DEFAULT NULL
  ) RETURN reservations.reservation_id%TYPE;

  -- A hold that was paid with points. The buyer was given what it cost, and has as much as before.
  FUNCTION a_paid_reservation(
    p_user_id     IN users.user_id%TYPE DEFAULT NULL,
    p_schedule_id IN concert_schedules.schedule_id%TYPE DEFAULT NULL,
    p_seat_ids    IN number_nt DEFAULT NULL
  ) RETURN reservations.reservation_id%TYPE;

  -- A hold that was given back.
  FUNCTION a_cancelled_hold(
    p_user_id     IN users.user_id%TYPE DEFAULT NULL,
    p_schedule_id IN concert_schedules.schedule_id%TYPE DEFAULT NULL,
    p_seat_ids    IN number_nt DEFAULT NULL
  ) RETURN reservations.reservation_id%TYPE;

  -- A hold that lapsed and was found so: EXPIRED, its seats free.
  FUNCTION an_expired_hold(
    p_user_id     IN users.user_id%TYPE DEFAULT NULL,
    p_schedule_id IN concert_schedules.schedule_id%TYPE DEFAULT NULL,
    p_seat_ids    IN number_nt DEFAULT NULL
  ) RETURN reservations.reservation_id%TYPE;

  -- An attempt to pay that failed: no money was captured.
  FUNCTION a_failed_payment(
    p_reservation_id IN reservations.reservation_id%TYPE
  ) RETURN payments.payment_id%TYPE;

  -- Gives a reservation back, as its buyer would.
  PROCEDURE reservation_is_cancelled(
    p_reservation_id IN reservations.reservation_id%TYPE
  );

  -- A payment was captured at another time.
  PROCEDURE payment_was_made(
    p_payment_id IN payments.payment_id%TYPE,
    p_when       IN payments.completed_at%TYPE
  );

  -- A payment was given back at another time.
  PROCEDURE refund_was_made(
    p_payment_id IN refunds.payment_id%TYPE,
    p_when       IN refunds.refunded_at%TYPE
  );

  -- The time of a hold is over, and nobody has noticed.
  PROCEDURE hold_has_lapsed(
    p_reservation_id IN reservations.reservation_id%TYPE
  );

  -- Moves the clock of a date: everything about it happens this much earlier.
  PROCEDURE schedule_is_earlier(
    p_schedule_id IN concert_schedules.schedule_id%TYPE,
    p_seconds     IN NUMBER
  );

  PROCEDURE schedule_is_cancelled(
    p_schedule_id IN concert_schedules.schedule_id%TYPE
  );

  -- A seat costs something else than when it was claimed.
  PROCEDURE seat_costs(
    p_seat_id IN seats.seat_id%TYPE,
    p_price   IN seats.price%TYPE
  );

  -- The rows of a seat and of the claim on it are written again as they are. PostgreSQL then keeps them
  -- behind their neighbours, so that what is ascending without an ORDER BY is so no longer.
  PROCEDURE seat_is_stored_last(
    p_seat_id IN seats.seat_id%TYPE
  );

  -- An administrator has tuned a parameter.
  PROCEDURE parameter_is(
    p_name  IN parameters.name%TYPE,
    p_value IN parameters.value%TYPE
  );
END given;
/
