CREATE OR REPLACE PACKAGE hold_expiry AUTHID DEFINER AS
  -- Purpose:    gives back the seats of a hold whose time is over. Nothing depends on it: a hold that is over cannot
  --             be paid and can be taken over, whether or not somebody comes here.
  -- Callers:    the consumer of hold_expiry_q.
  -- Locks:      the seats of the reservation by ascending id; the reservation; each WAIT 5.
  -- Isolation:  READ COMMITTED; the state of the reservation and the clock are read under the locks.
  -- Idempotent: by the state of the reservation.

  c_released    CONSTANT VARCHAR2(11 CHAR) := 'RELEASED';
  c_not_pending CONSTANT VARCHAR2(11 CHAR) := 'NOT_PENDING';
  c_not_yet     CONSTANT VARCHAR2(11 CHAR) := 'NOT_YET';

  -- Closes a hold as EXPIRED, and announces it. It acts for nobody, so it does not ask whose it is.
  --   p_reservation_id  which
  --   p_outcome         OUT: c_released; c_not_pending: it was paid, cancelled or closed before, nothing changed;
  --                     c_not_yet: its time is not over, nothing changed, and the caller comes again
  --   raises            e_reservation_not_found, e_wait_timeout
  PROCEDURE release(
    p_reservation_id IN  reservations.reservation_id%TYPE,
    p_outcome        OUT VARCHAR2
  );
END hold_expiry;
/
