CREATE OR REPLACE PACKAGE BODY test_room_operation AS
  PROCEDURE pause(
    p_schedule_id IN waiting_rooms.schedule_id%TYPE,
    p_reason      IN waiting_rooms.pause_reason%TYPE DEFAULT 'A fire alarm',
    p_user_id     IN users.user_id%TYPE DEFAULT given.an_admin
  ) IS
  BEGIN
    room_operation.pause(p_user_id => p_user_id, p_schedule_id => p_schedule_id, p_reason => p_reason);
  END pause;

  PROCEDURE resume(
    p_schedule_id IN waiting_rooms.schedule_id%TYPE,
    p_reason      IN waiting_rooms.pause_reason%TYPE DEFAULT 'A false alarm',
    p_user_id     IN users.user_id%TYPE DEFAULT given.an_admin
  ) IS
  BEGIN
    room_operation.resume(p_user_id => p_user_id, p_schedule_id => p_schedule_id, p_reason => p_reason);
  END resume;

  PROCEDURE set_rates(
    p_schedule_id    IN waiting_rooms.schedule_id%TYPE,
    p_target         IN NUMBER DEFAULT 7,
    p_max_per_second IN NUMBER DEFAULT 8,
    p_capacity       IN NUMBER DEFAULT 9,
    p_user_id        IN users.user_id%TYPE DEFAULT given.an_admin
  ) IS
  BEGIN
    room_operation.set_rates(
      p_user_id        => p_user_id,
      p_schedule_id    => p_schedule_id,
      p_target         => p_target,
      p_max_per_second => p_max_per_second,
      p_capacity       => p_capacity);
  END set_rates;

  -- Expects these rates to be refused with this message; the error itself is what --%throws expects.
  PROCEDURE expect_refusal(
    p_message        IN VARCHAR2,
    p_target         IN NUMBER DEFAULT 7,
    p_max_per_second IN NUMBER DEFAULT 8,
    p_capacity       IN NUMBER DEFAULT 9
  ) IS
  BEGIN
    set_rates(
      p_schedule_id    => given_room.a_room,
      p_target         => p_target,
      p_max_per_second => p_max_per_second,
      p_capacity       => p_capacity);
  EXCEPTION
    WHEN OTHERS THEN
      ut.expect(thrown.message(p_sqlerrm => SQLERRM)).to_equal(p_message);
      RAISE;
  END expect_refusal;

  -- What an administrator did: 'action subject: detail'.
  FUNCTION action_of(
    p_user_id IN users.user_id%TYPE
  ) RETURN VARCHAR2 IS
    l_action VARCHAR2(1000 CHAR);
  BEGIN
    SELECT a.action || ' ' || a.subject || ': ' || a.detail
      INTO l_action
      FROM audit_log a
     WHERE a.user_id = p_user_id;
    RETURN l_action;
  END action_of;

  FUNCTION rates_of(
    p_schedule_id IN waiting_rooms.schedule_id%TYPE
  ) RETURN VARCHAR2 IS
    l_room waiting_rooms%ROWTYPE := stored_room.room(p_schedule_id => p_schedule_id);
  BEGIN
    RETURN l_room.target || ' ' || l_room.max_per_second || ' ' || l_room.capacity;
  END rates_of;

  PROCEDURE every_rule_holds IS
  BEGIN
    ut.expect(stored.broken_rules).to_be_null;
  END every_rule_holds;

  PROCEDURE keeps_the_pause IS
    l_date   waiting_rooms.schedule_id%TYPE := given_room.a_room;
    l_before waiting_rooms.paused_at%TYPE := SYSTIMESTAMP;
    l_room   waiting_rooms%ROWTYPE;
  BEGIN
    pause(p_schedule_id => l_date);

    l_room := stored_room.room(p_schedule_id => l_date);
    ut.expect(l_room.paused_at).to_be_between(l_before, SYSTIMESTAMP);
    ut.expect(l_room.pause_reason).to_equal('A fire alarm');
  END keeps_the_pause;

  PROCEDURE keeps_since_when IS
    l_date  waiting_rooms.schedule_id%TYPE := given_room.a_room;
    l_since waiting_rooms.paused_at%TYPE;
    l_room  waiting_rooms%ROWTYPE;
  BEGIN
    pause(p_schedule_id => l_date);
    l_since := stored_room.room(p_schedule_id => l_date).paused_at;

    pause(p_schedule_id => l_date, p_reason => 'The band is late');

    l_room := stored_room.room(p_schedule_id => l_date);
    ut.expect(l_room.paused_at).to_equal(l_since);
    ut.expect(l_room.pause_reason).to_equal('The band is late');
  END keeps_since_when;

  PROCEDURE records_the_pause IS
    l_date  waiting_rooms.schedule_id%TYPE := given_room.a_room;
    l_admin users.user_id%TYPE := given.an_admin;
  BEGIN
    pause(p_schedule_id => l_date, p_user_id => l_admin);

    ut.expect(action_of(p_user_id => l_admin))
      .to_equal('WAITING_ROOM_PAUSED waiting room:' || l_date || ': A fire alarm');
  END records_the_pause;

  PROCEDURE leaves_the_rest IS
    l_date   waiting_rooms.schedule_id%TYPE := given_room.a_room;
    l_other  waiting_rooms.schedule_id%TYPE := given_room.a_room;
    l_rates  VARCHAR2(100 CHAR) := rates_of(p_schedule_id => l_date);
    l_before SYS_REFCURSOR;
    l_after  SYS_REFCURSOR;
  BEGIN
    l_before := stored_room.rooms_but(p_schedule_id => l_date);

    pause(p_schedule_id => l_date);

    l_after := stored_room.rooms_but(p_schedule_id => l_date);
    ut.expect(l_after).to_equal(l_before);
    ut.expect(rates_of(p_schedule_id => l_date)).to_equal(l_rates);
    ut.expect(stored_room.room(p_schedule_id => l_other).paused_at).to_be_null;
  END leaves_the_rest;

  PROCEDURE asks_for_a_reason IS
  BEGIN
    pause(p_schedule_id => given_room.a_room, p_reason => NULL);
  EXCEPTION
    WHEN ticket_errors.e_reason_required THEN
      ut.expect(thrown.message(p_sqlerrm => SQLERRM))
        .to_equal('Give a reason, for those who wait and for the audit log.');
      RAISE;
  END asks_for_a_reason;

  PROCEDURE blanks_are_no_reason IS
  BEGIN
    pause(p_schedule_id => given_room.a_room, p_reason => '  ');
  END blanks_are_no_reason;

  PROCEDURE refuses_no_room IS
    l_date concert_schedules.schedule_id%TYPE := given.a_schedule;
  BEGIN
    pause(p_schedule_id => l_date);
  EXCEPTION
    WHEN ticket_errors.e_waiting_room_not_found THEN
      ut.expect(thrown.message(p_sqlerrm => SQLERRM))
        .to_equal('Schedule ' || l_date || ' has no waiting room.');
      RAISE;
  END refuses_no_room;

  PROCEDURE refuses_a_user IS
  BEGIN
    pause(p_schedule_id => given_room.a_room, p_user_id => given.a_user);
  END refuses_a_user;

  PROCEDURE takes_the_pause_away IS
    l_date waiting_rooms.schedule_id%TYPE := given_room.a_room;
    l_room waiting_rooms%ROWTYPE;
  BEGIN
    pause(p_schedule_id => l_date);

    resume(p_schedule_id => l_date);

    l_room := stored_room.room(p_schedule_id => l_date);
    ut.expect(l_room.paused_at).to_be_null;
    ut.expect(l_room.pause_reason).to_be_null;
  END takes_the_pause_away;

  PROCEDURE records_going_on IS
    l_date  waiting_rooms.schedule_id%TYPE := given_room.a_room;
    l_admin users.user_id%TYPE := given.an_admin;
  BEGIN
    resume(p_schedule_id => l_date, p_user_id => l_admin);

    ut.expect(action_of(p_user_id => l_admin))
      .to_equal('WAITING_ROOM_RESUMED waiting room:' || l_date || ': A false alarm');
  END records_going_on;

  PROCEDURE leaves_the_others_paused IS
    l_date  waiting_rooms.schedule_id%TYPE := given_room.a_room;
    l_other waiting_rooms.schedule_id%TYPE := given_room.a_room;
  BEGIN
    pause(p_schedule_id => l_date);
    pause(p_schedule_id => l_other);

    resume(p_schedule_id => l_date);

    ut.expect(stored_room.room(p_schedule_id => l_other).paused_at).to_be_not_null;
  END leaves_the_others_paused;

  PROCEDURE resume_asks_for_a_reason IS
  BEGIN
    resume(p_schedule_id => given_room.a_room, p_reason => NULL);
  END resume_asks_for_a_reason;

  PROCEDURE resume_refuses_no_room IS
  BEGIN
    resume(p_schedule_id => given.a_schedule);
  END resume_refuses_no_room;

  PROCEDURE resume_refuses_a_user IS
  BEGIN
    resume(p_schedule_id => given_room.a_room, p_user_id => given.a_user);
  END resume_refuses_a_user;

  PROCEDURE keeps_the_rates IS
    l_date waiting_rooms.schedule_id%TYPE := given_room.a_room;
  BEGIN
    set_rates(p_schedule_id => l_date);

    ut.expect(rates_of(p_schedule_id => l_date)).to_equal('7 8 9');
  END keeps_the_rates;

  PROCEDURE records_the_rates IS
    l_date  waiting_rooms.schedule_id%TYPE := given_room.a_room;
    l_admin users.user_id%TYPE := given.an_admin;
  BEGIN
    set_rates(p_schedule_id => l_date, p_user_id => l_admin);

    ut.expect(action_of(p_user_id => l_admin)).to_equal(
      'WAITING_ROOM_RATES_CHANGED waiting room:' || l_date
      || ': 10, 100 a second, capacity 1000 -> 7, 8 a second, capacity 9');
  END records_the_rates;

  PROCEDURE rates_leave_the_rest IS
    l_date   waiting_rooms.schedule_id%TYPE := given_room.a_room;
    l_other  waiting_rooms.schedule_id%TYPE := given_room.a_room;
    l_before SYS_REFCURSOR;
    l_after  SYS_REFCURSOR;
  BEGIN
    pause(p_schedule_id => l_date);
    l_before := stored_room.rooms_but(p_schedule_id => l_date);

    set_rates(p_schedule_id => l_date);

    l_after := stored_room.rooms_but(p_schedule_id => l_date);
    ut.expect(l_after).to_equal(l_before);
    ut.expect(stored_room.room(p_schedule_id => l_date).paused_at).to_be_not_null;
    ut.expect(rates_of(p_schedule_id => l_other)).to_equal('10 100 1000');
  END rates_leave_the_rest;

  PROCEDURE takes_zeros IS
    l_date waiting_rooms.schedule_id%TYPE := given_room.a_room;
  BEGIN
    set_rates(p_schedule_id => l_date, p_target => 0, p_max_per_second => 0, p_capacity => 0);

    ut.expect(rates_of(p_schedule_id => l_date)).to_equal('0 0 0');
  END takes_zeros;

  PROCEDURE takes_the_largest IS
    l_date waiting_rooms.schedule_id%TYPE := given_room.a_room;
  BEGIN
    set_rates(
      p_schedule_id => l_date, p_target => 1000000, p_max_per_second => 10000, p_capacity => 10000000);

    ut.expect(rates_of(p_schedule_id => l_date)).to_equal('1000000 10000 10000000');
  END takes_the_largest;

  PROCEDURE refuses_a_large_target IS
  BEGIN
    expect_refusal(
      p_target => 1000001, p_message => 'target takes a whole number from 0 to 1000000.');
  END refuses_a_large_target;

  PROCEDURE refuses_a_large_rate IS
  BEGIN
    expect_refusal(
      p_max_per_second => 10001, p_message => 'maxPerSecond takes a whole number from 0 to 10000.');
  END refuses_a_large_rate;

  PROCEDURE refuses_a_large_capacity IS
  BEGIN
    expect_refusal(
      p_capacity => 10000001, p_message => 'capacity takes a whole number from 0 to 10000000.');
  END refuses_a_large_capacity;

  PROCEDURE refuses_less_than_nothing IS
  BEGIN
    expect_refusal(p_target => -1, p_message => 'target takes a whole number from 0 to 1000000.');
  END refuses_less_than_nothing;

  PROCEDURE refuses_a_fraction IS
  BEGIN
    expect_refusal(
      p_max_per_second => 0.5, p_message => 'maxPerSecond takes a whole number from 0 to 10000.');
  END refuses_a_fraction;

  PROCEDURE refuses_a_missing_one IS
  BEGIN
    expect_refusal(
      p_capacity => NULL, p_message => 'capacity takes a whole number from 0 to 10000000.');
  END refuses_a_missing_one;

  PROCEDURE rates_refuse_no_room IS
  BEGIN
    set_rates(p_schedule_id => given.a_schedule);
  END rates_refuse_no_room;

  PROCEDURE rates_refuse_a_user IS
  BEGIN
    set_rates(p_schedule_id => given_room.a_room, p_user_id => given.a_user);
  END rates_refuse_a_user;
END test_room_operation;
/
