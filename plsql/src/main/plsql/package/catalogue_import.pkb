CREATE OR REPLACE PACKAGE BODY catalogue_import AS
  PROCEDURE raise_invalid(
    p_message IN VARCHAR2
  ) IS
  BEGIN
    ticket_errors.raise_error(
      p_code    => ticket_errors.c_catalogue_invalid,
      p_message => p_message);
  END raise_invalid;

  FUNCTION venue_id_of(
    p_code IN venues.code%TYPE
  ) RETURN venues.venue_id%TYPE IS
    l_venue_id venues.venue_id%TYPE;
  BEGIN
    SELECT v.venue_id
      INTO l_venue_id
      FROM venues v
     WHERE v.code = p_code;
    RETURN l_venue_id;
  EXCEPTION
    WHEN NO_DATA_FOUND THEN
      raise_invalid(p_message => 'There is no venue ' || p_code || '.');
  END venue_id_of;

  FUNCTION concert_id_of(
    p_code IN concerts.code%TYPE
  ) RETURN concerts.concert_id%TYPE IS
    l_concert_id concerts.concert_id%TYPE;
  BEGIN
    SELECT c.concert_id
      INTO l_concert_id
      FROM concerts c
     WHERE c.code = p_code;
    RETURN l_concert_id;
  EXCEPTION
    WHEN NO_DATA_FOUND THEN
      raise_invalid(p_message => 'There is no concert ' || p_code || '.');
  END concert_id_of;

  PROCEDURE put_venue(
    p_user_id      IN users.user_id%TYPE,
    p_code         IN venues.code%TYPE,
    p_name         IN venues.name%TYPE,
    p_sections     IN varchar2_nt,
    p_row_labels   IN varchar2_nt,
    p_seat_numbers IN number_nt,
    p_grades       IN varchar2_nt
  ) IS
    l_venue_id venues.venue_id%TYPE;
  BEGIN
    membership.require_admin(p_user_id => p_user_id);
    UPDATE venues v
       SET v.name = p_name
     WHERE v.code = p_code;
    IF SQL%ROWCOUNT = 0 THEN
      INSERT INTO venues (venue_id, code, name)
      VALUES (venue_seq.NEXTVAL, p_code, p_name);
    END IF;
    l_venue_id := venue_id_of(p_code => p_code);
    FORALL i IN 1 .. p_sections.COUNT
      UPDATE venue_seats vs
         SET vs.grade = p_grades(i)
       WHERE vs.venue_id = l_venue_id
         AND vs.section = p_sections(i)
         AND vs.row_label = p_row_labels(i)
         AND vs.seat_number = p_seat_numbers(i)
         AND vs.grade <> p_grades(i);
    FORALL i IN 1 .. p_sections.COUNT
      INSERT INTO venue_seats (venue_seat_id, venue_id, section, row_label, seat_number, grade)
      SELECT venue_seat_seq.NEXTVAL, l_venue_id, p_sections(i), p_row_labels(i), p_seat_numbers(i),
             p_grades(i)
        FROM DUAL
       WHERE NOT EXISTS (
               SELECT NULL
                 FROM venue_seats vs
                WHERE vs.venue_id = l_venue_id
                  AND vs.section = p_sections(i)
                  AND vs.row_label = p_row_labels(i)
                  AND vs.seat_number = p_seat_numbers(i));
    audit_trail.record_action(
      p_user_id => p_user_id,
      p_action  => 'VENUE_IMPORTED',
      p_subject => 'venue:' || p_code,
      p_detail  => p_sections.COUNT || ' seats');
  END put_venue;

  -- A concert that has dates stays where its seats are.
  PROCEDURE require_same_venue(
    p_code     IN concerts.code%TYPE,
    p_venue_id IN venues.venue_id%TYPE
  ) IS
    l_moved PLS_INTEGER;
  BEGIN
    SELECT COUNT(*)
      INTO l_moved
      FROM concerts c
      JOIN concert_schedules cs ON cs.concert_id = c.concert_id
     WHERE c.code = p_code
       AND c.venue_id <> p_venue_id;
    IF l_moved > 0 THEN
      raise_invalid(p_message => 'Concert ' || p_code || ' has dates already and cannot move to another venue.');
    END IF;
  END require_same_venue;

  PROCEDURE require_prices(
    p_code     IN concerts.code%TYPE,
    p_venue_id IN venues.venue_id%TYPE,
    p_grades   IN varchar2_nt
  ) IS
    l_missing VARCHAR2(400 CHAR);
  BEGIN
    SELECT LISTAGG(g.grade, ', ') WITHIN GROUP (ORDER BY g.grade)
      INTO l_missing
      FROM (SELECT DISTINCT vs.grade
              FROM venue_seats vs
             WHERE vs.venue_id = p_venue_id
               AND vs.grade NOT IN (
                     SELECT t.column_value
                       FROM TABLE(p_grades) t)) g;
    IF l_missing IS NOT NULL THEN
      raise_invalid(p_message => 'Concert ' || p_code || ' has no price for the grades ' || l_missing || '.');
    END IF;
  END require_prices;

  PROCEDURE put_prices(
    p_concert_id IN concerts.concert_id%TYPE,
    p_grades     IN varchar2_nt,
    p_prices     IN number_nt
  ) IS
  BEGIN
    FORALL i IN 1 .. p_grades.COUNT
      UPDATE grade_prices gp
         SET gp.price = p_prices(i)
       WHERE gp.concert_id = p_concert_id
         AND gp.grade = p_grades(i);
    FORALL i IN 1 .. p_grades.COUNT
      INSERT INTO grade_prices (concert_id, grade, price)
      SELECT p_concert_id, p_grades(i), p_prices(i)
        FROM DUAL
       WHERE NOT EXISTS (
               SELECT NULL
                 FROM grade_prices gp
                WHERE gp.concert_id = p_concert_id
                  AND gp.grade = p_grades(i));
  END put_prices;

  PROCEDURE put_concert(
    p_user_id    IN users.user_id%TYPE,
    p_code       IN concerts.code%TYPE,
    p_title      IN concerts.title%TYPE,
    p_artist     IN concerts.artist%TYPE,
    p_venue_code IN venues.code%TYPE,
    p_open_date  IN concerts.open_date%TYPE,
    p_grades     IN varchar2_nt,
    p_prices     IN number_nt
  ) IS
    l_venue_id venues.venue_id%TYPE;
  BEGIN
    membership.require_admin(p_user_id => p_user_id);
    l_venue_id := venue_id_of(p_code => p_venue_code);
    require_same_venue(p_code => p_code, p_venue_id => l_venue_id);
    require_prices(p_code => p_code, p_venue_id => l_venue_id, p_grades => p_grades);
    UPDATE concerts c
       SET c.title     = p_title,
           c.artist    = p_artist,
           c.venue_id  = l_venue_id,
           c.open_date = p_open_date
     WHERE c.code = p_code;
    IF SQL%ROWCOUNT = 0 THEN
      INSERT INTO concerts (concert_id, code, title, artist, venue_id, open_date)
      VALUES (concert_seq.NEXTVAL, p_code, p_title, p_artist, l_venue_id, p_open_date);
    END IF;
    put_prices(
      p_concert_id => concert_id_of(p_code => p_code),
      p_grades     => p_grades,
      p_prices     => p_prices);
    audit_trail.record_action(
      p_user_id => p_user_id,
      p_action  => 'CONCERT_IMPORTED',
      p_subject => 'concert:' || p_code,
      p_detail  => p_title);
  END put_concert;

  PROCEDURE require_window(
    p_code           IN concert_schedules.code%TYPE,
    p_starts_at      IN concert_schedules.starts_at%TYPE,
    p_sale_opens_at  IN concert_schedules.sale_opens_at%TYPE,
    p_sale_closes_at IN concert_schedules.sale_closes_at%TYPE
  ) IS
  BEGIN
    IF p_sale_opens_at >= p_sale_closes_at OR p_sale_closes_at > p_starts_at THEN
      raise_invalid(
        p_message => 'Date ' || p_code || ': the sale opens before it closes, and closes by the start.');
    END IF;
  END require_window;

  -- The plan may have got a grade after the prices were set; its seats would be left out of the sale.
  PROCEDURE require_plan_priced(
    p_code       IN concerts.code%TYPE,
    p_concert_id IN concerts.concert_id%TYPE
  ) IS
    l_venue_id venues.venue_id%TYPE;
    l_grades   varchar2_nt;
  BEGIN
    SELECT c.venue_id
      INTO l_venue_id
      FROM concerts c
     WHERE c.concert_id = p_concert_id;
    SELECT gp.grade
      BULK COLLECT INTO l_grades
      FROM grade_prices gp
     WHERE gp.concert_id = p_concert_id;
    require_prices(p_code => p_code, p_venue_id => l_venue_id, p_grades => l_grades);
  END require_plan_priced;

  -- The seats that the plan has and the date has not, and the prices of those nobody has claimed.
  PROCEDURE put_seats(
    p_schedule_id IN  concert_schedules.schedule_id%TYPE,
    p_concert_id  IN  concerts.concert_id%TYPE,
    p_seats_added OUT PLS_INTEGER
  ) IS
  BEGIN
    UPDATE seats s
       SET s.price = (
             SELECT gp.price
               FROM grade_prices gp
              WHERE gp.concert_id = p_concert_id
                AND gp.grade = s.grade)
     WHERE s.schedule_id = p_schedule_id
       AND s.status = 'AVAILABLE'
       AND EXISTS (
             SELECT NULL
               FROM grade_prices gp
              WHERE gp.concert_id = p_concert_id
                AND gp.grade = s.grade
                AND gp.price <> s.price);
    INSERT INTO seats (
      seat_id, schedule_id, section, row_label, seat_number, grade, price, status, version)
    SELECT seat_seq.NEXTVAL, p_schedule_id, n.section, n.row_label, n.seat_number, n.grade, n.price,
           'AVAILABLE', 0
      FROM (SELECT vs.section, vs.row_label, vs.seat_number, vs.grade, gp.price
              FROM concerts c
              JOIN venue_seats vs ON vs.venue_id = c.venue_id
              JOIN grade_prices gp ON gp.concert_id = c.concert_id AND gp.grade = vs.grade
             WHERE c.concert_id = p_concert_id
               AND NOT EXISTS (
                     SELECT NULL
                       FROM seats s
                      WHERE s.schedule_id = p_schedule_id
                        AND s.section = vs.section
                        AND s.row_label = vs.row_label
                        AND s.seat_number = vs.seat_number)
             ORDER BY vs.venue_seat_id) n;
    p_seats_added := SQL%ROWCOUNT;
  END put_seats;

  -- A room that there is keeps what an operator set. A new one begins where the places stand now: nobody who came
  -- to another room before counts against its capacity.
  PROCEDURE put_room(
    p_schedule_id IN concert_schedules.schedule_id%TYPE
  ) IS
    l_target   waiting_rooms.target%TYPE := parameter_store.value_of(p_name => 'room-target');
    l_rate     waiting_rooms.max_per_second%TYPE := parameter_store.value_of(p_name => 'room-per-second');
    l_capacity waiting_rooms.capacity%TYPE := parameter_store.value_of(p_name => 'room-capacity');
  BEGIN
    INSERT INTO waiting_rooms (schedule_id, target, max_per_second, capacity, mark_place)
    SELECT cs.schedule_id, l_target, l_rate, l_capacity, place_seq.NEXTVAL
      FROM concert_schedules cs
     WHERE cs.schedule_id = p_schedule_id
       AND cs.queue_required = 1
       AND NOT EXISTS (
             SELECT NULL
               FROM waiting_rooms r
              WHERE r.schedule_id = cs.schedule_id);
  END put_room;

  PROCEDURE put_schedule(
    p_user_id        IN  users.user_id%TYPE,
    p_concert_code   IN  concerts.code%TYPE,
    p_code           IN  concert_schedules.code%TYPE,
    p_starts_at      IN  concert_schedules.starts_at%TYPE,
    p_sale_opens_at  IN  concert_schedules.sale_opens_at%TYPE,
    p_sale_closes_at IN  concert_schedules.sale_closes_at%TYPE,
    p_queue_required IN  concert_schedules.queue_required%TYPE,
    p_schedule_id    OUT concert_schedules.schedule_id%TYPE,
    p_seats_added    OUT PLS_INTEGER
  ) IS
    l_concert_id concerts.concert_id%TYPE;
  BEGIN
    membership.require_admin(p_user_id => p_user_id);
    require_window(
      p_code           => p_code,
      p_starts_at      => p_starts_at,
      p_sale_opens_at  => p_sale_opens_at,
      p_sale_closes_at => p_sale_closes_at);
    l_concert_id := concert_id_of(p_code => p_concert_code);
    require_plan_priced(p_code => p_concert_code, p_concert_id => l_concert_id);
    UPDATE concert_schedules cs
       SET cs.starts_at      = p_starts_at,
           cs.sale_opens_at  = p_sale_opens_at,
           cs.sale_closes_at = p_sale_closes_at,
           cs.queue_required = p_queue_required
     WHERE cs.concert_id = l_concert_id
       AND cs.code = p_code;
    IF SQL%ROWCOUNT = 0 THEN
      INSERT INTO concert_schedules (
        schedule_id, concert_id, code, starts_at, sale_opens_at, sale_closes_at, queue_required)
      VALUES (
        schedule_seq.NEXTVAL, l_concert_id, p_code, p_starts_at, p_sale_opens_at, p_sale_closes_at,
        p_queue_required);
    END IF;
    SELECT cs.schedule_id
      INTO p_schedule_id
      FROM concert_schedules cs
     WHERE cs.concert_id = l_concert_id
       AND cs.code = p_code;
    put_room(p_schedule_id => p_schedule_id);
    put_seats(
      p_schedule_id => p_schedule_id,
      p_concert_id  => l_concert_id,
      p_seats_added => p_seats_added);
    audit_trail.record_action(
      p_user_id => p_user_id,
      p_action  => 'SCHEDULE_IMPORTED',
      p_subject => 'schedule:' || p_schedule_id,
      p_detail  => p_seats_added || ' seats added');
  END put_schedule;
END catalogue_import;
/
