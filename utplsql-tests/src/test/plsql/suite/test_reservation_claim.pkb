CREATE OR REPLACE PACKAGE BODY test_reservation_claim AS
  -- No sequence gives it.
  c_nothing CONSTANT PLS_INTEGER := -1;

  -- A hold on the first two seats of a date.
  FUNCTION a_hold_on_two(
    p_schedule_id IN concert_schedules.schedule_id%TYPE
  ) RETURN reservations.reservation_id%TYPE IS
  BEGIN
    RETURN given.a_hold(
      p_schedule_id => p_schedule_id,
      p_seat_ids    => given.seats_between(p_schedule_id => p_schedule_id, p_first => 1, p_last => 2));
  END a_hold_on_two;

  -- Another buyer takes a seat over whose hold has lapsed.
  PROCEDURE seat_is_taken_over(
    p_schedule_id IN concert_schedules.schedule_id%TYPE,
    p_seat_id     IN seats.seat_id%TYPE
  ) IS
    l_reservation_id reservations.reservation_id%TYPE;
  BEGIN
    l_reservation_id := given.a_hold(p_schedule_id => p_schedule_id, p_seat_ids => number_nt(p_seat_id));
  END seat_is_taken_over;

  PROCEDURE close_now(
    p_reservation_id IN reservations.reservation_id%TYPE,
    p_seat_ids       IN number_nt,
    p_now            IN reservations.closed_at%TYPE DEFAULT SYSTIMESTAMP
  ) IS
  BEGIN
    reservation_claim.close_reservation(
      p_reservation_id => p_reservation_id,
      p_seat_ids       => p_seat_ids,
      p_status         => 'CANCELLED',
      p_now            => p_now);
  END close_now;

  PROCEDURE lock_returns_the_row IS
    l_reservation_id reservations.reservation_id%TYPE := given.a_hold;
    l_expected       reservations%ROWTYPE;
    l_actual         reservations%ROWTYPE;
    l_seat_ids       number_nt;
  BEGIN
    l_expected := stored.reservation(p_reservation_id => l_reservation_id);

    reservation_claim.lock_reservation(
      p_user_id        => l_expected.user_id,
      p_reservation_id => l_reservation_id,
      p_reservation    => l_actual,
      p_seat_ids       => l_seat_ids);

    ut.expect(l_actual.reservation_id).to_equal(l_reservation_id);
    ut.expect(l_actual.user_id).to_equal(l_expected.user_id);
    ut.expect(l_actual.schedule_id).to_equal(l_expected.schedule_id);
    ut.expect(l_actual.status).to_equal('PENDING');
    ut.expect(l_actual.amount).to_equal(150000);
    ut.expect(l_actual.seat_count).to_equal(1);
    ut.expect(l_actual.held_until).to_equal(l_expected.held_until);
    ut.expect(l_actual.created_at).to_equal(l_expected.created_at);
    ut.expect(l_actual.closed_at).to_be_null;
  END lock_returns_the_row;

  -- The seats that lock_reservation returns to the buyer, as text.
  FUNCTION seats_locked_by(
    p_reservation_id IN reservations.reservation_id%TYPE
  ) RETURN VARCHAR2 IS
    l_reservation reservations%ROWTYPE;
    l_seat_ids    number_nt;
  BEGIN
    l_reservation := stored.reservation(p_reservation_id => p_reservation_id);
    reservation_claim.lock_reservation(
      p_user_id        => l_reservation.user_id,
      p_reservation_id => p_reservation_id,
      p_reservation    => l_reservation,
      p_seat_ids       => l_seat_ids);
    RETURN listed.numbers(l_seat_ids);
  END seats_locked_by;

  PROCEDURE lock_returns_its_seats IS
    l_schedule_id    concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_seat_1         seats.seat_id%TYPE := given.seat(p_schedule_id => l_schedule_id, p_number => 1);
    l_seat_3         seats.seat_id%TYPE := given.seat(p_schedule_id => l_schedule_id, p_number => 3);
    l_reservation_id reservations.reservation_id%TYPE;
  BEGIN
    l_reservation_id := given.a_hold(
      p_schedule_id => l_schedule_id,
      p_seat_ids    => number_nt(l_seat_3, l_seat_1));
    given.seat_is_stored_last(p_seat_id => l_seat_1);

    ut.expect(seats_locked_by(p_reservation_id => l_reservation_id)).to_equal(l_seat_1 || ',' || l_seat_3);
  END lock_returns_its_seats;

  PROCEDURE lock_returns_live_claims IS
    l_schedule_id    concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_seat_ids       number_nt;
    l_reservation_id reservations.reservation_id%TYPE;
  BEGIN
    l_seat_ids       := given.seats_between(p_schedule_id => l_schedule_id, p_first => 1, p_last => 2);
    l_reservation_id := a_hold_on_two(p_schedule_id => l_schedule_id);
    given.hold_has_lapsed(p_reservation_id => l_reservation_id);
    seat_is_taken_over(p_schedule_id => l_schedule_id, p_seat_id => l_seat_ids(1));

    ut.expect(seats_locked_by(p_reservation_id => l_reservation_id)).to_equal(TO_CHAR(l_seat_ids(2)));
  END lock_returns_live_claims;

  PROCEDURE lock_returns_none_when_closed IS
  BEGIN
    ut.expect(seats_locked_by(p_reservation_id => given.a_cancelled_hold)).to_be_null;
  END lock_returns_none_when_closed;

  -- Expects the lock to be refused; the error itself is what --%throws expects.
  PROCEDURE expect_not_found(
    p_user_id        IN users.user_id%TYPE,
    p_reservation_id IN reservations.reservation_id%TYPE
  ) IS
    l_reservation reservations%ROWTYPE;
    l_seat_ids    number_nt;
  BEGIN
    reservation_claim.lock_reservation(
      p_user_id        => p_user_id,
      p_reservation_id => p_reservation_id,
      p_reservation    => l_reservation,
      p_seat_ids       => l_seat_ids);
  EXCEPTION
    WHEN OTHERS THEN
      ut.expect(thrown.message(p_sqlerrm => SQLERRM))
        .to_equal('You have no reservation ' || p_reservation_id || '.');
      RAISE;
  END expect_not_found;

  PROCEDURE lock_refuses_a_strangers IS
  BEGIN
    expect_not_found(p_user_id => given.a_user, p_reservation_id => given.a_hold);
  END lock_refuses_a_strangers;

  PROCEDURE lock_refuses_an_unknown IS
  BEGIN
    expect_not_found(p_user_id => given.a_user, p_reservation_id => c_nothing);
  END lock_refuses_an_unknown;

  PROCEDURE lock_changes_nothing IS
    l_schedule_id         concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_reservation_id      reservations.reservation_id%TYPE;
    l_seat_ids            VARCHAR2(100 CHAR);
    l_seats_before        SYS_REFCURSOR;
    l_seats_after         SYS_REFCURSOR;
    l_reservations_before SYS_REFCURSOR;
    l_reservations_after  SYS_REFCURSOR;
  BEGIN
    l_reservation_id := a_hold_on_two(p_schedule_id => l_schedule_id);
    given.hold_has_lapsed(p_reservation_id => l_reservation_id);
    l_seats_before        := stored.seats_but(p_schedule_id => l_schedule_id);
    l_reservations_before := stored.reservations_but(p_schedule_id => l_schedule_id);

    l_seat_ids := seats_locked_by(p_reservation_id => l_reservation_id);

    l_seats_after := stored.seats_but(p_schedule_id => l_schedule_id);
    ut.expect(l_seats_after).to_equal(l_seats_before);
    l_reservations_after := stored.reservations_but(p_schedule_id => l_schedule_id);
    ut.expect(l_reservations_after).to_equal(l_reservations_before);
  END lock_changes_nothing;

  -- Expects seats that anyone can have, changed so many times since they were made.
  PROCEDURE expect_free(
    p_seat_ids IN number_nt,
    p_version  IN seats.version%TYPE
  ) IS
    l_seat seats%ROWTYPE;
  BEGIN
    FOR i IN 1 .. p_seat_ids.COUNT LOOP
      l_seat := stored.seat(p_seat_id => p_seat_ids(i));
      ut.expect(l_seat.status).to_equal('AVAILABLE');
      ut.expect(l_seat.held_until).to_be_null;
      ut.expect(l_seat.version).to_equal(p_version);
    END LOOP;
  END expect_free;

  PROCEDURE anybodys_returns_it IS
    l_schedule_id    concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_seat_ids       number_nt;
    l_reservation_id reservations.reservation_id%TYPE;
    l_reservation    reservations%ROWTYPE;
    l_claimed        number_nt;
  BEGIN
    l_seat_ids       := given.seats_between(p_schedule_id => l_schedule_id, p_first => 1, p_last => 2);
    l_reservation_id := given.a_hold(p_schedule_id => l_schedule_id, p_seat_ids => l_seat_ids);

    reservation_claim.lock_anybodys(
      p_reservation_id => l_reservation_id,
      p_reservation    => l_reservation,
      p_seat_ids       => l_claimed);

    ut.expect(l_reservation.reservation_id).to_equal(l_reservation_id);
    ut.expect(l_reservation.status).to_equal('PENDING');
    ut.expect(listed.numbers(p_numbers => l_claimed)).to_equal(listed.numbers(p_numbers => l_seat_ids));
  END anybodys_returns_it;

  PROCEDURE anybodys_refuses_an_unknown IS
    l_reservation reservations%ROWTYPE;
    l_claimed     number_nt;
  BEGIN
    reservation_claim.lock_anybodys(
      p_reservation_id => -1,
      p_reservation    => l_reservation,
      p_seat_ids       => l_claimed);
  EXCEPTION
    WHEN ticket_errors.e_reservation_not_found THEN
      ut.expect(thrown.message(p_sqlerrm => SQLERRM)).to_equal('There is no reservation -1.');
      RAISE;
  END anybodys_refuses_an_unknown;

  PROCEDURE locks_all IS
    l_schedule_id concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_first_id    reservations.reservation_id%TYPE;
    l_second_id   reservations.reservation_id%TYPE;
    l_before      SYS_REFCURSOR;
    l_after       SYS_REFCURSOR;
  BEGIN
    l_first_id  := a_hold_on_two(p_schedule_id => l_schedule_id);
    l_second_id := given.a_hold(
      p_schedule_id => l_schedule_id,
      p_seat_ids    => given.seats_between(p_schedule_id => l_schedule_id, p_first => 3, p_last => 3));
    l_before    := stored.reservations_but(p_schedule_id => l_schedule_id);

    reservation_claim.lock_all(p_reservation_ids => number_nt(l_second_id, l_first_id));

    l_after := stored.reservations_but(p_schedule_id => l_schedule_id);
    ut.expect(l_after).to_equal(l_before);
  END locks_all;

  PROCEDURE locks_what_there_is IS
    l_reservation_id reservations.reservation_id%TYPE := given.a_hold;
  BEGIN
    reservation_claim.lock_all(p_reservation_ids => number_nt(-1, l_reservation_id));

    ut.expect(stored.reservation(p_reservation_id => l_reservation_id).status).to_equal('PENDING');
  END locks_what_there_is;

  PROCEDURE seats_that_are_claimed IS
    l_schedule_id    concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_seat_ids       number_nt;
    l_reservation_id reservations.reservation_id%TYPE;
    l_other_id       reservations.reservation_id%TYPE;
    l_claimed        number_nt;
  BEGIN
    l_seat_ids       := given.seats_between(p_schedule_id => l_schedule_id, p_first => 1, p_last => 3);
    l_reservation_id := given.a_hold(p_schedule_id => l_schedule_id, p_seat_ids => l_seat_ids);
    given.seat_is_stored_last(p_seat_id => l_seat_ids(1));
    given.hold_has_lapsed(p_reservation_id => l_reservation_id);
    l_other_id := given.a_hold(p_schedule_id => l_schedule_id, p_seat_ids => number_nt(l_seat_ids(2)));

    l_claimed := reservation_claim.seats_of(p_reservation_id => l_reservation_id);

    ut.expect(l_other_id).to_be_not_null;
    ut.expect(listed.numbers(p_numbers => l_claimed)).to_equal(l_seat_ids(1) || ',' || l_seat_ids(3));
  END seats_that_are_claimed;

  PROCEDURE seats_of_a_closed_one IS
    l_claimed number_nt;
  BEGIN
    l_claimed := reservation_claim.seats_of(p_reservation_id => given.an_expired_hold);

    ut.expect(l_claimed.COUNT).to_equal(0);
  END seats_of_a_closed_one;

  PROCEDURE close_frees_held_seats IS
    l_schedule_id    concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_seat_ids       number_nt;
    l_reservation_id reservations.reservation_id%TYPE;
  BEGIN
    l_seat_ids       := given.seats_between(p_schedule_id => l_schedule_id, p_first => 1, p_last => 2);
    l_reservation_id := a_hold_on_two(p_schedule_id => l_schedule_id);

    close_now(p_reservation_id => l_reservation_id, p_seat_ids => l_seat_ids);

    expect_free(p_seat_ids => l_seat_ids, p_version => 2);
  END close_frees_held_seats;

  PROCEDURE close_frees_sold_seats IS
    l_schedule_id    concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_seat_ids       number_nt;
    l_reservation_id reservations.reservation_id%TYPE;
  BEGIN
    l_seat_ids       := given.seats_between(p_schedule_id => l_schedule_id, p_first => 1, p_last => 2);
    l_reservation_id := given.a_paid_reservation(p_schedule_id => l_schedule_id, p_seat_ids => l_seat_ids);

    close_now(p_reservation_id => l_reservation_id, p_seat_ids => l_seat_ids);

    expect_free(p_seat_ids => l_seat_ids, p_version => 3);
  END close_frees_sold_seats;

  PROCEDURE close_ends_the_claims IS
    l_schedule_id    concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_now            reservations.closed_at%TYPE := SYSTIMESTAMP;
    l_seat_ids       number_nt;
    l_reservation_id reservations.reservation_id%TYPE;
    l_claim          reservation_seats%ROWTYPE;
  BEGIN
    l_seat_ids       := given.seats_between(p_schedule_id => l_schedule_id, p_first => 1, p_last => 2);
    l_reservation_id := a_hold_on_two(p_schedule_id => l_schedule_id);

    close_now(p_reservation_id => l_reservation_id, p_seat_ids => l_seat_ids, p_now => l_now);

    l_claim := stored.claim(p_reservation_id => l_reservation_id, p_seat_id => l_seat_ids(1));
    ut.expect(l_claim.released_at).to_equal(l_now);
    ut.expect(l_claim.price).to_equal(150000);
    l_claim := stored.claim(p_reservation_id => l_reservation_id, p_seat_id => l_seat_ids(2));
    ut.expect(l_claim.released_at).to_equal(l_now);
    ut.expect(l_claim.price).to_equal(100000);
  END close_ends_the_claims;

  PROCEDURE close_closes_the_row IS
    l_reservation_id reservations.reservation_id%TYPE := given.a_hold;
    l_now            reservations.closed_at%TYPE := SYSTIMESTAMP;
    l_before         reservations%ROWTYPE;
    l_after          reservations%ROWTYPE;
  BEGIN
    l_before := stored.reservation(p_reservation_id => l_reservation_id);

    reservation_claim.close_reservation(
      p_reservation_id => l_reservation_id,
      p_seat_ids       => number_nt(given.seat(p_schedule_id => l_before.schedule_id)),
      p_status         => 'EXPIRED',
      p_now            => l_now);

    l_after := stored.reservation(p_reservation_id => l_reservation_id);
    ut.expect(l_after.status).to_equal('EXPIRED');
    ut.expect(l_after.closed_at).to_equal(l_now);
    ut.expect(l_after.user_id).to_equal(l_before.user_id);
    ut.expect(l_after.amount).to_equal(150000);
    ut.expect(l_after.seat_count).to_equal(1);
    ut.expect(l_after.held_until).to_equal(l_before.held_until);
    ut.expect(l_after.created_at).to_equal(l_before.created_at);
  END close_closes_the_row;

  PROCEDURE close_leaves_ended_claims IS
    l_schedule_id    concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_seat_ids       number_nt;
    l_reservation_id reservations.reservation_id%TYPE;
    l_before         reservation_seats%ROWTYPE;
    l_after          reservation_seats%ROWTYPE;
  BEGIN
    l_seat_ids       := given.seats_between(p_schedule_id => l_schedule_id, p_first => 1, p_last => 2);
    l_reservation_id := a_hold_on_two(p_schedule_id => l_schedule_id);
    given.hold_has_lapsed(p_reservation_id => l_reservation_id);
    seat_is_taken_over(p_schedule_id => l_schedule_id, p_seat_id => l_seat_ids(1));
    l_before := stored.claim(p_reservation_id => l_reservation_id, p_seat_id => l_seat_ids(1));

    close_now(p_reservation_id => l_reservation_id, p_seat_ids => number_nt(l_seat_ids(2)));

    l_after := stored.claim(p_reservation_id => l_reservation_id, p_seat_id => l_seat_ids(1));
    ut.expect(l_after.released_at).to_equal(l_before.released_at);
    l_after := stored.claim(p_reservation_id => l_reservation_id, p_seat_id => l_seat_ids(2));
    ut.expect(l_after.released_at).to_be_greater_than(l_before.released_at);
  END close_leaves_ended_claims;

  PROCEDURE close_works_without_seats IS
    l_reservation_id reservations.reservation_id%TYPE := given.a_cancelled_hold;
    l_now            reservations.closed_at%TYPE := SYSTIMESTAMP;
    l_after          reservations%ROWTYPE;
  BEGIN
    close_now(p_reservation_id => l_reservation_id, p_seat_ids => number_nt(), p_now => l_now);

    l_after := stored.reservation(p_reservation_id => l_reservation_id);
    ut.expect(l_after.closed_at).to_equal(l_now);
  END close_works_without_seats;

  PROCEDURE close_touches_nothing_else IS
    l_schedule_id         concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_seat_ids            number_nt;
    l_other_id            reservations.reservation_id%TYPE;
    l_reservation_id      reservations.reservation_id%TYPE;
    l_seats_before        SYS_REFCURSOR;
    l_seats_after         SYS_REFCURSOR;
    l_reservations_before SYS_REFCURSOR;
    l_reservations_after  SYS_REFCURSOR;
  BEGIN
    l_seat_ids       := given.seats_between(p_schedule_id => l_schedule_id, p_first => 1, p_last => 2);
    l_reservation_id := a_hold_on_two(p_schedule_id => l_schedule_id);
    l_other_id := given.a_hold(
      p_schedule_id => l_schedule_id,
      p_seat_ids    => given.seats_between(p_schedule_id => l_schedule_id, p_first => 3, p_last => 3));
    l_seats_before        := stored.seats_but(p_schedule_id => l_schedule_id, p_seat_ids => l_seat_ids);
    l_reservations_before := stored.reservations_but(
      p_schedule_id    => l_schedule_id,
      p_reservation_id => l_reservation_id);

    close_now(p_reservation_id => l_reservation_id, p_seat_ids => l_seat_ids);

    l_seats_after := stored.seats_but(p_schedule_id => l_schedule_id, p_seat_ids => l_seat_ids);
    ut.expect(l_seats_after).to_equal(l_seats_before);
    l_reservations_after := stored.reservations_but(
      p_schedule_id    => l_schedule_id,
      p_reservation_id => l_reservation_id);
    ut.expect(l_reservations_after).to_equal(l_reservations_before);
    ut.expect(seats_locked_by(p_reservation_id => l_other_id)).to_be_not_null;
  END close_touches_nothing_else;

  PROCEDURE close_keeps_the_rules IS
    l_schedule_id concert_schedules.schedule_id%TYPE := given.a_schedule;
  BEGIN
    close_now(
      p_reservation_id => a_hold_on_two(p_schedule_id => l_schedule_id),
      p_seat_ids       => given.seats_between(p_schedule_id => l_schedule_id, p_first => 1, p_last => 2));

    ut.expect(stored.broken_rules).to_be_null;
  END close_keeps_the_rules;

  PROCEDURE end_ends_the_claims IS
    l_schedule_id    concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_now            reservations.closed_at%TYPE := SYSTIMESTAMP;
    l_seat_ids       number_nt;
    l_reservation_id reservations.reservation_id%TYPE;
    l_claim          reservation_seats%ROWTYPE;
  BEGIN
    l_seat_ids       := given.seats_between(p_schedule_id => l_schedule_id, p_first => 1, p_last => 2);
    l_reservation_id := a_hold_on_two(p_schedule_id => l_schedule_id);
    given.hold_has_lapsed(p_reservation_id => l_reservation_id);

    reservation_claim.end_lapsed_claims(p_seat_ids => l_seat_ids, p_now => l_now);

    FOR i IN 1 .. 2 LOOP
      l_claim := stored.claim(p_reservation_id => l_reservation_id, p_seat_id => l_seat_ids(i));
      ut.expect(l_claim.released_at).to_equal(l_now);
    END LOOP;
  END end_ends_the_claims;

  PROCEDURE end_expires_the_loser IS
    l_schedule_id    concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_now            reservations.closed_at%TYPE := SYSTIMESTAMP;
    l_reservation_id reservations.reservation_id%TYPE;
    l_after          reservations%ROWTYPE;
  BEGIN
    l_reservation_id := a_hold_on_two(p_schedule_id => l_schedule_id);
    given.hold_has_lapsed(p_reservation_id => l_reservation_id);

    reservation_claim.end_lapsed_claims(
      p_seat_ids => given.seats_between(p_schedule_id => l_schedule_id, p_first => 1, p_last => 2),
      p_now      => l_now);

    l_after := stored.reservation(p_reservation_id => l_reservation_id);
    ut.expect(l_after.status).to_equal('EXPIRED');
    ut.expect(l_after.closed_at).to_equal(l_now);
    ut.expect(l_after.amount).to_equal(250000);
  END end_expires_the_loser;

  PROCEDURE end_leaves_who_keeps_a_seat IS
    l_schedule_id    concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_seat_ids       number_nt;
    l_reservation_id reservations.reservation_id%TYPE;
    l_after          reservations%ROWTYPE;
    l_claim          reservation_seats%ROWTYPE;
  BEGIN
    l_seat_ids       := given.seats_between(p_schedule_id => l_schedule_id, p_first => 1, p_last => 2);
    l_reservation_id := a_hold_on_two(p_schedule_id => l_schedule_id);
    given.hold_has_lapsed(p_reservation_id => l_reservation_id);

    reservation_claim.end_lapsed_claims(p_seat_ids => number_nt(l_seat_ids(1)), p_now => SYSTIMESTAMP);

    l_after := stored.reservation(p_reservation_id => l_reservation_id);
    ut.expect(l_after.status).to_equal('PENDING');
    ut.expect(l_after.closed_at).to_be_null;
    l_claim := stored.claim(p_reservation_id => l_reservation_id, p_seat_id => l_seat_ids(2));
    ut.expect(l_claim.released_at).to_be_null;
  END end_leaves_who_keeps_a_seat;

  PROCEDURE end_expires_every_loser IS
    l_schedule_id concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_first_id    reservations.reservation_id%TYPE;
    l_second_id   reservations.reservation_id%TYPE;
    l_after       reservations%ROWTYPE;
  BEGIN
    l_first_id  := a_hold_on_two(p_schedule_id => l_schedule_id);
    l_second_id := given.a_hold(
      p_schedule_id => l_schedule_id,
      p_seat_ids    => given.seats_between(p_schedule_id => l_schedule_id, p_first => 3, p_last => 3));
    given.hold_has_lapsed(p_reservation_id => l_first_id);
    given.hold_has_lapsed(p_reservation_id => l_second_id);

    reservation_claim.end_lapsed_claims(
      p_seat_ids => given.seats_between(p_schedule_id => l_schedule_id, p_first => 1, p_last => 3),
      p_now      => SYSTIMESTAMP);

    l_after := stored.reservation(p_reservation_id => l_first_id);
    ut.expect(l_after.status).to_equal('EXPIRED');
    l_after := stored.reservation(p_reservation_id => l_second_id);
    ut.expect(l_after.status).to_equal('EXPIRED');
  END end_expires_every_loser;

  -- The old reservation lost this seat, keeps another and is PENDING still: only its claim has ended.
  PROCEDURE end_leaves_ended_claims IS
    l_schedule_id concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_seat_id     seats.seat_id%TYPE := given.seat(p_schedule_id => l_schedule_id);
    l_old_id      reservations.reservation_id%TYPE;
    l_new_id      reservations.reservation_id%TYPE;
    l_before      reservation_seats%ROWTYPE;
    l_after       reservation_seats%ROWTYPE;
  BEGIN
    l_old_id := a_hold_on_two(p_schedule_id => l_schedule_id);
    given.hold_has_lapsed(p_reservation_id => l_old_id);
    l_new_id := given.a_hold(p_schedule_id => l_schedule_id);
    l_before := stored.claim(p_reservation_id => l_old_id, p_seat_id => l_seat_id);
    given.hold_has_lapsed(p_reservation_id => l_new_id);

    reservation_claim.end_lapsed_claims(p_seat_ids => number_nt(l_seat_id), p_now => SYSTIMESTAMP);

    l_after := stored.claim(p_reservation_id => l_old_id, p_seat_id => l_seat_id);
    ut.expect(l_after.released_at).to_equal(l_before.released_at);
    l_after := stored.claim(p_reservation_id => l_new_id, p_seat_id => l_seat_id);
    ut.expect(l_after.released_at).to_be_greater_than(l_before.released_at);
  END end_leaves_ended_claims;

  PROCEDURE end_leaves_closed_ones IS
    l_schedule_id concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_old_id      reservations.reservation_id%TYPE;
    l_new_id      reservations.reservation_id%TYPE;
    l_before      reservations%ROWTYPE;
    l_after       reservations%ROWTYPE;
  BEGIN
    l_old_id := given.a_cancelled_hold(p_schedule_id => l_schedule_id);
    l_new_id := given.a_hold(p_schedule_id => l_schedule_id);
    l_before := stored.reservation(p_reservation_id => l_old_id);
    given.hold_has_lapsed(p_reservation_id => l_new_id);

    reservation_claim.end_lapsed_claims(
      p_seat_ids => number_nt(given.seat(p_schedule_id => l_schedule_id)),
      p_now      => SYSTIMESTAMP);

    l_after := stored.reservation(p_reservation_id => l_old_id);
    ut.expect(l_after.status).to_equal('CANCELLED');
    ut.expect(l_after.closed_at).to_equal(l_before.closed_at);
    l_after := stored.reservation(p_reservation_id => l_new_id);
    ut.expect(l_after.status).to_equal('EXPIRED');
  END end_leaves_closed_ones;

  PROCEDURE end_leaves_claims_that_live IS
    l_schedule_id    concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_reservation_id reservations.reservation_id%TYPE;
    l_before         reservations%ROWTYPE;
    l_after          reservations%ROWTYPE;
    l_claim          reservation_seats%ROWTYPE;
    l_seat_id        seats.seat_id%TYPE := given.seat(p_schedule_id => l_schedule_id);
  BEGIN
    -- That of somebody else is over; it is no reason.
    given.hold_has_lapsed(p_reservation_id => given.a_hold);
    l_reservation_id := given.a_hold(p_schedule_id => l_schedule_id);
    l_before         := stored.reservation(p_reservation_id => l_reservation_id);

    reservation_claim.end_lapsed_claims(
      p_seat_ids => number_nt(l_seat_id),
      p_now      => l_before.held_until - NUMTODSINTERVAL(0.000001, 'SECOND'));

    l_claim := stored.claim(p_reservation_id => l_reservation_id, p_seat_id => l_seat_id);
    ut.expect(l_claim.released_at).to_be_null;
    l_after := stored.reservation(p_reservation_id => l_reservation_id);
    ut.expect(l_after.status).to_equal('PENDING');

    reservation_claim.end_lapsed_claims(p_seat_ids => number_nt(l_seat_id), p_now => l_before.held_until);

    l_claim := stored.claim(p_reservation_id => l_reservation_id, p_seat_id => l_seat_id);
    ut.expect(l_claim.released_at).to_equal(l_before.held_until);
  END end_leaves_claims_that_live;

  PROCEDURE end_leaves_paid_claims IS
    l_schedule_id    concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_seat_id        seats.seat_id%TYPE := given.seat(p_schedule_id => l_schedule_id);
    l_reservation_id reservations.reservation_id%TYPE;
    l_after          reservations%ROWTYPE;
    l_claim          reservation_seats%ROWTYPE;
  BEGIN
    l_reservation_id := given.a_paid_reservation(p_schedule_id => l_schedule_id);

    reservation_claim.end_lapsed_claims(
      p_seat_ids => number_nt(l_seat_id),
      p_now      => SYSTIMESTAMP + INTERVAL '1' DAY);

    l_claim := stored.claim(p_reservation_id => l_reservation_id, p_seat_id => l_seat_id);
    ut.expect(l_claim.released_at).to_be_null;
    l_after := stored.reservation(p_reservation_id => l_reservation_id);
    ut.expect(l_after.status).to_equal('CONFIRMED');
  END end_leaves_paid_claims;

  PROCEDURE end_touches_nothing_else IS
    l_schedule_id         concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_other_id            reservations.reservation_id%TYPE;
    l_reservation_id      reservations.reservation_id%TYPE;
    l_seats_before        SYS_REFCURSOR;
    l_seats_after         SYS_REFCURSOR;
    l_reservations_before SYS_REFCURSOR;
    l_reservations_after  SYS_REFCURSOR;
  BEGIN
    l_reservation_id := a_hold_on_two(p_schedule_id => l_schedule_id);
    l_other_id := given.a_hold(
      p_schedule_id => l_schedule_id,
      p_seat_ids    => given.seats_between(p_schedule_id => l_schedule_id, p_first => 3, p_last => 3));
    given.hold_has_lapsed(p_reservation_id => l_other_id);
    given.hold_has_lapsed(p_reservation_id => l_reservation_id);
    l_seats_before        := stored.seats_but(p_schedule_id => l_schedule_id);
    l_reservations_before := stored.reservations_but(
      p_schedule_id    => l_schedule_id,
      p_reservation_id => l_reservation_id);

    reservation_claim.end_lapsed_claims(
      p_seat_ids => given.seats_between(p_schedule_id => l_schedule_id, p_first => 1, p_last => 2),
      p_now      => SYSTIMESTAMP);

    l_seats_after := stored.seats_but(p_schedule_id => l_schedule_id);
    ut.expect(l_seats_after).to_equal(l_seats_before);
    l_reservations_after := stored.reservations_but(
      p_schedule_id    => l_schedule_id,
      p_reservation_id => l_reservation_id);
    ut.expect(l_reservations_after).to_equal(l_reservations_before);
  END end_touches_nothing_else;

  -- Whether a hold on two seats is lapsed so many seconds after its end, with so many seats.
  FUNCTION lapsed(
    p_seconds  IN NUMBER,
    p_seat_ids IN number_nt
  ) RETURN BOOLEAN IS
    l_reservation reservations%ROWTYPE;
  BEGIN
    l_reservation.held_until := SYSTIMESTAMP;
    l_reservation.seat_count := 2;
    RETURN reservation_claim.is_lapsed(
      p_reservation => l_reservation,
      p_seat_ids    => p_seat_ids,
      p_now         => l_reservation.held_until + NUMTODSINTERVAL(p_seconds, 'SECOND'));
  END lapsed;

  PROCEDURE is_not_lapsed_before_the_end IS
  BEGIN
    ut.expect(lapsed(p_seconds => -0.000001, p_seat_ids => number_nt(1, 2))).to_be_false;
  END is_not_lapsed_before_the_end;

  PROCEDURE is_lapsed_at_the_end IS
  BEGIN
    ut.expect(lapsed(p_seconds => 0, p_seat_ids => number_nt(1, 2))).to_be_true;
  END is_lapsed_at_the_end;

  PROCEDURE is_lapsed_after_the_end IS
  BEGIN
    ut.expect(lapsed(p_seconds => 0.000001, p_seat_ids => number_nt(1, 2))).to_be_true;
  END is_lapsed_after_the_end;

  PROCEDURE is_lapsed_without_a_seat IS
  BEGIN
    ut.expect(lapsed(p_seconds => -60, p_seat_ids => number_nt(1))).to_be_true;
  END is_lapsed_without_a_seat;
END test_reservation_claim;
/
