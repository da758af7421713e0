CREATE OR REPLACE PACKAGE BODY test_hold_expiry AS
  c_line_end CONSTANT VARCHAR2(1 CHAR) := CHR(10);

  PROCEDURE every_rule_holds IS
  BEGIN
    ut.expect(stored.broken_rules).to_be_null;
  END every_rule_holds;

  FUNCTION outcome_of(
    p_reservation_id IN reservations.reservation_id%TYPE
  ) RETURN VARCHAR2 IS
    l_outcome VARCHAR2(11 CHAR);
  BEGIN
    hold_expiry.release(p_reservation_id => p_reservation_id, p_outcome => l_outcome);
    RETURN l_outcome;
  END outcome_of;

  FUNCTION events_of(
    p_reservation_id IN reservations.reservation_id%TYPE
  ) RETURN VARCHAR2 IS
  BEGIN
    RETURN published.events(p_correlation => 'RESERVATION:' || p_reservation_id);
  END events_of;

  FUNCTION a_lapsed_hold(
    p_schedule_id IN concert_schedules.schedule_id%TYPE DEFAULT NULL,
    p_seat_ids    IN number_nt DEFAULT NULL
  ) RETURN reservations.reservation_id%TYPE IS
    l_reservation_id reservations.reservation_id%TYPE;
  BEGIN
    l_reservation_id := given.a_hold(p_schedule_id => p_schedule_id, p_seat_ids => p_seat_ids);
    given.hold_has_lapsed(p_reservation_id => l_reservation_id);
    RETURN l_reservation_id;
  END a_lapsed_hold;

  PROCEDURE is_released IS
  BEGIN
    ut.expect(outcome_of(p_reservation_id => a_lapsed_hold)).to_equal('RELEASED');
  END is_released;

  PROCEDURE is_expired IS
    l_reservation_id reservations.reservation_id%TYPE := a_lapsed_hold;
    l_before         reservations.closed_at%TYPE := SYSTIMESTAMP;
    l_reservation    reservations%ROWTYPE;
    l_outcome        VARCHAR2(11 CHAR);
  BEGIN
    l_outcome := outcome_of(p_reservation_id => l_reservation_id);

    l_reservation := stored.reservation(p_reservation_id => l_reservation_id);
    ut.expect(l_outcome).to_equal(hold_expiry.c_released);
    ut.expect(l_reservation.status).to_equal('EXPIRED');
    ut.expect(l_reservation.closed_at).to_be_between(l_before, SYSTIMESTAMP);
  END is_expired;

  PROCEDURE has_given_back_its_seats IS
    l_schedule_id    concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_seat_ids       number_nt;
    l_reservation_id reservations.reservation_id%TYPE;
    l_outcome        VARCHAR2(11 CHAR);
  BEGIN
    l_seat_ids       := given.seats_between(p_schedule_id => l_schedule_id, p_first => 1, p_last => 2);
    l_reservation_id := a_lapsed_hold(p_schedule_id => l_schedule_id, p_seat_ids => l_seat_ids);

    l_outcome := outcome_of(p_reservation_id => l_reservation_id);

    ut.expect(l_outcome).to_equal(hold_expiry.c_released);
    FOR i IN 1 .. 2 LOOP
      ut.expect(stored.seat(p_seat_id => l_seat_ids(i)).status).to_equal('AVAILABLE');
      ut.expect(stored.claim(
          p_reservation_id => l_reservation_id,
          p_seat_id        => l_seat_ids(i)).released_at).to_be_not_null;
    END LOOP;
  END has_given_back_its_seats;

  PROCEDURE is_announced IS
    l_reservation_id reservations.reservation_id%TYPE := a_lapsed_hold;
    l_outcome        VARCHAR2(11 CHAR);
  BEGIN
    l_outcome := outcome_of(p_reservation_id => l_reservation_id);

    ut.expect(l_outcome).to_equal(hold_expiry.c_released);
    ut.expect(events_of(p_reservation_id => l_reservation_id)).to_equal(
      'RESERVATION_HELD {"reservationId":' || l_reservation_id || '}' || c_line_end
      || 'RESERVATION_EXPIRED {"reservationId":' || l_reservation_id || '}');
  END is_announced;

  PROCEDURE touches_nothing_else IS
    l_schedule_id         concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_seat_ids            number_nt;
    l_other_id            reservations.reservation_id%TYPE;
    l_reservation_id      reservations.reservation_id%TYPE;
    l_outcome             VARCHAR2(11 CHAR);
    l_seats_before        SYS_REFCURSOR;
    l_seats_after         SYS_REFCURSOR;
    l_reservations_before SYS_REFCURSOR;
    l_reservations_after  SYS_REFCURSOR;
  BEGIN
    l_seat_ids       := given.seats_between(p_schedule_id => l_schedule_id, p_first => 1, p_last => 1);
    l_reservation_id := a_lapsed_hold(p_schedule_id => l_schedule_id, p_seat_ids => l_seat_ids);
    l_other_id       := a_lapsed_hold(
      p_schedule_id => l_schedule_id,
      p_seat_ids    => given.seats_between(p_schedule_id => l_schedule_id, p_first => 2, p_last => 2));
    l_seats_before        := stored.seats_but(p_schedule_id => l_schedule_id, p_seat_ids => l_seat_ids);
    l_reservations_before := stored.reservations_but(
      p_schedule_id    => l_schedule_id,
      p_reservation_id => l_reservation_id);

    l_outcome := outcome_of(p_reservation_id => l_reservation_id);

    ut.expect(l_outcome).to_equal(hold_expiry.c_released);
    l_seats_after := stored.seats_but(p_schedule_id => l_schedule_id, p_seat_ids => l_seat_ids);
    ut.expect(l_seats_after).to_equal(l_seats_before);
    l_reservations_after := stored.reservations_but(
      p_schedule_id    => l_schedule_id,
      p_reservation_id => l_reservation_id);
    ut.expect(l_reservations_after).to_equal(l_reservations_before);
    ut.expect(stored.reservation(p_reservation_id => l_other_id).status).to_equal('PENDING');
  END touches_nothing_else;

  PROCEDURE gives_back_the_rest IS
    l_schedule_id concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_seat_ids    number_nt;
    l_loser_id    reservations.reservation_id%TYPE;
    l_winner_id   reservations.reservation_id%TYPE;
  BEGIN
    l_seat_ids  := given.seats_between(p_schedule_id => l_schedule_id, p_first => 1, p_last => 2);
    l_loser_id  := a_lapsed_hold(p_schedule_id => l_schedule_id, p_seat_ids => l_seat_ids);
    l_winner_id := given.a_hold(p_schedule_id => l_schedule_id);

    ut.expect(outcome_of(p_reservation_id => l_loser_id)).to_equal('RELEASED');

    ut.expect(stored.seat(p_seat_id => l_seat_ids(1)).status).to_equal('PENDING');
    ut.expect(stored.seat(p_seat_id => l_seat_ids(2)).status).to_equal('AVAILABLE');
    ut.expect(stored.reservation(p_reservation_id => l_winner_id).status).to_equal('PENDING');
  END gives_back_the_rest;

  PROCEDURE not_yet IS
  BEGIN
    ut.expect(outcome_of(p_reservation_id => given.a_hold)).to_equal('NOT_YET');
  END not_yet;

  -- Whatever it is, it is as before, and nothing is announced.
  PROCEDURE expect_no_change(
    p_schedule_id    IN concert_schedules.schedule_id%TYPE,
    p_reservation_id IN reservations.reservation_id%TYPE,
    p_outcome        IN VARCHAR2
  ) IS
    l_messages            PLS_INTEGER := published.messages;
    l_seats_before        SYS_REFCURSOR;
    l_seats_after         SYS_REFCURSOR;
    l_reservations_before SYS_REFCURSOR;
    l_reservations_after  SYS_REFCURSOR;
  BEGIN
    l_seats_before        := stored.seats_but(p_schedule_id => p_schedule_id);
    l_reservations_before := stored.reservations_but(p_schedule_id => p_schedule_id);

    ut.expect(outcome_of(p_reservation_id => p_reservation_id)).to_equal(p_outcome);

    l_seats_after := stored.seats_but(p_schedule_id => p_schedule_id);
    ut.expect(l_seats_after).to_equal(l_seats_before);
    l_reservations_after := stored.reservations_but(p_schedule_id => p_schedule_id);
    ut.expect(l_reservations_after).to_equal(l_reservations_before);
    ut.expect(published.messages).to_equal(l_messages);
  END expect_no_change;

  PROCEDURE not_yet_changes_nothing IS
    l_schedule_id concert_schedules.schedule_id%TYPE := given.a_schedule;
  BEGIN
    expect_no_change(
      p_schedule_id    => l_schedule_id,
      p_reservation_id => given.a_hold(p_schedule_id => l_schedule_id),
      p_outcome        => 'NOT_YET');
  END not_yet_changes_nothing;

  PROCEDURE leaves_a_paid_one IS
    l_schedule_id    concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_reservation_id reservations.reservation_id%TYPE;
  BEGIN
    l_reservation_id := given.a_paid_reservation(p_schedule_id => l_schedule_id);
    given.hold_has_lapsed(p_reservation_id => l_reservation_id);

    expect_no_change(
      p_schedule_id    => l_schedule_id,
      p_reservation_id => l_reservation_id,
      p_outcome        => 'NOT_PENDING');
  END leaves_a_paid_one;

  PROCEDURE leaves_a_cancelled_one IS
    l_schedule_id concert_schedules.schedule_id%TYPE := given.a_schedule;
  BEGIN
    expect_no_change(
      p_schedule_id    => l_schedule_id,
      p_reservation_id => given.a_cancelled_hold(p_schedule_id => l_schedule_id),
      p_outcome        => 'NOT_PENDING');
  END leaves_a_cancelled_one;

  PROCEDURE leaves_an_expired_one IS
    l_schedule_id concert_schedules.schedule_id%TYPE := given.a_schedule;
  BEGIN
    expect_no_change(
      p_schedule_id    => l_schedule_id,
      p_reservation_id => given.an_expired_hold(p_schedule_id => l_schedule_id),
      p_outcome        => 'NOT_PENDING');
  END leaves_an_expired_one;

  PROCEDURE leaves_a_taken_one IS
    l_schedule_id concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_loser_id    reservations.reservation_id%TYPE;
    l_winner_id   reservations.reservation_id%TYPE;
  BEGIN
    l_loser_id  := a_lapsed_hold(p_schedule_id => l_schedule_id);
    l_winner_id := given.a_hold(p_schedule_id => l_schedule_id);

    expect_no_change(
      p_schedule_id    => l_schedule_id,
      p_reservation_id => l_loser_id,
      p_outcome        => 'NOT_PENDING');
    ut.expect(stored.reservation(p_reservation_id => l_winner_id).status).to_equal('PENDING');
  END leaves_a_taken_one;

  PROCEDURE refuses_an_unknown_one IS
    l_outcome VARCHAR2(11 CHAR);
  BEGIN
    l_outcome := outcome_of(p_reservation_id => -1);
  EXCEPTION
    WHEN ticket_errors.e_reservation_not_found THEN
      ut.expect(thrown.message(p_sqlerrm => SQLERRM)).to_equal('There is no reservation -1.');
      RAISE;
  END refuses_an_unknown_one;
END test_hold_expiry;
/
