CREATE OR REPLACE PACKAGE BODY reservation_claim AS
  PROCEDURE require_owner(
    p_user_id        IN reservations.user_id%TYPE,
    p_reservation_id IN reservations.reservation_id%TYPE
  ) IS
    l_count PLS_INTEGER;
  BEGIN
    SELECT COUNT(*)
      INTO l_count
      FROM reservations r
     WHERE r.reservation_id = p_reservation_id
       AND r.user_id = p_user_id;
    IF l_count = 0 THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_reservation_not_found,
        p_message => 'You have no reservation ' || p_reservation_id || '.');
    END IF;
  END require_owner;

  -- By ascending seat, as everyone does, so that no two commands wait for each other. Claims only
  -- ever end, so the seats locked here include every one that the reservation still claims.
  PROCEDURE lock_seats(
    p_reservation_id IN reservations.reservation_id%TYPE
  ) IS
    l_locked number_nt;
  BEGIN
    SELECT s.seat_id
      BULK COLLECT INTO l_locked
      FROM seats s
     WHERE s.seat_id IN (
             SELECT rs.seat_id
               FROM reservation_seats rs
              WHERE rs.reservation_id = p_reservation_id
                AND rs.released_at IS NULL)
     ORDER BY s.seat_id
       FOR UPDATE OF s.status WAIT 5;
  END lock_seats;

  FUNCTION seats_of(
    p_reservation_id IN reservations.reservation_id%TYPE
  ) RETURN number_nt IS
    l_seat_ids number_nt;
  BEGIN
    SELECT rs.seat_id
      BULK COLLECT INTO l_seat_ids
      FROM reservation_seats rs
     WHERE rs.reservation_id = p_reservation_id
       AND rs.released_at IS NULL
     ORDER BY rs.seat_id;
    RETURN l_seat_ids;
  END seats_of;

  PROCEDURE lock_anybodys(
    p_reservation_id IN  reservations.reservation_id%TYPE,
    p_reservation    OUT reservations%ROWTYPE,
    p_seat_ids       OUT number_nt
  ) IS
  BEGIN
    lock_seats(p_reservation_id => p_reservation_id);
    SELECT r.*
      INTO p_reservation
      FROM reservations r
     WHERE r.reservation_id = p_reservation_id
       FOR UPDATE OF r.status WAIT 5;
    p_seat_ids := seats_of(p_reservation_id => p_reservation_id);
  EXCEPTION
    WHEN NO_DATA_FOUND THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_reservation_not_found,
        p_message => 'There is no reservation ' || p_reservation_id || '.');
  END lock_anybodys;

  PROCEDURE lock_reservation(
    p_user_id        IN  reservations.user_id%TYPE,
    p_reservation_id IN  reservations.reservation_id%TYPE,
    p_reservation    OUT reservations%ROWTYPE,
    p_seat_ids       OUT number_nt
  ) IS
  BEGIN
    -- Before any lock: nobody can make a stranger's seats wait.
    require_owner(p_user_id => p_user_id, p_reservation_id => p_reservation_id);
    lock_anybodys(
      p_reservation_id => p_reservation_id,
      p_reservation    => p_reservation,
      p_seat_ids       => p_seat_ids);
  END lock_reservation;

  PROCEDURE lock_all(
    p_reservation_ids IN number_nt
  ) IS
    l_locked number_nt;
  BEGIN
    -- First all the seats, then all the reservations: one reservation after the other would take seats after
    -- reservations.
    SELECT s.seat_id
      BULK COLLECT INTO l_locked
      FROM seats s
     WHERE s.seat_id IN (
             SELECT rs.seat_id
               FROM reservation_seats rs
              WHERE rs.released_at IS NULL
                AND rs.reservation_id IN (
                      SELECT /*+ DYNAMIC_SAMPLING(t 2) */ t.column_value
                        FROM TABLE(p_reservation_ids) t))
     ORDER BY s.seat_id
       FOR UPDATE OF s.status WAIT 5;
    SELECT r.reservation_id
      BULK COLLECT INTO l_locked
      FROM reservations r
     WHERE r.reservation_id IN (
             SELECT /*+ DYNAMIC_SAMPLING(t 2) */ t.column_value
               FROM TABLE(p_reservation_ids) t)
     ORDER BY r.reservation_id
       FOR UPDATE OF r.status WAIT 5;
  END lock_all;

  PROCEDURE close_reservation(
    p_reservation_id IN reservations.reservation_id%TYPE,
    p_seat_ids       IN number_nt,
    p_status         IN reservations.status%TYPE,
    p_now            IN reservations.closed_at%TYPE
  ) IS
  BEGIN
    FORALL i IN 1 .. p_seat_ids.COUNT
      UPDATE seats s
         SET s.status     = 'AVAILABLE',
             s.held_until = NULL,
             s.version    = s.version + 1
       WHERE s.seat_id = p_seat_ids(i);
    UPDATE reservation_seats rs
       SET rs.released_at = p_now
     WHERE rs.reservation_id = p_reservation_id
       AND rs.released_at IS NULL;
    UPDATE reservations r
       SET r.status    = p_status,
           r.closed_at = p_now
     WHERE r.reservation_id = p_reservation_id;
    IF p_status = 'CANCELLED' THEN
      ticket_event.reservation_cancelled(p_reservation_id => p_reservation_id);
    ELSE
      ticket_event.reservation_expired(p_reservation_id => p_reservation_id);
    END IF;
  END close_reservation;

  -- Reservations come after seats in the lock order; among themselves by ascending id.
  PROCEDURE lock_losers(
    p_seat_ids        IN  number_nt,
    p_reservation_ids OUT number_nt
  ) IS
  BEGIN
    SELECT r.reservation_id
      BULK COLLECT INTO p_reservation_ids
      FROM reservations r
     WHERE r.reservation_id IN (
             SELECT rs.reservation_id
               FROM reservation_seats rs
              WHERE rs.released_at IS NULL
                AND rs.seat_id IN (
                      SELECT /*+ DYNAMIC_SAMPLING(t 2) */ t.column_value
                        FROM TABLE(p_seat_ids) t))
     ORDER BY r.reservation_id
       FOR UPDATE OF r.status WAIT 5;
  END lock_losers;

  PROCEDURE end_lapsed_claims(
    p_seat_ids IN number_nt,
    p_now      IN reservations.closed_at%TYPE
  ) IS
    l_reservation_ids number_nt;
  BEGIN
    lock_losers(p_seat_ids => p_seat_ids, p_reservation_ids => l_reservation_ids);
    -- The time is asked for again here: whatever goes wrong with the seats' locks, a claim that lives
    -- stays for reservation_seats_live_ux to see.
    FORALL i IN 1 .. p_seat_ids.COUNT
      UPDATE reservation_seats rs
         SET rs.released_at = p_now
       WHERE rs.seat_id = p_seat_ids(i)
         AND rs.released_at IS NULL
         AND EXISTS (
               SELECT NULL
                 FROM reservations r
                WHERE r.reservation_id = rs.reservation_id
                  AND r.status = 'PENDING'
                  AND r.held_until <= p_now);
    -- One by one, to announce those that lost their last seat: they are as many as the seats of one hold.
    FOR i IN 1 .. l_reservation_ids.COUNT LOOP
      UPDATE reservations r
         SET r.status    = 'EXPIRED',
             r.closed_at = p_now
       WHERE r.reservation_id = l_reservation_ids(i)
         AND NOT EXISTS (
               SELECT NULL
                 FROM reservation_seats rs
                WHERE rs.reservation_id = r.reservation_id
                  AND rs.released_at IS NULL);
      IF SQL%ROWCOUNT > 0 THEN
        ticket_event.reservation_expired(p_reservation_id => l_reservation_ids(i));
      END IF;
    END LOOP;
  END end_lapsed_claims;

  FUNCTION is_lapsed(
    p_reservation IN reservations%ROWTYPE,
    p_seat_ids    IN number_nt,
    p_now         IN reservations.held_until%TYPE
  ) RETURN BOOLEAN IS
  BEGIN
    -- The second half holds even where a clock was set back after the take-over.
    RETURN p_reservation.held_until <= p_now
        OR p_seat_ids.COUNT < p_reservation.seat_count;
  END is_lapsed;
END reservation_claim;
/
