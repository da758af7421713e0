CREATE OR REPLACE PACKAGE BODY hold_expiry AS
  PROCEDURE release(
    p_reservation_id IN  reservations.reservation_id%TYPE,
    p_outcome        OUT VARCHAR2
  ) IS
    l_reservation reservations%ROWTYPE;
    l_seat_ids    number_nt;
    l_now         reservations.closed_at%TYPE;
  BEGIN
    reservation_claim.lock_anybodys(
      p_reservation_id => p_reservation_id,
      p_reservation    => l_reservation,
      p_seat_ids       => l_seat_ids);
    l_now := SYSTIMESTAMP;
    IF l_reservation.status <> 'PENDING' THEN
      p_outcome := c_not_pending;
    ELSIF NOT reservation_claim.is_lapsed(
                p_reservation => l_reservation, p_seat_ids => l_seat_ids, p_now => l_now)
    THEN
      p_outcome := c_not_yet;
    ELSE
      reservation_claim.close_reservation(
        p_reservation_id => p_reservation_id,
        p_seat_ids       => l_seat_ids,
        p_status         => 'EXPIRED',
        p_now            => l_now);
      p_outcome := c_released;
    END IF;
  END release;
END hold_expiry;
/
