CREATE OR REPLACE PACKAGE BODY test_waiting_room AS
  TYPE t_place IS RECORD (
    place          waiting_tickets.place%TYPE,
    status         waiting_tickets.status%TYPE,
    admitted_until waiting_tickets.admitted_until%TYPE,
    is_new         NUMBER
  );

  -- The command.
  FUNCTION join_room(
    p_user_id     IN users.user_id%TYPE,
    p_schedule_id IN concert_schedules.schedule_id%TYPE
  ) RETURN t_place IS
    l_place t_place;
  BEGIN
    waiting_room.join_room(
      p_user_id        => p_user_id,
      p_schedule_id    => p_schedule_id,
      p_place          => l_place.place,
      p_status         => l_place.status,
      p_admitted_until => l_place.admitted_until,
      p_is_new         => l_place.is_new);
    RETURN l_place;
  END join_room;

  -- Expects a join to be refused with this message; the error itself is what --%throws expects.
  PROCEDURE expect_refusal(
    p_user_id     IN users.user_id%TYPE,
    p_schedule_id IN concert_schedules.schedule_id%TYPE,
    p_message     IN VARCHAR2
  ) IS
    l_place t_place;
  BEGIN
    l_place := join_room(p_user_id => p_user_id, p_schedule_id => p_schedule_id);
  EXCEPTION
    WHEN OTHERS THEN
      ut.expect(thrown.message(p_sqlerrm => SQLERRM)).to_equal(p_message);
      RAISE;
  END expect_refusal;

  FUNCTION full_message(
    p_schedule_id IN concert_schedules.schedule_id%TYPE
  ) RETURN VARCHAR2 IS
  BEGIN
    RETURN 'The waiting room of schedule ' || p_schedule_id || ' is full. Try again in a moment.';
  END full_message;

  PROCEDURE every_rule_holds IS
  BEGIN
    ut.expect(stored.broken_rules).to_be_null;
  END every_rule_holds;

  PROCEDURE returns_a_place IS
    l_date  waiting_rooms.schedule_id%TYPE := given_room.a_room;
    l_place t_place;
  BEGIN
    l_place := join_room(p_user_id => given.a_user, p_schedule_id => l_date);

    ut.expect(l_place.place).to_be_greater_than(0);
    ut.expect(l_place.status).to_equal('WAITING');
    ut.expect(l_place.admitted_until).to_be_null;
    ut.expect(l_place.is_new).to_equal(1);
  END returns_a_place;

  PROCEDURE keeps_the_place IS
    l_date   waiting_rooms.schedule_id%TYPE := given_room.a_room;
    l_buyer  users.user_id%TYPE := given.a_user;
    l_before waiting_tickets.joined_at%TYPE := SYSTIMESTAMP;
    l_place  t_place;
    l_ticket waiting_tickets%ROWTYPE;
  BEGIN
    l_place := join_room(p_user_id => l_buyer, p_schedule_id => l_date);

    l_ticket := stored_room.ticket(p_place => l_place.place);
    ut.expect(l_ticket.schedule_id).to_equal(l_date);
    ut.expect(l_ticket.user_id).to_equal(l_buyer);
    ut.expect(l_ticket.status).to_equal('WAITING');
    ut.expect(l_ticket.joined_at).to_be_between(l_before, SYSTIMESTAMP);
    ut.expect(l_ticket.admitted_at).to_be_null;
    ut.expect(l_ticket.admitted_until).to_be_null;
    ut.expect(l_ticket.closed_at).to_be_null;
  END keeps_the_place;

  PROCEDURE leaves_the_room IS
    l_date   waiting_rooms.schedule_id%TYPE := given_room.a_room;
    l_before SYS_REFCURSOR;
    l_after  SYS_REFCURSOR;
    l_place  t_place;
  BEGIN
    l_before := stored_room.rooms_but;

    l_place := join_room(p_user_id => given.a_user, p_schedule_id => l_date);

    l_after := stored_room.rooms_but;
    ut.expect(l_after).to_equal(l_before);
    ut.expect(stored_room.changes(p_schedule_id => l_date)).to_equal(l_place.place || ':1');
  END leaves_the_room;

  PROCEDURE queues_the_place IS
    l_date  waiting_rooms.schedule_id%TYPE := given_room.a_room;
    l_place t_place;
  BEGIN
    l_place := join_room(p_user_id => given.a_user, p_schedule_id => l_date);

    ut.expect(given_room.a_round(p_schedule_id => l_date)).to_equal(1);
    ut.expect(stored_room.journal(p_schedule_id => l_date)).to_equal('1:' || l_place.place);
  END queues_the_place;

  PROCEDURE later_is_higher IS
    l_date   waiting_rooms.schedule_id%TYPE := given_room.a_room;
    l_first  t_place;
    l_second t_place;
  BEGIN
    l_first  := join_room(p_user_id => given.a_user, p_schedule_id => l_date);
    l_second := join_room(p_user_id => given.a_user, p_schedule_id => l_date);

    ut.expect(l_second.place).to_be_greater_than(l_first.place);
  END later_is_higher;

  PROCEDURE keeps_a_waiting_place IS
    l_date   waiting_rooms.schedule_id%TYPE := given_room.a_room;
    l_buyer  users.user_id%TYPE := given.a_user;
    l_first  t_place;
    l_before SYS_REFCURSOR;
    l_after  SYS_REFCURSOR;
    l_again  t_place;
  BEGIN
    l_first  := join_room(p_user_id => l_buyer, p_schedule_id => l_date);
    l_before := stored_room.tickets_but;

    l_again := join_room(p_user_id => l_buyer, p_schedule_id => l_date);

    ut.expect(l_again.place).to_equal(l_first.place);
    ut.expect(l_again.status).to_equal('WAITING');
    ut.expect(l_again.admitted_until).to_be_null;
    ut.expect(l_again.is_new).to_equal(0);
    l_after := stored_room.tickets_but;
    ut.expect(l_after).to_equal(l_before);
    ut.expect(stored_room.changes(p_schedule_id => l_date)).to_equal(l_first.place || ':1');
  END keeps_a_waiting_place;

  PROCEDURE keeps_an_admission IS
    l_date  waiting_rooms.schedule_id%TYPE := given_room.a_room;
    l_buyer users.user_id%TYPE := given.a_user;
    l_place waiting_tickets.place%TYPE;
    l_again t_place;
  BEGIN
    l_place := given_room.an_admission(p_schedule_id => l_date, p_user_id => l_buyer);

    l_again := join_room(p_user_id => l_buyer, p_schedule_id => l_date);

    ut.expect(l_again.place).to_equal(l_place);
    ut.expect(l_again.status).to_equal('ADMITTED');
    ut.expect(l_again.admitted_until).to_equal(stored_room.ticket(p_place => l_place).admitted_until);
    ut.expect(l_again.is_new).to_equal(0);
  END keeps_an_admission;

  PROCEDURE after_a_lapse IS
    l_date   waiting_rooms.schedule_id%TYPE := given_room.a_room;
    l_buyer  users.user_id%TYPE := given.a_user;
    l_place  waiting_tickets.place%TYPE;
    l_before waiting_tickets.closed_at%TYPE;
    l_again  t_place;
    l_ticket waiting_tickets%ROWTYPE;
  BEGIN
    l_place := given_room.an_admission(p_schedule_id => l_date, p_user_id => l_buyer);
    given_room.admission_has_lapsed(p_place => l_place);
    l_before := SYSTIMESTAMP;

    l_again := join_room(p_user_id => l_buyer, p_schedule_id => l_date);

    ut.expect(l_again.place).to_be_greater_than(l_place);
    ut.expect(l_again.status).to_equal('WAITING');
    ut.expect(l_again.is_new).to_equal(1);
    l_ticket := stored_room.ticket(p_place => l_place);
    ut.expect(l_ticket.status).to_equal('EXPIRED');
    ut.expect(l_ticket.closed_at).to_be_between(l_before, SYSTIMESTAMP);
  END after_a_lapse;

  PROCEDURE after_leaving IS
    l_date  waiting_rooms.schedule_id%TYPE := given_room.a_room;
    l_buyer users.user_id%TYPE := given.a_user;
    l_place waiting_tickets.place%TYPE;
    l_again t_place;
  BEGIN
    l_place := given_room.a_place(p_schedule_id => l_date, p_user_id => l_buyer);
    given_room.place_is_left(p_place => l_place);

    l_again := join_room(p_user_id => l_buyer, p_schedule_id => l_date);

    ut.expect(l_again.place).to_be_greater_than(l_place);
    ut.expect(l_again.is_new).to_equal(1);
  END after_leaving;

  PROCEDURE after_paying IS
    l_date  waiting_rooms.schedule_id%TYPE := given_room.a_room;
    l_buyer users.user_id%TYPE := given.a_user;
    l_place waiting_tickets.place%TYPE;
    l_again t_place;
  BEGIN
    l_place := given_room.an_admission(p_schedule_id => l_date, p_user_id => l_buyer);
    given_room.place_is_done(p_place => l_place);

    l_again := join_room(p_user_id => l_buyer, p_schedule_id => l_date);

    ut.expect(l_again.place).to_be_greater_than(l_place);
    ut.expect(stored_room.status_of(p_place => l_place)).to_equal('DONE');
  END after_paying;

  PROCEDURE one_for_each_date IS
    l_date  waiting_rooms.schedule_id%TYPE := given_room.a_room;
    l_other waiting_rooms.schedule_id%TYPE := given_room.a_room;
    l_buyer users.user_id%TYPE := given.a_user;
    l_place t_place;
  BEGIN
    l_place := join_room(p_user_id => l_buyer, p_schedule_id => l_date);

    l_place := join_room(p_user_id => l_buyer, p_schedule_id => l_other);

    ut.expect(l_place.is_new).to_equal(1);
  END one_for_each_date;

  PROCEDURE touches_nothing_else IS
    l_date   waiting_rooms.schedule_id%TYPE := given_room.a_room;
    l_place  t_place;
    l_before SYS_REFCURSOR;
    l_after  SYS_REFCURSOR;
    l_other  waiting_tickets.place%TYPE;
  BEGIN
    l_other := given_room.an_admission(p_schedule_id => l_date);
    l_other := given_room.a_place(p_schedule_id => l_date);
    given_room.place_is_left(p_place => l_other);
    l_before := stored_room.tickets_but;

    l_place := join_room(p_user_id => given.a_user, p_schedule_id => l_date);

    l_after := stored_room.tickets_but(p_place => l_place.place);
    ut.expect(l_after).to_equal(l_before);
  END touches_nothing_else;

  PROCEDURE refuses_without_a_room IS
    l_date concert_schedules.schedule_id%TYPE := given.a_schedule;
  BEGIN
    expect_refusal(
      p_user_id     => given.a_user,
      p_schedule_id => l_date,
      p_message     => 'Schedule ' || l_date || ' has no waiting room: hold its seats directly.');
  END refuses_without_a_room;

  PROCEDURE refuses_a_former_room IS
    l_date waiting_rooms.schedule_id%TYPE := given_room.a_room;
  BEGIN
    given_room.queue_is_not_required(p_schedule_id => l_date);

    expect_refusal(
      p_user_id     => given.a_user,
      p_schedule_id => l_date,
      p_message     => 'Schedule ' || l_date || ' has no waiting room: hold its seats directly.');
  END refuses_a_former_room;

  PROCEDURE refuses_a_cancelled_date IS
    l_date waiting_rooms.schedule_id%TYPE := given_room.a_room;
  BEGIN
    given.schedule_is_cancelled(p_schedule_id => l_date);

    expect_refusal(
      p_user_id     => given.a_user,
      p_schedule_id => l_date,
      p_message     => 'Schedule ' || l_date
                       || ' was called off. What was paid for it comes back without your doing.');
  END refuses_a_cancelled_date;

  PROCEDURE refuses_a_closed_sale IS
    l_date waiting_rooms.schedule_id%TYPE := given_room.a_room;
  BEGIN
    given.schedule_is_earlier(p_schedule_id => l_date, p_seconds => 864000);

    expect_refusal(
      p_user_id     => given.a_user,
      p_schedule_id => l_date,
      p_message     => 'Schedule ' || l_date || ' is not on sale now.');
  END refuses_a_closed_sale;

  PROCEDURE refuses_an_unknown_date IS
  BEGIN
    expect_refusal(
      p_user_id => given.a_user, p_schedule_id => -7, p_message => 'There is no schedule -7.');
  END refuses_an_unknown_date;

  PROCEDURE refuses_an_unknown_user IS
  BEGIN
    expect_refusal(
      p_user_id => -7, p_schedule_id => given_room.a_room, p_message => 'There is no user -7.');
  END refuses_an_unknown_user;

  PROCEDURE takes_the_last IS
    l_date  waiting_rooms.schedule_id%TYPE := given_room.a_room(p_capacity => 2);
    l_place t_place;
  BEGIN
    l_place := join_room(p_user_id => given.a_user, p_schedule_id => l_date);
    l_place := join_room(p_user_id => given.a_user, p_schedule_id => l_date);

    ut.expect(l_place.is_new).to_equal(1);
  END takes_the_last;

  PROCEDURE refuses_one_more IS
    l_date  waiting_rooms.schedule_id%TYPE := given_room.a_room(p_capacity => 1);
    l_place waiting_tickets.place%TYPE;
  BEGIN
    l_place := given_room.a_place(p_schedule_id => l_date);

    expect_refusal(
      p_user_id => given.a_user, p_schedule_id => l_date, p_message => full_message(p_schedule_id => l_date));
  END refuses_one_more;

  PROCEDURE refuses_after_a_round IS
    l_date     waiting_rooms.schedule_id%TYPE := given_room.a_room(p_target => 0, p_capacity => 1);
    l_place    waiting_tickets.place%TYPE;
    l_admitted NUMBER;
  BEGIN
    l_place    := given_room.a_place(p_schedule_id => l_date);
    l_admitted := given_room.a_round(p_schedule_id => l_date);

    expect_refusal(
      p_user_id => given.a_user, p_schedule_id => l_date, p_message => full_message(p_schedule_id => l_date));
  END refuses_after_a_round;

  PROCEDURE refuses_all IS
    l_date waiting_rooms.schedule_id%TYPE := given_room.a_room(p_capacity => 0);
  BEGIN
    expect_refusal(
      p_user_id => given.a_user, p_schedule_id => l_date, p_message => full_message(p_schedule_id => l_date));
  END refuses_all;

  -- Written with the numbers of another room, whose buyers come before and after those who are refused. On a
  -- database on which nobody else works, as that of a test.
  PROCEDURE costs_no_number IS
    l_full  waiting_rooms.schedule_id%TYPE := given_room.a_room(p_capacity => 0);
    l_other waiting_rooms.schedule_id%TYPE := given_room.a_room;
    l_first waiting_tickets.place%TYPE;
    l_place t_place;
  BEGIN
    l_first := given_room.a_place(p_schedule_id => l_other);
    l_place := join_room(p_user_id => given.a_user, p_schedule_id => l_full);
  EXCEPTION
    WHEN ticket_errors.e_queue_full THEN
      ut.expect(given_room.a_place(p_schedule_id => l_other)).to_equal(l_first + 1);
      RAISE;
  END costs_no_number;

  PROCEDURE counts_no_other_room IS
    l_date  waiting_rooms.schedule_id%TYPE := given_room.a_room(p_capacity => 1);
    l_other waiting_rooms.schedule_id%TYPE := given_room.a_room;
    l_place waiting_tickets.place%TYPE;
  BEGIN
    l_place := given_room.an_admission(p_schedule_id => l_date);
    FOR i IN 1 .. 3 LOOP
      l_place := given_room.a_place(p_schedule_id => l_other);
    END LOOP;

    ut.expect(join_room(p_user_id => given.a_user, p_schedule_id => l_date).is_new).to_equal(1);
  END counts_no_other_room;

  PROCEDURE has_room_again IS
    l_date     waiting_rooms.schedule_id%TYPE := given_room.a_room(p_capacity => 1);
    l_place    waiting_tickets.place%TYPE;
    l_admitted NUMBER;
  BEGIN
    l_place    := given_room.an_admission(p_schedule_id => l_date);
    l_admitted := given_room.a_round(p_schedule_id => l_date);

    ut.expect(join_room(p_user_id => given.a_user, p_schedule_id => l_date).is_new).to_equal(1);
  END has_room_again;

  PROCEDURE keeps_places_when_full IS
    l_date  waiting_rooms.schedule_id%TYPE := given_room.a_room(p_capacity => 1);
    l_buyer users.user_id%TYPE := given.a_user;
    l_place waiting_tickets.place%TYPE;
  BEGIN
    l_place := given_room.a_place(p_schedule_id => l_date, p_user_id => l_buyer);

    ut.expect(join_room(p_user_id => l_buyer, p_schedule_id => l_date).place).to_equal(l_place);
  END keeps_places_when_full;

  PROCEDURE leaves_waiting IS
    l_date   waiting_rooms.schedule_id%TYPE := given_room.a_room;
    l_place  waiting_tickets.place%TYPE;
    l_before waiting_tickets.closed_at%TYPE;
    l_ticket waiting_tickets%ROWTYPE;
  BEGIN
    l_place  := given_room.a_place(p_schedule_id => l_date);
    l_before := SYSTIMESTAMP;

    given_room.place_is_left(p_place => l_place);

    l_ticket := stored_room.ticket(p_place => l_place);
    ut.expect(l_ticket.status).to_equal('LEFT');
    ut.expect(l_ticket.closed_at).to_be_between(l_before, SYSTIMESTAMP);
    ut.expect(l_ticket.admitted_at).to_be_null;
    ut.expect(stored_room.changes(p_schedule_id => l_date)).to_equal(l_place || ':1,' || l_place || ':-1');
  END leaves_waiting;

  PROCEDURE leaves_shopping IS
    l_date   waiting_rooms.schedule_id%TYPE := given_room.a_room;
    l_place  waiting_tickets.place%TYPE;
    l_ticket waiting_tickets%ROWTYPE;
  BEGIN
    l_place := given_room.an_admission(p_schedule_id => l_date);

    given_room.place_is_left(p_place => l_place);

    l_ticket := stored_room.ticket(p_place => l_place);
    ut.expect(l_ticket.status).to_equal('LEFT');
    ut.expect(l_ticket.closed_at).to_be_not_null;
    ut.expect(l_ticket.admitted_at).to_be_not_null;
    ut.expect(stored_room.changes(p_schedule_id => l_date)).to_be_null;
  END leaves_shopping;

  PROCEDURE leaves_once IS
    l_date   waiting_rooms.schedule_id%TYPE := given_room.a_room;
    l_place  waiting_tickets.place%TYPE;
    l_before SYS_REFCURSOR;
    l_after  SYS_REFCURSOR;
  BEGIN
    l_place := given_room.a_place(p_schedule_id => l_date);
    given_room.place_is_left(p_place => l_place);
    l_before := stored_room.tickets_but;

    given_room.place_is_left(p_place => l_place);

    l_after := stored_room.tickets_but;
    ut.expect(l_after).to_equal(l_before);
    ut.expect(stored_room.changes(p_schedule_id => l_date)).to_equal(l_place || ':1,' || l_place || ':-1');
  END leaves_once;

  PROCEDURE leaves_a_lapsed_one IS
    l_place waiting_tickets.place%TYPE;
  BEGIN
    l_place := given_room.an_admission(p_schedule_id => given_room.a_room);
    given_room.admission_has_lapsed(p_place => l_place);

    given_room.place_is_left(p_place => l_place);

    ut.expect(stored_room.status_of(p_place => l_place)).to_equal('ADMITTED');
  END leaves_a_lapsed_one;

  PROCEDURE leaves_a_used_one IS
    l_place waiting_tickets.place%TYPE;
  BEGIN
    l_place := given_room.an_admission(p_schedule_id => given_room.a_room);
    given_room.place_is_done(p_place => l_place);

    given_room.place_is_left(p_place => l_place);

    ut.expect(stored_room.status_of(p_place => l_place)).to_equal('DONE');
  END leaves_a_used_one;

  PROCEDURE leaves_alone IS
    l_date   waiting_rooms.schedule_id%TYPE := given_room.a_room;
    l_place  waiting_tickets.place%TYPE;
    l_other  waiting_tickets.place%TYPE;
    l_before SYS_REFCURSOR;
    l_after  SYS_REFCURSOR;
  BEGIN
    l_place  := given_room.a_place(p_schedule_id => l_date);
    l_other  := given_room.a_place(p_schedule_id => l_date);
    l_before := stored_room.tickets_but(p_place => l_place);

    given_room.place_is_left(p_place => l_place);

    l_after := stored_room.tickets_but(p_place => l_place);
    ut.expect(l_after).to_equal(l_before);
  END leaves_alone;

  PROCEDURE refuses_no_place IS
  BEGIN
    waiting_room.leave_room(p_user_id => given.a_user, p_place => -7);
  EXCEPTION
    WHEN ticket_errors.e_queue_ticket_not_found THEN
      ut.expect(thrown.message(p_sqlerrm => SQLERRM)).to_equal('You have no place -7 in a waiting room.');
      RAISE;
  END refuses_no_place;

  PROCEDURE refuses_a_strangers IS
    l_place waiting_tickets.place%TYPE;
  BEGIN
    l_place := given_room.a_place(p_schedule_id => given_room.a_room);

    waiting_room.leave_room(p_user_id => given.a_user, p_place => l_place);
  EXCEPTION
    WHEN ticket_errors.e_queue_ticket_not_found THEN
      ut.expect(thrown.message(p_sqlerrm => SQLERRM))
        .to_equal('You have no place ' || l_place || ' in a waiting room.');
      RAISE;
  END refuses_a_strangers;
END test_waiting_room;
/
