CREATE OR REPLACE PACKAGE BODY test_catalogue_import AS
  -- The catalogue of these tests: what no argument names is this.
  c_venue       CONSTANT VARCHAR2(40 CHAR) := 'test_catalogue_import.venue';
  c_other_venue CONSTANT VARCHAR2(40 CHAR) := 'test_catalogue_import.other_venue';
  c_concert     CONSTANT VARCHAR2(40 CHAR) := 'test_catalogue_import.concert';
  c_other       CONSTANT VARCHAR2(40 CHAR) := 'test_catalogue_import.other';
  c_date        CONSTANT VARCHAR2(40 CHAR) := 'evening';

  c_opens  CONSTANT concerts.open_date%TYPE := TIMESTAMP '2030-05-01 12:00:00 +09:00';
  c_closes CONSTANT concerts.open_date%TYPE := TIMESTAMP '2030-06-01 18:00:00 +09:00';
  c_starts CONSTANT concerts.open_date%TYPE := TIMESTAMP '2030-06-01 19:00:00 +09:00';

  -- Seats of section A, row 1.
  PROCEDURE put_venue(
    p_user_id IN users.user_id%TYPE,
    p_numbers IN number_nt DEFAULT number_nt(1, 2),
    p_grades  IN varchar2_nt DEFAULT varchar2_nt('VIP', 'R'),
    p_code    IN venues.code%TYPE DEFAULT c_venue,
    p_name    IN venues.name%TYPE DEFAULT 'Olympic Hall'
  ) IS
    l_sections varchar2_nt := varchar2_nt();
    l_rows     varchar2_nt := varchar2_nt();
  BEGIN
    FOR i IN 1 .. p_numbers.COUNT LOOP
      l_sections.EXTEND;
      l_sections(i) := 'A';
      l_rows.EXTEND;
      l_rows(i) := '1';
    END LOOP;
    catalogue_import.put_venue(
      p_user_id      => p_user_id,
      p_code         => p_code,
      p_name         => p_name,
      p_sections     => l_sections,
      p_row_labels   => l_rows,
      p_seat_numbers => p_numbers,
      p_grades       => p_grades);
  END put_venue;

  PROCEDURE put_concert(
    p_user_id IN users.user_id%TYPE,
    p_code    IN concerts.code%TYPE DEFAULT c_concert,
    p_title   IN concerts.title%TYPE DEFAULT 'Spring Tour',
    p_venue   IN venues.code%TYPE DEFAULT c_venue,
    p_grades  IN varchar2_nt DEFAULT varchar2_nt('VIP', 'R'),
    p_prices  IN number_nt DEFAULT number_nt(150000, 100000)
  ) IS
  BEGIN
    catalogue_import.put_concert(
      p_user_id    => p_user_id,
      p_code       => p_code,
      p_title      => p_title,
      p_artist     => 'The Band',
      p_venue_code => p_venue,
      p_open_date  => c_opens,
      p_grades     => p_grades,
      p_prices     => p_prices);
  END put_concert;

  PROCEDURE put_schedule(
    p_user_id     IN  users.user_id%TYPE,
    p_schedule_id OUT concert_schedules.schedule_id%TYPE,
    p_seats_added OUT PLS_INTEGER,
    p_concert     IN  concerts.code%TYPE DEFAULT c_concert,
    p_code        IN  concert_schedules.code%TYPE DEFAULT c_date,
    p_starts_at   IN  concert_schedules.starts_at%TYPE DEFAULT c_starts,
    p_opens_at    IN  concert_schedules.sale_opens_at%TYPE DEFAULT c_opens,
    p_closes_at   IN  concert_schedules.sale_closes_at%TYPE DEFAULT c_closes,
    p_queue       IN  concert_schedules.queue_required%TYPE DEFAULT 0
  ) IS
  BEGIN
    catalogue_import.put_schedule(
      p_user_id        => p_user_id,
      p_concert_code   => p_concert,
      p_code           => p_code,
      p_starts_at      => p_starts_at,
      p_sale_opens_at  => p_opens_at,
      p_sale_closes_at => p_closes_at,
      p_queue_required => p_queue,
      p_schedule_id    => p_schedule_id,
      p_seats_added    => p_seats_added);
  END put_schedule;

  -- The same, for who asks for the date only.
  FUNCTION a_date(
    p_user_id   IN users.user_id%TYPE,
    p_concert   IN concerts.code%TYPE DEFAULT c_concert,
    p_code      IN concert_schedules.code%TYPE DEFAULT c_date,
    p_starts_at IN concert_schedules.starts_at%TYPE DEFAULT c_starts,
    p_opens_at  IN concert_schedules.sale_opens_at%TYPE DEFAULT c_opens,
    p_closes_at IN concert_schedules.sale_closes_at%TYPE DEFAULT c_closes,
    p_queue     IN concert_schedules.queue_required%TYPE DEFAULT 0
  ) RETURN concert_schedules.schedule_id%TYPE IS
    l_schedule_id concert_schedules.schedule_id%TYPE;
    l_seats_added PLS_INTEGER;
  BEGIN
    put_schedule(
      p_user_id     => p_user_id,
      p_schedule_id => l_schedule_id,
      p_seats_added => l_seats_added,
      p_concert     => p_concert,
      p_code        => p_code,
      p_starts_at   => p_starts_at,
      p_opens_at    => p_opens_at,
      p_closes_at   => p_closes_at,
      p_queue       => p_queue);
    RETURN l_schedule_id;
  END a_date;

  -- An administrator, and a venue and a concert of his.
  FUNCTION an_admin_with_concert RETURN users.user_id%TYPE IS
    l_admin_id users.user_id%TYPE;
  BEGIN
    l_admin_id := given.an_admin;
    put_venue(p_user_id => l_admin_id);
    put_concert(p_user_id => l_admin_id);
    RETURN l_admin_id;
  END an_admin_with_concert;

  -- The seating plan as one text, in the order in which it was made: 'A1-1 VIP, A1-2 R'.
  FUNCTION plan_of(
    p_code IN venues.code%TYPE
  ) RETURN VARCHAR2 IS
    l_plan VARCHAR2(4000 CHAR);
  BEGIN
    SELECT LISTAGG(vs.section || vs.row_label || '-' || vs.seat_number || ' ' || vs.grade, ', ')
             WITHIN GROUP (ORDER BY vs.venue_seat_id)
      INTO l_plan
      FROM venues v
      JOIN venue_seats vs ON vs.venue_id = v.venue_id
     WHERE v.code = p_code;
    RETURN l_plan;
  END plan_of;

  -- The prices as one text: 'R 100000, VIP 150000'.
  FUNCTION prices_of(
    p_code IN concerts.code%TYPE
  ) RETURN VARCHAR2 IS
    l_prices VARCHAR2(4000 CHAR);
  BEGIN
    SELECT LISTAGG(gp.grade || ' ' || gp.price, ', ') WITHIN GROUP (ORDER BY gp.grade)
      INTO l_prices
      FROM concerts c
      JOIN grade_prices gp ON gp.concert_id = c.concert_id
     WHERE c.code = p_code;
    RETURN l_prices;
  END prices_of;

  -- The seats of a date as one text, in the order in which they were made: 'A1-1 VIP 150000, ...'.
  FUNCTION seats_of(
    p_schedule_id IN concert_schedules.schedule_id%TYPE
  ) RETURN VARCHAR2 IS
    l_seats VARCHAR2(4000 CHAR);
  BEGIN
    SELECT LISTAGG(s.section || s.row_label || '-' || s.seat_number || ' ' || s.grade || ' ' || s.price, ', ')
             WITHIN GROUP (ORDER BY s.seat_id)
      INTO l_seats
      FROM seats s
     WHERE s.schedule_id = p_schedule_id;
    RETURN l_seats;
  END seats_of;

  FUNCTION concert_of(
    p_code IN concerts.code%TYPE
  ) RETURN concerts%ROWTYPE IS
    l_concert concerts%ROWTYPE;
  BEGIN
    SELECT c.*
      INTO l_concert
      FROM concerts c
     WHERE c.code = p_code;
    RETURN l_concert;
  END concert_of;

  FUNCTION date_of(
    p_schedule_id IN concert_schedules.schedule_id%TYPE
  ) RETURN concert_schedules%ROWTYPE IS
    l_schedule concert_schedules%ROWTYPE;
  BEGIN
    SELECT cs.*
      INTO l_schedule
      FROM concert_schedules cs
     WHERE cs.schedule_id = p_schedule_id;
    RETURN l_schedule;
  END date_of;

  FUNCTION venue_of(
    p_code IN venues.code%TYPE
  ) RETURN venues%ROWTYPE IS
    l_venue venues%ROWTYPE;
  BEGIN
    SELECT v.*
      INTO l_venue
      FROM venues v
     WHERE v.code = p_code;
    RETURN l_venue;
  END venue_of;

  -- The one line of the audit log on what an administrator did to a subject.
  FUNCTION line_on(
    p_user_id IN audit_log.user_id%TYPE,
    p_subject IN audit_log.subject%TYPE
  ) RETURN audit_log%ROWTYPE IS
    l_line audit_log%ROWTYPE;
  BEGIN
    SELECT a.*
      INTO l_line
      FROM audit_log a
     WHERE a.user_id = p_user_id
       AND a.subject = p_subject;
    RETURN l_line;
  END line_on;

  PROCEDURE adds_a_venue IS
    l_venue venues%ROWTYPE;
  BEGIN
    put_venue(p_user_id => given.an_admin, p_name => 'Olympic Hall');

    l_venue := venue_of(p_code => c_venue);
    ut.expect(l_venue.name).to_equal('Olympic Hall');
    ut.expect(plan_of(p_code => c_venue)).to_equal('A1-1 VIP, A1-2 R');
  END adds_a_venue;

  PROCEDURE renames_a_venue IS
    l_old venues%ROWTYPE;
    l_new venues%ROWTYPE;
  BEGIN
    put_venue(p_user_id => given.an_admin, p_name => 'Olympic Hall');
    put_venue(p_user_id => given.an_admin, p_code => c_other_venue, p_name => 'Blue Square');
    l_old := venue_of(p_code => c_venue);

    put_venue(p_user_id => given.an_admin, p_name => 'Olympic Park Hall');

    l_new := venue_of(p_code => c_venue);
    ut.expect(l_new.venue_id).to_equal(l_old.venue_id);
    ut.expect(l_new.name).to_equal('Olympic Park Hall');
    ut.expect(venue_of(p_code => c_other_venue).name).to_equal('Blue Square');
  END renames_a_venue;

  PROCEDURE adds_the_new_seats IS
  BEGIN
    put_venue(
      p_user_id => given.an_admin,
      p_numbers => number_nt(2, 4),
      p_grades  => varchar2_nt('R', 'R'));

    put_venue(
      p_user_id => given.an_admin,
      p_numbers => number_nt(1, 2, 3, 4),
      p_grades  => varchar2_nt('VIP', 'R', 'R', 'R'));

    ut.expect(plan_of(p_code => c_venue)).to_equal('A1-2 R, A1-4 R, A1-1 VIP, A1-3 R');
  END adds_the_new_seats;

  PROCEDURE gives_another_grade IS
  BEGIN
    put_venue(
      p_user_id => given.an_admin,
      p_numbers => number_nt(1, 2, 3),
      p_grades  => varchar2_nt('VIP', 'R', 'R'));

    put_venue(
      p_user_id => given.an_admin,
      p_numbers => number_nt(2),
      p_grades  => varchar2_nt('S'));

    ut.expect(plan_of(p_code => c_venue)).to_equal('A1-1 VIP, A1-2 S, A1-3 R');
  END gives_another_grade;

  PROCEDURE tells_seats_apart IS
    l_admin_id users.user_id%TYPE;
  BEGIN
    l_admin_id := given.an_admin;
    put_venue(p_user_id => l_admin_id, p_numbers => number_nt(1), p_grades => varchar2_nt('VIP'));

    catalogue_import.put_venue(
      p_user_id      => l_admin_id,
      p_code         => c_venue,
      p_name         => 'Olympic Hall',
      p_sections     => varchar2_nt('B', 'A', 'A'),
      p_row_labels   => varchar2_nt('1', '2', '1'),
      p_seat_numbers => number_nt(1, 1, 2),
      p_grades       => varchar2_nt('R', 'S', 'A'));

    ut.expect(plan_of(p_code => c_venue)).to_equal('A1-1 VIP, B1-1 R, A2-1 S, A1-2 A');
  END tells_seats_apart;

  PROCEDURE leaves_other_venues IS
  BEGIN
    put_venue(p_user_id => given.an_admin, p_code => c_other_venue);

    put_venue(
      p_user_id => given.an_admin,
      p_numbers => number_nt(1, 2),
      p_grades  => varchar2_nt('S', 'S'));
    put_venue(
      p_user_id => given.an_admin,
      p_numbers => number_nt(1, 2),
      p_grades  => varchar2_nt('A', 'A'));

    ut.expect(plan_of(p_code => c_venue)).to_equal('A1-1 A, A1-2 A');
    ut.expect(plan_of(p_code => c_other_venue)).to_equal('A1-1 VIP, A1-2 R');
  END leaves_other_venues;

  PROCEDURE removes_no_seat IS
  BEGIN
    put_venue(p_user_id => given.an_admin);

    put_venue(p_user_id => given.an_admin, p_numbers => number_nt(2), p_grades => varchar2_nt('R'));

    ut.expect(plan_of(p_code => c_venue)).to_equal('A1-1 VIP, A1-2 R');
  END removes_no_seat;

  PROCEDURE adds_a_seat_once IS
  BEGIN
    put_venue(
      p_user_id => given.an_admin,
      p_numbers => number_nt(1, 1),
      p_grades  => varchar2_nt('VIP', 'VIP'));

    ut.expect(plan_of(p_code => c_venue)).to_equal('A1-1 VIP');
  END adds_a_seat_once;

  PROCEDURE adds_an_empty_venue IS
  BEGIN
    put_venue(p_user_id => given.an_admin, p_numbers => number_nt(), p_grades => varchar2_nt());

    ut.expect(venue_of(p_code => c_venue).code).to_equal(c_venue);
    ut.expect(plan_of(p_code => c_venue)).to_be_null;
  END adds_an_empty_venue;

  PROCEDURE records_the_venue IS
    l_admin_id users.user_id%TYPE;
    l_line     audit_log%ROWTYPE;
  BEGIN
    l_admin_id := given.an_admin;

    put_venue(p_user_id => l_admin_id);

    l_line := line_on(p_user_id => l_admin_id, p_subject => 'venue:' || c_venue);
    ut.expect(l_line.action).to_equal('VENUE_IMPORTED');
    ut.expect(l_line.detail).to_equal('2 seats');
  END records_the_venue;

  PROCEDURE refuses_a_users_venue IS
  BEGIN
    put_venue(p_user_id => given.a_user);
  END refuses_a_users_venue;

  PROCEDURE refuses_a_nameless_venue IS
  BEGIN
    put_venue(p_user_id => given.an_admin, p_name => NULL);
  END refuses_a_nameless_venue;

  PROCEDURE refuses_seat_number_0 IS
  BEGIN
    put_venue(p_user_id => given.an_admin, p_numbers => number_nt(0), p_grades => varchar2_nt('R'));
  END refuses_seat_number_0;

  PROCEDURE adds_a_concert IS
    l_admin_id users.user_id%TYPE;
    l_concert  concerts%ROWTYPE;
  BEGIN
    l_admin_id := given.an_admin;
    put_venue(p_user_id => l_admin_id);

    catalogue_import.put_concert(
      p_user_id    => l_admin_id,
      p_code       => c_concert,
      p_title      => 'Spring Tour',
      p_artist     => 'The Band',
      p_venue_code => c_venue,
      p_open_date  => c_opens,
      p_grades     => varchar2_nt('VIP', 'R'),
      p_prices     => number_nt(150000, 100000));

    l_concert := concert_of(p_code => c_concert);
    ut.expect(l_concert.title).to_equal('Spring Tour');
    ut.expect(l_concert.artist).to_equal('The Band');
    ut.expect(l_concert.venue_id).to_equal(venue_of(p_code => c_venue).venue_id);
    ut.expect(l_concert.open_date).to_equal(c_opens);
    ut.expect(prices_of(p_code => c_concert)).to_equal('R 100000, VIP 150000');
  END adds_a_concert;

  PROCEDURE updates_a_concert IS
    l_admin_id users.user_id%TYPE;
    l_old      concerts%ROWTYPE;
    l_new      concerts%ROWTYPE;
  BEGIN
    l_admin_id := an_admin_with_concert;
    put_concert(p_user_id => l_admin_id, p_code => c_other, p_title => 'Another Tour');
    l_old := concert_of(p_code => c_concert);

    catalogue_import.put_concert(
      p_user_id    => l_admin_id,
      p_code       => c_concert,
      p_title      => 'Summer Tour',
      p_artist     => 'The Other Band',
      p_venue_code => c_venue,
      p_open_date  => c_closes,
      p_grades     => varchar2_nt('VIP', 'R'),
      p_prices     => number_nt(150000, 100000));

    l_new := concert_of(p_code => c_concert);
    ut.expect(l_new.concert_id).to_equal(l_old.concert_id);
    ut.expect(l_new.title).to_equal('Summer Tour');
    ut.expect(l_new.artist).to_equal('The Other Band');
    ut.expect(l_new.open_date).to_equal(c_closes);
    ut.expect(concert_of(p_code => c_other).title).to_equal('Another Tour');
  END updates_a_concert;

  PROCEDURE changes_prices IS
    l_admin_id users.user_id%TYPE;
  BEGIN
    l_admin_id := given.an_admin;
    put_venue(p_user_id => l_admin_id, p_numbers => number_nt(1), p_grades => varchar2_nt('R'));
    put_concert(
      p_user_id => l_admin_id,
      p_grades  => varchar2_nt('VIP', 'R'),
      p_prices  => number_nt(150000, 100000));

    put_concert(
      p_user_id => l_admin_id,
      p_grades  => varchar2_nt('R', 'S'),
      p_prices  => number_nt(110000, 80000));

    ut.expect(prices_of(p_code => c_concert)).to_equal('R 110000, S 80000, VIP 150000');
  END changes_prices;

  PROCEDURE leaves_other_prices IS
    l_admin_id users.user_id%TYPE;
  BEGIN
    l_admin_id := an_admin_with_concert;

    put_concert(p_user_id => l_admin_id, p_code => c_other, p_prices => number_nt(70000, 60000));
    put_concert(p_user_id => l_admin_id, p_code => c_other, p_prices => number_nt(90000, 80000));

    ut.expect(prices_of(p_code => c_other)).to_equal('R 80000, VIP 90000');
    ut.expect(prices_of(p_code => c_concert)).to_equal('R 100000, VIP 150000');
  END leaves_other_prices;

  PROCEDURE takes_a_spare_price IS
    l_admin_id users.user_id%TYPE;
  BEGIN
    l_admin_id := given.an_admin;
    put_venue(p_user_id => l_admin_id);

    put_concert(
      p_user_id => l_admin_id,
      p_grades  => varchar2_nt('VIP', 'R', 'S'),
      p_prices  => number_nt(150000, 100000, 80000));

    ut.expect(prices_of(p_code => c_concert)).to_equal('R 100000, S 80000, VIP 150000');
  END takes_a_spare_price;

  PROCEDURE moves_a_concert IS
    l_admin_id users.user_id%TYPE;
  BEGIN
    l_admin_id := an_admin_with_concert;
    put_venue(p_user_id => l_admin_id, p_code => c_other_venue);

    put_concert(p_user_id => l_admin_id, p_venue => c_other_venue);

    ut.expect(concert_of(p_code => c_concert).venue_id)
      .to_equal(venue_of(p_code => c_other_venue).venue_id);
  END moves_a_concert;

  PROCEDURE refuses_to_move IS
    l_admin_id    users.user_id%TYPE;
    l_schedule_id concert_schedules.schedule_id%TYPE;
  BEGIN
    l_admin_id    := an_admin_with_concert;
    l_schedule_id := a_date(p_user_id => l_admin_id);
    put_venue(p_user_id => l_admin_id, p_code => c_other_venue);

    put_concert(p_user_id => l_admin_id, p_venue => c_other_venue);
  EXCEPTION
    WHEN ticket_errors.e_catalogue_invalid THEN
      ut.expect(thrown.message(p_sqlerrm => SQLERRM)).to_equal(
        'Concert ' || c_concert || ' has dates already and cannot move to another venue.');
      RAISE;
  END refuses_to_move;

  PROCEDURE moves_beside_dates IS
    l_admin_id    users.user_id%TYPE;
    l_schedule_id concert_schedules.schedule_id%TYPE;
  BEGIN
    l_admin_id := an_admin_with_concert;
    put_venue(p_user_id => l_admin_id, p_code => c_other_venue);
    put_concert(p_user_id => l_admin_id, p_code => c_other);
    l_schedule_id := a_date(p_user_id => l_admin_id, p_concert => c_other);

    put_concert(p_user_id => l_admin_id, p_venue => c_other_venue);

    ut.expect(concert_of(p_code => c_concert).venue_id)
      .to_equal(venue_of(p_code => c_other_venue).venue_id);
    ut.expect(date_of(p_schedule_id => l_schedule_id).concert_id)
      .to_equal(concert_of(p_code => c_other).concert_id);
  END moves_beside_dates;

  PROCEDURE changes_beside_dates IS
    l_admin_id    users.user_id%TYPE;
    l_schedule_id concert_schedules.schedule_id%TYPE;
  BEGIN
    l_admin_id    := an_admin_with_concert;
    l_schedule_id := a_date(p_user_id => l_admin_id);

    put_concert(p_user_id => l_admin_id, p_title => 'Summer Tour');

    ut.expect(concert_of(p_code => c_concert).title).to_equal('Summer Tour');
    ut.expect(date_of(p_schedule_id => l_schedule_id).code).to_equal(c_date);
  END changes_beside_dates;

  PROCEDURE refuses_an_unknown_venue IS
  BEGIN
    put_concert(p_user_id => given.an_admin, p_venue => 'no-such-venue');
  EXCEPTION
    WHEN ticket_errors.e_catalogue_invalid THEN
      ut.expect(thrown.message(p_sqlerrm => SQLERRM)).to_equal('There is no venue no-such-venue.');
      RAISE;
  END refuses_an_unknown_venue;

  PROCEDURE refuses_a_missing_price IS
    l_admin_id users.user_id%TYPE;
  BEGIN
    l_admin_id := given.an_admin;
    put_venue(
      p_user_id => l_admin_id,
      p_numbers => number_nt(1, 2, 3, 4),
      p_grades  => varchar2_nt('VIP', 'S', 'R', 'S'));

    put_concert(p_user_id => l_admin_id, p_grades => varchar2_nt('R'), p_prices => number_nt(100000));
  EXCEPTION
    WHEN ticket_errors.e_catalogue_invalid THEN
      ut.expect(thrown.message(p_sqlerrm => SQLERRM)).to_equal(
        'Concert ' || c_concert || ' has no price for the grades S, VIP.');
      RAISE;
  END refuses_a_missing_price;

  PROCEDURE asks_for_no_spare_price IS
    l_admin_id users.user_id%TYPE;
  BEGIN
    l_admin_id := given.an_admin;
    put_venue(p_user_id => l_admin_id);
    put_venue(
      p_user_id => l_admin_id,
      p_code    => c_other_venue,
      p_numbers => number_nt(1),
      p_grades  => varchar2_nt('S'));

    put_concert(p_user_id => l_admin_id);

    ut.expect(prices_of(p_code => c_concert)).to_equal('R 100000, VIP 150000');
  END asks_for_no_spare_price;

  PROCEDURE refuses_a_price_of_0 IS
    l_admin_id users.user_id%TYPE;
  BEGIN
    l_admin_id := given.an_admin;
    put_venue(p_user_id => l_admin_id);

    put_concert(p_user_id => l_admin_id, p_prices => number_nt(150000, 0));
  END refuses_a_price_of_0;

  PROCEDURE records_the_concert IS
    l_admin_id users.user_id%TYPE;
    l_line     audit_log%ROWTYPE;
  BEGIN
    l_admin_id := an_admin_with_concert;

    l_line := line_on(p_user_id => l_admin_id, p_subject => 'concert:' || c_concert);
    ut.expect(l_line.action).to_equal('CONCERT_IMPORTED');
    ut.expect(l_line.detail).to_equal('Spring Tour');
  END records_the_concert;

  PROCEDURE refuses_a_users_concert IS
  BEGIN
    put_venue(p_user_id => given.an_admin);

    put_concert(p_user_id => given.a_user);
  END refuses_a_users_concert;

  PROCEDURE adds_a_date IS
    l_schedule concert_schedules%ROWTYPE;
  BEGIN
    l_schedule := date_of(
      p_schedule_id => a_date(p_user_id => an_admin_with_concert, p_queue => 1));

    ut.expect(l_schedule.concert_id).to_equal(concert_of(p_code => c_concert).concert_id);
    ut.expect(l_schedule.code).to_equal(c_date);
    ut.expect(l_schedule.starts_at).to_equal(c_starts);
    ut.expect(l_schedule.sale_opens_at).to_equal(c_opens);
    ut.expect(l_schedule.sale_closes_at).to_equal(c_closes);
    ut.expect(l_schedule.queue_required).to_equal(1);
    ut.expect(l_schedule.cancelled_at).to_be_null;
  END adds_a_date;

  PROCEDURE makes_its_seats IS
    l_admin_id users.user_id%TYPE;
  BEGIN
    l_admin_id := given.an_admin;
    put_venue(
      p_user_id => l_admin_id,
      p_numbers => number_nt(3, 1, 2),
      p_grades  => varchar2_nt('R', 'VIP', 'R'));
    put_concert(p_user_id => l_admin_id);

    ut.expect(seats_of(p_schedule_id => a_date(p_user_id => l_admin_id)))
      .to_equal('A1-3 R 100000, A1-1 VIP 150000, A1-2 R 100000');
  END makes_its_seats;

  PROCEDURE makes_free_seats IS
    l_seat_id seats.seat_id%TYPE;
    l_seat    seats%ROWTYPE;
  BEGIN
    l_seat_id := given.seat(p_schedule_id => a_date(p_user_id => an_admin_with_concert));

    SELECT s.*
      INTO l_seat
      FROM seats s
     WHERE s.seat_id = l_seat_id;

    ut.expect(l_seat.status).to_equal('AVAILABLE');
    ut.expect(l_seat.held_until).to_be_null;
    ut.expect(l_seat.version).to_equal(0);
  END makes_free_seats;

  PROCEDURE returns_how_many IS
    l_admin_id    users.user_id%TYPE;
    l_schedule_id concert_schedules.schedule_id%TYPE;
    l_seats_added PLS_INTEGER;
  BEGIN
    l_admin_id := an_admin_with_concert;

    put_schedule(
      p_user_id     => l_admin_id,
      p_schedule_id => l_schedule_id,
      p_seats_added => l_seats_added);
    ut.expect(l_seats_added).to_equal(2);

    put_schedule(
      p_user_id     => l_admin_id,
      p_schedule_id => l_schedule_id,
      p_seats_added => l_seats_added);
    ut.expect(l_seats_added).to_equal(0);
  END returns_how_many;

  PROCEDURE updates_a_date IS
    l_admin_id users.user_id%TYPE;
    l_first_id concert_schedules.schedule_id%TYPE;
    l_again_id concert_schedules.schedule_id%TYPE;
    l_schedule concert_schedules%ROWTYPE;
  BEGIN
    l_admin_id := an_admin_with_concert;
    l_first_id := a_date(p_user_id => l_admin_id);

    l_again_id := a_date(
      p_user_id   => l_admin_id,
      p_starts_at => c_starts + INTERVAL '1' DAY,
      p_opens_at  => c_opens + INTERVAL '2' DAY,
      p_closes_at => c_closes + INTERVAL '1' HOUR,
      p_queue     => 1);

    l_schedule := date_of(p_schedule_id => l_first_id);
    ut.expect(l_again_id).to_equal(l_first_id);
    ut.expect(l_schedule.starts_at).to_equal(c_starts + INTERVAL '1' DAY);
    ut.expect(l_schedule.sale_opens_at).to_equal(c_opens + INTERVAL '2' DAY);
    ut.expect(l_schedule.sale_closes_at).to_equal(c_closes + INTERVAL '1' HOUR);
    ut.expect(l_schedule.queue_required).to_equal(1);
  END updates_a_date;

  PROCEDURE adds_seats_of_the_plan IS
    l_admin_id    users.user_id%TYPE;
    l_schedule_id concert_schedules.schedule_id%TYPE;
    l_seats_added PLS_INTEGER;
  BEGIN
    l_admin_id    := an_admin_with_concert;
    l_schedule_id := a_date(p_user_id => l_admin_id);
    -- Each new seat shares two of three with one that is there.
    catalogue_import.put_venue(
      p_user_id      => l_admin_id,
      p_code         => c_venue,
      p_name         => 'Olympic Hall',
      p_sections     => varchar2_nt('A', 'A', 'B'),
      p_row_labels   => varchar2_nt('1', '2', '1'),
      p_seat_numbers => number_nt(3, 1, 1),
      p_grades       => varchar2_nt('R', 'R', 'R'));

    put_schedule(
      p_user_id     => l_admin_id,
      p_schedule_id => l_schedule_id,
      p_seats_added => l_seats_added);

    ut.expect(l_seats_added).to_equal(3);
    ut.expect(seats_of(p_schedule_id => l_schedule_id)).to_equal(
      'A1-1 VIP 150000, A1-2 R 100000, A1-3 R 100000, A2-1 R 100000, B1-1 R 100000');
  END adds_seats_of_the_plan;

  PROCEDURE gives_the_new_price IS
    l_admin_id    users.user_id%TYPE;
    l_schedule_id concert_schedules.schedule_id%TYPE;
  BEGIN
    l_admin_id    := an_admin_with_concert;
    l_schedule_id := a_date(p_user_id => l_admin_id);
    put_concert(p_user_id => l_admin_id, p_prices => number_nt(150000, 110000));

    l_schedule_id := a_date(p_user_id => l_admin_id);

    ut.expect(seats_of(p_schedule_id => l_schedule_id)).to_equal('A1-1 VIP 150000, A1-2 R 110000');
  END gives_the_new_price;

  PROCEDURE gives_its_concerts_price IS
    l_admin_id    users.user_id%TYPE;
    l_schedule_id concert_schedules.schedule_id%TYPE;
  BEGIN
    l_admin_id := given.an_admin;
    put_venue(p_user_id => l_admin_id, p_numbers => number_nt(1), p_grades => varchar2_nt('R'));
    put_concert(p_user_id => l_admin_id, p_grades => varchar2_nt('R'), p_prices => number_nt(100000));
    put_concert(
      p_user_id => l_admin_id,
      p_code    => c_other,
      p_grades  => varchar2_nt('R'),
      p_prices  => number_nt(60000));
    l_schedule_id := a_date(p_user_id => l_admin_id);
    put_concert(p_user_id => l_admin_id, p_grades => varchar2_nt('R'), p_prices => number_nt(110000));

    l_schedule_id := a_date(p_user_id => l_admin_id);

    ut.expect(seats_of(p_schedule_id => l_schedule_id)).to_equal('A1-1 R 110000');
  END gives_its_concerts_price;

  -- A date on sale now, its first seat claimed so; afterwards everything costs something else.
  FUNCTION a_date_with_new_prices(
    p_paid IN BOOLEAN
  ) RETURN concert_schedules.schedule_id%TYPE IS
    l_admin_id       users.user_id%TYPE;
    l_schedule_id    concert_schedules.schedule_id%TYPE;
    l_reservation_id reservations.reservation_id%TYPE;
  BEGIN
    l_admin_id    := an_admin_with_concert;
    l_schedule_id := a_date(p_user_id => l_admin_id, p_opens_at => SYSTIMESTAMP - INTERVAL '1' HOUR);
    IF p_paid THEN
      l_reservation_id := given.a_paid_reservation(
        p_schedule_id => l_schedule_id,
        p_seat_ids    => given.seats_between(
                           p_schedule_id => l_schedule_id, p_first => 1, p_last => 1));
    ELSE
      l_reservation_id := given.a_hold(
        p_schedule_id => l_schedule_id,
        p_seat_ids    => given.seats_between(
                           p_schedule_id => l_schedule_id, p_first => 1, p_last => 1));
    END IF;
    put_concert(p_user_id => l_admin_id, p_prices => number_nt(160000, 110000));
    RETURN a_date(p_user_id => l_admin_id);
  END a_date_with_new_prices;

  PROCEDURE keeps_the_price_of_a_hold IS
  BEGIN
    ut.expect(seats_of(p_schedule_id => a_date_with_new_prices(p_paid => FALSE)))
      .to_equal('A1-1 VIP 150000, A1-2 R 110000');
  END keeps_the_price_of_a_hold;

  PROCEDURE keeps_the_price_of_a_sale IS
  BEGIN
    ut.expect(seats_of(p_schedule_id => a_date_with_new_prices(p_paid => TRUE)))
      .to_equal('A1-1 VIP 150000, A1-2 R 110000');
  END keeps_the_price_of_a_sale;

  PROCEDURE leaves_another_date IS
    l_admin_id users.user_id%TYPE;
    l_other_id concert_schedules.schedule_id%TYPE;
    l_date_id  concert_schedules.schedule_id%TYPE;
  BEGIN
    l_admin_id := an_admin_with_concert;
    l_other_id := a_date(p_user_id => l_admin_id, p_code => 'matinee');
    put_concert(p_user_id => l_admin_id, p_prices => number_nt(160000, 110000));

    l_date_id := a_date(p_user_id => l_admin_id);

    ut.expect(seats_of(p_schedule_id => l_date_id)).to_equal('A1-1 VIP 160000, A1-2 R 110000');
    ut.expect(seats_of(p_schedule_id => l_other_id)).to_equal('A1-1 VIP 150000, A1-2 R 100000');
  END leaves_another_date;

  PROCEDURE gives_each_date_seats IS
    l_admin_id users.user_id%TYPE;
    l_date_id  concert_schedules.schedule_id%TYPE;
    l_other_id concert_schedules.schedule_id%TYPE;
  BEGIN
    l_admin_id := an_admin_with_concert;

    l_date_id  := a_date(p_user_id => l_admin_id);
    l_other_id := a_date(p_user_id => l_admin_id, p_code => 'matinee');

    ut.expect(l_other_id).not_to_equal(l_date_id);
    ut.expect(seats_of(p_schedule_id => l_date_id)).to_equal('A1-1 VIP 150000, A1-2 R 100000');
    ut.expect(seats_of(p_schedule_id => l_other_id)).to_equal('A1-1 VIP 150000, A1-2 R 100000');
  END gives_each_date_seats;

  PROCEDURE lets_codes_repeat IS
    l_admin_id users.user_id%TYPE;
    l_date_id  concert_schedules.schedule_id%TYPE;
    l_other_id concert_schedules.schedule_id%TYPE;
  BEGIN
    l_admin_id := an_admin_with_concert;
    put_concert(p_user_id => l_admin_id, p_code => c_other);

    l_date_id  := a_date(p_user_id => l_admin_id, p_queue => 1);
    l_other_id := a_date(p_user_id => l_admin_id, p_concert => c_other);

    ut.expect(l_other_id).not_to_equal(l_date_id);
    ut.expect(date_of(p_schedule_id => l_date_id).queue_required).to_equal(1);
  END lets_codes_repeat;

  PROCEDURE keeps_it_cancelled IS
    l_admin_id    users.user_id%TYPE;
    l_schedule_id concert_schedules.schedule_id%TYPE;
  BEGIN
    l_admin_id    := an_admin_with_concert;
    l_schedule_id := a_date(p_user_id => l_admin_id);
    given.schedule_is_cancelled(p_schedule_id => l_schedule_id);

    l_schedule_id := a_date(p_user_id => l_admin_id);

    ut.expect(date_of(p_schedule_id => l_schedule_id).cancelled_at).to_be_not_null;
  END keeps_it_cancelled;

  PROCEDURE takes_a_sale_until_the_start IS
    l_schedule_id concert_schedules.schedule_id%TYPE;
  BEGIN
    l_schedule_id := a_date(
      p_user_id   => an_admin_with_concert,
      p_starts_at => c_starts,
      p_closes_at => c_starts);

    ut.expect(date_of(p_schedule_id => l_schedule_id).sale_closes_at).to_equal(c_starts);
  END takes_a_sale_until_the_start;

  PROCEDURE refuses_a_sale_after_the_start IS
    l_schedule_id concert_schedules.schedule_id%TYPE;
  BEGIN
    l_schedule_id := a_date(
      p_user_id   => an_admin_with_concert,
      p_starts_at => c_starts,
      p_closes_at => c_starts + INTERVAL '1' SECOND);
  END refuses_a_sale_after_the_start;

  PROCEDURE refuses_an_empty_sale IS
    l_schedule_id concert_schedules.schedule_id%TYPE;
  BEGIN
    l_schedule_id := a_date(
      p_user_id   => an_admin_with_concert,
      p_opens_at  => c_opens,
      p_closes_at => c_opens);
  EXCEPTION
    WHEN ticket_errors.e_catalogue_invalid THEN
      ut.expect(thrown.message(p_sqlerrm => SQLERRM)).to_equal(
        'Date evening: the sale opens before it closes, and closes by the start.');
      RAISE;
  END refuses_an_empty_sale;

  PROCEDURE refuses_a_missing_start IS
    l_schedule_id concert_schedules.schedule_id%TYPE;
  BEGIN
    l_schedule_id := a_date(p_user_id => an_admin_with_concert, p_starts_at => NULL);
  END refuses_a_missing_start;

  PROCEDURE refuses_an_unknown_concert IS
    l_schedule_id concert_schedules.schedule_id%TYPE;
  BEGIN
    l_schedule_id := a_date(p_user_id => given.an_admin, p_concert => 'no-such-concert');
  EXCEPTION
    WHEN ticket_errors.e_catalogue_invalid THEN
      ut.expect(thrown.message(p_sqlerrm => SQLERRM)).to_equal('There is no concert no-such-concert.');
      RAISE;
  END refuses_an_unknown_concert;

  PROCEDURE refuses_an_unpriced_grade IS
    l_admin_id    users.user_id%TYPE;
    l_schedule_id concert_schedules.schedule_id%TYPE;
  BEGIN
    l_admin_id := an_admin_with_concert;
    put_venue(p_user_id => l_admin_id, p_numbers => number_nt(3), p_grades => varchar2_nt('S'));

    l_schedule_id := a_date(p_user_id => l_admin_id);
  EXCEPTION
    WHEN ticket_errors.e_catalogue_invalid THEN
      ut.expect(thrown.message(p_sqlerrm => SQLERRM)).to_equal(
        'Concert ' || c_concert || ' has no price for the grades S.');
      RAISE;
  END refuses_an_unpriced_grade;

  PROCEDURE refuses_half_a_queue IS
    l_schedule_id concert_schedules.schedule_id%TYPE;
  BEGIN
    l_schedule_id := a_date(p_user_id => an_admin_with_concert, p_queue => 2);
  END refuses_half_a_queue;

  PROCEDURE records_the_date IS
    l_admin_id    users.user_id%TYPE;
    l_schedule_id concert_schedules.schedule_id%TYPE;
    l_line        audit_log%ROWTYPE;
  BEGIN
    l_admin_id    := an_admin_with_concert;
    l_schedule_id := a_date(p_user_id => l_admin_id);

    l_line := line_on(p_user_id => l_admin_id, p_subject => 'schedule:' || l_schedule_id);
    ut.expect(l_line.action).to_equal('SCHEDULE_IMPORTED');
    ut.expect(l_line.detail).to_equal('2 seats added');
  END records_the_date;

  PROCEDURE refuses_a_users_date IS
    l_admin_id    users.user_id%TYPE;
    l_schedule_id concert_schedules.schedule_id%TYPE;
  BEGIN
    l_admin_id    := an_admin_with_concert;
    l_schedule_id := a_date(p_user_id => given.a_user);
    ut.fail('a user made the date ' || l_schedule_id || ', not ' || l_admin_id);
  END refuses_a_users_date;

  PROCEDURE makes_a_room IS
    l_other waiting_rooms.schedule_id%TYPE := given_room.a_room;
    l_first waiting_tickets.place%TYPE;
    l_room  waiting_rooms%ROWTYPE;
  BEGIN
    given.parameter_is(p_name => 'room-target', p_value => 11);
    given.parameter_is(p_name => 'room-per-second', p_value => 12);
    given.parameter_is(p_name => 'room-capacity', p_value => 13);
    l_first := given_room.a_place(p_schedule_id => l_other);

    l_room := stored_room.room(
      p_schedule_id => a_date(p_user_id => an_admin_with_concert, p_queue => 1));

    ut.expect(l_room.target).to_equal(11);
    ut.expect(l_room.max_per_second).to_equal(12);
    ut.expect(l_room.capacity).to_equal(13);
    ut.expect(l_room.mark_place).to_equal(l_first + 1);
    ut.expect(l_room.paused_at).to_be_null;
    ut.expect(l_room.joined_count).to_equal(0);
    ut.expect(l_room.waiting_count).to_equal(0);
    ut.expect(l_room.journal_count).to_equal(0);
    ut.expect(l_room.served_place).to_equal(0);
  END makes_a_room;

  FUNCTION rooms_of(
    p_schedule_id IN concert_schedules.schedule_id%TYPE
  ) RETURN PLS_INTEGER IS
    l_count PLS_INTEGER;
  BEGIN
    SELECT COUNT(*)
      INTO l_count
      FROM waiting_rooms r
     WHERE r.schedule_id = p_schedule_id;
    RETURN l_count;
  END rooms_of;

  PROCEDURE makes_no_room IS
  BEGIN
    ut.expect(rooms_of(p_schedule_id => given.a_schedule)).to_equal(0);
  END makes_no_room;

  PROCEDURE makes_a_room_later IS
    l_date concert_schedules.schedule_id%TYPE := given.a_schedule;
  BEGIN
    given_room.queue_is_required(p_schedule_id => l_date);

    ut.expect(rooms_of(p_schedule_id => l_date)).to_equal(1);
  END makes_a_room_later;

  PROCEDURE leaves_a_room IS
    l_date waiting_rooms.schedule_id%TYPE := given_room.a_room(p_target => 17);
  BEGIN
    given_room.queue_is_required(p_schedule_id => l_date);

    ut.expect(stored_room.room(p_schedule_id => l_date).target).to_equal(17);
  END leaves_a_room;
END test_catalogue_import;
/
