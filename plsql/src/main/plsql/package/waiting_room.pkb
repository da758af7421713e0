CREATE OR REPLACE PACKAGE BODY waiting_room AS
  PROCEDURE find_room(
    p_schedule_id IN  waiting_rooms.schedule_id%TYPE,
    p_room        OUT waiting_rooms%ROWTYPE
  ) IS
  BEGIN
    SELECT r.*
      INTO p_room
      FROM waiting_rooms r
      JOIN concert_schedules cs ON cs.schedule_id = r.schedule_id
     WHERE r.schedule_id = p_schedule_id
       AND cs.queue_required = 1;
  EXCEPTION
    WHEN NO_DATA_FOUND THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_queue_not_required,
        p_message => 'Schedule ' || p_schedule_id || ' has no waiting room: hold its seats directly.');
  END find_room;

  -- The ticket with which the buyer waits or shops; none if there is no such. An admission whose time is over
  -- is closed on the way, as a round would.
  PROCEDURE find_live_ticket(
    p_user_id     IN  users.user_id%TYPE,
    p_schedule_id IN  concert_schedules.schedule_id%TYPE,
    p_now         IN  waiting_tickets.joined_at%TYPE,
    p_ticket      OUT waiting_tickets%ROWTYPE
  ) IS
    l_none waiting_tickets%ROWTYPE;
  BEGIN
    SELECT t.*
      INTO p_ticket
      FROM waiting_tickets t
     WHERE t.user_id = p_user_id
       AND t.schedule_id = p_schedule_id
       AND t.status IN ('WAITING', 'ADMITTED')
       FOR UPDATE OF t.status WAIT 5;
    IF p_ticket.admitted_until <= p_now THEN
      UPDATE waiting_tickets t
         SET t.status    = 'EXPIRED',
             t.closed_at = p_now
       WHERE t.place = p_ticket.place;
      p_ticket := l_none;
    END IF;
  EXCEPTION
    WHEN NO_DATA_FOUND THEN
      p_ticket := l_none;
  END find_live_ticket;

  PROCEDURE raise_full(
    p_schedule_id IN waiting_rooms.schedule_id%TYPE
  ) IS
  BEGIN
    ticket_errors.raise_error(
      p_code    => ticket_errors.c_queue_full,
      p_message => 'The waiting room of schedule ' || p_schedule_id || ' is full. Try again in a moment.');
  END raise_full;

  -- How many wait is known as of the last round, when the sequence of the places stood at mark_place. Whoever
  -- came since has a place above it, so that no lock and no count is needed to keep the room within its bounds.
  -- Only if it might be full, the numbers that other rooms have drawn are taken off: those are counted, and
  -- none of them is a place of this room that is not committed yet.
  PROCEDURE require_capacity(
    p_room  IN waiting_rooms%ROWTYPE,
    p_place IN waiting_tickets.place%TYPE
  ) IS
    l_most   NUMBER := p_room.waiting_count + p_place - p_room.mark_place;
    l_others PLS_INTEGER;
  BEGIN
    IF l_most <= p_room.capacity THEN
      RETURN;
    END IF;
    SELECT COUNT(*)
      INTO l_others
      FROM (SELECT t.schedule_id, t.place
              FROM waiting_tickets t
             UNION ALL
            SELECT r.schedule_id, r.mark_place
              FROM waiting_rooms r) o
     WHERE o.place > p_room.mark_place
       AND o.place < p_place
       AND o.schedule_id <> p_room.schedule_id;
    IF l_most - l_others > p_room.capacity THEN
      raise_full(p_schedule_id => p_room.schedule_id);
    END IF;
  END require_capacity;

  PROCEDURE take_place(
    p_user_id IN  users.user_id%TYPE,
    p_room    IN  waiting_rooms%ROWTYPE,
    p_now     IN  waiting_tickets.joined_at%TYPE,
    p_place   OUT waiting_tickets.place%TYPE
  ) IS
  BEGIN
    -- A room that was full costs no numbers.
    IF p_room.waiting_count >= p_room.capacity THEN
      raise_full(p_schedule_id => p_room.schedule_id);
    END IF;
    p_place := place_seq.NEXTVAL;
    require_capacity(p_room => p_room, p_place => p_place);
    INSERT INTO waiting_tickets (place, schedule_id, user_id, status, joined_at)
    VALUES (p_place, p_room.schedule_id, p_user_id, 'WAITING', p_now);
    INSERT INTO waiting_room_changes (schedule_id, place, change)
    VALUES (p_room.schedule_id, p_place, 1);
    place_queue.put(p_schedule_id => p_room.schedule_id, p_place => p_place);
  END take_place;

  PROCEDURE join_room(
    p_user_id        IN  users.user_id%TYPE,
    p_schedule_id    IN  concert_schedules.schedule_id%TYPE,
    p_place          OUT waiting_tickets.place%TYPE,
    p_status         OUT waiting_tickets.status%TYPE,
    p_admitted_until OUT waiting_tickets.admitted_until%TYPE,
    p_is_new         OUT NUMBER
  ) IS
    l_room   waiting_rooms%ROWTYPE;
    l_ticket waiting_tickets%ROWTYPE;
    l_now    waiting_tickets.joined_at%TYPE;
  BEGIN
    buyer.lock_buyer(p_user_id => p_user_id);
    l_now := SYSTIMESTAMP;
    sale.require_open(p_schedule_id => p_schedule_id, p_now => l_now);
    find_room(p_schedule_id => p_schedule_id, p_room => l_room);
    find_live_ticket(
      p_user_id     => p_user_id,
      p_schedule_id => p_schedule_id,
      p_now         => l_now,
      p_ticket      => l_ticket);
    IF l_ticket.place IS NULL THEN
      take_place(p_user_id => p_user_id, p_room => l_room, p_now => l_now, p_place => p_place);
      p_status := 'WAITING';
      p_is_new := 1;
    ELSE
      p_place          := l_ticket.place;
      p_status         := l_ticket.status;
      p_admitted_until := l_ticket.admitted_until;
      p_is_new         := 0;
    END IF;
  END join_room;

  PROCEDURE lock_ticket(
    p_user_id IN  users.user_id%TYPE,
    p_place   IN  waiting_tickets.place%TYPE,
    p_ticket  OUT waiting_tickets%ROWTYPE
  ) IS
  BEGIN
    SELECT t.*
      INTO p_ticket
      FROM waiting_tickets t
     WHERE t.place = p_place
       AND t.user_id = p_user_id
       FOR UPDATE OF t.status WAIT 5;
  EXCEPTION
    WHEN NO_DATA_FOUND THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_queue_ticket_not_found,
        p_message => 'You have no place ' || p_place || ' in a waiting room.');
  END lock_ticket;

  PROCEDURE leave_room(
    p_user_id IN users.user_id%TYPE,
    p_place   IN waiting_tickets.place%TYPE
  ) IS
    l_ticket waiting_tickets%ROWTYPE;
    l_now    waiting_tickets.closed_at%TYPE;
  BEGIN
    lock_ticket(p_user_id => p_user_id, p_place => p_place, p_ticket => l_ticket);
    l_now := SYSTIMESTAMP;
    IF l_ticket.status NOT IN ('WAITING', 'ADMITTED') OR l_ticket.admitted_until <= l_now THEN
      RETURN;
    END IF;
    UPDATE waiting_tickets t
       SET t.status    = 'LEFT',
           t.closed_at = l_now
     WHERE t.place = p_place;
    IF l_ticket.status = 'WAITING' THEN
      -- Its message stays in the queue: a round that comes to it finds nobody and goes on.
      INSERT INTO waiting_room_changes (schedule_id, place, change)
      VALUES (l_ticket.schedule_id, p_place, -1);
    END IF;
  END leave_room;
END waiting_room;
/
