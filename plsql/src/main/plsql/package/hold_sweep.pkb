CREATE OR REPLACE PACKAGE BODY hold_sweep AS
  -- Reservations that are locked and changed by one set of statements.
  c_batch CONSTANT PLS_INTEGER := 100;

  -- Seats come before reservations in the lock order. A hold of which one seat is busy is being paid, given up or
  -- taken over at this moment.
  PROCEDURE lock_seats(
    p_reservation_ids IN  number_nt,
    p_seat_ids        OUT number_nt
  ) IS
  BEGIN
    SELECT s.seat_id
      BULK COLLECT INTO p_seat_ids
      FROM seats s
     WHERE s.seat_id IN (
             SELECT rs.seat_id
               FROM reservation_seats rs
              WHERE rs.released_at IS NULL
                AND rs.reservation_id IN (
                      SELECT /*+ DYNAMIC_SAMPLING(t 2) */ t.column_value
                        FROM TABLE(p_reservation_ids) t))
     ORDER BY s.seat_id
       FOR UPDATE OF s.status SKIP LOCKED;
  END lock_seats;

  -- Of the candidates, those that are still unpaid and over, and that claim no seat but those which are locked here:
  -- nobody can change them before this transaction ends.
  PROCEDURE lock_lapsed(
    p_candidates      IN  number_nt,
    p_seat_ids        IN  number_nt,
    p_now             IN  reservations.held_until%TYPE,
    p_reservation_ids OUT number_nt
  ) IS
  BEGIN
    SELECT r.reservation_id
      BULK COLLECT INTO p_reservation_ids
      FROM reservations r
     WHERE r.status = 'PENDING'
       AND r.held_until <= p_now
       AND r.reservation_id IN (
             SELECT /*+ DYNAMIC_SAMPLING(c 2) */ c.column_value
               FROM TABLE(p_candidates) c)
       AND NOT EXISTS (
             SELECT NULL
               FROM reservation_seats rs
              WHERE rs.reservation_id = r.reservation_id
                AND rs.released_at IS NULL
                AND rs.seat_id NOT IN (
                      SELECT /*+ DYNAMIC_SAMPLING(t 2) */ t.column_value
                        FROM TABLE(p_seat_ids) t))
     ORDER BY r.reservation_id
       FOR UPDATE OF r.status SKIP LOCKED;
  END lock_lapsed;

  -- Ends the claims: the seats that they still have are AVAILABLE again.
  PROCEDURE release(
    p_reservation_ids IN number_nt,
    p_now             IN reservations.closed_at%TYPE
  ) IS
    l_seat_ids number_nt;
  BEGIN
    -- Asked for again: one of the seats that were locked may have gone to another buyer just before.
    SELECT rs.seat_id
      BULK COLLECT INTO l_seat_ids
      FROM reservation_seats rs
     WHERE rs.released_at IS NULL
       AND rs.reservation_id IN (
             SELECT /*+ DYNAMIC_SAMPLING(t 2) */ t.column_value
               FROM TABLE(p_reservation_ids) t)
     ORDER BY rs.seat_id;
    FORALL i IN 1 .. l_seat_ids.COUNT
      UPDATE seats s
         SET s.status     = 'AVAILABLE',
             s.held_until = NULL,
             s.version    = s.version + 1
       WHERE s.seat_id = l_seat_ids(i);
    FORALL i IN 1 .. p_reservation_ids.COUNT
      UPDATE reservation_seats rs
         SET rs.released_at = p_now
       WHERE rs.reservation_id = p_reservation_ids(i)
         AND rs.released_at IS NULL;
    FORALL i IN 1 .. p_reservation_ids.COUNT
      UPDATE reservations r
         SET r.status    = 'EXPIRED',
             r.closed_at = p_now
       WHERE r.reservation_id = p_reservation_ids(i);
    FOR i IN 1 .. p_reservation_ids.COUNT LOOP
      ticket_event.reservation_expired(p_reservation_id => p_reservation_ids(i));
    END LOOP;
  END release;

  PROCEDURE release_batch(
    p_candidates IN  number_nt,
    p_released   OUT PLS_INTEGER
  ) IS
    l_seat_ids        number_nt;
    l_reservation_ids number_nt;
    l_now             reservations.closed_at%TYPE;
  BEGIN
    lock_seats(p_reservation_ids => p_candidates, p_seat_ids => l_seat_ids);
    l_now := SYSTIMESTAMP;
    lock_lapsed(
      p_candidates      => p_candidates,
      p_seat_ids        => l_seat_ids,
      p_now             => l_now,
      p_reservation_ids => l_reservation_ids);
    release(p_reservation_ids => l_reservation_ids, p_now => l_now);
    p_released := l_reservation_ids.COUNT;
  END release_batch;

  PROCEDURE sweep(
    p_limit      IN  NUMBER,
    p_partition  IN  NUMBER,
    p_partitions IN  NUMBER,
    p_released   OUT NUMBER
  ) IS
    -- Locks nothing: the seats have to be locked before. It goes on behind what another session has locked, so
    -- that two sweepers of one part share it.
    CURSOR l_lapsed(p_now IN reservations.held_until%TYPE) IS
      SELECT r.reservation_id
        FROM reservations r
       WHERE r.status = 'PENDING'
         AND r.held_until <= p_now
         AND MOD(r.reservation_id, p_partitions) = p_partition
       ORDER BY r.held_until;
    l_candidates number_nt;
    l_released   PLS_INTEGER;
    l_left       PLS_INTEGER := p_limit;
    l_size       PLS_INTEGER;
  BEGIN
    OPEN l_lapsed(p_now => SYSTIMESTAMP);
    WHILE l_left > 0 LOOP
      l_size := LEAST(c_batch, l_left);
      FETCH l_lapsed BULK COLLECT INTO l_candidates LIMIT l_size;
      EXIT WHEN l_candidates.COUNT = 0;
      release_batch(p_candidates => l_candidates, p_released => l_released);
      l_left := l_left - l_released;
    END LOOP;
    CLOSE l_lapsed;
    p_released := p_limit - l_left;
  END sweep;

  PROCEDURE look(
    p_due OUT NUMBER
  ) IS
    l_now reservations.held_until%TYPE := SYSTIMESTAMP;
  BEGIN
    -- The first of the index, and not their number: there may be very many.
    SELECT COUNT(*)
      INTO p_due
      FROM DUAL
     WHERE EXISTS (
             SELECT NULL
               FROM reservations r
              WHERE r.status = 'PENDING'
                AND r.held_until <= l_now);
  END look;
END hold_sweep;
/
