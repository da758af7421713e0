CREATE OR REPLACE PACKAGE reservation_claim AUTHID DEFINER
  ACCESSIBLE BY (
    PACKAGE seat_hold, PACKAGE payment, PACKAGE cancellation, PACKAGE hold_expiry,
    PACKAGE schedule_refund, PACKAGE test_reservation_claim) AS
  -- Purpose:    what a reservation holds: locking it with its seats, and giving the seats back.
  -- Callers:    the packages named above; no role may call it. test_reservation_claim exists in test
  --             databases only.
  -- Locks:      lock_reservation, lock_anybodys, lock_all: the seats of the reservation, or of all of them, by
  --             ascending id, then the reservation, or all of them by ascending id, each WAIT 5.
  --             end_lapsed_claims: the reservations that lose a seat by ascending id, WAIT 5. Else the procedures
  --             change only what their caller has locked.
  -- Isolation:  READ COMMITTED; what is decided on is read again under the locks.
  -- Idempotent: no; its callers are.
  --
  -- A claim lives while reservation_seats.released_at is NULL. It begins with a hold and ends when the
  -- reservation is cancelled or found expired, or when another buyer takes a lapsed seat over.

  -- Locks a user's reservation and the seats that it still claims.
  --   p_user_id         whose it must be
  --   p_reservation_id  which
  --   p_reservation     OUT: its row, as of the lock
  --   p_seat_ids        OUT: the seats that it claims, ascending
  --   raises            e_reservation_not_found (also when it is somebody else's), e_wait_timeout
  PROCEDURE lock_reservation(
    p_user_id        IN  reservations.user_id%TYPE,
    p_reservation_id IN  reservations.reservation_id%TYPE,
    p_reservation    OUT reservations%ROWTYPE,
    p_seat_ids       OUT number_nt
  );

  -- The same for a caller that acts for nobody, such as the end of a hold.
  --   p_reservation_id  which
  --   p_reservation     OUT: its row, as of the lock
  --   p_seat_ids        OUT: the seats that it claims, ascending
  --   raises            e_reservation_not_found, e_wait_timeout
  PROCEDURE lock_anybodys(
    p_reservation_id IN  reservations.reservation_id%TYPE,
    p_reservation    OUT reservations%ROWTYPE,
    p_seat_ids       OUT number_nt
  );

  -- Locks several reservations, and the seats that they still claim, for a caller that acts for nobody.
  --   p_reservation_ids  which; one that does not exist is left out
  --   raises             e_wait_timeout
  PROCEDURE lock_all(
    p_reservation_ids IN number_nt
  );

  -- The seats that a reservation still claims.
  --   p_reservation_id  which
  --   returns           their ids, ascending
  FUNCTION seats_of(
    p_reservation_id IN reservations.reservation_id%TYPE
  ) RETURN number_nt;

  -- Ends the claims of a reservation whose row and seats are locked: the seats are AVAILABLE again.
  --   p_reservation_id  which
  --   p_seat_ids        the seats that it claims
  --   p_status          what it becomes: 'CANCELLED' or 'EXPIRED'
  --   p_now             when
  PROCEDURE close_reservation(
    p_reservation_id IN reservations.reservation_id%TYPE,
    p_seat_ids       IN number_nt,
    p_status         IN reservations.status%TYPE,
    p_now            IN reservations.closed_at%TYPE
  );

  -- Ends the lapsed claims on seats that another buyer takes over and has locked. A reservation that
  -- loses its last seat so is EXPIRED; one that keeps some stays as it is until it is touched. A claim
  -- whose time is not over stays, whatever the caller thinks.
  --   p_seat_ids  the seats, all of them PENDING and past held_until
  --   p_now       when
  --   raises      e_wait_timeout
  PROCEDURE end_lapsed_claims(
    p_seat_ids IN number_nt,
    p_now      IN reservations.closed_at%TYPE
  );

  -- Whether a hold can no longer be paid: its time is over, or a seat of it was taken over.
  --   p_reservation  its row, locked
  --   p_seat_ids     the seats that it claims
  --   p_now          the time, read after the lock
  --   returns        TRUE if it cannot be paid
  FUNCTION is_lapsed(
    p_reservation IN reservations%ROWTYPE,
    p_seat_ids    IN number_nt,
    p_now         IN reservations.held_until%TYPE
  ) RETURN BOOLEAN;
END reservation_claim;
/
