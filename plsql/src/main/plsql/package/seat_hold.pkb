CREATE OR REPLACE PACKAGE BODY seat_hold AS
  -- Before any seat is looked at: nobody can lock a hall with one request, and the seats that a
  -- rejection names fit into its message.
  PROCEDURE require_few_seats(
    p_seat_ids IN number_nt,
    p_limit    IN parameters.value%TYPE
  ) IS
  BEGIN
    IF p_seat_ids.COUNT > p_limit THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_seat_limit_exceeded,
        p_message => 'A user may have ' || p_limit || ' seats of a schedule; you ask for '
                     || p_seat_ids.COUNT || '.');
    END IF;
  END require_few_seats;

  -- The seats that can be locked at once, by ascending id. NOWAIT in that order lets the one who got
  -- furthest win, so somebody always does. Only after that has failed are the busy ones skipped: to
  -- learn which they are, or to find that they are free again.
  PROCEDURE lock_seats(
    p_schedule_id IN  concert_schedules.schedule_id%TYPE,
    p_seat_ids    IN  number_nt,
    p_locked_ids  OUT number_nt
  ) IS
  BEGIN
    SELECT s.seat_id
      BULK COLLECT INTO p_locked_ids
      FROM seats s
     WHERE s.schedule_id = p_schedule_id
       AND s.seat_id IN (
             SELECT /*+ DYNAMIC_SAMPLING(t 2) */ t.column_value
               FROM TABLE(p_seat_ids) t)
     ORDER BY s.seat_id
       FOR UPDATE OF s.status NOWAIT;
  EXCEPTION
    WHEN ticket_errors.e_resource_busy THEN
      SELECT s.seat_id
        BULK COLLECT INTO p_locked_ids
        FROM seats s
       WHERE s.schedule_id = p_schedule_id
         AND s.seat_id IN (
               SELECT /*+ DYNAMIC_SAMPLING(t 2) */ t.column_value
                 FROM TABLE(p_seat_ids) t)
       ORDER BY s.seat_id
         FOR UPDATE OF s.status SKIP LOCKED;
  END lock_seats;

  PROCEDURE require_seats_exist(
    p_schedule_id IN concert_schedules.schedule_id%TYPE,
    p_seat_ids    IN number_nt
  ) IS
    l_missing VARCHAR2(400 CHAR);
    l_count   PLS_INTEGER;
  BEGIN
    SELECT /*+ DYNAMIC_SAMPLING(t 2) */ LISTAGG(t.column_value, ',') WITHIN GROUP (ORDER BY t.column_value)
      INTO l_missing
      FROM TABLE(p_seat_ids) t
     WHERE NOT EXISTS (
             SELECT NULL
               FROM seats s
              WHERE s.seat_id = t.column_value
                AND s.schedule_id = p_schedule_id);
    IF l_missing IS NULL THEN
      RETURN;
    END IF;
    SELECT COUNT(*)
      INTO l_count
      FROM concert_schedules cs
     WHERE cs.schedule_id = p_schedule_id;
    IF l_count = 0 THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_schedule_not_found,
        p_message => 'There is no schedule ' || p_schedule_id || '.');
    END IF;
    ticket_errors.raise_error(
      p_code    => ticket_errors.c_seat_not_found,
      p_message => 'Schedule ' || p_schedule_id || ' has no such seats: ' || l_missing);
  END require_seats_exist;

  -- A seat is taken when somebody else has it locked, or holds it still, or has bought it.
  PROCEDURE require_seats_free(
    p_seat_ids   IN number_nt,
    p_locked_ids IN number_nt,
    p_now        IN reservations.created_at%TYPE
  ) IS
    l_taken VARCHAR2(400 CHAR);
  BEGIN
    SELECT /*+ DYNAMIC_SAMPLING(t 2) */ LISTAGG(t.column_value, ',') WITHIN GROUP (ORDER BY t.column_value)
      INTO l_taken
      FROM TABLE(p_seat_ids) t
     WHERE t.column_value NOT IN (
             SELECT s.seat_id
               FROM seats s
              WHERE s.seat_id IN (
                      SELECT /*+ DYNAMIC_SAMPLING(k 2) */ k.column_value
                        FROM TABLE(p_locked_ids) k)
                AND (s.status = 'AVAILABLE'
                     OR (s.status = 'PENDING' AND s.held_until <= p_now)));
    IF l_taken IS NOT NULL THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_seat_taken,
        p_message => 'These seats were taken: ' || l_taken);
    END IF;
  END require_seats_free;

  PROCEDURE require_within_limit(
    p_user_id     IN users.user_id%TYPE,
    p_schedule_id IN concert_schedules.schedule_id%TYPE,
    p_wanted      IN PLS_INTEGER,
    p_limit       IN parameters.value%TYPE,
    p_now         IN reservations.created_at%TYPE
  ) IS
    l_held PLS_INTEGER;
  BEGIN
    SELECT NVL(SUM(r.seat_count), 0)
      INTO l_held
      FROM reservations r
     WHERE r.schedule_id = p_schedule_id
       AND r.user_id = p_user_id
       AND (r.status = 'CONFIRMED'
            OR (r.status = 'PENDING' AND r.held_until > p_now));
    IF l_held + p_wanted > p_limit THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_seat_limit_exceeded,
        p_message => 'A user may have ' || p_limit || ' seats of a schedule; you have ' || l_held
                     || ' and ask for ' || p_wanted || ' more.');
    END IF;
  END require_within_limit;

  PROCEDURE take_over_lapsed(
    p_seat_ids IN number_nt,
    p_now      IN reservations.created_at%TYPE
  ) IS
    l_lapsed number_nt;
  BEGIN
    SELECT s.seat_id
      BULK COLLECT INTO l_lapsed
      FROM seats s
     WHERE s.status = 'PENDING'
       AND s.seat_id IN (
             SELECT /*+ DYNAMIC_SAMPLING(t 2) */ t.column_value
               FROM TABLE(p_seat_ids) t)
     ORDER BY s.seat_id;
    IF l_lapsed.COUNT > 0 THEN
      reservation_claim.end_lapsed_claims(p_seat_ids => l_lapsed, p_now => p_now);
    END IF;
  END take_over_lapsed;

  -- Writes the claim: the reservation, its seats, and the state of each seat.
  PROCEDURE create_reservation(
    p_user_id        IN  users.user_id%TYPE,
    p_schedule_id    IN  concert_schedules.schedule_id%TYPE,
    p_seat_ids       IN  number_nt,
    p_prices         IN  number_nt,
    p_amount         IN  reservations.amount%TYPE,
    p_now            IN  reservations.created_at%TYPE,
    p_held_until     IN  reservations.held_until%TYPE,
    p_reservation_id OUT reservations.reservation_id%TYPE
  ) IS
    l_reservation_id reservations.reservation_id%TYPE;
    -- SQL cannot call a collection's methods.
    l_seat_count     reservations.seat_count%TYPE := p_seat_ids.COUNT;
  BEGIN
    INSERT INTO reservations (
      reservation_id, user_id, schedule_id, status, amount, seat_count, held_until, created_at)
    VALUES (
      reservation_seq.NEXTVAL, p_user_id, p_schedule_id, 'PENDING', p_amount, l_seat_count,
      p_held_until, p_now)
    RETURNING reservation_id INTO l_reservation_id;
    FORALL i IN 1 .. p_seat_ids.COUNT
      INSERT INTO reservation_seats (reservation_id, seat_id, price)
      VALUES (l_reservation_id, p_seat_ids(i), p_prices(i));
    FORALL i IN 1 .. p_seat_ids.COUNT
      UPDATE seats s
         SET s.status     = 'PENDING',
             s.held_until = p_held_until,
             s.version    = s.version + 1
       WHERE s.seat_id = p_seat_ids(i);
    p_reservation_id := l_reservation_id;
  END create_reservation;

  PROCEDURE hold(
    p_user_id         IN  users.user_id%TYPE,
    p_idempotency_key IN  idempotency_keys.idempotency_key%TYPE,
    p_fingerprint     IN  idempotency_keys.fingerprint%TYPE,
    p_schedule_id     IN  concert_schedules.schedule_id%TYPE,
    p_seat_ids        IN  number_nt,
    p_place           IN  waiting_tickets.place%TYPE,
    p_reservation_id  OUT reservations.reservation_id%TYPE,
    p_amount          OUT reservations.amount%TYPE,
    p_held_until      OUT reservations.held_until%TYPE,
    p_held_seat_ids   OUT number_nt,
    p_sections        OUT varchar2_nt,
    p_row_labels      OUT varchar2_nt,
    p_seat_numbers    OUT number_nt,
    p_grades          OUT varchar2_nt,
    p_prices          OUT number_nt,
    p_response_status OUT idempotency_keys.response_status%TYPE,
    p_response_body   OUT idempotency_keys.response_body%TYPE
  ) IS
    l_limit        parameters.value%TYPE;
    l_ticket       waiting_tickets%ROWTYPE;
    l_locked_ids   number_nt;
    l_now          reservations.created_at%TYPE;
    l_hold_seconds parameters.value%TYPE;
  BEGIN
    idempotency.claim(
      p_user_id         => p_user_id,
      p_key             => p_idempotency_key,
      p_fingerprint     => p_fingerprint,
      p_response_status => p_response_status,
      p_response_body   => p_response_body);
    IF p_response_status IS NOT NULL THEN
      RETURN;
    END IF;
    l_limit := parameter_store.value_of(p_name => 'seats-per-user');
    require_few_seats(p_seat_ids => p_seat_ids, p_limit => l_limit);
    require_seats_exist(p_schedule_id => p_schedule_id, p_seat_ids => p_seat_ids);
    buyer.lock_buyer(p_user_id => p_user_id);
    admission.lock_ticket(
      p_user_id     => p_user_id,
      p_schedule_id => p_schedule_id,
      p_place       => p_place,
      p_ticket      => l_ticket);
    lock_seats(
      p_schedule_id => p_schedule_id,
      p_seat_ids    => p_seat_ids,
      p_locked_ids  => l_locked_ids);

    l_now := SYSTIMESTAMP;
    sale.require_open(p_schedule_id => p_schedule_id, p_now => l_now);
    admission.require_admitted(p_ticket => l_ticket, p_now => l_now);
    require_seats_free(p_seat_ids => p_seat_ids, p_locked_ids => l_locked_ids, p_now => l_now);
    require_within_limit(
      p_user_id     => p_user_id,
      p_schedule_id => p_schedule_id,
      p_wanted      => l_locked_ids.COUNT,
      p_limit       => l_limit,
      p_now         => l_now);

    take_over_lapsed(p_seat_ids => l_locked_ids, p_now => l_now);
    SELECT s.seat_id, s.section, s.row_label, s.seat_number, s.grade, s.price
      BULK COLLECT INTO p_held_seat_ids, p_sections, p_row_labels, p_seat_numbers, p_grades, p_prices
      FROM seats s
     WHERE s.seat_id IN (
             SELECT /*+ DYNAMIC_SAMPLING(t 2) */ t.column_value
               FROM TABLE(l_locked_ids) t)
     ORDER BY s.seat_id;
    SELECT SUM(t.column_value)
      INTO p_amount
      FROM TABLE(p_prices) t;
    l_hold_seconds := parameter_store.value_of(p_name => 'hold-seconds');
    p_held_until   := l_now + NUMTODSINTERVAL(l_hold_seconds, 'SECOND');
    create_reservation(
      p_user_id        => p_user_id,
      p_schedule_id    => p_schedule_id,
      p_seat_ids       => p_held_seat_ids,
      p_prices         => p_prices,
      p_amount         => p_amount,
      p_now            => l_now,
      p_held_until     => p_held_until,
      p_reservation_id => p_reservation_id);
    ticket_event.reservation_held(
      p_reservation_id => p_reservation_id,
      p_hold_seconds   => l_hold_seconds);
  END hold;
END seat_hold;
/
