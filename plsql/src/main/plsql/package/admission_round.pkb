CREATE OR REPLACE PACKAGE BODY admission_round AS
  -- Of an idle room the sequence is read now and then, so that places of other rooms do not fill it.
  c_idle_seconds CONSTANT PLS_INTEGER := 10;
  -- Messages that a round takes, before it leaves the rest to the next one; and at once.
  c_most_places  CONSTANT PLS_INTEGER := 10000;
  c_most_at_once CONSTANT PLS_INTEGER := 1000;
  -- Above every place.
  c_no_place     CONSTANT NUMBER := 10000000000;

  -- FALSE if another session is at the room, or there is none.
  FUNCTION is_locked(
    p_schedule_id IN waiting_rooms.schedule_id%TYPE
  ) RETURN BOOLEAN IS
    l_schedule_id waiting_rooms.schedule_id%TYPE;
  BEGIN
    SELECT r.schedule_id
      INTO l_schedule_id
      FROM waiting_rooms r
     WHERE r.schedule_id = p_schedule_id
       FOR UPDATE OF r.served_place SKIP LOCKED;
    RETURN TRUE;
  EXCEPTION
    WHEN NO_DATA_FOUND THEN
      RETURN FALSE;
  END is_locked;

  -- Who came and who left. What is not committed yet is counted by a later round.
  PROCEDURE count_changes(
    p_room IN OUT waiting_rooms%ROWTYPE
  ) IS
    l_changes number_nt;
    l_came    PLS_INTEGER;
    l_more    PLS_INTEGER;
  BEGIN
    DELETE FROM waiting_room_changes c
     WHERE c.schedule_id = p_room.schedule_id
    RETURNING c.change BULK COLLECT INTO l_changes;
    SELECT NVL(SUM(CASE WHEN c.column_value = 1 THEN 1 ELSE 0 END), 0), NVL(SUM(c.column_value), 0)
      INTO l_came, l_more
      FROM TABLE(l_changes) c;
    p_room.joined_count  := p_room.joined_count + l_came;
    p_room.waiting_count := p_room.waiting_count + l_more;
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

  -- Whether somebody came or left since the last round.
  FUNCTION is_changed(
    p_schedule_id IN waiting_rooms.schedule_id%TYPE
  ) RETURN BOOLEAN IS
    l_count PLS_INTEGER;
  BEGIN
    SELECT COUNT(*)
      INTO l_count
      FROM waiting_rooms r
     WHERE r.schedule_id = p_schedule_id
       AND EXISTS (
             SELECT NULL
               FROM waiting_room_changes c
              WHERE c.schedule_id = r.schedule_id);
    RETURN l_count > 0;
  END is_changed;

  -- The mark is drawn before the changes are counted: whoever has a higher place is not counted yet. Those who
  -- come to an idle room are marked at once, or whoever comes next would be told a position far too high.
  PROCEDURE take_stock(
    p_room IN OUT waiting_rooms%ROWTYPE,
    p_now  IN     waiting_rooms.marked_at%TYPE
  ) IS
    l_place waiting_rooms.mark_place%TYPE;
  BEGIN
    IF p_room.waiting_count > 0
       OR p_room.marked_at IS NULL
       OR p_room.marked_at <= p_now - NUMTODSINTERVAL(c_idle_seconds, 'SECOND')
       OR is_changed(p_schedule_id => p_room.schedule_id)
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

  -- The first place that waits in front of the highest one that was taken, and was not taken itself. Of messages
  -- that are dequeued by their correlation Oracle leaves the order undetermined (PL/SQL Packages and Types
  -- Reference, DBMS_AQ, DEQUEUE_OPTIONS_T), and a place may have been committed while the others were taken.
  FUNCTION first_missing(
    p_schedule_id IN waiting_tickets.schedule_id%TYPE,
    p_taken       IN number_nt
  ) RETURN waiting_tickets.place%TYPE IS
    l_highest waiting_tickets.place%TYPE;
    l_missing waiting_tickets.place%TYPE;
  BEGIN
    SELECT MAX(k.column_value)
      INTO l_highest
      FROM TABLE(p_taken) k;
    SELECT MIN(t.place)
      INTO l_missing
      FROM waiting_tickets t
     WHERE t.schedule_id = p_schedule_id
       AND t.status = 'WAITING'
       AND t.admitted_until IS NULL
       AND t.place < l_highest
       AND t.place NOT IN (
             SELECT /*+ DYNAMIC_SAMPLING(k 2) */ k.column_value
               FROM TABLE(p_taken) k);
    RETURN l_missing;
  END first_missing;

  -- The taken places that still wait and whose tickets nobody else has locked, locked, in the order of their
  -- numbers. Whether they wait is read under the lock, for the same reason as the room.
  PROCEDURE lock_waiting(
    p_taken    IN  number_nt,
    p_below    IN  waiting_tickets.place%TYPE,
    p_places   OUT number_nt,
    p_user_ids OUT number_nt
  ) IS
    l_locked number_nt;
  BEGIN
    SELECT t.place
      BULK COLLECT INTO l_locked
      FROM waiting_tickets t
     WHERE t.status = 'WAITING'
       AND t.place < p_below
       AND t.place IN (
             SELECT /*+ DYNAMIC_SAMPLING(k 2) */ k.column_value
               FROM TABLE(p_taken) k)
       FOR UPDATE OF t.status SKIP LOCKED;
    SELECT t.place, t.user_id
      BULK COLLECT INTO p_places, p_user_ids
      FROM waiting_tickets t
     WHERE t.status = 'WAITING'
       AND t.place IN (
             SELECT /*+ DYNAMIC_SAMPLING(k 2) */ k.column_value
               FROM TABLE(l_locked) k)
     ORDER BY t.place;
  END lock_waiting;

  -- Admits the first p_count of these places.
  PROCEDURE admit(
    p_room     IN OUT waiting_rooms%ROWTYPE,
    p_places   IN     number_nt,
    p_user_ids IN     number_nt,
    p_count    IN     PLS_INTEGER,
    p_now      IN     waiting_tickets.admitted_at%TYPE
  ) IS
    l_until   waiting_tickets.admitted_until%TYPE :=
      p_now + NUMTODSINTERVAL(parameter_store.value_of(p_name => 'admission-seconds'), 'SECOND');
    l_numbers number_nt := number_nt();
  BEGIN
    l_numbers.EXTEND(p_count);
    FOR i IN 1 .. p_count LOOP
      l_numbers(i) := p_room.journal_count + i;
    END LOOP;
    FORALL i IN 1 .. p_count
      UPDATE waiting_tickets t
         SET t.status         = 'ADMITTED',
             t.admitted_at    = p_now,
             t.admitted_until = l_until
       WHERE t.place = p_places(i);
    FORALL i IN 1 .. p_count
      INSERT INTO admission_journal (
        schedule_id, journal_no, place, user_id, admitted_at, admitted_until)
      VALUES (
        p_room.schedule_id, l_numbers(i), p_places(i), p_user_ids(i), p_now, l_until);
    FOR i IN 1 .. p_count LOOP
      p_room.served_place := GREATEST(p_room.served_place, p_places(i));
      ticket_event.user_admitted(p_user_id => p_user_ids(i), p_schedule_id => p_room.schedule_id);
    END LOOP;
    p_room.journal_count := p_room.journal_count + p_count;
    p_room.waiting_count := p_room.waiting_count - p_count;
  END admit;

  -- Admits the first of the taken places below p_below, as many as there is room for.
  PROCEDURE admit_first(
    p_room     IN OUT waiting_rooms%ROWTYPE,
    p_taken    IN     number_nt,
    p_below    IN     waiting_tickets.place%TYPE,
    p_now      IN     waiting_tickets.admitted_at%TYPE,
    p_free     IN OUT PLS_INTEGER
  ) IS
    l_places   number_nt;
    l_user_ids number_nt;
    l_count    PLS_INTEGER;
  BEGIN
    lock_waiting(p_taken => p_taken, p_below => p_below, p_places => l_places, p_user_ids => l_user_ids);
    l_count := LEAST(p_free, l_places.COUNT);
    admit(p_room => p_room, p_places => l_places, p_user_ids => l_user_ids, p_count => l_count, p_now => p_now);
    p_free := p_free - l_count;
  END admit_first;

  -- What was taken and waits still: tickets that somebody has locked at this moment, and more than was needed.
  -- Their numbers make them the next again.
  PROCEDURE put_back(
    p_schedule_id IN waiting_tickets.schedule_id%TYPE,
    p_taken       IN number_nt
  ) IS
    l_places number_nt;
  BEGIN
    SELECT t.place
      BULK COLLECT INTO l_places
      FROM waiting_tickets t
     WHERE t.status = 'WAITING'
       AND t.place IN (
             SELECT /*+ DYNAMIC_SAMPLING(k 2) */ k.column_value
               FROM TABLE(p_taken) k);
    FOR i IN 1 .. l_places.COUNT LOOP
      place_queue.put(p_schedule_id => p_schedule_id, p_place => l_places(i));
    END LOOP;
  END put_back;

  -- Takes what is needed, and twice as much each time that this was not enough: places that were given up, or
  -- whose tickets are locked, cost nobody a turn. In the end, a place whose message cannot be had stops nobody.
  PROCEDURE admit_next(
    p_room     IN OUT waiting_rooms%ROWTYPE,
    p_free     IN     PLS_INTEGER,
    p_admitted OUT    PLS_INTEGER
  ) IS
    -- Not before an admission ended whose end was counted.
    l_now   waiting_tickets.admitted_at%TYPE := SYSTIMESTAMP;
    l_free  PLS_INTEGER := p_free;
    l_size  PLS_INTEGER := p_free;
    l_taken number_nt := number_nt();
    l_more  number_nt;
  BEGIN
    WHILE l_free > 0 AND l_taken.COUNT < c_most_places LOOP
      place_queue.take(
        p_schedule_id => p_room.schedule_id,
        p_limit       => LEAST(l_size, c_most_at_once),
        p_places      => l_more);
      EXIT WHEN l_more.COUNT = 0;
      FOR i IN 1 .. l_more.COUNT LOOP
        l_taken.EXTEND;
        l_taken(l_taken.COUNT) := l_more(i);
      END LOOP;
      admit_first(
        p_room  => p_room,
        p_taken => l_taken,
        p_below => NVL(
                     first_missing(p_schedule_id => p_room.schedule_id, p_taken => l_taken),
                     c_no_place),
        p_now   => l_now,
        p_free  => l_free);
      l_size := l_size * 2;
    END LOOP;
    IF l_free > 0 AND l_taken.COUNT > 0 THEN
      admit_first(p_room => p_room, p_taken => l_taken, p_below => c_no_place, p_now => l_now, p_free => l_free);
    END IF;
    put_back(p_schedule_id => p_room.schedule_id, p_taken => l_taken);
    p_admitted := GREATEST(p_free, 0) - GREATEST(l_free, 0);
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

  -- A round that found nothing to do writes nothing: they are several a second.
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
     WHERE r.schedule_id = p_room.schedule_id
       AND (r.joined_count <> p_room.joined_count
            OR r.waiting_count <> p_room.waiting_count
            OR r.journal_count <> p_room.journal_count
            OR r.mark_place <> p_room.mark_place
            OR DECODE(r.sold_out_at, p_room.sold_out_at, 0, 1) = 1);
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
    IF NOT is_locked(p_schedule_id => p_schedule_id) THEN
      RETURN;
    END IF;
    -- Read under the lock: no manual says that SKIP LOCKED never returns a row as it was before the commit of
    -- the round that has just let go of it.
    SELECT r.*
      INTO l_room
      FROM waiting_rooms r
     WHERE r.schedule_id = p_schedule_id;
    l_now := SYSTIMESTAMP;
    take_stock(p_room => l_room, p_now => l_now);
    close_lapsed(p_schedule_id => p_schedule_id, p_now => l_now);
    note_sold_out(p_room => l_room, p_now => l_now);
    admit_next(
      p_room     => l_room,
      p_free     => free_of(p_room => l_room, p_now => l_now),
      p_admitted => l_admitted);
    save_room(p_room => l_room);
    p_admitted := l_admitted;
  END run;
END admission_round;
/
