CREATE OR REPLACE PACKAGE BODY test_admission AS
  -- The subprogram with a ticket as its result.
  FUNCTION ticket_for(
    p_user_id     IN users.user_id%TYPE,
    p_schedule_id IN concert_schedules.schedule_id%TYPE,
    p_place       IN waiting_tickets.place%TYPE
  ) RETURN waiting_tickets%ROWTYPE IS
    l_ticket waiting_tickets%ROWTYPE;
  BEGIN
    admission.lock_ticket(
      p_user_id     => p_user_id,
      p_schedule_id => p_schedule_id,
      p_place       => p_place,
      p_ticket      => l_ticket);
    RETURN l_ticket;
  END ticket_for;

  -- Expects that no hold is possible with this place; the error itself is what --%throws expects.
  PROCEDURE expect_none(
    p_user_id     IN users.user_id%TYPE,
    p_schedule_id IN concert_schedules.schedule_id%TYPE,
    p_place       IN waiting_tickets.place%TYPE
  ) IS
    l_ticket waiting_tickets%ROWTYPE;
  BEGIN
    l_ticket := ticket_for(p_user_id => p_user_id, p_schedule_id => p_schedule_id, p_place => p_place);
  EXCEPTION
    WHEN OTHERS THEN
      ut.expect(thrown.message(p_sqlerrm => SQLERRM)).to_equal(
        'Schedule ' || p_schedule_id
        || ' has a waiting room: take a place in it, and show its token when you are admitted.');
      RAISE;
  END expect_none;

  PROCEDURE expect_not_admitted(
    p_place   IN waiting_tickets.place%TYPE,
    p_now     IN waiting_tickets.admitted_until%TYPE,
    p_message IN VARCHAR2
  ) IS
  BEGIN
    admission.require_admitted(p_ticket => stored_room.ticket(p_place => p_place), p_now => p_now);
  EXCEPTION
    WHEN OTHERS THEN
      ut.expect(thrown.message(p_sqlerrm => SQLERRM)).to_equal(p_message);
      RAISE;
  END expect_not_admitted;

  FUNCTION over_message(
    p_place IN waiting_tickets.place%TYPE
  ) RETURN VARCHAR2 IS
  BEGIN
    RETURN 'The admission of place ' || p_place || ' is over: take a new place.';
  END over_message;

  -- The subprogram with a place as its result.
  FUNCTION admission_of(
    p_user_id        IN users.user_id%TYPE,
    p_reservation_id IN reservations.reservation_id%TYPE
  ) RETURN waiting_tickets.place%TYPE IS
    l_place waiting_tickets.place%TYPE;
  BEGIN
    admission.lock_admission(
      p_user_id        => p_user_id,
      p_reservation_id => p_reservation_id,
      p_place          => l_place);
    RETURN l_place;
  END admission_of;

  FUNCTION buyer_of(
    p_place IN waiting_tickets.place%TYPE
  ) RETURN users.user_id%TYPE IS
    l_ticket waiting_tickets%ROWTYPE := stored_room.ticket(p_place => p_place);
  BEGIN
    RETURN l_ticket.user_id;
  END buyer_of;

  FUNCTION until_of(
    p_place IN waiting_tickets.place%TYPE
  ) RETURN waiting_tickets.admitted_until%TYPE IS
    l_ticket waiting_tickets%ROWTYPE := stored_room.ticket(p_place => p_place);
  BEGIN
    RETURN l_ticket.admitted_until;
  END until_of;

  PROCEDURE every_rule_holds IS
  BEGIN
    ut.expect(stored.broken_rules).to_be_null;
  END every_rule_holds;

  PROCEDURE returns_the_ticket IS
    l_date   waiting_rooms.schedule_id%TYPE := given_room.a_room;
    l_buyer  users.user_id%TYPE := given.a_user;
    l_place  waiting_tickets.place%TYPE;
    l_ticket waiting_tickets%ROWTYPE;
  BEGIN
    l_place := given_room.an_admission(p_schedule_id => l_date, p_user_id => l_buyer);

    l_ticket := ticket_for(p_user_id => l_buyer, p_schedule_id => l_date, p_place => l_place);

    ut.expect(l_ticket.place).to_equal(l_place);
    ut.expect(l_ticket.status).to_equal('ADMITTED');
    ut.expect(l_ticket.admitted_until).to_equal(until_of(p_place => l_place));
  END returns_the_ticket;

  PROCEDURE none_without_a_room IS
    l_ticket waiting_tickets%ROWTYPE;
  BEGIN
    l_ticket := ticket_for(
      p_user_id => given.a_user, p_schedule_id => given.a_schedule, p_place => -7);

    ut.expect(l_ticket.place).to_be_null;
  END none_without_a_room;

  PROCEDURE none_for_a_former_room IS
    l_date   waiting_rooms.schedule_id%TYPE := given_room.a_room;
    l_ticket waiting_tickets%ROWTYPE;
  BEGIN
    given_room.queue_is_not_required(p_schedule_id => l_date);

    l_ticket := ticket_for(p_user_id => given.a_user, p_schedule_id => l_date, p_place => NULL);

    ut.expect(l_ticket.place).to_be_null;
  END none_for_a_former_room;

  PROCEDURE must_be_shown IS
    l_date  waiting_rooms.schedule_id%TYPE := given_room.a_room;
    l_place waiting_tickets.place%TYPE;
  BEGIN
    l_place := given_room.an_admission(p_schedule_id => l_date);

    expect_none(p_user_id => buyer_of(p_place => l_place), p_schedule_id => l_date, p_place => NULL);
  END must_be_shown;

  PROCEDURE must_be_there IS
  BEGIN
    expect_none(p_user_id => given.a_user, p_schedule_id => given_room.a_room, p_place => -7);
  END must_be_there;

  PROCEDURE must_be_the_buyers IS
    l_date  waiting_rooms.schedule_id%TYPE := given_room.a_room;
    l_place waiting_tickets.place%TYPE;
  BEGIN
    l_place := given_room.an_admission(p_schedule_id => l_date);

    expect_none(p_user_id => given.a_user, p_schedule_id => l_date, p_place => l_place);
  END must_be_the_buyers;

  PROCEDURE must_be_of_the_date IS
    l_buyer users.user_id%TYPE := given.a_user;
    l_place waiting_tickets.place%TYPE;
  BEGIN
    l_place := given_room.an_admission(p_schedule_id => given_room.a_room, p_user_id => l_buyer);

    expect_none(p_user_id => l_buyer, p_schedule_id => given_room.a_room, p_place => l_place);
  END must_be_of_the_date;

  PROCEDURE has_begun IS
    l_place waiting_tickets.place%TYPE;
  BEGIN
    l_place := given_room.an_admission(p_schedule_id => given_room.a_room);

    admission.require_admitted(
      p_ticket => stored_room.ticket(p_place => l_place), p_now => SYSTIMESTAMP);

    ut.expect(stored_room.status_of(p_place => l_place)).to_equal('ADMITTED');
  END has_begun;

  PROCEDURE to_the_last_moment IS
    l_place waiting_tickets.place%TYPE;
  BEGIN
    l_place := given_room.an_admission(p_schedule_id => given_room.a_room);

    admission.require_admitted(
      p_ticket => stored_room.ticket(p_place => l_place),
      p_now    => until_of(p_place => l_place) - NUMTODSINTERVAL(0.000001, 'SECOND'));

    ut.expect(stored_room.status_of(p_place => l_place)).to_equal('ADMITTED');
  END to_the_last_moment;

  PROCEDURE is_not_asked_for IS
    l_none waiting_tickets%ROWTYPE;
  BEGIN
    admission.require_admitted(p_ticket => l_none, p_now => SYSTIMESTAMP);

    ut.expect(l_none.place).to_be_null;
  END is_not_asked_for;

  PROCEDURE not_while_waiting IS
    l_place waiting_tickets.place%TYPE;
  BEGIN
    l_place := given_room.a_place(p_schedule_id => given_room.a_room);

    expect_not_admitted(
      p_place => l_place, p_now => SYSTIMESTAMP, p_message => 'Place ' || l_place || ' is still waiting.');
  END not_while_waiting;

  PROCEDURE over_at_its_end IS
    l_place waiting_tickets.place%TYPE;
  BEGIN
    l_place := given_room.an_admission(p_schedule_id => given_room.a_room);

    expect_not_admitted(
      p_place   => l_place,
      p_now     => until_of(p_place => l_place),
      p_message => over_message(p_place => l_place));
  END over_at_its_end;

  PROCEDURE over_after_leaving IS
    l_place waiting_tickets.place%TYPE;
  BEGIN
    l_place := given_room.an_admission(p_schedule_id => given_room.a_room);
    given_room.place_is_left(p_place => l_place);

    expect_not_admitted(
      p_place => l_place, p_now => SYSTIMESTAMP, p_message => over_message(p_place => l_place));
  END over_after_leaving;

  PROCEDURE over_after_paying IS
    l_place waiting_tickets.place%TYPE;
  BEGIN
    l_place := given_room.an_admission(p_schedule_id => given_room.a_room);
    given_room.place_is_done(p_place => l_place);

    expect_not_admitted(
      p_place => l_place, p_now => SYSTIMESTAMP, p_message => over_message(p_place => l_place));
  END over_after_paying;

  PROCEDURE finds_the_admission IS
    l_date           waiting_rooms.schedule_id%TYPE := given_room.a_room;
    l_buyer          users.user_id%TYPE := given.a_user;
    l_place          waiting_tickets.place%TYPE;
    l_other          waiting_tickets.place%TYPE;
    l_reservation_id reservations.reservation_id%TYPE;
  BEGIN
    l_other          := given_room.an_admission(p_schedule_id => l_date);
    l_other          := given_room.an_admission(p_schedule_id => given_room.a_room, p_user_id => l_buyer);
    l_place          := given_room.an_admission(p_schedule_id => l_date, p_user_id => l_buyer);
    l_reservation_id := given_room.a_hold(p_place => l_place);

    ut.expect(admission_of(p_user_id => l_buyer, p_reservation_id => l_reservation_id)).to_equal(l_place);
  END finds_the_admission;

  PROCEDURE nothing_without_a_room IS
    l_buyer          users.user_id%TYPE := given.a_user;
    l_place          waiting_tickets.place%TYPE;
    l_reservation_id reservations.reservation_id%TYPE;
  BEGIN
    l_place          := given_room.an_admission(p_schedule_id => given_room.a_room, p_user_id => l_buyer);
    l_reservation_id := given.a_hold(p_user_id => l_buyer);

    ut.expect(admission_of(p_user_id => l_buyer, p_reservation_id => l_reservation_id)).to_be_null;
  END nothing_without_a_room;

  PROCEDURE nothing_while_waiting IS
    l_date           waiting_rooms.schedule_id%TYPE := given_room.a_room;
    l_buyer          users.user_id%TYPE := given.a_user;
    l_place          waiting_tickets.place%TYPE;
    l_reservation_id reservations.reservation_id%TYPE;
  BEGIN
    l_place          := given_room.an_admission(p_schedule_id => l_date, p_user_id => l_buyer);
    l_reservation_id := given_room.a_hold(p_place => l_place);
    given_room.place_is_left(p_place => l_place);
    l_place := given_room.a_place(p_schedule_id => l_date, p_user_id => l_buyer);

    ut.expect(admission_of(p_user_id => l_buyer, p_reservation_id => l_reservation_id)).to_be_null;
  END nothing_while_waiting;

  PROCEDURE nothing_of_a_stranger IS
    l_date           waiting_rooms.schedule_id%TYPE := given_room.a_room;
    l_place          waiting_tickets.place%TYPE;
    l_stranger       waiting_tickets.place%TYPE;
    l_reservation_id reservations.reservation_id%TYPE;
  BEGIN
    l_place          := given_room.an_admission(p_schedule_id => l_date);
    l_stranger       := given_room.an_admission(p_schedule_id => l_date);
    l_reservation_id := given_room.a_hold(p_place => l_place);

    ut.expect(admission_of(
      p_user_id        => buyer_of(p_place => l_stranger),
      p_reservation_id => l_reservation_id)).to_be_null;
  END nothing_of_a_stranger;

  PROCEDURE becomes_done IS
    l_place  waiting_tickets.place%TYPE;
    l_other  waiting_tickets.place%TYPE;
    l_date   waiting_rooms.schedule_id%TYPE := given_room.a_room;
    l_now    waiting_tickets.closed_at%TYPE;
    l_ticket waiting_tickets%ROWTYPE;
  BEGIN
    l_place := given_room.an_admission(p_schedule_id => l_date);
    l_other := given_room.an_admission(p_schedule_id => l_date);
    l_now   := SYSTIMESTAMP;

    admission.finish(p_place => l_place, p_now => l_now);

    l_ticket := stored_room.ticket(p_place => l_place);
    ut.expect(l_ticket.status).to_equal('DONE');
    ut.expect(l_ticket.closed_at).to_equal(l_now);
    ut.expect(stored_room.status_of(p_place => l_other)).to_equal('ADMITTED');
  END becomes_done;

  PROCEDURE stays_when_over IS
    l_place waiting_tickets.place%TYPE;
  BEGIN
    l_place := given_room.an_admission(p_schedule_id => given_room.a_room);

    admission.finish(p_place => l_place, p_now => until_of(p_place => l_place));

    ut.expect(stored_room.status_of(p_place => l_place)).to_equal('ADMITTED');
  END stays_when_over;

  PROCEDURE nothing_to_end IS
    l_place  waiting_tickets.place%TYPE;
    l_before SYS_REFCURSOR;
    l_after  SYS_REFCURSOR;
  BEGIN
    l_place  := given_room.an_admission(p_schedule_id => given_room.a_room);
    l_before := stored_room.tickets_but;

    admission.finish(p_place => NULL, p_now => SYSTIMESTAMP);

    l_after := stored_room.tickets_but;
    ut.expect(l_after).to_equal(l_before);
  END nothing_to_end;

  FUNCTION ended(
    p_schedule_id IN waiting_tickets.schedule_id%TYPE,
    p_limit       IN NUMBER DEFAULT 100
  ) RETURN NUMBER IS
    l_ended NUMBER;
  BEGIN
    admission.end_tickets(p_schedule_id => p_schedule_id, p_limit => p_limit, p_ended => l_ended);
    RETURN l_ended;
  END ended;

  PROCEDURE ends_both IS
    l_date     waiting_rooms.schedule_id%TYPE := given_room.a_room;
    l_since    waiting_tickets.closed_at%TYPE := SYSTIMESTAMP;
    l_admitted waiting_tickets.place%TYPE;
    l_waiting  waiting_tickets.place%TYPE;
  BEGIN
    l_admitted := given_room.an_admission(p_schedule_id => l_date);
    l_waiting  := given_room.a_place(p_schedule_id => l_date);

    ut.expect(ended(p_schedule_id => l_date)).to_equal(2);

    ut.expect(stored_room.status_of(p_place => l_admitted)).to_equal('EXPIRED');
    ut.expect(stored_room.ticket(p_place => l_admitted).closed_at).to_be_between(l_since, SYSTIMESTAMP);
    ut.expect(stored_room.status_of(p_place => l_waiting)).to_equal('LEFT');
    ut.expect(stored_room.ticket(p_place => l_waiting).closed_at).to_be_between(l_since, SYSTIMESTAMP);
  END ends_both;

  PROCEDURE are_counted IS
    l_date     waiting_rooms.schedule_id%TYPE := given_room.a_room;
    l_admitted waiting_tickets.place%TYPE;
    l_waiting  waiting_tickets.place%TYPE;
  BEGIN
    l_admitted := given_room.an_admission(p_schedule_id => l_date);
    l_waiting  := given_room.a_place(p_schedule_id => l_date);
    ut.expect(ended(p_schedule_id => l_date)).to_equal(2);
    ut.expect(stored_room.changes(p_schedule_id => l_date)).to_equal(
      l_waiting || ':1,' || l_waiting || ':-1');

    given.schedule_is_cancelled(p_schedule_id => l_date);
    ut.expect(given_room.a_round(p_schedule_id => l_date)).to_equal(0);

    ut.expect(stored_room.room(p_schedule_id => l_date).waiting_count).to_equal(0);
    ut.expect(stored_room.status_of(p_place => l_admitted)).to_equal('EXPIRED');
  END are_counted;

  PROCEDURE ends_so_many IS
    l_date   waiting_rooms.schedule_id%TYPE := given_room.a_room;
    l_first  waiting_tickets.place%TYPE;
    l_second waiting_tickets.place%TYPE;
    l_third  waiting_tickets.place%TYPE;
  BEGIN
    l_first  := given_room.a_place(p_schedule_id => l_date);
    l_second := given_room.a_place(p_schedule_id => l_date);
    l_third  := given_room.a_place(p_schedule_id => l_date);

    ut.expect(ended(p_schedule_id => l_date, p_limit => 2)).to_equal(2);
    ut.expect(stored_room.status_of(p_place => l_first)).to_equal('LEFT');
    ut.expect(stored_room.status_of(p_place => l_second)).to_equal('LEFT');
    ut.expect(stored_room.status_of(p_place => l_third)).to_equal('WAITING');
    ut.expect(ended(p_schedule_id => l_date, p_limit => 2)).to_equal(1);
    ut.expect(ended(p_schedule_id => l_date, p_limit => 2)).to_equal(0);
  END ends_so_many;

  PROCEDURE leaves_others_alone IS
    l_date   waiting_rooms.schedule_id%TYPE := given_room.a_room;
    l_place  waiting_tickets.place%TYPE;
    l_before SYS_REFCURSOR;
    l_after  SYS_REFCURSOR;
  BEGIN
    l_place := given_room.an_admission(p_schedule_id => l_date);
    given_room.place_is_done(p_place => l_place);
    l_place := given_room.a_place(p_schedule_id => l_date);
    given_room.place_is_left(p_place => l_place);
    l_place  := given_room.a_place(p_schedule_id => given_room.a_room);
    l_before := stored_room.tickets_but;

    ut.expect(ended(p_schedule_id => l_date)).to_equal(0);

    l_after := stored_room.tickets_but;
    ut.expect(l_after).to_equal(l_before);
  END leaves_others_alone;
END test_admission;
/
