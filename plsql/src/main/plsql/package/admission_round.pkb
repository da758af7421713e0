CREATE OR REPLACE PACKAGE BODY admission_round AS
  -- Of an idle room the sequence is read now and then, so that places of other rooms do not fill it.
  c_idle_seconds CONSTANT PLS_INTEGER := 10;
  -- Places that were given up, before a round leaves the rest to the next one.
  c_most_places  CONSTANT PLS_INTEGER := 10000;

  -- Returns a row without a date if another session is at the room.
  PROCEDURE lock_room(
    p_schedule_id IN  waiting_rooms.schedule_id%TYPE,
    p_room        OUT waiting_rooms%ROWTYPE
  ) IS
  BEGIN
    SELECT r.*
      INTO p_room
      FROM waiting_rooms r
     WHERE r.schedule_id = p_schedule_id
       FOR UPDATE OF r.served_place SKIP LOCKED;
  EXCEPTION
    WHEN NO_DATA_FOUND THEN
      p_room.schedule_id := NULL;
  END lock_room;

  -- Who came and who left. What is not committed yet is counted by a later round.
  PROCEDURE count_changes(
    p_room IN OUT waiting_rooms%ROWTYPE
  ) IS
    l_changes number_nt;
  BEGIN
    DELETE FROM waiting_room_changes c
     WHERE c.schedule_id = p_room.schedule_id
    RETURNING c.change BULK COLLECT INTO l_changes;
    FOR i IN 1 .. l_changes.COUNT LOOP
      p_room.waiting_count := p_room.waiting_count + l_changes(i);
      IF l_changes(i) = 1 THEN
        p_room.joined_count := p_room.joined_count + 1;
      END IF;
    END LOOP;
  END count_changes;

  PROCEDURE add_milestone(
    p_schedule_id IN waiting_milestones.schedule_id%TYPE,
    p_place       IN waiting_milestones.place%TYPE,
    p_ordinal     IN waiting_milestones.ordinal%TYPE
  ) IS
  BEGIN
    INSERT INTO waiting_milestones (schedule_id, place, ordinal)
    SELECT p_schedule_id, p_place, p_ordinal
      FROM DUAL
     WHERE NOT EXISTS (
             SELECT NULL
               FROM waiting_milestones m
              WHERE m.schedule_id = p_schedule_id
                AND m.place = p_place);
  END add_milestone;

  -- Where the sequence of the places stands, and how many had joined by then: from two such marks a position
  -- can be told without looking. It never counts more joins than places were given, so no position can rise.
  PROCEDURE set_mark(
    p_room  IN OUT waiting_rooms%ROWTYPE,
    p_place IN     waiting_rooms.mark_place%TYPE,
    p_now   IN     waiting_rooms.marked_at%TYPE
  ) IS
    l_ordinal waiting_rooms.mark_ordinal%TYPE :=
      LEAST(p_room.joined_count, p_room.mark_ordinal + p_place - p_room.mark_place);
  BEGIN
    IF l_ordinal > p_room.mark_ordinal THEN
      add_milestone(
        p_schedule_id => p_room.schedule_id,
        p_place       => p_room.mark_place,
        p_ordinal     => p_room.mark_ordinal);
      add_milestone(p_schedule_id => p_room.schedule_id, p_place => p_place, p_ordinal => l_ordinal);
    END IF;
    p_room.mark_place   := p_place;
    p_room.mark_ordinal := l_ordinal;
    p_room.marked_at    := p_now;
  END set_mark;

  -- The mark is drawn before the changes are counted: whoever has a higher place is not counted yet.
  PROCEDURE take_stock(
    p_room IN OUT waiting_rooms%ROWTYPE,
    p_now  IN     waiting_rooms.marked_at%TYPE
  ) IS
    l_place waiting_rooms.mark_place%TYPE;
  BEGIN
    IF p_room.waiting_count > 0
       OR p_room.marked_at IS NULL
       OR p_room.marked_at <= p_now - NUMTODSINTERVAL(c_idle_seconds, 'SECOND')
    THEN
      l_place := place_seq.NEXTVAL;
    END IF;
    count_changes(p_room => p_room);
    IF l_place IS NOT NULL THEN
      set_mark(p_room => p_room, p_place => l_place, p_now => p_now);
    END IF;
  END take_stock;

  -- An admission that its buyer is just using is left to the next round.
  PROCEDURE close_lapsed(
    p_schedule_id IN waiting_tickets.schedule_id%TYPE,
    p_now         IN waiting_tickets.closed_at%TYPE
  ) IS
    l_places number_nt;
  BEGIN
    SELECT t.place
      BULK COLLECT INTO l_places
      FROM waiting_tickets t
     WHERE t.schedule_id = p_schedule_id
       AND t.status = 'ADMITTED'
       AND t.admitted_until <= p_now
       FOR UPDATE OF t.status SKIP LOCKED;
    FORALL i IN 1 .. l_places.COUNT
      UPDATE waiting_tickets t
         SET t.status    = 'EXPIRED',
             t.closed_at = p_now
       WHERE t.place = l_places(i);
  END close_lapsed;

  -- How many may come in now.
  FUNCTION free_of(
    p_room IN waiting_rooms%ROWTYPE,
    p_now  IN waiting_tickets.admitted_until%TYPE
  ) RETURN PLS_INTEGER IS
    l_shoppers PLS_INTEGER;
    l_lately   PLS_INTEGER;
  BEGIN
    IF p_room.paused_at IS NOT NULL
       OR p_room.sold_out_at IS NOT NULL
       OR NOT sale.is_open(p_schedule_id => p_room.schedule_id, p_now => p_now)
    THEN
      RETURN 0;
    END IF;
    SELECT COUNT(*)
      INTO l_shoppers
      FROM waiting_tickets t
     WHERE t.schedule_id = p_room.schedule_id
       AND t.status = 'ADMITTED'
       AND t.admitted_until > p_now;
    SELECT COUNT(*)
      INTO l_lately
      FROM admission_journal j
     WHERE j.schedule_id = p_room.schedule_id
       AND j.admitted_at > p_now - NUMTODSINTERVAL(1, 'SECOND');
    RETURN LEAST(p_room.target - l_shoppers, p_room.max_per_second - l_lately);
  END free_of;

  -- The tickets of these places that still wait, locked; and the places whose tickets somebody else has locked
  -- at this moment.
  PROCEDURE lock_waiting(
    p_places   IN  number_nt,
    p_waiting  OUT number_nt,
    p_user_ids OUT number_nt,
    p_busy     OUT number_nt
  ) IS
  BEGIN
    SELECT t.place, t.user_id
      BULK COLLECT INTO p_waiting, p_user_ids
      FROM waiting_tickets t
     WHERE t.status = 'WAITING'
       AND t.place IN (
             SELECT /*+ DYNAMIC_SAMPLING(k 2) */ k.column_value
               FROM TABLE(p_places) k)
     ORDER BY t.place
       FOR UPDATE OF t.status SKIP LOCKED;
    SELECT t.place
      BULK COLLECT INTO p_busy
      FROM waiting_tickets t
     WHERE t.status = 'WAITING'
       AND t.place IN (
             SELECT /*+ DYNAMIC_SAMPLING(k 2) */ k.column_value
               FROM TABLE(p_places) k)
       AND t.place NOT IN (
             SELECT /*+ DYNAMIC_SAMPLING(w 2) */ w.column_value
               FROM TABLE(p_waiting) w);
  END lock_waiting;

  PROCEDURE admit(
    p_room     IN OUT waiting_rooms%ROWTYPE,
    p_places   IN     number_nt,
    p_user_ids IN     number_nt,
    p_now      IN     waiting_tickets.admitted_at%TYPE
  ) IS
    l_until   waiting_tickets.admitted_until%TYPE :=
      p_now + NUMTODSINTERVAL(parameter_store.value_of(p_name => 'admission-seconds'), 'SECOND');
    l_numbers number_nt := number_nt();
  BEGIN
    l_numbers.EXTEND(p_places.COUNT);
    FOR i IN 1 .. p_places.COUNT LOOP
      l_numbers(i) := p_room.journal_count + i;
    END LOOP;
    FORALL i IN 1 .. p_places.COUNT
      UPDATE waiting_tickets t
         SET t.status         = 'ADMITTED',
             t.admitted_at    = p_now,
             t.admitted_until = l_until
       WHERE t.place = p_places(i);
    FORALL i IN 1 .. p_places.COUNT
      INSERT INTO admission_journal (
        schedule_id, journal_no, place, user_id, admitted_at, admitted_until)
      VALUES (
        p_room.schedule_id, l_numbers(i), p_places(i), p_user_ids(i), p_now, l_until);
    FOR i IN 1 .. p_places.COUNT LOOP
      p_room.served_place := GREATEST(p_room.served_place, p_places(i));
      ticket_event.user_admitted(p_user_id => p_user_ids(i), p_schedule_id => p_room.schedule_id);
    END LOOP;
    p_room.journal_count := p_room.journal_count + p_places.COUNT;
    p_room.waiting_count := p_room.waiting_count - p_places.COUNT;
  END admit;

  -- Goes on behind places that were given up or cannot be had at this moment, so that they cost nobody a turn.
  -- The latter go back into the queue, where their numbers make them the next.
  PROCEDURE admit_next(
    p_room     IN OUT waiting_rooms%ROWTYPE,
    p_free     IN     PLS_INTEGER,
    p_now      IN     waiting_tickets.admitted_at%TYPE,
    p_admitted OUT    PLS_INTEGER
  ) IS
    l_places   number_nt;
    l_waiting  number_nt;
    l_user_ids number_nt;
    l_busy     number_nt;
    l_put_back number_nt := number_nt();
    l_seen     PLS_INTEGER := 0;
  BEGIN
    p_admitted := 0;
    WHILE p_admitted < p_free AND l_seen < c_most_places LOOP
      place_queue.take(
        p_schedule_id => p_room.schedule_id,
        p_limit       => p_free - p_admitted,
        p_places      => l_places);
      EXIT WHEN l_places.COUNT = 0;
      l_seen := l_seen + l_places.COUNT;
      lock_waiting(
        p_places   => l_places,
        p_waiting  => l_waiting,
        p_user_ids => l_user_ids,
        p_busy     => l_busy);
      admit(p_room => p_room, p_places => l_waiting, p_user_ids => l_user_ids, p_now => p_now);
      p_admitted := p_admitted + l_waiting.COUNT;
      FOR i IN 1 .. l_busy.COUNT LOOP
        l_put_back.EXTEND;
        l_put_back(l_put_back.COUNT) := l_busy(i);
      END LOOP;
    END LOOP;
    FOR i IN 1 .. l_put_back.COUNT LOOP
      place_queue.put(p_schedule_id => p_room.schedule_id, p_place => l_put_back(i));
    END LOOP;
  END admit_next;

  PROCEDURE note_sold_out(
    p_room IN OUT waiting_rooms%ROWTYPE,
    p_now  IN     waiting_rooms.sold_out_at%TYPE
  ) IS
  BEGIN
    IF sale.is_sold_out(p_schedule_id => p_room.schedule_id) THEN
      p_room.sold_out_at := NVL(p_room.sold_out_at, p_now);
    ELSE
      p_room.sold_out_at := NULL;
    END IF;
  END note_sold_out;

  PROCEDURE save_room(
    p_room IN waiting_rooms%ROWTYPE
  ) IS
  BEGIN
    UPDATE waiting_rooms r
       SET r.sold_out_at   = p_room.sold_out_at,
           r.joined_count  = p_room.joined_count,
           r.waiting_count = p_room.waiting_count,
           r.journal_count = p_room.journal_count,
           r.served_place  = p_room.served_place,
           r.mark_place    = p_room.mark_place,
           r.mark_ordinal  = p_room.mark_ordinal,
           r.marked_at     = p_room.marked_at
     WHERE r.schedule_id = p_room.schedule_id;
  END save_room;

  PROCEDURE run(
    p_schedule_id IN  waiting_rooms.schedule_id%TYPE,
    p_admitted    OUT NUMBER
  ) IS
    l_room     waiting_rooms%ROWTYPE;
    l_now      waiting_tickets.admitted_at%TYPE;
    l_admitted PLS_INTEGER;
  BEGIN
    p_admitted := 0;
    lock_room(p_schedule_id => p_schedule_id, p_room => l_room);
    IF l_room.schedule_id IS NULL THEN
      RETURN;
    END IF;
    l_now := SYSTIMESTAMP;
    take_stock(p_room => l_room, p_now => l_now);
    close_lapsed(p_schedule_id => p_schedule_id, p_now => l_now);
    note_sold_out(p_room => l_room, p_now => l_now);
    admit_next(
      p_room     => l_room,
      p_free     => free_of(p_room => l_room, p_now => l_now),
      p_now      => l_now,
      p_admitted => l_admitted);
    save_room(p_room => l_room);
    p_admitted := l_admitted;
  END run;
END admission_round;
/
