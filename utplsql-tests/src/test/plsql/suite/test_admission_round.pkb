CREATE OR REPLACE PACKAGE BODY test_admission_round AS
  -- So many places that wait, by their numbers.
  FUNCTION some_places(
    p_schedule_id IN waiting_rooms.schedule_id%TYPE,
    p_count       IN PLS_INTEGER
  ) RETURN number_nt IS
    l_places number_nt := number_nt();
  BEGIN
    FOR i IN 1 .. p_count LOOP
      l_places.EXTEND;
      l_places(i) := given_room.a_place(p_schedule_id => p_schedule_id);
    END LOOP;
    RETURN l_places;
  END some_places;

  -- One round; how many it let in.
  FUNCTION run(
    p_schedule_id IN waiting_rooms.schedule_id%TYPE
  ) RETURN NUMBER IS
    l_admitted NUMBER;
  BEGIN
    admission_round.run(p_schedule_id => p_schedule_id, p_admitted => l_admitted);
    RETURN l_admitted;
  END run;

  -- The statuses of places, in their order.
  FUNCTION statuses(
    p_places IN number_nt
  ) RETURN VARCHAR2 IS
    l_statuses varchar2_nt := varchar2_nt();
  BEGIN
    FOR i IN 1 .. p_places.COUNT LOOP
      l_statuses.EXTEND;
      l_statuses(i) := stored_room.status_of(p_place => p_places(i));
    END LOOP;
    RETURN listed.texts(p_texts => l_statuses);
  END statuses;

  PROCEDURE every_rule_holds IS
  BEGIN
    ut.expect(stored.broken_rules).to_be_null;
  END every_rule_holds;

  PROCEDURE up_to_the_target IS
    l_date   waiting_rooms.schedule_id%TYPE := given_room.a_room(p_target => 2);
    l_places number_nt;
  BEGIN
    l_places := some_places(p_schedule_id => l_date, p_count => 3);

    ut.expect(run(p_schedule_id => l_date)).to_equal(2);

    ut.expect(statuses(p_places => l_places)).to_equal('ADMITTED,ADMITTED,WAITING');
  END up_to_the_target;

  PROCEDURE up_to_the_rate IS
    l_date   waiting_rooms.schedule_id%TYPE := given_room.a_room(p_max_per_second => 2);
    l_places number_nt;
  BEGIN
    l_places := some_places(p_schedule_id => l_date, p_count => 3);

    ut.expect(run(p_schedule_id => l_date)).to_equal(2);

    ut.expect(statuses(p_places => l_places)).to_equal('ADMITTED,ADMITTED,WAITING');
  END up_to_the_rate;

  -- The second began in the future: however slow this test is, it is not over.
  PROCEDURE not_in_the_same_second IS
    l_date   waiting_rooms.schedule_id%TYPE := given_room.a_room(p_max_per_second => 1);
    l_places number_nt;
  BEGIN
    l_places := some_places(p_schedule_id => l_date, p_count => 2);
    ut.expect(run(p_schedule_id => l_date)).to_equal(1);
    given_room.room_is_earlier(p_schedule_id => l_date, p_seconds => -60);

    ut.expect(run(p_schedule_id => l_date)).to_equal(0);

    ut.expect(statuses(p_places => l_places)).to_equal('ADMITTED,WAITING');
  END not_in_the_same_second;

  PROCEDURE after_the_second IS
    l_date   waiting_rooms.schedule_id%TYPE := given_room.a_room(p_max_per_second => 1);
    l_places number_nt;
  BEGIN
    l_places := some_places(p_schedule_id => l_date, p_count => 2);
    ut.expect(run(p_schedule_id => l_date)).to_equal(1);
    given_room.room_is_earlier(p_schedule_id => l_date, p_seconds => 1);

    ut.expect(run(p_schedule_id => l_date)).to_equal(1);

    ut.expect(statuses(p_places => l_places)).to_equal('ADMITTED,ADMITTED');
  END after_the_second;

  PROCEDURE the_rest_of_a_second IS
    l_date   waiting_rooms.schedule_id%TYPE := given_room.a_room(p_max_per_second => 1);
    l_places number_nt;
  BEGIN
    l_places := some_places(p_schedule_id => l_date, p_count => 4);
    ut.expect(run(p_schedule_id => l_date)).to_equal(1);
    given_room.room_is_earlier(p_schedule_id => l_date, p_seconds => -60);
    given_room.rates_are(p_schedule_id => l_date, p_max_per_second => 3);

    ut.expect(run(p_schedule_id => l_date)).to_equal(2);

    ut.expect(statuses(p_places => l_places)).to_equal('ADMITTED,ADMITTED,ADMITTED,WAITING');
  END the_rest_of_a_second;

  PROCEDURE not_above_the_target IS
    l_date   waiting_rooms.schedule_id%TYPE := given_room.a_room(p_target => 1);
    l_places number_nt;
  BEGIN
    l_places := some_places(p_schedule_id => l_date, p_count => 2);
    ut.expect(run(p_schedule_id => l_date)).to_equal(1);

    ut.expect(run(p_schedule_id => l_date)).to_equal(0);

    ut.expect(statuses(p_places => l_places)).to_equal('ADMITTED,WAITING');
  END not_above_the_target;

  PROCEDURE for_who_has_left IS
    l_date   waiting_rooms.schedule_id%TYPE := given_room.a_room(p_target => 1);
    l_places number_nt;
  BEGIN
    l_places := some_places(p_schedule_id => l_date, p_count => 3);
    ut.expect(run(p_schedule_id => l_date)).to_equal(1);
    given_room.place_is_left(p_place => l_places(1));

    ut.expect(run(p_schedule_id => l_date)).to_equal(1);

    ut.expect(statuses(p_places => l_places)).to_equal('LEFT,ADMITTED,WAITING');
  END for_who_has_left;

  PROCEDURE for_who_has_paid IS
    l_date   waiting_rooms.schedule_id%TYPE := given_room.a_room(p_target => 1);
    l_places number_nt;
  BEGIN
    l_places := some_places(p_schedule_id => l_date, p_count => 3);
    ut.expect(run(p_schedule_id => l_date)).to_equal(1);
    given_room.place_is_done(p_place => l_places(1));

    ut.expect(run(p_schedule_id => l_date)).to_equal(1);

    ut.expect(statuses(p_places => l_places)).to_equal('DONE,ADMITTED,WAITING');
  END for_who_has_paid;

  PROCEDURE for_who_is_over IS
    l_date   waiting_rooms.schedule_id%TYPE := given_room.a_room(p_target => 1);
    l_places number_nt;
  BEGIN
    l_places := some_places(p_schedule_id => l_date, p_count => 3);
    ut.expect(run(p_schedule_id => l_date)).to_equal(1);
    given_room.admission_has_lapsed(p_place => l_places(1));

    ut.expect(run(p_schedule_id => l_date)).to_equal(1);

    ut.expect(statuses(p_places => l_places)).to_equal('EXPIRED,ADMITTED,WAITING');
  END for_who_is_over;

  PROCEDURE not_below_a_lowered_target IS
    l_date   waiting_rooms.schedule_id%TYPE := given_room.a_room(p_target => 2);
    l_places number_nt;
  BEGIN
    l_places := some_places(p_schedule_id => l_date, p_count => 3);
    ut.expect(run(p_schedule_id => l_date)).to_equal(2);
    given_room.rates_are(p_schedule_id => l_date, p_target => 1);

    ut.expect(run(p_schedule_id => l_date)).to_equal(0);

    ut.expect(statuses(p_places => l_places)).to_equal('ADMITTED,ADMITTED,WAITING');
  END not_below_a_lowered_target;

  PROCEDURE behind_given_up_places IS
    l_date   waiting_rooms.schedule_id%TYPE := given_room.a_room(p_target => 1);
    l_places number_nt;
  BEGIN
    l_places := some_places(p_schedule_id => l_date, p_count => 5);
    FOR i IN 1 .. 3 LOOP
      given_room.place_is_left(p_place => l_places(i));
    END LOOP;

    ut.expect(run(p_schedule_id => l_date)).to_equal(1);
    given_room.rates_are(p_schedule_id => l_date, p_target => 2);
    ut.expect(run(p_schedule_id => l_date)).to_equal(1);

    ut.expect(stored_room.journal(p_schedule_id => l_date))
      .to_equal('1:' || l_places(4) || ',2:' || l_places(5));
  END behind_given_up_places;

  PROCEDURE nobody_of_another_room IS
    l_date  waiting_rooms.schedule_id%TYPE := given_room.a_room;
    l_other waiting_rooms.schedule_id%TYPE := given_room.a_room;
    l_place waiting_tickets.place%TYPE;
  BEGIN
    l_place := given_room.a_place(p_schedule_id => l_other);

    ut.expect(run(p_schedule_id => l_date)).to_equal(0);

    ut.expect(stored_room.status_of(p_place => l_place)).to_equal('WAITING');
    ut.expect(run(p_schedule_id => l_other)).to_equal(1);
  END nobody_of_another_room;

  PROCEDURE nobody_while_paused IS
    l_date  waiting_rooms.schedule_id%TYPE := given_room.a_room;
    l_place waiting_tickets.place%TYPE;
  BEGIN
    l_place := given_room.a_place(p_schedule_id => l_date);
    given_room.room_is_paused(p_schedule_id => l_date);

    ut.expect(run(p_schedule_id => l_date)).to_equal(0);

    ut.expect(stored_room.status_of(p_place => l_place)).to_equal('WAITING');
  END nobody_while_paused;

  PROCEDURE nobody_after_the_sale IS
    l_date  waiting_rooms.schedule_id%TYPE := given_room.a_room;
    l_place waiting_tickets.place%TYPE;
  BEGIN
    l_place := given_room.a_place(p_schedule_id => l_date);
    given.schedule_is_earlier(p_schedule_id => l_date, p_seconds => 86400);

    ut.expect(run(p_schedule_id => l_date)).to_equal(0);

    ut.expect(stored_room.status_of(p_place => l_place)).to_equal('WAITING');
  END nobody_after_the_sale;

  PROCEDURE nobody_when_sold_out IS
    l_date waiting_rooms.schedule_id%TYPE := given_room.a_sold_out_room;
  BEGIN
    ut.expect(run(p_schedule_id => l_date)).to_equal(0);

    ut.expect(stored_room.journal(p_schedule_id => l_date)).to_be_null;
  END nobody_when_sold_out;

  PROCEDURE nobody_without_a_room IS
    l_before SYS_REFCURSOR;
    l_after  SYS_REFCURSOR;
  BEGIN
    l_before := stored_room.rooms_but;

    ut.expect(run(p_schedule_id => given.a_schedule)).to_equal(0);

    l_after := stored_room.rooms_but;
    ut.expect(l_after).to_equal(l_before);
  END nobody_without_a_room;

  PROCEDURE keeps_the_ticket IS
    l_date   waiting_rooms.schedule_id%TYPE := given_room.a_room;
    l_place  waiting_tickets.place%TYPE;
    l_before waiting_tickets.admitted_at%TYPE;
    l_ticket waiting_tickets%ROWTYPE;
  BEGIN
    given.parameter_is(p_name => 'admission-seconds', p_value => 61);
    l_place  := given_room.a_place(p_schedule_id => l_date);
    l_before := SYSTIMESTAMP;

    ut.expect(run(p_schedule_id => l_date)).to_equal(1);

    l_ticket := stored_room.ticket(p_place => l_place);
    ut.expect(l_ticket.status).to_equal('ADMITTED');
    ut.expect(l_ticket.admitted_at).to_be_between(l_before, SYSTIMESTAMP);
    ut.expect(l_ticket.admitted_until).to_equal(l_ticket.admitted_at + NUMTODSINTERVAL(61, 'SECOND'));
    ut.expect(l_ticket.closed_at).to_be_null;
  END keeps_the_ticket;

  PROCEDURE keeps_the_journal IS
    l_date   waiting_rooms.schedule_id%TYPE := given_room.a_room(p_target => 2);
    l_places number_nt;
  BEGIN
    l_places := some_places(p_schedule_id => l_date, p_count => 3);
    ut.expect(run(p_schedule_id => l_date)).to_equal(2);
    given_room.rates_are(p_schedule_id => l_date, p_target => 3);
    ut.expect(run(p_schedule_id => l_date)).to_equal(1);

    ut.expect(stored_room.journal(p_schedule_id => l_date))
      .to_equal('1:' || l_places(1) || ',2:' || l_places(2) || ',3:' || l_places(3));
  END keeps_the_journal;

  PROCEDURE keeps_the_line IS
    l_date   waiting_rooms.schedule_id%TYPE := given_room.a_room;
    l_place  waiting_tickets.place%TYPE;
    l_ticket waiting_tickets%ROWTYPE;
    l_line   admission_journal%ROWTYPE;
  BEGIN
    l_place := given_room.an_admission(p_schedule_id => l_date);

    l_ticket := stored_room.ticket(p_place => l_place);
    l_line   := stored_room.journal_line(p_schedule_id => l_date, p_journal_no => 1);
    ut.expect(l_line.place).to_equal(l_place);
    ut.expect(l_line.user_id).to_equal(l_ticket.user_id);
    ut.expect(l_line.admitted_at).to_equal(l_ticket.admitted_at);
    ut.expect(l_line.admitted_until).to_equal(l_ticket.admitted_until);
  END keeps_the_line;

  PROCEDURE keeps_the_room IS
    l_date   waiting_rooms.schedule_id%TYPE := given_room.a_room(p_target => 2);
    l_places number_nt;
    l_room   waiting_rooms%ROWTYPE;
  BEGIN
    l_places := some_places(p_schedule_id => l_date, p_count => 4);
    given_room.place_is_left(p_place => l_places(4));

    ut.expect(run(p_schedule_id => l_date)).to_equal(2);

    l_room := stored_room.room(p_schedule_id => l_date);
    ut.expect(l_room.joined_count).to_equal(4);
    ut.expect(l_room.waiting_count).to_equal(1);
    ut.expect(l_room.journal_count).to_equal(2);
    ut.expect(l_room.served_place).to_equal(l_places(2));
    ut.expect(l_room.sold_out_at).to_be_null;
  END keeps_the_room;

  PROCEDURE announces_each IS
    l_date   waiting_rooms.schedule_id%TYPE := given_room.a_room;
    l_first  users.user_id%TYPE := given.a_user;
    l_second users.user_id%TYPE := given.a_user;
    l_place  waiting_tickets.place%TYPE;
  BEGIN
    l_place := given_room.a_place(p_schedule_id => l_date, p_user_id => l_first);
    l_place := given_room.a_place(p_schedule_id => l_date, p_user_id => l_second);

    ut.expect(run(p_schedule_id => l_date)).to_equal(2);

    ut.expect(published.events(p_correlation => 'USER:' || l_first))
      .to_equal('USER_ADMITTED {"userId":' || l_first || ',"scheduleId":' || l_date || '}');
    ut.expect(published.events(p_correlation => 'USER:' || l_second))
      .to_equal('USER_ADMITTED {"userId":' || l_second || ',"scheduleId":' || l_date || '}');
  END announces_each;

  PROCEDURE closes_what_is_over IS
    l_date   waiting_rooms.schedule_id%TYPE := given_room.a_room;
    l_place  waiting_tickets.place%TYPE;
    l_before waiting_tickets.closed_at%TYPE;
    l_ticket waiting_tickets%ROWTYPE;
  BEGIN
    l_place := given_room.an_admission(p_schedule_id => l_date);
    given_room.admission_has_lapsed(p_place => l_place);
    l_before := SYSTIMESTAMP;

    ut.expect(run(p_schedule_id => l_date)).to_equal(0);

    l_ticket := stored_room.ticket(p_place => l_place);
    ut.expect(l_ticket.status).to_equal('EXPIRED');
    ut.expect(l_ticket.closed_at).to_be_between(l_before, SYSTIMESTAMP);
  END closes_what_is_over;

  PROCEDURE counts_once IS
    l_date   waiting_rooms.schedule_id%TYPE := given_room.a_room(p_target => 0);
    l_places number_nt;
    l_room   waiting_rooms%ROWTYPE;
  BEGIN
    l_places := some_places(p_schedule_id => l_date, p_count => 3);
    ut.expect(run(p_schedule_id => l_date)).to_equal(0);
    given_room.place_is_left(p_place => l_places(1));
    ut.expect(run(p_schedule_id => l_date)).to_equal(0);
    ut.expect(run(p_schedule_id => l_date)).to_equal(0);

    l_room := stored_room.room(p_schedule_id => l_date);
    ut.expect(l_room.joined_count).to_equal(3);
    ut.expect(l_room.waiting_count).to_equal(2);
    ut.expect(stored_room.changes(p_schedule_id => l_date)).to_be_null;
  END counts_once;

  PROCEDURE touches_nothing_else IS
    l_date           waiting_rooms.schedule_id%TYPE := given_room.a_room(p_target => 1);
    l_other          waiting_rooms.schedule_id%TYPE := given_room.a_room;
    l_place          waiting_tickets.place%TYPE;
    l_another        waiting_tickets.place%TYPE;
    l_tickets_before SYS_REFCURSOR;
    l_tickets_after  SYS_REFCURSOR;
    l_rooms_before   SYS_REFCURSOR;
    l_rooms_after    SYS_REFCURSOR;
  BEGIN
    l_another := given_room.an_admission(p_schedule_id => l_other);
    given_room.admission_has_lapsed(p_place => l_another);
    l_another := given_room.a_place(p_schedule_id => l_other);
    l_place   := given_room.a_place(p_schedule_id => l_date);
    l_another := given_room.a_place(p_schedule_id => l_date);
    l_tickets_before := stored_room.tickets_but(p_place => l_place);
    l_rooms_before   := stored_room.rooms_but(p_schedule_id => l_date);

    ut.expect(run(p_schedule_id => l_date)).to_equal(1);

    l_tickets_after := stored_room.tickets_but(p_place => l_place);
    l_rooms_after   := stored_room.rooms_but(p_schedule_id => l_date);
    ut.expect(l_tickets_after).to_equal(l_tickets_before);
    ut.expect(l_rooms_after).to_equal(l_rooms_before);
  END touches_nothing_else;

  PROCEDURE notes_it_once IS
    l_date   waiting_rooms.schedule_id%TYPE := given_room.a_sold_out_room;
    l_before waiting_rooms.sold_out_at%TYPE := SYSTIMESTAMP;
    l_noted  waiting_rooms.sold_out_at%TYPE;
  BEGIN
    ut.expect(run(p_schedule_id => l_date)).to_equal(0);
    l_noted := stored_room.room(p_schedule_id => l_date).sold_out_at;
    ut.expect(l_noted).to_be_between(l_before, SYSTIMESTAMP);

    ut.expect(run(p_schedule_id => l_date)).to_equal(0);

    ut.expect(stored_room.room(p_schedule_id => l_date).sold_out_at).to_equal(l_noted);
  END notes_it_once;

  PROCEDURE forgets_it IS
    l_date           waiting_rooms.schedule_id%TYPE := given_room.a_sold_out_room;
    l_reservation_id reservations.reservation_id%TYPE;
  BEGIN
    ut.expect(run(p_schedule_id => l_date)).to_equal(0);
    SELECT r.reservation_id
      INTO l_reservation_id
      FROM reservations r
     WHERE r.schedule_id = l_date;
    given.reservation_is_cancelled(p_reservation_id => l_reservation_id);

    ut.expect(run(p_schedule_id => l_date)).to_equal(1);

    ut.expect(stored_room.room(p_schedule_id => l_date).sold_out_at).to_be_null;
  END forgets_it;

  -- On a database on which nobody else works, as that of a test: no number is drawn by others.
  PROCEDURE tell_how_many IS
    l_date   waiting_rooms.schedule_id%TYPE := given_room.a_room(p_target => 0);
    l_first  waiting_rooms.mark_place%TYPE;
    l_places number_nt;
    l_room   waiting_rooms%ROWTYPE;
  BEGIN
    ut.expect(run(p_schedule_id => l_date)).to_equal(0);
    l_first  := stored_room.room(p_schedule_id => l_date).mark_place;
    l_places := some_places(p_schedule_id => l_date, p_count => 2);
    ut.expect(run(p_schedule_id => l_date)).to_equal(0);
    l_places := some_places(p_schedule_id => l_date, p_count => 1);
    ut.expect(run(p_schedule_id => l_date)).to_equal(0);

    ut.expect(stored_room.milestones(p_schedule_id => l_date, p_first => l_first)).to_equal('0:0,3:2,5:3');
    l_room := stored_room.room(p_schedule_id => l_date);
    ut.expect(l_room.mark_place).to_equal(l_first + 5);
    ut.expect(l_room.mark_ordinal).to_equal(3);
    ut.expect(l_room.marked_at).to_be_not_null;
  END tell_how_many;

  PROCEDURE are_not_repeated IS
    l_date   waiting_rooms.schedule_id%TYPE := given_room.a_room(p_target => 0);
    l_first  waiting_rooms.mark_place%TYPE;
    l_places number_nt;
  BEGIN
    ut.expect(run(p_schedule_id => l_date)).to_equal(0);
    l_first  := stored_room.room(p_schedule_id => l_date).mark_place;
    l_places := some_places(p_schedule_id => l_date, p_count => 1);
    ut.expect(run(p_schedule_id => l_date)).to_equal(0);
    ut.expect(run(p_schedule_id => l_date)).to_equal(0);

    ut.expect(stored_room.milestones(p_schedule_id => l_date, p_first => l_first)).to_equal('0:0,2:1');
    ut.expect(stored_room.room(p_schedule_id => l_date).mark_place).to_equal(l_first + 3);
  END are_not_repeated;

  -- A join that was open during the last round has a place below the mark; it is counted with the next mark, but not
  -- as more than one for each place that was given since.
  PROCEDURE never_above_the_places IS
    l_date   waiting_rooms.schedule_id%TYPE := given_room.a_room(p_target => 0);
    l_places number_nt;
    l_room   waiting_rooms%ROWTYPE;
  BEGIN
    ut.expect(run(p_schedule_id => l_date)).to_equal(0);
    l_places := some_places(p_schedule_id => l_date, p_count => 3);
    given_room.mark_is(p_schedule_id => l_date, p_place => l_places(3));

    ut.expect(run(p_schedule_id => l_date)).to_equal(0);

    l_room := stored_room.room(p_schedule_id => l_date);
    ut.expect(l_room.joined_count).to_equal(3);
    ut.expect(l_room.mark_ordinal).to_equal(1);
    ut.expect(stored_room.milestones(p_schedule_id => l_date, p_first => l_places(3))).to_equal('0:0,1:1');
  END never_above_the_places;

  -- The mark was set in the future: however slow this test is, it is not old.
  PROCEDURE draw_no_number IS
    l_date  waiting_rooms.schedule_id%TYPE := given_room.a_room;
    l_other waiting_rooms.schedule_id%TYPE := given_room.a_room;
    l_first waiting_tickets.place%TYPE;
  BEGIN
    ut.expect(run(p_schedule_id => l_date)).to_equal(0);
    given_room.room_is_earlier(p_schedule_id => l_date, p_seconds => -60);
    l_first := given_room.a_place(p_schedule_id => l_other);

    ut.expect(run(p_schedule_id => l_date)).to_equal(0);

    ut.expect(given_room.a_place(p_schedule_id => l_other)).to_equal(l_first + 1);
  END draw_no_number;

  PROCEDURE draw_one_now_and_then IS
    l_date  waiting_rooms.schedule_id%TYPE := given_room.a_room;
    l_first waiting_rooms.mark_place%TYPE;
  BEGIN
    ut.expect(run(p_schedule_id => l_date)).to_equal(0);
    l_first := stored_room.room(p_schedule_id => l_date).mark_place;
    given_room.room_is_earlier(p_schedule_id => l_date, p_seconds => 10);

    ut.expect(run(p_schedule_id => l_date)).to_equal(0);

    ut.expect(stored_room.room(p_schedule_id => l_date).mark_place).to_equal(l_first + 1);
    ut.expect(stored_room.milestones(p_schedule_id => l_date, p_first => 0)).to_be_null;
  END draw_one_now_and_then;
END test_admission_round;
/
