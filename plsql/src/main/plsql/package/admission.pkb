CREATE OR REPLACE PACKAGE BODY admission AS
  FUNCTION is_queue_required(
    p_schedule_id IN concert_schedules.schedule_id%TYPE
  ) RETURN BOOLEAN IS
    l_count PLS_INTEGER;
  BEGIN
    SELECT COUNT(*)
      INTO l_count
      FROM concert_schedules cs
     WHERE cs.schedule_id = p_schedule_id
       AND cs.queue_required = 1;
    RETURN l_count > 0;
  END is_queue_required;

  PROCEDURE raise_required(
    p_message IN VARCHAR2
  ) IS
  BEGIN
    ticket_errors.raise_error(
      p_code    => ticket_errors.c_queue_token_required,
      p_message => p_message);
  END raise_required;

  PROCEDURE lock_ticket(
    p_user_id     IN  users.user_id%TYPE,
    p_schedule_id IN  concert_schedules.schedule_id%TYPE,
    p_place       IN  waiting_tickets.place%TYPE,
    p_ticket      OUT waiting_tickets%ROWTYPE
  ) IS
  BEGIN
    IF NOT is_queue_required(p_schedule_id => p_schedule_id) THEN
      RETURN;
    END IF;
    SELECT t.*
      INTO p_ticket
      FROM waiting_tickets t
     WHERE t.place = p_place
       AND t.user_id = p_user_id
       AND t.schedule_id = p_schedule_id
       FOR UPDATE OF t.status WAIT 5;
  EXCEPTION
    WHEN NO_DATA_FOUND THEN
      raise_required(
        p_message => 'Schedule ' || p_schedule_id
                     || ' has a waiting room: take a place in it, and show its token when you are admitted.');
  END lock_ticket;

  PROCEDURE require_admitted(
    p_ticket IN waiting_tickets%ROWTYPE,
    p_now    IN waiting_tickets.admitted_until%TYPE
  ) IS
  BEGIN
    IF p_ticket.place IS NULL THEN
      RETURN;
    ELSIF p_ticket.status = 'WAITING' THEN
      raise_required(p_message => 'Place ' || p_ticket.place || ' is still waiting.');
    ELSIF p_ticket.status <> 'ADMITTED' OR p_ticket.admitted_until <= p_now THEN
      raise_required(
        p_message => 'The admission of place ' || p_ticket.place || ' is over: take a new place.');
    END IF;
  END require_admitted;

  PROCEDURE lock_admission(
    p_user_id        IN  users.user_id%TYPE,
    p_reservation_id IN  reservations.reservation_id%TYPE,
    p_place          OUT waiting_tickets.place%TYPE
  ) IS
  BEGIN
    SELECT t.place
      INTO p_place
      FROM waiting_tickets t
     WHERE t.user_id = p_user_id
       AND t.status = 'ADMITTED'
       AND t.schedule_id = (
             SELECT r.schedule_id
               FROM reservations r
              WHERE r.reservation_id = p_reservation_id
                AND r.user_id = p_user_id)
       FOR UPDATE OF t.status WAIT 5;
  EXCEPTION
    WHEN NO_DATA_FOUND THEN
      p_place := NULL;
  END lock_admission;

  PROCEDURE finish(
    p_place IN waiting_tickets.place%TYPE,
    p_now   IN waiting_tickets.closed_at%TYPE
  ) IS
  BEGIN
    UPDATE waiting_tickets t
       SET t.status    = 'DONE',
           t.closed_at = p_now
     WHERE t.place = p_place
       AND t.admitted_until > p_now;
  END finish;

  PROCEDURE find_live(
    p_schedule_id IN  waiting_tickets.schedule_id%TYPE,
    p_limit       IN  PLS_INTEGER,
    p_places      OUT number_nt
  ) IS
    CURSOR l_live IS
      SELECT t.place
        FROM waiting_tickets t
       WHERE t.schedule_id = p_schedule_id
         AND t.status IN ('WAITING', 'ADMITTED')
       ORDER BY t.place;
  BEGIN
    OPEN l_live;
    FETCH l_live BULK COLLECT INTO p_places LIMIT p_limit;
    CLOSE l_live;
  END find_live;

  -- What they are is read under the lock: one that was WAITING may be ADMITTED or over by now.
  PROCEDURE lock_tickets(
    p_places IN number_nt
  ) IS
    l_locked number_nt;
  BEGIN
    SELECT t.place
      BULK COLLECT INTO l_locked
      FROM waiting_tickets t
     WHERE t.place IN (
             SELECT /*+ DYNAMIC_SAMPLING(k 2) */ k.column_value
               FROM TABLE(p_places) k)
     ORDER BY t.place
       FOR UPDATE OF t.status WAIT 5;
  END lock_tickets;

  PROCEDURE end_tickets(
    p_schedule_id IN  waiting_tickets.schedule_id%TYPE,
    p_limit       IN  NUMBER,
    p_ended       OUT NUMBER
  ) IS
    l_places number_nt;
    l_now    waiting_tickets.closed_at%TYPE;
  BEGIN
    find_live(p_schedule_id => p_schedule_id, p_limit => p_limit, p_places => l_places);
    lock_tickets(p_places => l_places);
    l_now := SYSTIMESTAMP;
    FORALL i IN 1 .. l_places.COUNT
      UPDATE waiting_tickets t
         SET t.status    = 'EXPIRED',
             t.closed_at = l_now
       WHERE t.place = l_places(i)
         AND t.status = 'ADMITTED';
    -- As if they had left: the next round counts them, and their messages find nobody.
    FORALL i IN 1 .. l_places.COUNT
      INSERT INTO waiting_room_changes (schedule_id, place, change)
      SELECT t.schedule_id, t.place, -1
        FROM waiting_tickets t
       WHERE t.place = l_places(i)
         AND t.status = 'WAITING';
    FORALL i IN 1 .. l_places.COUNT
      UPDATE waiting_tickets t
         SET t.status    = 'LEFT',
             t.closed_at = l_now
       WHERE t.place = l_places(i)
         AND t.status = 'WAITING';
    p_ended := l_places.COUNT;
  END end_tickets;
END admission;
/
