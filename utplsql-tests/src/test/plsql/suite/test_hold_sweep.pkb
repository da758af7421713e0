CREATE OR REPLACE PACKAGE BODY test_hold_sweep AS
  c_line_end CONSTANT VARCHAR2(1 CHAR) := CHR(10);

  PROCEDURE every_rule_holds IS
  BEGIN
    ut.expect(stored.broken_rules).to_be_null;
  END every_rule_holds;

  FUNCTION swept(
    p_limit      IN NUMBER DEFAULT 1000,
    p_partition  IN NUMBER DEFAULT 0,
    p_partitions IN NUMBER DEFAULT 1
  ) RETURN NUMBER IS
    l_released NUMBER;
  BEGIN
    hold_sweep.sweep(
      p_limit      => p_limit,
      p_partition  => p_partition,
      p_partitions => p_partitions,
      p_released   => l_released);
    RETURN l_released;
  END swept;

  FUNCTION status_of(
    p_reservation_id IN reservations.reservation_id%TYPE
  ) RETURN VARCHAR2 IS
  BEGIN
    RETURN stored.reservation(p_reservation_id => p_reservation_id).status;
  END status_of;

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

  PROCEDURE was_over_before(
    p_reservation_id IN reservations.reservation_id%TYPE,
    p_seconds        IN PLS_INTEGER
  ) IS
  BEGIN
    UPDATE reservations r
       SET r.held_until = r.held_until - NUMTODSINTERVAL(p_seconds, 'SECOND')
     WHERE r.reservation_id = p_reservation_id;
  END was_over_before;

  PROCEDURE releases IS
    l_first_id  reservations.reservation_id%TYPE := a_lapsed_hold;
    l_second_id reservations.reservation_id%TYPE := a_lapsed_hold;
    l_before    reservations.closed_at%TYPE := SYSTIMESTAMP;
  BEGIN
    ut.expect(swept).to_equal(2);

    ut.expect(status_of(p_reservation_id => l_first_id)).to_equal('EXPIRED');
    ut.expect(status_of(p_reservation_id => l_second_id)).to_equal('EXPIRED');
    ut.expect(stored.reservation(p_reservation_id => l_first_id).closed_at).to_be_between(l_before, SYSTIMESTAMP);
    ut.expect(swept).to_equal(0);
  END releases;

  PROCEDURE gives_back_seats IS
    l_schedule_id    concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_seat_ids       number_nt;
    l_reservation_id reservations.reservation_id%TYPE;
    l_version        seats.version%TYPE;
  BEGIN
    l_seat_ids       := given.seats_between(p_schedule_id => l_schedule_id, p_first => 1, p_last => 2);
    l_reservation_id := a_lapsed_hold(p_schedule_id => l_schedule_id, p_seat_ids => l_seat_ids);
    l_version        := stored.seat(p_seat_id => l_seat_ids(1)).version;

    ut.expect(swept).to_equal(1);

    FOR i IN 1 .. 2 LOOP
      ut.expect(stored.seat(p_seat_id => l_seat_ids(i)).status).to_equal('AVAILABLE');
      ut.expect(stored.seat(p_seat_id => l_seat_ids(i)).held_until).to_be_null;
      ut.expect(stored.seat(p_seat_id => l_seat_ids(i)).version).to_equal(l_version + 1);
      ut.expect(stored.claim(
          p_reservation_id => l_reservation_id,
          p_seat_id        => l_seat_ids(i)).released_at).to_be_not_null;
    END LOOP;
  END gives_back_seats;

  PROCEDURE announces IS
    l_reservation_id reservations.reservation_id%TYPE := a_lapsed_hold;
  BEGIN
    ut.expect(swept).to_equal(1);

    ut.expect(published.events(p_correlation => 'RESERVATION:' || l_reservation_id)).to_equal(
      'RESERVATION_HELD {"reservationId":' || l_reservation_id || '}' || c_line_end
      || 'RESERVATION_EXPIRED {"reservationId":' || l_reservation_id || '}');
  END announces;

  PROCEDURE leaves_others IS
    l_schedule_id         concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_hold_id             reservations.reservation_id%TYPE;
    l_paid_id             reservations.reservation_id%TYPE;
    l_messages            PLS_INTEGER;
    l_seats_before        SYS_REFCURSOR;
    l_seats_after         SYS_REFCURSOR;
    l_reservations_before SYS_REFCURSOR;
    l_reservations_after  SYS_REFCURSOR;
  BEGIN
    l_paid_id := given.a_paid_reservation(p_schedule_id => l_schedule_id);
    given.hold_has_lapsed(p_reservation_id => l_paid_id);
    l_hold_id := given.a_hold(
      p_schedule_id => l_schedule_id,
      p_seat_ids    => given.seats_between(p_schedule_id => l_schedule_id, p_first => 2, p_last => 2));
    l_messages            := published.messages;
    l_seats_before        := stored.seats_but(p_schedule_id => l_schedule_id);
    l_reservations_before := stored.reservations_but(p_schedule_id => l_schedule_id);

    ut.expect(swept).to_equal(0);

    ut.expect(status_of(p_reservation_id => l_hold_id)).to_equal('PENDING');
    l_seats_after := stored.seats_but(p_schedule_id => l_schedule_id);
    ut.expect(l_seats_after).to_equal(l_seats_before);
    l_reservations_after := stored.reservations_but(p_schedule_id => l_schedule_id);
    ut.expect(l_reservations_after).to_equal(l_reservations_before);
    ut.expect(published.messages).to_equal(l_messages);
  END leaves_others;

  PROCEDURE gives_back_the_rest IS
    l_schedule_id concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_seat_ids    number_nt;
    l_loser_id    reservations.reservation_id%TYPE;
    l_winner_id   reservations.reservation_id%TYPE;
    l_lost_at     reservation_seats.released_at%TYPE;
  BEGIN
    l_seat_ids  := given.seats_between(p_schedule_id => l_schedule_id, p_first => 1, p_last => 2);
    l_loser_id  := a_lapsed_hold(p_schedule_id => l_schedule_id, p_seat_ids => l_seat_ids);
    l_winner_id := given.a_hold(p_schedule_id => l_schedule_id);
    l_lost_at   := stored.claim(p_reservation_id => l_loser_id, p_seat_id => l_seat_ids(1)).released_at;

    ut.expect(swept).to_equal(1);

    ut.expect(status_of(p_reservation_id => l_loser_id)).to_equal('EXPIRED');
    ut.expect(status_of(p_reservation_id => l_winner_id)).to_equal('PENDING');
    ut.expect(stored.seat(p_seat_id => l_seat_ids(1)).status).to_equal('PENDING');
    ut.expect(stored.seat(p_seat_id => l_seat_ids(2)).status).to_equal('AVAILABLE');
    ut.expect(stored.claim(p_reservation_id => l_loser_id, p_seat_id => l_seat_ids(1)).released_at)
      .to_equal(l_lost_at);
  END gives_back_the_rest;

  PROCEDURE has_a_limit IS
    l_last_id   reservations.reservation_id%TYPE := a_lapsed_hold;
    l_first_id  reservations.reservation_id%TYPE := a_lapsed_hold;
    l_second_id reservations.reservation_id%TYPE := a_lapsed_hold;
  BEGIN
    was_over_before(p_reservation_id => l_first_id, p_seconds => 20);
    was_over_before(p_reservation_id => l_second_id, p_seconds => 10);

    ut.expect(swept(p_limit => 2)).to_equal(2);

    ut.expect(status_of(p_reservation_id => l_first_id)).to_equal('EXPIRED');
    ut.expect(status_of(p_reservation_id => l_second_id)).to_equal('EXPIRED');
    ut.expect(status_of(p_reservation_id => l_last_id)).to_equal('PENDING');
  END has_a_limit;

  PROCEDURE in_batches IS
    l_reservation_id reservations.reservation_id%TYPE;
  BEGIN
    FOR i IN 1 .. 101 LOOP
      l_reservation_id := a_lapsed_hold;
    END LOOP;

    ut.expect(swept).to_equal(101);

    ut.expect(status_of(p_reservation_id => l_reservation_id)).to_equal('EXPIRED');
  END in_batches;

  PROCEDURE of_its_part IS
    l_reservation_id reservations.reservation_id%TYPE := a_lapsed_hold;
    l_part           NUMBER := MOD(l_reservation_id, 3);
  BEGIN
    ut.expect(swept(p_partition => MOD(l_part + 1, 3), p_partitions => 3)).to_equal(0);
    ut.expect(status_of(p_reservation_id => l_reservation_id)).to_equal('PENDING');
    ut.expect(swept(p_partition => l_part, p_partitions => 3)).to_equal(1);
  END of_its_part;

  PROCEDURE may_take_nothing IS
    l_reservation_id reservations.reservation_id%TYPE := a_lapsed_hold;
  BEGIN
    ut.expect(swept(p_limit => 0)).to_equal(0);
    ut.expect(status_of(p_reservation_id => l_reservation_id)).to_equal('PENDING');
  END may_take_nothing;

  PROCEDURE nothing_due IS
    l_reservation_id reservations.reservation_id%TYPE := given.a_hold;
    l_due            NUMBER;
  BEGIN
    hold_sweep.look(p_due => l_due);

    ut.expect(l_due).to_equal(0);
    ut.expect(status_of(p_reservation_id => l_reservation_id)).to_equal('PENDING');
  END nothing_due;

  PROCEDURE something_due IS
    l_reservation_id reservations.reservation_id%TYPE := a_lapsed_hold;
    l_due            NUMBER;
  BEGIN
    hold_sweep.look(p_due => l_due);

    ut.expect(l_due).to_equal(1);
    ut.expect(status_of(p_reservation_id => l_reservation_id)).to_equal('PENDING');
  END something_due;

  PROCEDURE nothing_due_any_more IS
    l_reservation_id reservations.reservation_id%TYPE := a_lapsed_hold;
    l_due            NUMBER;
  BEGIN
    ut.expect(swept).to_equal(1);
    hold_sweep.look(p_due => l_due);

    ut.expect(l_due).to_equal(0);
    ut.expect(status_of(p_reservation_id => l_reservation_id)).to_equal('EXPIRED');
  END nothing_due_any_more;
END test_hold_sweep;
/
