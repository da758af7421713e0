CREATE OR REPLACE PACKAGE BODY test_seat_hold AS
  TYPE t_hold IS RECORD (
    reservation_id  reservations.reservation_id%TYPE,
    amount          reservations.amount%TYPE,
    held_until      reservations.held_until%TYPE,
    seat_ids        number_nt,
    sections        varchar2_nt,
    row_labels      varchar2_nt,
    seat_numbers    number_nt,
    grades          varchar2_nt,
    prices          number_nt,
    response_status idempotency_keys.response_status%TYPE,
    response_body   idempotency_keys.response_body%TYPE
  );

  -- No sequence gives it.
  c_nothing CONSTANT PLS_INTEGER := -1;

  -- The command. A test names what it is about; the key is new unless it says otherwise.
  FUNCTION hold(
    p_user_id     IN users.user_id%TYPE,
    p_schedule_id IN concert_schedules.schedule_id%TYPE,
    p_seat_ids    IN number_nt,
    p_key         IN idempotency_keys.idempotency_key%TYPE DEFAULT given.a_key,
    p_fingerprint IN idempotency_keys.fingerprint%TYPE DEFAULT given.c_fingerprint
  ) RETURN t_hold IS
    l_hold t_hold;
  BEGIN
    seat_hold.hold(
      p_user_id         => p_user_id,
      p_idempotency_key => p_key,
      p_fingerprint     => p_fingerprint,
      p_schedule_id     => p_schedule_id,
      p_seat_ids        => p_seat_ids,
      p_place           => NULL,
      p_reservation_id  => l_hold.reservation_id,
      p_amount          => l_hold.amount,
      p_held_until      => l_hold.held_until,
      p_held_seat_ids   => l_hold.seat_ids,
      p_sections        => l_hold.sections,
      p_row_labels      => l_hold.row_labels,
      p_seat_numbers    => l_hold.seat_numbers,
      p_grades          => l_hold.grades,
      p_prices          => l_hold.prices,
      p_response_status => l_hold.response_status,
      p_response_body   => l_hold.response_body);
    RETURN l_hold;
  END hold;

  -- Expects the hold to be refused with this message; the error itself is what --%throws expects.
  PROCEDURE expect_refusal(
    p_user_id     IN users.user_id%TYPE,
    p_schedule_id IN concert_schedules.schedule_id%TYPE,
    p_seat_ids    IN number_nt,
    p_message     IN VARCHAR2
  ) IS
    l_hold t_hold;
  BEGIN
    l_hold := hold(p_user_id => p_user_id, p_schedule_id => p_schedule_id, p_seat_ids => p_seat_ids);
  EXCEPTION
    WHEN OTHERS THEN
      ut.expect(thrown.message(p_sqlerrm => SQLERRM)).to_equal(p_message);
      RAISE;
  END expect_refusal;

  PROCEDURE every_rule_holds IS
  BEGIN
    ut.expect(stored.broken_rules).to_be_null;
  END every_rule_holds;

  PROCEDURE returns_the_hold IS
    l_schedule_id concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_buyer       users.user_id%TYPE := given.a_user;
    l_before      reservations.created_at%TYPE := SYSTIMESTAMP;
    l_hold        t_hold;
  BEGIN
    l_hold := hold(
      p_user_id     => l_buyer,
      p_schedule_id => l_schedule_id,
      p_seat_ids    => given.seats_between(p_schedule_id => l_schedule_id, p_first => 1, p_last => 2));

    ut.expect(l_hold.reservation_id).to_be_not_null;
    ut.expect(l_hold.amount).to_equal(250000);
    ut.expect(l_hold.held_until).to_be_between(
      l_before + NUMTODSINTERVAL(300, 'SECOND'),
      SYSTIMESTAMP + NUMTODSINTERVAL(300, 'SECOND'));
    ut.expect(l_hold.response_status).to_be_null;
    ut.expect(l_hold.response_body).to_be_null;
  END returns_the_hold;

  PROCEDURE returns_seats_in_order IS
    l_schedule_id concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_seat_1      seats.seat_id%TYPE := given.seat(p_schedule_id => l_schedule_id, p_number => 1);
    l_seat_2      seats.seat_id%TYPE := given.seat(p_schedule_id => l_schedule_id, p_number => 2);
    l_seat_3      seats.seat_id%TYPE := given.seat(p_schedule_id => l_schedule_id, p_number => 3);
    l_hold        t_hold;
  BEGIN
    given.seat_is_stored_last(p_seat_id => l_seat_1);

    l_hold := hold(
      p_user_id     => given.a_user,
      p_schedule_id => l_schedule_id,
      p_seat_ids    => number_nt(l_seat_3, l_seat_1, l_seat_2));

    ut.expect(listed.numbers(l_hold.seat_ids)).to_equal(l_seat_1 || ',' || l_seat_2 || ',' || l_seat_3);
    ut.expect(listed.texts(l_hold.sections)).to_equal('A,A,A');
    ut.expect(listed.texts(l_hold.row_labels)).to_equal('R1,R1,R1');
    ut.expect(listed.numbers(l_hold.seat_numbers)).to_equal('1,2,3');
    ut.expect(listed.texts(l_hold.grades)).to_equal('VIP,R,VIP');
    ut.expect(listed.numbers(l_hold.prices)).to_equal('150000,100000,150000');
  END returns_seats_in_order;

  PROCEDURE keeps_the_reservation IS
    l_schedule_id concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_buyer       users.user_id%TYPE := given.a_user;
    l_before      reservations.created_at%TYPE := SYSTIMESTAMP;
    l_hold        t_hold;
    l_reservation reservations%ROWTYPE;
  BEGIN
    l_hold := hold(
      p_user_id     => l_buyer,
      p_schedule_id => l_schedule_id,
      p_seat_ids    => given.seats_between(p_schedule_id => l_schedule_id, p_first => 2, p_last => 4));

    l_reservation := stored.reservation(p_reservation_id => l_hold.reservation_id);
    ut.expect(l_reservation.user_id).to_equal(l_buyer);
    ut.expect(l_reservation.schedule_id).to_equal(l_schedule_id);
    ut.expect(l_reservation.status).to_equal('PENDING');
    ut.expect(l_reservation.amount).to_equal(350000);
    ut.expect(l_reservation.seat_count).to_equal(3);
    ut.expect(l_reservation.held_until).to_equal(l_hold.held_until);
    ut.expect(l_reservation.created_at).to_be_between(l_before, SYSTIMESTAMP);
    ut.expect(l_reservation.closed_at).to_be_null;
  END keeps_the_reservation;

  PROCEDURE claims_each_seat IS
    l_schedule_id concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_seat_ids    number_nt;
    l_hold        t_hold;
    l_claim       reservation_seats%ROWTYPE;
  BEGIN
    l_seat_ids := given.seats_between(p_schedule_id => l_schedule_id, p_first => 1, p_last => 2);

    l_hold := hold(p_user_id => given.a_user, p_schedule_id => l_schedule_id, p_seat_ids => l_seat_ids);

    l_claim := stored.claim(p_reservation_id => l_hold.reservation_id, p_seat_id => l_seat_ids(1));
    ut.expect(l_claim.price).to_equal(150000);
    ut.expect(l_claim.released_at).to_be_null;
    l_claim := stored.claim(p_reservation_id => l_hold.reservation_id, p_seat_id => l_seat_ids(2));
    ut.expect(l_claim.price).to_equal(100000);
    ut.expect(l_claim.released_at).to_be_null;
  END claims_each_seat;

  PROCEDURE marks_each_seat IS
    l_schedule_id concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_seat_ids    number_nt;
    l_hold        t_hold;
    l_seat        seats%ROWTYPE;
  BEGIN
    l_seat_ids := given.seats_between(p_schedule_id => l_schedule_id, p_first => 1, p_last => 2);

    l_hold := hold(p_user_id => given.a_user, p_schedule_id => l_schedule_id, p_seat_ids => l_seat_ids);

    FOR i IN 1 .. 2 LOOP
      l_seat := stored.seat(p_seat_id => l_seat_ids(i));
      ut.expect(l_seat.status).to_equal('PENDING');
      ut.expect(l_seat.held_until).to_equal(l_hold.held_until);
      ut.expect(l_seat.version).to_equal(1);
      ut.expect(l_seat.price).to_equal(CASE i WHEN 1 THEN 150000 ELSE 100000 END);
    END LOOP;
  END marks_each_seat;

  PROCEDURE lasts_hold_seconds IS
    l_schedule_id concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_hold        t_hold;
    l_reservation reservations%ROWTYPE;
  BEGIN
    given.parameter_is(p_name => 'hold-seconds', p_value => 60);

    l_hold := hold(
      p_user_id     => given.a_user,
      p_schedule_id => l_schedule_id,
      p_seat_ids    => number_nt(given.seat(p_schedule_id => l_schedule_id)));

    l_reservation := stored.reservation(p_reservation_id => l_hold.reservation_id);
    ut.expect(l_hold.held_until).to_equal(l_reservation.created_at + NUMTODSINTERVAL(60, 'SECOND'));
  END lasts_hold_seconds;

  PROCEDURE touches_nothing_else IS
    l_schedule_id         concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_buyer               users.user_id%TYPE := given.a_user;
    l_seat_ids            number_nt;
    l_reservation_id      reservations.reservation_id%TYPE;
    l_hold                t_hold;
    l_seats_before        SYS_REFCURSOR;
    l_seats_after         SYS_REFCURSOR;
    l_reservations_before SYS_REFCURSOR;
    l_reservations_after  SYS_REFCURSOR;
    l_money_before        SYS_REFCURSOR;
    l_money_after         SYS_REFCURSOR;
  BEGIN
    l_seat_ids            := given.seats_between(p_schedule_id => l_schedule_id, p_first => 2, p_last => 3);
    l_reservation_id      := given.a_hold(p_schedule_id => l_schedule_id);
    l_seats_before        := stored.seats_but(p_schedule_id => l_schedule_id, p_seat_ids => l_seat_ids);
    l_reservations_before := stored.reservations_but(p_schedule_id => l_schedule_id);
    l_money_before        := stored.money_but;

    l_hold := hold(p_user_id => l_buyer, p_schedule_id => l_schedule_id, p_seat_ids => l_seat_ids);

    l_seats_after := stored.seats_but(p_schedule_id => l_schedule_id, p_seat_ids => l_seat_ids);
    ut.expect(l_seats_after).to_equal(l_seats_before);
    l_reservations_after := stored.reservations_but(
      p_schedule_id    => l_schedule_id,
      p_reservation_id => l_hold.reservation_id);
    ut.expect(l_reservations_after).to_equal(l_reservations_before);
    l_money_after := stored.money_but;
    ut.expect(l_money_after).to_equal(l_money_before);
  END touches_nothing_else;

  PROCEDURE holds_are_separate IS
    l_schedule_id concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_buyer       users.user_id%TYPE := given.a_user;
    l_first       t_hold;
    l_second      t_hold;
  BEGIN
    l_first := hold(
      p_user_id     => l_buyer,
      p_schedule_id => l_schedule_id,
      p_seat_ids    => number_nt(given.seat(p_schedule_id => l_schedule_id, p_number => 1)));
    l_second := hold(
      p_user_id     => l_buyer,
      p_schedule_id => l_schedule_id,
      p_seat_ids    => number_nt(given.seat(p_schedule_id => l_schedule_id, p_number => 2)));

    ut.expect(l_second.reservation_id).not_to_equal(l_first.reservation_id);
    ut.expect(l_first.amount).to_equal(150000);
    ut.expect(l_second.amount).to_equal(100000);
  END holds_are_separate;

  PROCEDURE refuses_a_held_seat IS
    l_schedule_id    concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_seat_id        seats.seat_id%TYPE := given.seat(p_schedule_id => l_schedule_id);
    l_reservation_id reservations.reservation_id%TYPE;
  BEGIN
    l_reservation_id := given.a_hold(p_schedule_id => l_schedule_id, p_seat_ids => number_nt(l_seat_id));

    expect_refusal(
      p_user_id     => given.a_user,
      p_schedule_id => l_schedule_id,
      p_seat_ids    => number_nt(l_seat_id),
      p_message     => 'These seats were taken: ' || l_seat_id);
  END refuses_a_held_seat;

  PROCEDURE refuses_ones_own_seat IS
    l_schedule_id    concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_buyer          users.user_id%TYPE := given.a_user;
    l_seat_id        seats.seat_id%TYPE := given.seat(p_schedule_id => l_schedule_id);
    l_reservation_id reservations.reservation_id%TYPE;
  BEGIN
    l_reservation_id := given.a_hold(
      p_user_id     => l_buyer,
      p_schedule_id => l_schedule_id,
      p_seat_ids    => number_nt(l_seat_id));

    expect_refusal(
      p_user_id     => l_buyer,
      p_schedule_id => l_schedule_id,
      p_seat_ids    => number_nt(l_seat_id),
      p_message     => 'These seats were taken: ' || l_seat_id);
  END refuses_ones_own_seat;

  PROCEDURE refuses_a_sold_seat IS
    l_schedule_id    concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_seat_id        seats.seat_id%TYPE := given.seat(p_schedule_id => l_schedule_id);
    l_reservation_id reservations.reservation_id%TYPE;
  BEGIN
    l_reservation_id := given.a_paid_reservation(
      p_schedule_id => l_schedule_id,
      p_seat_ids    => number_nt(l_seat_id));

    expect_refusal(
      p_user_id     => given.a_user,
      p_schedule_id => l_schedule_id,
      p_seat_ids    => number_nt(l_seat_id),
      p_message     => 'These seats were taken: ' || l_seat_id);
  END refuses_a_sold_seat;

  PROCEDURE refuses_sold_after_hold IS
    l_schedule_id    concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_seat_id        seats.seat_id%TYPE := given.seat(p_schedule_id => l_schedule_id);
    l_reservation_id reservations.reservation_id%TYPE;
  BEGIN
    l_reservation_id := given.a_paid_reservation(
      p_schedule_id => l_schedule_id,
      p_seat_ids    => number_nt(l_seat_id));
    given.hold_has_lapsed(p_reservation_id => l_reservation_id);

    expect_refusal(
      p_user_id     => given.a_user,
      p_schedule_id => l_schedule_id,
      p_seat_ids    => number_nt(l_seat_id),
      p_message     => 'These seats were taken: ' || l_seat_id);
  END refuses_sold_after_hold;

  PROCEDURE refuses_all_or_none IS
    l_schedule_id    concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_seat_1         seats.seat_id%TYPE := given.seat(p_schedule_id => l_schedule_id, p_number => 1);
    l_seat_2         seats.seat_id%TYPE := given.seat(p_schedule_id => l_schedule_id, p_number => 2);
    l_seat_3         seats.seat_id%TYPE := given.seat(p_schedule_id => l_schedule_id, p_number => 3);
    l_reservation_id reservations.reservation_id%TYPE;
  BEGIN
    l_reservation_id := given.a_hold(p_schedule_id => l_schedule_id, p_seat_ids => number_nt(l_seat_3));
    l_reservation_id := given.a_paid_reservation(
      p_schedule_id => l_schedule_id,
      p_seat_ids    => number_nt(l_seat_1));

    expect_refusal(
      p_user_id     => given.a_user,
      p_schedule_id => l_schedule_id,
      p_seat_ids    => number_nt(l_seat_3, l_seat_2, l_seat_1),
      p_message     => 'These seats were taken: ' || l_seat_1 || ',' || l_seat_3);
  END refuses_all_or_none;

  PROCEDURE refuses_unknown_seats IS
    l_schedule_id concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_seat_id     seats.seat_id%TYPE := given.seat(p_schedule_id => l_schedule_id);
  BEGIN
    expect_refusal(
      p_user_id     => given.a_user,
      p_schedule_id => l_schedule_id,
      p_seat_ids    => number_nt(-1, l_seat_id, -2),
      p_message     => 'Schedule ' || l_schedule_id || ' has no such seats: -2,-1');
  END refuses_unknown_seats;

  PROCEDURE refuses_another_dates_seat IS
    l_schedule_id concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_seat_id     seats.seat_id%TYPE := given.seat(p_schedule_id => l_schedule_id);
    l_other_id    seats.seat_id%TYPE;
  BEGIN
    l_other_id := given.seat(p_schedule_id => given.a_schedule);

    expect_refusal(
      p_user_id     => given.a_user,
      p_schedule_id => l_schedule_id,
      p_seat_ids    => number_nt(l_seat_id, l_other_id),
      p_message     => 'Schedule ' || l_schedule_id || ' has no such seats: ' || l_other_id);
  END refuses_another_dates_seat;

  PROCEDURE refuses_an_unknown_date IS
  BEGIN
    expect_refusal(
      p_user_id     => given.a_user,
      p_schedule_id => c_nothing,
      p_seat_ids    => number_nt(given.seat(p_schedule_id => given.a_schedule)),
      p_message     => 'There is no schedule -1.');
  END refuses_an_unknown_date;

  PROCEDURE refuses_an_unknown_user IS
    l_schedule_id concert_schedules.schedule_id%TYPE := given.a_schedule;
  BEGIN
    expect_refusal(
      p_user_id     => c_nothing,
      p_schedule_id => l_schedule_id,
      p_seat_ids    => number_nt(given.seat(p_schedule_id => l_schedule_id)),
      p_message     => 'There is no user -1.');
  END refuses_an_unknown_user;

  PROCEDURE expect_not_on_sale(
    p_schedule_id IN concert_schedules.schedule_id%TYPE
  ) IS
  BEGIN
    expect_refusal(
      p_user_id     => given.a_user,
      p_schedule_id => p_schedule_id,
      p_seat_ids    => number_nt(given.seat(p_schedule_id => p_schedule_id)),
      p_message     => 'Schedule ' || p_schedule_id || ' is not on sale now.');
  END expect_not_on_sale;

  PROCEDURE expect_on_sale(
    p_schedule_id IN concert_schedules.schedule_id%TYPE
  ) IS
    l_hold t_hold;
  BEGIN
    l_hold := hold(
      p_user_id     => given.a_user,
      p_schedule_id => p_schedule_id,
      p_seat_ids    => number_nt(given.seat(p_schedule_id => p_schedule_id)));

    ut.expect(l_hold.amount).to_equal(150000);
  END expect_on_sale;

  PROCEDURE refuses_before_opening IS
  BEGIN
    expect_not_on_sale(p_schedule_id => given.a_schedule(p_opens_in => 60));
  END refuses_before_opening;

  PROCEDURE sells_from_the_opening IS
  BEGIN
    expect_on_sale(p_schedule_id => given.a_schedule(p_opens_in => 0));
  END sells_from_the_opening;

  PROCEDURE sells_until_the_closing IS
  BEGIN
    expect_on_sale(p_schedule_id => given.a_schedule(p_closes_in => 60, p_starts_in => 60));
  END sells_until_the_closing;

  PROCEDURE refuses_from_the_closing IS
  BEGIN
    expect_not_on_sale(p_schedule_id => given.a_schedule(p_closes_in => 0));
  END refuses_from_the_closing;

  PROCEDURE refuses_a_cancelled_date IS
    l_schedule_id concert_schedules.schedule_id%TYPE := given.a_schedule;
  BEGIN
    given.schedule_is_cancelled(p_schedule_id => l_schedule_id);

    expect_refusal(
      p_user_id     => given.a_user,
      p_schedule_id => l_schedule_id,
      p_seat_ids    => number_nt(given.seat(p_schedule_id => l_schedule_id)),
      p_message     => 'Schedule ' || l_schedule_id
                       || ' was called off. What was paid for it comes back without your doing.');
  END refuses_a_cancelled_date;

  PROCEDURE allows_the_limit IS
    l_schedule_id concert_schedules.schedule_id%TYPE := given.a_schedule(p_seats => 5);
    l_hold        t_hold;
  BEGIN
    l_hold := hold(
      p_user_id     => given.a_user,
      p_schedule_id => l_schedule_id,
      p_seat_ids    => given.seats_between(p_schedule_id => l_schedule_id, p_first => 1, p_last => 4));

    ut.expect(l_hold.amount).to_equal(500000);
  END allows_the_limit;

  PROCEDURE refuses_above_the_limit IS
    l_schedule_id concert_schedules.schedule_id%TYPE := given.a_schedule(p_seats => 5);
  BEGIN
    expect_refusal(
      p_user_id     => given.a_user,
      p_schedule_id => l_schedule_id,
      p_seat_ids    => given.seats_between(p_schedule_id => l_schedule_id, p_first => 1, p_last => 5),
      p_message     => 'A user may have 4 seats of a schedule; you ask for 5.');
  END refuses_above_the_limit;

  -- They do not exist: a list of them would not fit into the message that says so.
  PROCEDURE refuses_a_thousand_seats IS
    l_seat_ids number_nt := number_nt();
  BEGIN
    FOR i IN 1 .. 1000 LOOP
      l_seat_ids.EXTEND;
      l_seat_ids(i) := -i;
    END LOOP;

    expect_refusal(
      p_user_id     => given.a_user,
      p_schedule_id => given.a_schedule,
      p_seat_ids    => l_seat_ids,
      p_message     => 'A user may have 4 seats of a schedule; you ask for 1000.');
  END refuses_a_thousand_seats;

  PROCEDURE counts_held_and_paid IS
    l_schedule_id    concert_schedules.schedule_id%TYPE := given.a_schedule(p_seats => 5);
    l_buyer          users.user_id%TYPE := given.a_user;
    l_reservation_id reservations.reservation_id%TYPE;
  BEGIN
    l_reservation_id := given.a_hold(
      p_user_id     => l_buyer,
      p_schedule_id => l_schedule_id,
      p_seat_ids    => given.seats_between(p_schedule_id => l_schedule_id, p_first => 1, p_last => 2));
    l_reservation_id := given.a_paid_reservation(
      p_user_id     => l_buyer,
      p_schedule_id => l_schedule_id,
      p_seat_ids    => given.seats_between(p_schedule_id => l_schedule_id, p_first => 3, p_last => 3));

    expect_refusal(
      p_user_id     => l_buyer,
      p_schedule_id => l_schedule_id,
      p_seat_ids    => given.seats_between(p_schedule_id => l_schedule_id, p_first => 4, p_last => 5),
      p_message     => 'A user may have 4 seats of a schedule; you have 3 and ask for 2 more.');
  END counts_held_and_paid;

  PROCEDURE counts_every_seat IS
    l_schedule_id    concert_schedules.schedule_id%TYPE := given.a_schedule(p_seats => 5);
    l_buyer          users.user_id%TYPE := given.a_user;
    l_reservation_id reservations.reservation_id%TYPE;
  BEGIN
    l_reservation_id := given.a_hold(
      p_user_id     => l_buyer,
      p_schedule_id => l_schedule_id,
      p_seat_ids    => given.seats_between(p_schedule_id => l_schedule_id, p_first => 1, p_last => 4));

    expect_refusal(
      p_user_id     => l_buyer,
      p_schedule_id => l_schedule_id,
      p_seat_ids    => given.seats_between(p_schedule_id => l_schedule_id, p_first => 5, p_last => 5),
      p_message     => 'A user may have 4 seats of a schedule; you have 4 and ask for 1 more.');
  END counts_every_seat;

  -- Expects that a buyer can have all four seats of the date, whatever the buyer did before.
  PROCEDURE expect_four_seats(
    p_user_id     IN users.user_id%TYPE,
    p_schedule_id IN concert_schedules.schedule_id%TYPE,
    p_first       IN seats.seat_number%TYPE
  ) IS
    l_hold t_hold;
  BEGIN
    l_hold := hold(
      p_user_id     => p_user_id,
      p_schedule_id => p_schedule_id,
      p_seat_ids    => given.seats_between(
                         p_schedule_id => p_schedule_id,
                         p_first       => p_first,
                         p_last        => p_first + 3));

    ut.expect(l_hold.seat_ids.COUNT).to_equal(4);
  END expect_four_seats;

  PROCEDURE does_not_count_lapsed IS
    l_schedule_id    concert_schedules.schedule_id%TYPE := given.a_schedule(p_seats => 5);
    l_buyer          users.user_id%TYPE := given.a_user;
    l_reservation_id reservations.reservation_id%TYPE;
  BEGIN
    l_reservation_id := given.a_hold(p_user_id => l_buyer, p_schedule_id => l_schedule_id);
    given.hold_has_lapsed(p_reservation_id => l_reservation_id);

    expect_four_seats(p_user_id => l_buyer, p_schedule_id => l_schedule_id, p_first => 2);
  END does_not_count_lapsed;

  PROCEDURE does_not_count_closed IS
    l_schedule_id    concert_schedules.schedule_id%TYPE := given.a_schedule(p_seats => 5);
    l_buyer          users.user_id%TYPE := given.a_user;
    l_reservation_id reservations.reservation_id%TYPE;
  BEGIN
    l_reservation_id := given.a_cancelled_hold(p_user_id => l_buyer, p_schedule_id => l_schedule_id);
    l_reservation_id := given.an_expired_hold(p_user_id => l_buyer, p_schedule_id => l_schedule_id);
    l_reservation_id := given.a_paid_reservation(p_user_id => l_buyer, p_schedule_id => l_schedule_id);
    given.reservation_is_cancelled(p_reservation_id => l_reservation_id);

    expect_four_seats(p_user_id => l_buyer, p_schedule_id => l_schedule_id, p_first => 1);
  END does_not_count_closed;

  PROCEDURE does_not_count_other_dates IS
    l_buyer          users.user_id%TYPE := given.a_user;
    l_reservation_id reservations.reservation_id%TYPE;
  BEGIN
    l_reservation_id := given.a_hold(p_user_id => l_buyer);

    expect_four_seats(p_user_id => l_buyer, p_schedule_id => given.a_schedule, p_first => 1);
  END does_not_count_other_dates;

  PROCEDURE does_not_count_other_buyers IS
    l_schedule_id    concert_schedules.schedule_id%TYPE := given.a_schedule(p_seats => 5);
    l_reservation_id reservations.reservation_id%TYPE;
  BEGIN
    l_reservation_id := given.a_hold(p_schedule_id => l_schedule_id);

    expect_four_seats(p_user_id => given.a_user, p_schedule_id => l_schedule_id, p_first => 2);
  END does_not_count_other_buyers;

  PROCEDURE follows_the_parameter IS
    l_schedule_id concert_schedules.schedule_id%TYPE := given.a_schedule;
  BEGIN
    given.parameter_is(p_name => 'seats-per-user', p_value => 1);

    expect_refusal(
      p_user_id     => given.a_user,
      p_schedule_id => l_schedule_id,
      p_seat_ids    => given.seats_between(p_schedule_id => l_schedule_id, p_first => 1, p_last => 2),
      p_message     => 'A user may have 1 seats of a schedule; you ask for 2.');
  END follows_the_parameter;

  -- Expects a reservation to be over since the moment when the hold was made that took its last seat.
  PROCEDURE expect_expired_by(
    p_reservation_id IN reservations.reservation_id%TYPE,
    p_hold           IN t_hold
  ) IS
    l_old reservations%ROWTYPE;
    l_new reservations%ROWTYPE;
  BEGIN
    l_old := stored.reservation(p_reservation_id => p_reservation_id);
    l_new := stored.reservation(p_reservation_id => p_hold.reservation_id);
    ut.expect(l_old.status).to_equal('EXPIRED');
    ut.expect(l_old.closed_at).to_equal(l_new.created_at);
  END expect_expired_by;

  PROCEDURE takes_over_a_lapsed_seat IS
    l_schedule_id concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_seat_id     seats.seat_id%TYPE := given.seat(p_schedule_id => l_schedule_id);
    l_old_id      reservations.reservation_id%TYPE;
    l_hold        t_hold;
    l_new         reservations%ROWTYPE;
    l_claim       reservation_seats%ROWTYPE;
    l_seat        seats%ROWTYPE;
  BEGIN
    l_old_id := given.a_hold(p_schedule_id => l_schedule_id, p_seat_ids => number_nt(l_seat_id));
    given.hold_has_lapsed(p_reservation_id => l_old_id);

    l_hold := hold(
      p_user_id     => given.a_user,
      p_schedule_id => l_schedule_id,
      p_seat_ids    => number_nt(l_seat_id));

    expect_expired_by(p_reservation_id => l_old_id, p_hold => l_hold);
    l_new   := stored.reservation(p_reservation_id => l_hold.reservation_id);
    l_claim := stored.claim(p_reservation_id => l_old_id, p_seat_id => l_seat_id);
    ut.expect(l_claim.released_at).to_equal(l_new.created_at);
    l_claim := stored.claim(p_reservation_id => l_hold.reservation_id, p_seat_id => l_seat_id);
    ut.expect(l_claim.released_at).to_be_null;
    l_seat := stored.seat(p_seat_id => l_seat_id);
    ut.expect(l_seat.status).to_equal('PENDING');
    ut.expect(l_seat.held_until).to_equal(l_hold.held_until);
    ut.expect(l_seat.version).to_equal(2);
  END takes_over_a_lapsed_seat;

  PROCEDURE takes_over_one_of_two IS
    l_schedule_id concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_seat_ids    number_nt;
    l_old_id      reservations.reservation_id%TYPE;
    l_hold        t_hold;
    l_old         reservations%ROWTYPE;
    l_claim       reservation_seats%ROWTYPE;
    l_seat_before seats%ROWTYPE;
    l_seat        seats%ROWTYPE;
  BEGIN
    l_seat_ids := given.seats_between(p_schedule_id => l_schedule_id, p_first => 1, p_last => 2);
    l_old_id   := given.a_hold(p_schedule_id => l_schedule_id, p_seat_ids => l_seat_ids);
    given.hold_has_lapsed(p_reservation_id => l_old_id);
    l_seat_before := stored.seat(p_seat_id => l_seat_ids(1));

    l_hold := hold(
      p_user_id     => given.a_user,
      p_schedule_id => l_schedule_id,
      p_seat_ids    => number_nt(l_seat_ids(2)));

    ut.expect(l_hold.amount).to_equal(100000);
    l_old := stored.reservation(p_reservation_id => l_old_id);
    ut.expect(l_old.status).to_equal('PENDING');
    ut.expect(l_old.closed_at).to_be_null;
    l_claim := stored.claim(p_reservation_id => l_old_id, p_seat_id => l_seat_ids(1));
    ut.expect(l_claim.released_at).to_be_null;
    l_claim := stored.claim(p_reservation_id => l_old_id, p_seat_id => l_seat_ids(2));
    ut.expect(l_claim.released_at).to_be_not_null;
    l_seat := stored.seat(p_seat_id => l_seat_ids(1));
    ut.expect(l_seat.status).to_equal('PENDING');
    ut.expect(l_seat.held_until).to_equal(l_seat_before.held_until);
    ut.expect(l_seat.version).to_equal(1);
  END takes_over_one_of_two;

  PROCEDURE takes_over_from_several IS
    l_schedule_id concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_first_id    reservations.reservation_id%TYPE;
    l_second_id   reservations.reservation_id%TYPE;
    l_hold        t_hold;
  BEGIN
    l_first_id := given.a_hold(
      p_schedule_id => l_schedule_id,
      p_seat_ids    => given.seats_between(p_schedule_id => l_schedule_id, p_first => 1, p_last => 2));
    l_second_id := given.a_hold(
      p_schedule_id => l_schedule_id,
      p_seat_ids    => given.seats_between(p_schedule_id => l_schedule_id, p_first => 3, p_last => 3));
    given.hold_has_lapsed(p_reservation_id => l_first_id);
    given.hold_has_lapsed(p_reservation_id => l_second_id);

    l_hold := hold(
      p_user_id     => given.a_user,
      p_schedule_id => l_schedule_id,
      p_seat_ids    => given.seats_between(p_schedule_id => l_schedule_id, p_first => 1, p_last => 3));

    expect_expired_by(p_reservation_id => l_first_id, p_hold => l_hold);
    expect_expired_by(p_reservation_id => l_second_id, p_hold => l_hold);
    ut.expect(l_hold.amount).to_equal(400000);
  END takes_over_from_several;

  PROCEDURE takes_free_and_lapsed IS
    l_schedule_id concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_old_id      reservations.reservation_id%TYPE;
    l_seat_ids    number_nt;
    l_hold        t_hold;
  BEGIN
    l_seat_ids := given.seats_between(p_schedule_id => l_schedule_id, p_first => 1, p_last => 2);
    l_old_id   := given.a_hold(p_schedule_id => l_schedule_id, p_seat_ids => number_nt(l_seat_ids(1)));
    given.hold_has_lapsed(p_reservation_id => l_old_id);

    l_hold := hold(p_user_id => given.a_user, p_schedule_id => l_schedule_id, p_seat_ids => l_seat_ids);

    expect_expired_by(p_reservation_id => l_old_id, p_hold => l_hold);
    ut.expect(listed.numbers(l_hold.seat_ids)).to_equal(listed.numbers(l_seat_ids));
    ut.expect(l_hold.amount).to_equal(250000);
  END takes_free_and_lapsed;

  PROCEDURE takes_over_ones_own IS
    l_schedule_id concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_buyer       users.user_id%TYPE := given.a_user;
    l_old_id      reservations.reservation_id%TYPE;
    l_hold        t_hold;
  BEGIN
    l_old_id := given.a_hold(p_user_id => l_buyer, p_schedule_id => l_schedule_id);
    given.hold_has_lapsed(p_reservation_id => l_old_id);

    l_hold := hold(
      p_user_id     => l_buyer,
      p_schedule_id => l_schedule_id,
      p_seat_ids    => number_nt(given.seat(p_schedule_id => l_schedule_id)));

    expect_expired_by(p_reservation_id => l_old_id, p_hold => l_hold);
    ut.expect(l_hold.reservation_id).not_to_equal(l_old_id);
  END takes_over_ones_own;

  PROCEDURE takes_over_at_new_price IS
    l_schedule_id concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_seat_id     seats.seat_id%TYPE := given.seat(p_schedule_id => l_schedule_id);
    l_old_id      reservations.reservation_id%TYPE;
    l_hold        t_hold;
    l_claim       reservation_seats%ROWTYPE;
  BEGIN
    l_old_id := given.a_hold(p_schedule_id => l_schedule_id, p_seat_ids => number_nt(l_seat_id));
    given.hold_has_lapsed(p_reservation_id => l_old_id);
    given.seat_costs(p_seat_id => l_seat_id, p_price => 170000);

    l_hold := hold(
      p_user_id     => given.a_user,
      p_schedule_id => l_schedule_id,
      p_seat_ids    => number_nt(l_seat_id));

    ut.expect(l_hold.amount).to_equal(170000);
    l_claim := stored.claim(p_reservation_id => l_hold.reservation_id, p_seat_id => l_seat_id);
    ut.expect(l_claim.price).to_equal(170000);
    l_claim := stored.claim(p_reservation_id => l_old_id, p_seat_id => l_seat_id);
    ut.expect(l_claim.price).to_equal(150000);
  END takes_over_at_new_price;

  PROCEDURE leaves_other_lapsed_holds IS
    l_schedule_id         concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_other_id            reservations.reservation_id%TYPE;
    l_old_id              reservations.reservation_id%TYPE;
    l_seat_id             seats.seat_id%TYPE;
    l_hold                t_hold;
    l_other               reservations%ROWTYPE;
    l_seats_before        SYS_REFCURSOR;
    l_seats_after         SYS_REFCURSOR;
  BEGIN
    l_seat_id  := given.seat(p_schedule_id => l_schedule_id, p_number => 2);
    l_other_id := given.a_hold(p_schedule_id => l_schedule_id);
    l_old_id   := given.a_hold(p_schedule_id => l_schedule_id, p_seat_ids => number_nt(l_seat_id));
    given.hold_has_lapsed(p_reservation_id => l_other_id);
    given.hold_has_lapsed(p_reservation_id => l_old_id);
    l_seats_before := stored.seats_but(p_schedule_id => l_schedule_id, p_seat_ids => number_nt(l_seat_id));

    l_hold := hold(
      p_user_id     => given.a_user,
      p_schedule_id => l_schedule_id,
      p_seat_ids    => number_nt(l_seat_id));

    expect_expired_by(p_reservation_id => l_old_id, p_hold => l_hold);
    l_other := stored.reservation(p_reservation_id => l_other_id);
    ut.expect(l_other.status).to_equal('PENDING');
    ut.expect(l_other.closed_at).to_be_null;
    l_seats_after := stored.seats_but(p_schedule_id => l_schedule_id, p_seat_ids => number_nt(l_seat_id));
    ut.expect(l_seats_after).to_equal(l_seats_before);
  END leaves_other_lapsed_holds;

  PROCEDURE replays_the_answer IS
    l_schedule_id  concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_buyer        users.user_id%TYPE := given.a_user;
    l_key          idempotency_keys.idempotency_key%TYPE := given.a_key;
    l_hold         t_hold;
    l_seats_before SYS_REFCURSOR;
    l_seats_after  SYS_REFCURSOR;
    l_reservations SYS_REFCURSOR;
  BEGIN
    given.an_answer(p_user_id => l_buyer, p_key => l_key, p_status => 201, p_body => '{"reservationId":7}');
    l_seats_before := stored.seats_but(p_schedule_id => l_schedule_id);

    l_hold := hold(
      p_user_id     => l_buyer,
      p_schedule_id => l_schedule_id,
      p_seat_ids    => number_nt(given.seat(p_schedule_id => l_schedule_id)),
      p_key         => l_key);

    ut.expect(l_hold.response_status).to_equal(201);
    ut.expect(l_hold.response_body).to_equal('{"reservationId":7}');
    ut.expect(l_hold.reservation_id).to_be_null;
    ut.expect(l_hold.amount).to_be_null;
    ut.expect(l_hold.held_until).to_be_null;
    ut.expect(listed.numbers(l_hold.seat_ids)).to_equal('no list');
    l_reservations := stored.reservations_but(p_schedule_id => l_schedule_id);
    ut.expect(l_reservations).to_be_empty;
    l_seats_after := stored.seats_but(p_schedule_id => l_schedule_id);
    ut.expect(l_seats_after).to_equal(l_seats_before);
  END replays_the_answer;

  PROCEDURE replays_before_it_checks IS
    l_buyer users.user_id%TYPE := given.a_user;
    l_key   idempotency_keys.idempotency_key%TYPE := given.a_key;
    l_hold  t_hold;
  BEGIN
    given.an_answer(p_user_id => l_buyer, p_key => l_key, p_status => 404, p_body => '{"title":"gone"}');

    l_hold := hold(
      p_user_id     => l_buyer,
      p_schedule_id => c_nothing,
      p_seat_ids    => number_nt(c_nothing),
      p_key         => l_key);

    ut.expect(l_hold.response_status).to_equal(404);
    ut.expect(l_hold.response_body).to_equal('{"title":"gone"}');
  END replays_before_it_checks;

  PROCEDURE refuses_a_reused_key IS
    l_schedule_id concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_buyer       users.user_id%TYPE := given.a_user;
    l_key         idempotency_keys.idempotency_key%TYPE := given.a_key;
    l_hold        t_hold;
  BEGIN
    given.an_answer(p_user_id => l_buyer, p_key => l_key);

    l_hold := hold(
      p_user_id     => l_buyer,
      p_schedule_id => l_schedule_id,
      p_seat_ids    => number_nt(given.seat(p_schedule_id => l_schedule_id)),
      p_key         => l_key,
      p_fingerprint => 'another-request');
  END refuses_a_reused_key;

  PROCEDURE keys_belong_to_users IS
    l_schedule_id concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_key         idempotency_keys.idempotency_key%TYPE := given.a_key;
    l_hold        t_hold;
  BEGIN
    given.an_answer(p_user_id => given.a_user, p_key => l_key);

    l_hold := hold(
      p_user_id     => given.a_user,
      p_schedule_id => l_schedule_id,
      p_seat_ids    => number_nt(given.seat(p_schedule_id => l_schedule_id)),
      p_key         => l_key);

    ut.expect(l_hold.response_status).to_be_null;
    ut.expect(l_hold.amount).to_equal(150000);
  END keys_belong_to_users;

  PROCEDURE keeps_no_answer IS
    l_schedule_id concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_buyer       users.user_id%TYPE := given.a_user;
    l_hold        t_hold;
    l_answers     SYS_REFCURSOR;
  BEGIN
    l_hold := hold(
      p_user_id     => l_buyer,
      p_schedule_id => l_schedule_id,
      p_seat_ids    => number_nt(given.seat(p_schedule_id => l_schedule_id)));

    OPEN l_answers FOR
      SELECT k.idempotency_key
        FROM idempotency_keys k
       WHERE k.user_id = l_buyer;
    ut.expect(l_answers).to_be_empty;
  END keeps_no_answer;

  PROCEDURE sells_to_the_admitted IS
    l_date  waiting_rooms.schedule_id%TYPE := given_room.a_room;
    l_place waiting_tickets.place%TYPE;
  BEGIN
    l_place := given_room.an_admission(p_schedule_id => l_date);

    ut.expect(given_room.a_hold(p_place => l_place)).to_be_not_null;

    ut.expect(stored.seat(p_seat_id => given.seat(p_schedule_id => l_date)).status).to_equal('PENDING');
  END sells_to_the_admitted;

  PROCEDURE leaves_the_admission IS
    l_place          waiting_tickets.place%TYPE;
    l_reservation_id reservations.reservation_id%TYPE;
  BEGIN
    l_place          := given_room.an_admission(p_schedule_id => given_room.a_room);
    l_reservation_id := given_room.a_hold(p_place => l_place);

    ut.expect(given_room.a_hold(p_place => l_place, p_seat_number => 2)).to_be_not_null;

    ut.expect(stored_room.status_of(p_place => l_place)).to_equal('ADMITTED');
  END leaves_the_admission;

  PROCEDURE refuses_without_a_place IS
    l_date  waiting_rooms.schedule_id%TYPE := given_room.a_room;
    l_buyer users.user_id%TYPE := given.a_user;
    l_place waiting_tickets.place%TYPE;
  BEGIN
    l_place := given_room.an_admission(p_schedule_id => l_date, p_user_id => l_buyer);

    expect_refusal(
      p_user_id     => l_buyer,
      p_schedule_id => l_date,
      p_seat_ids    => number_nt(given.seat(p_schedule_id => l_date)),
      p_message     => 'Schedule ' || l_date
                       || ' has a waiting room: take a place in it, and show its token when you are admitted.');
  END refuses_without_a_place;

  PROCEDURE refuses_who_waits IS
    l_place          waiting_tickets.place%TYPE;
    l_reservation_id reservations.reservation_id%TYPE;
  BEGIN
    l_place := given_room.a_place(p_schedule_id => given_room.a_room);

    l_reservation_id := given_room.a_hold(p_place => l_place);
  END refuses_who_waits;

  PROCEDURE refuses_who_is_over IS
    l_place          waiting_tickets.place%TYPE;
    l_reservation_id reservations.reservation_id%TYPE;
  BEGIN
    l_place := given_room.an_admission(p_schedule_id => given_room.a_room);
    given_room.admission_has_lapsed(p_place => l_place);

    l_reservation_id := given_room.a_hold(p_place => l_place);
  END refuses_who_is_over;

  PROCEDURE says_first_it_is_closed IS
    l_date           waiting_rooms.schedule_id%TYPE := given_room.a_room;
    l_place          waiting_tickets.place%TYPE;
    l_reservation_id reservations.reservation_id%TYPE;
  BEGIN
    l_place := given_room.a_place(p_schedule_id => l_date);
    given.schedule_is_cancelled(p_schedule_id => l_date);

    l_reservation_id := given_room.a_hold(p_place => l_place);
  END says_first_it_is_closed;
END test_seat_hold;
/
