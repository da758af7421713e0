CREATE OR REPLACE PACKAGE BODY test_views AS
  FUNCTION concert_shown(
    p_concert_id IN concerts.concert_id%TYPE
  ) RETURN concert_v%ROWTYPE IS
    l_row concert_v%ROWTYPE;
  BEGIN
    SELECT v.*
      INTO l_row
      FROM concert_v v
     WHERE v.concert_id = p_concert_id;
    RETURN l_row;
  END concert_shown;

  FUNCTION date_shown(
    p_schedule_id IN concert_schedules.schedule_id%TYPE
  ) RETURN schedule_v%ROWTYPE IS
    l_row schedule_v%ROWTYPE;
  BEGIN
    SELECT v.*
      INTO l_row
      FROM schedule_v v
     WHERE v.schedule_id = p_schedule_id;
    RETURN l_row;
  END date_shown;

  FUNCTION date_of(
    p_schedule_id IN concert_schedules.schedule_id%TYPE
  ) RETURN concert_schedules%ROWTYPE IS
    l_row concert_schedules%ROWTYPE;
  BEGIN
    SELECT cs.*
      INTO l_row
      FROM concert_schedules cs
     WHERE cs.schedule_id = p_schedule_id;
    RETURN l_row;
  END date_of;

  -- What the seat map says of the seat number 1.
  FUNCTION seat_status_shown(
    p_schedule_id IN concert_schedules.schedule_id%TYPE
  ) RETURN seat_map_v.status%TYPE IS
    l_status seat_map_v.status%TYPE;
  BEGIN
    SELECT v.status
      INTO l_status
      FROM seat_map_v v
     WHERE v.schedule_id = p_schedule_id
       AND v.seat_number = 1;
    RETURN l_status;
  END seat_status_shown;

  FUNCTION reservation_shown(
    p_reservation_id IN reservations.reservation_id%TYPE
  ) RETURN reservation_v%ROWTYPE IS
    l_row reservation_v%ROWTYPE;
  BEGIN
    SELECT v.*
      INTO l_row
      FROM reservation_v v
     WHERE v.reservation_id = p_reservation_id;
    RETURN l_row;
  END reservation_shown;

  FUNCTION reservation_of(
    p_reservation_id IN reservations.reservation_id%TYPE
  ) RETURN reservations%ROWTYPE IS
    l_row reservations%ROWTYPE;
  BEGIN
    SELECT r.*
      INTO l_row
      FROM reservations r
     WHERE r.reservation_id = p_reservation_id;
    RETURN l_row;
  END reservation_of;

  -- The one payment of a reservation.
  FUNCTION payment_of(
    p_reservation_id IN reservations.reservation_id%TYPE
  ) RETURN payments%ROWTYPE IS
    l_row payments%ROWTYPE;
  BEGIN
    SELECT p.*
      INTO l_row
      FROM payments p
     WHERE p.reservation_id = p_reservation_id;
    RETURN l_row;
  END payment_of;

  FUNCTION payment_shown(
    p_reservation_id IN reservations.reservation_id%TYPE
  ) RETURN payment_v%ROWTYPE IS
    l_row payment_v%ROWTYPE;
  BEGIN
    SELECT v.*
      INTO l_row
      FROM payment_v v
     WHERE v.reservation_id = p_reservation_id;
    RETURN l_row;
  END payment_shown;

  FUNCTION balance_shown(
    p_user_id IN users.user_id%TYPE
  ) RETURN point_balance_v.point%TYPE IS
    l_point point_balance_v.point%TYPE;
  BEGIN
    SELECT v.point
      INTO l_point
      FROM point_balance_v v
     WHERE v.user_id = p_user_id;
    RETURN l_point;
  END balance_shown;

  -- The seats as one text: 'A R1-1 VIP 150000, ...'.
  FUNCTION seats_shown(
    p_reservation_id IN reservations.reservation_id%TYPE
  ) RETURN VARCHAR2 IS
    l_seats VARCHAR2(4000 CHAR);
  BEGIN
    SELECT LISTAGG(
             v.section || ' ' || v.row_label || '-' || v.seat_number || ' ' || v.grade || ' ' || v.price,
             ', ')
             WITHIN GROUP (ORDER BY v.seat_id)
      INTO l_seats
      FROM reservation_seat_v v
     WHERE v.reservation_id = p_reservation_id;
    RETURN l_seats;
  END seats_shown;

  -- A date with two seats held, one sold, one lapsed and one free: no two states can be exchanged.
  FUNCTION a_mixed_schedule RETURN concert_schedules.schedule_id%TYPE IS
    l_schedule_id concert_schedules.schedule_id%TYPE;
    l_held_id     reservations.reservation_id%TYPE;
    l_sold_id     reservations.reservation_id%TYPE;
    l_lapsed_id   reservations.reservation_id%TYPE;
  BEGIN
    l_schedule_id := given.a_schedule(p_seats => 5);
    l_held_id     := given.a_hold(
      p_schedule_id => l_schedule_id,
      p_seat_ids    => given.seats_between(p_schedule_id => l_schedule_id, p_first => 1, p_last => 2));
    l_sold_id     := given.a_paid_reservation(
      p_schedule_id => l_schedule_id,
      p_seat_ids    => number_nt(given.seat(p_schedule_id => l_schedule_id, p_number => 3)));
    l_lapsed_id   := given.a_hold(
      p_schedule_id => l_schedule_id,
      p_seat_ids    => number_nt(given.seat(p_schedule_id => l_schedule_id, p_number => 4)));
    given.hold_has_lapsed(p_reservation_id => l_lapsed_id);
    RETURN l_schedule_id;
  END a_mixed_schedule;

  PROCEDURE shows_a_concert IS
    l_concert_id concerts.concert_id%TYPE;
    l_concert    concerts%ROWTYPE;
    l_shown      concert_v%ROWTYPE;
  BEGIN
    l_concert_id := given.a_concert;

    l_shown := concert_shown(p_concert_id => l_concert_id);
    SELECT c.*
      INTO l_concert
      FROM concerts c
     WHERE c.concert_id = l_concert_id;
    ut.expect(l_shown.title).to_equal('A concert');
    ut.expect(l_shown.artist).to_equal('An artist');
    ut.expect(l_shown.venue).to_equal('A venue');
    ut.expect(l_shown.open_date).to_equal(l_concert.open_date);
  END shows_a_concert;

  PROCEDURE shows_first_and_last IS
    l_concert_id concerts.concert_id%TYPE;
    l_second     concert_schedules.schedule_id%TYPE;
    l_last       concert_schedules.schedule_id%TYPE;
    l_first      concert_schedules.schedule_id%TYPE;
    l_shown      concert_v%ROWTYPE;
  BEGIN
    l_concert_id := given.a_concert;
    l_second     := given.a_schedule(p_concert_id => l_concert_id, p_starts_in => 200000);
    l_last       := given.a_schedule(p_concert_id => l_concert_id, p_starts_in => 300000);
    l_first      := given.a_schedule(p_concert_id => l_concert_id, p_starts_in => 100000);

    l_shown := concert_shown(p_concert_id => l_concert_id);
    ut.expect(l_shown.first_date).to_equal(date_of(p_schedule_id => l_first).starts_at);
    ut.expect(l_shown.last_date).to_equal(date_of(p_schedule_id => l_last).starts_at);
    ut.expect(l_shown.first_date).to_be_less_than(date_of(p_schedule_id => l_second).starts_at);
  END shows_first_and_last;

  PROCEDURE leaves_cancelled_dates IS
    l_concert_id concerts.concert_id%TYPE;
    l_first      concert_schedules.schedule_id%TYPE;
    l_standing   concert_schedules.schedule_id%TYPE;
    l_last       concert_schedules.schedule_id%TYPE;
    l_shown      concert_v%ROWTYPE;
  BEGIN
    l_concert_id := given.a_concert;
    l_first      := given.a_schedule(p_concert_id => l_concert_id, p_starts_in => 100000);
    l_standing   := given.a_schedule(p_concert_id => l_concert_id, p_starts_in => 200000);
    l_last       := given.a_schedule(p_concert_id => l_concert_id, p_starts_in => 300000);
    given.schedule_is_cancelled(p_schedule_id => l_first);
    given.schedule_is_cancelled(p_schedule_id => l_last);

    l_shown := concert_shown(p_concert_id => l_concert_id);
    ut.expect(l_shown.first_date).to_equal(date_of(p_schedule_id => l_standing).starts_at);
    ut.expect(l_shown.last_date).to_equal(date_of(p_schedule_id => l_standing).starts_at);
  END leaves_cancelled_dates;

  PROCEDURE shows_it_without_dates IS
    l_shown concert_v%ROWTYPE;
  BEGIN
    l_shown := concert_shown(p_concert_id => given.a_concert);

    ut.expect(l_shown.first_date).to_be_null;
    ut.expect(l_shown.last_date).to_be_null;
  END shows_it_without_dates;

  PROCEDURE shows_no_other_dates IS
    l_concert_id concerts.concert_id%TYPE;
    l_own        concert_schedules.schedule_id%TYPE;
    l_early      concert_schedules.schedule_id%TYPE;
    l_late       concert_schedules.schedule_id%TYPE;
    l_shown      concert_v%ROWTYPE;
  BEGIN
    l_concert_id := given.a_concert;
    l_own        := given.a_schedule(p_concert_id => l_concert_id, p_starts_in => 200000);
    l_early      := given.a_schedule(p_starts_in => 100000);
    l_late       := given.a_schedule(p_starts_in => 300000);

    l_shown := concert_shown(p_concert_id => l_concert_id);
    ut.expect(l_shown.first_date).to_equal(date_of(p_schedule_id => l_own).starts_at);
    ut.expect(l_shown.last_date).to_equal(date_of(p_schedule_id => l_own).starts_at);
    ut.expect(l_shown.first_date).to_be_between(
      date_of(p_schedule_id => l_early).starts_at, date_of(p_schedule_id => l_late).starts_at);
  END shows_no_other_dates;

  PROCEDURE shows_a_date IS
    l_schedule_id concert_schedules.schedule_id%TYPE;
    l_schedule    concert_schedules%ROWTYPE;
    l_shown       schedule_v%ROWTYPE;
  BEGIN
    l_schedule_id := given.a_schedule;

    l_schedule := date_of(p_schedule_id => l_schedule_id);
    l_shown    := date_shown(p_schedule_id => l_schedule_id);
    ut.expect(l_shown.concert_id).to_equal(l_schedule.concert_id);
    ut.expect(l_shown.starts_at).to_equal(l_schedule.starts_at);
    ut.expect(l_shown.sale_opens_at).to_equal(l_schedule.sale_opens_at);
    ut.expect(l_shown.sale_closes_at).to_equal(l_schedule.sale_closes_at);
    ut.expect(l_shown.queue_required).to_equal(0);
  END shows_a_date;

  PROCEDURE is_upcoming IS
  BEGIN
    ut.expect(date_shown(p_schedule_id => given.a_schedule(p_opens_in => 3600)).status)
      .to_equal('UPCOMING');
  END is_upcoming;

  PROCEDURE is_ongoing IS
  BEGIN
    ut.expect(date_shown(p_schedule_id => given.a_schedule).status).to_equal('ONGOING');
  END is_ongoing;

  PROCEDURE is_ended IS
    l_schedule_id concert_schedules.schedule_id%TYPE;
  BEGIN
    l_schedule_id := given.a_schedule(p_opens_in => -7200, p_closes_in => -1);

    ut.expect(date_shown(p_schedule_id => l_schedule_id).status).to_equal('ENDED');
  END is_ended;

  PROCEDURE is_cancelled IS
    l_upcoming_id concert_schedules.schedule_id%TYPE;
    l_ongoing_id  concert_schedules.schedule_id%TYPE;
  BEGIN
    l_upcoming_id := given.a_schedule(p_opens_in => 3600);
    l_ongoing_id  := given.a_schedule;

    given.schedule_is_cancelled(p_schedule_id => l_upcoming_id);
    given.schedule_is_cancelled(p_schedule_id => l_ongoing_id);

    ut.expect(date_shown(p_schedule_id => l_upcoming_id).status).to_equal('CANCELLED');
    ut.expect(date_shown(p_schedule_id => l_upcoming_id).available_seats).to_equal(0);
    ut.expect(date_shown(p_schedule_id => l_upcoming_id).total_seats).to_be_greater_than(0);
    ut.expect(date_shown(p_schedule_id => l_ongoing_id).status).to_equal('CANCELLED');
  END is_cancelled;

  PROCEDURE counts_the_seats IS
    l_shown schedule_v%ROWTYPE;
  BEGIN
    l_shown := date_shown(p_schedule_id => a_mixed_schedule);

    ut.expect(l_shown.total_seats).to_equal(5);
    ut.expect(l_shown.available_seats).to_equal(2);
  END counts_the_seats;

  PROCEDURE counts_what_came_back IS
    l_schedule_id    concert_schedules.schedule_id%TYPE;
    l_reservation_id reservations.reservation_id%TYPE;
    l_shown          schedule_v%ROWTYPE;
  BEGIN
    l_schedule_id    := given.a_schedule(p_seats => 2);
    l_reservation_id := given.a_paid_reservation(p_schedule_id => l_schedule_id);
    ut.expect(date_shown(p_schedule_id => l_schedule_id).available_seats).to_equal(1);

    given.reservation_is_cancelled(p_reservation_id => l_reservation_id);

    l_shown := date_shown(p_schedule_id => l_schedule_id);
    ut.expect(l_shown.total_seats).to_equal(2);
    ut.expect(l_shown.available_seats).to_equal(2);
  END counts_what_came_back;

  PROCEDURE counts_no_other_seats IS
    l_schedule_id concert_schedules.schedule_id%TYPE;
    l_other_id    concert_schedules.schedule_id%TYPE;
    l_shown       schedule_v%ROWTYPE;
  BEGIN
    l_schedule_id := given.a_schedule(p_seats => 2);
    l_other_id    := a_mixed_schedule;
    ut.expect(l_other_id).not_to_equal(l_schedule_id);

    l_shown := date_shown(p_schedule_id => l_schedule_id);
    ut.expect(l_shown.total_seats).to_equal(2);
    ut.expect(l_shown.available_seats).to_equal(2);
  END counts_no_other_seats;

  PROCEDURE shows_each_seat IS
    l_schedule_id concert_schedules.schedule_id%TYPE;
    l_seats       VARCHAR2(4000 CHAR);
  BEGIN
    l_schedule_id := given.a_schedule(p_seats => 3);

    SELECT LISTAGG(
             v.section || ' ' || v.row_label || '-' || v.seat_number || ' ' || v.grade || ' ' || v.price,
             ', ')
             WITHIN GROUP (ORDER BY v.seat_id)
      INTO l_seats
      FROM seat_map_v v
     WHERE v.schedule_id = l_schedule_id;
    ut.expect(l_seats).to_equal('A R1-1 VIP 150000, A R1-2 R 100000, A R1-3 VIP 150000');
  END shows_each_seat;

  PROCEDURE shows_a_free_seat IS
  BEGIN
    ut.expect(seat_status_shown(p_schedule_id => given.a_schedule)).to_equal('AVAILABLE');
  END shows_a_free_seat;

  PROCEDURE shows_a_held_seat IS
  BEGIN
    ut.expect(seat_status_shown(
        p_schedule_id => reservation_of(p_reservation_id => given.a_hold).schedule_id))
      .to_equal('PENDING');
  END shows_a_held_seat;

  PROCEDURE shows_a_sold_seat IS
  BEGIN
    ut.expect(seat_status_shown(
        p_schedule_id => reservation_of(p_reservation_id => given.a_paid_reservation).schedule_id))
      .to_equal('SOLD');
  END shows_a_sold_seat;

  PROCEDURE shows_a_seat_of_no_date IS
    l_free_id concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_sold_id concert_schedules.schedule_id%TYPE;
  BEGIN
    l_sold_id := reservation_of(p_reservation_id => given.a_paid_reservation).schedule_id;

    given.schedule_is_cancelled(p_schedule_id => l_free_id);
    given.schedule_is_cancelled(p_schedule_id => l_sold_id);

    ut.expect(seat_status_shown(p_schedule_id => l_free_id)).to_equal('CANCELLED');
    ut.expect(seat_status_shown(p_schedule_id => l_sold_id)).to_equal('CANCELLED');
  END shows_a_seat_of_no_date;

  PROCEDURE shows_a_lapsed_seat IS
    l_reservation_id reservations.reservation_id%TYPE;
  BEGIN
    l_reservation_id := given.a_hold;
    given.hold_has_lapsed(p_reservation_id => l_reservation_id);

    ut.expect(seat_status_shown(
        p_schedule_id => reservation_of(p_reservation_id => l_reservation_id).schedule_id))
      .to_equal('AVAILABLE');
  END shows_a_lapsed_seat;

  PROCEDURE shows_a_returned_seat IS
  BEGIN
    ut.expect(seat_status_shown(
        p_schedule_id => reservation_of(p_reservation_id => given.a_cancelled_hold).schedule_id))
      .to_equal('AVAILABLE');
  END shows_a_returned_seat;

  PROCEDURE shows_a_hold IS
    l_reservation_id reservations.reservation_id%TYPE;
    l_reservation    reservations%ROWTYPE;
    l_shown          reservation_v%ROWTYPE;
  BEGIN
    l_reservation_id := given.a_hold;

    l_reservation := reservation_of(p_reservation_id => l_reservation_id);
    l_shown       := reservation_shown(p_reservation_id => l_reservation_id);
    ut.expect(l_shown.user_id).to_equal(l_reservation.user_id);
    ut.expect(l_shown.schedule_id).to_equal(l_reservation.schedule_id);
    ut.expect(l_shown.status).to_equal('PENDING');
    ut.expect(l_shown.amount).to_equal(given.c_vip_price);
    ut.expect(l_shown.held_until).to_equal(l_reservation.held_until);
    ut.expect(l_shown.created_at).to_equal(l_reservation.created_at);
    ut.expect(l_shown.payment_id).to_be_null;
    ut.expect(l_shown.payment_method).to_be_null;
    ut.expect(l_shown.payment_status).to_be_null;
    ut.expect(l_shown.paid_at).to_be_null;
    ut.expect(l_shown.refund_id).to_be_null;
    ut.expect(l_shown.refund_amount).to_be_null;
    ut.expect(l_shown.refunded_at).to_be_null;
  END shows_a_hold;

  PROCEDURE shows_a_lapsed_hold IS
    l_reservation_id reservations.reservation_id%TYPE;
  BEGIN
    l_reservation_id := given.a_hold;
    given.hold_has_lapsed(p_reservation_id => l_reservation_id);

    ut.expect(reservation_shown(p_reservation_id => l_reservation_id).status).to_equal('EXPIRED');
    ut.expect(reservation_of(p_reservation_id => l_reservation_id).status).to_equal('PENDING');
  END shows_a_lapsed_hold;

  PROCEDURE shows_an_expired_hold IS
  BEGIN
    ut.expect(reservation_shown(p_reservation_id => given.an_expired_hold).status)
      .to_equal('EXPIRED');
  END shows_an_expired_hold;

  PROCEDURE shows_the_payment IS
    l_reservation_id reservations.reservation_id%TYPE;
    l_payment        payments%ROWTYPE;
    l_shown          reservation_v%ROWTYPE;
  BEGIN
    l_reservation_id := given.a_paid_reservation;

    l_payment := payment_of(p_reservation_id => l_reservation_id);
    l_shown   := reservation_shown(p_reservation_id => l_reservation_id);
    ut.expect(l_shown.status).to_equal('CONFIRMED');
    ut.expect(l_shown.payment_id).to_equal(l_payment.payment_id);
    ut.expect(l_shown.payment_method).to_equal('POINT');
    ut.expect(l_shown.payment_status).to_equal('COMPLETED');
    ut.expect(l_shown.paid_at).to_equal(l_payment.completed_at);
    ut.expect(l_shown.refund_id).to_be_null;
  END shows_the_payment;

  PROCEDURE stays_confirmed IS
    l_reservation_id reservations.reservation_id%TYPE;
  BEGIN
    l_reservation_id := given.a_paid_reservation;
    given.hold_has_lapsed(p_reservation_id => l_reservation_id);

    ut.expect(reservation_shown(p_reservation_id => l_reservation_id).status).to_equal('CONFIRMED');
  END stays_confirmed;

  PROCEDURE shows_the_refund IS
    l_reservation_id reservations.reservation_id%TYPE;
    l_payment_id     payments.payment_id%TYPE;
    l_refund         refunds%ROWTYPE;
    l_shown          reservation_v%ROWTYPE;
  BEGIN
    l_reservation_id := given.a_paid_reservation;
    given.reservation_is_cancelled(p_reservation_id => l_reservation_id);

    l_payment_id := payment_of(p_reservation_id => l_reservation_id).payment_id;
    SELECT f.*
      INTO l_refund
      FROM refunds f
     WHERE f.payment_id = l_payment_id;
    l_shown := reservation_shown(p_reservation_id => l_reservation_id);
    ut.expect(l_shown.status).to_equal('CANCELLED');
    ut.expect(l_shown.payment_status).to_equal('REFUNDED');
    ut.expect(l_shown.refund_id).to_equal(l_refund.refund_id);
    ut.expect(l_shown.refund_amount).to_equal(given.c_vip_price);
    ut.expect(l_shown.refunded_at).to_equal(l_refund.refunded_at);
  END shows_the_refund;

  PROCEDURE shows_a_cancelled_hold IS
    l_shown reservation_v%ROWTYPE;
  BEGIN
    l_shown := reservation_shown(p_reservation_id => given.a_cancelled_hold);

    ut.expect(l_shown.status).to_equal('CANCELLED');
    ut.expect(l_shown.payment_id).to_be_null;
    ut.expect(l_shown.refund_id).to_be_null;
  END shows_a_cancelled_hold;

  PROCEDURE shows_no_failed_payment IS
    l_reservation_id reservations.reservation_id%TYPE;
    l_first_id       payments.payment_id%TYPE;
    l_second_id      payments.payment_id%TYPE;
    l_shown          reservation_v%ROWTYPE;
  BEGIN
    l_reservation_id := given.a_hold;
    l_first_id       := given.a_failed_payment(p_reservation_id => l_reservation_id);
    l_second_id      := given.a_failed_payment(p_reservation_id => l_reservation_id);
    ut.expect(l_second_id).not_to_equal(l_first_id);

    -- Two rows would be ORA-01422.
    l_shown := reservation_shown(p_reservation_id => l_reservation_id);
    ut.expect(l_shown.status).to_equal('PENDING');
    ut.expect(l_shown.payment_id).to_be_null;
  END shows_no_failed_payment;

  PROCEDURE shows_the_seats IS
    l_schedule_id concert_schedules.schedule_id%TYPE;
    l_one_id      reservations.reservation_id%TYPE;
    l_other_id    reservations.reservation_id%TYPE;
  BEGIN
    l_schedule_id := given.a_schedule(p_seats => 3);
    l_one_id      := given.a_hold(
      p_schedule_id => l_schedule_id,
      p_seat_ids    => given.seats_between(p_schedule_id => l_schedule_id, p_first => 1, p_last => 2));
    l_other_id    := given.a_hold(
      p_schedule_id => l_schedule_id,
      p_seat_ids    => given.seats_between(p_schedule_id => l_schedule_id, p_first => 3, p_last => 3));

    ut.expect(seats_shown(p_reservation_id => l_one_id))
      .to_equal('A R1-1 VIP 150000, A R1-2 R 100000');
    ut.expect(seats_shown(p_reservation_id => l_other_id)).to_equal('A R1-3 VIP 150000');
  END shows_the_seats;

  PROCEDURE shows_the_agreed_price IS
    l_reservation_id reservations.reservation_id%TYPE;
    l_schedule_id    concert_schedules.schedule_id%TYPE;
  BEGIN
    l_reservation_id := given.a_hold;
    l_schedule_id    := reservation_of(p_reservation_id => l_reservation_id).schedule_id;

    given.seat_costs(
      p_seat_id => given.seat(p_schedule_id => l_schedule_id, p_number => 1),
      p_price   => 999000);

    ut.expect(seats_shown(p_reservation_id => l_reservation_id)).to_equal('A R1-1 VIP 150000');
  END shows_the_agreed_price;

  PROCEDURE shows_returned_seats IS
  BEGIN
    ut.expect(seats_shown(p_reservation_id => given.a_cancelled_hold)).to_equal('A R1-1 VIP 150000');
  END shows_returned_seats;

  PROCEDURE shows_a_payment IS
    l_reservation_id reservations.reservation_id%TYPE;
    l_payment        payments%ROWTYPE;
    l_shown          payment_v%ROWTYPE;
  BEGIN
    l_reservation_id := given.a_paid_reservation;

    l_payment := payment_of(p_reservation_id => l_reservation_id);
    l_shown   := payment_shown(p_reservation_id => l_reservation_id);
    ut.expect(l_shown.payment_id).to_equal(l_payment.payment_id);
    ut.expect(l_shown.user_id)
      .to_equal(reservation_of(p_reservation_id => l_reservation_id).user_id);
    ut.expect(l_shown.method).to_equal('POINT');
    ut.expect(l_shown.status).to_equal('COMPLETED');
    ut.expect(l_shown.amount).to_equal(given.c_vip_price);
    ut.expect(l_shown.requested_at).to_equal(l_payment.requested_at);
    ut.expect(l_shown.completed_at).to_equal(l_payment.completed_at);
    ut.expect(l_shown.message).to_be_null;
  END shows_a_payment;

  PROCEDURE shows_a_refunded_payment IS
    l_reservation_id reservations.reservation_id%TYPE;
  BEGIN
    l_reservation_id := given.a_paid_reservation;
    given.reservation_is_cancelled(p_reservation_id => l_reservation_id);

    ut.expect(payment_shown(p_reservation_id => l_reservation_id).status).to_equal('REFUNDED');
  END shows_a_refunded_payment;

  PROCEDURE shows_why_it_failed IS
    l_reservation_id reservations.reservation_id%TYPE;
    l_payment_id     payments.payment_id%TYPE;
    l_shown          payment_v%ROWTYPE;
  BEGIN
    l_reservation_id := given.a_hold;
    l_payment_id     := given.a_failed_payment(p_reservation_id => l_reservation_id);

    l_shown := payment_shown(p_reservation_id => l_reservation_id);
    ut.expect(l_shown.payment_id).to_equal(l_payment_id);
    ut.expect(l_shown.status).to_equal('FAILED');
    ut.expect(l_shown.completed_at).to_be_null;
    ut.expect(l_shown.message).to_equal('The card was declined.');
  END shows_why_it_failed;

  PROCEDURE shows_the_balance IS
    l_user_id  users.user_id%TYPE;
    l_other_id users.user_id%TYPE;
  BEGIN
    l_user_id  := given.a_user(p_points => 70000);
    l_other_id := given.a_user(p_points => 5000);

    ut.expect(balance_shown(p_user_id => l_user_id)).to_equal(70000);
    ut.expect(balance_shown(p_user_id => l_other_id)).to_equal(5000);
  END shows_the_balance;

  PROCEDURE shows_an_empty_balance IS
  BEGIN
    ut.expect(balance_shown(p_user_id => given.a_user)).to_equal(0);
  END shows_an_empty_balance;

  PROCEDURE shows_no_house_balance IS
    l_accounts PLS_INTEGER;
  BEGIN
    SELECT COUNT(*)
      INTO l_accounts
      FROM point_balance_v v
     WHERE v.user_id IS NULL
        OR v.point IS NULL;
    ut.expect(l_accounts).to_equal(0);
  END shows_no_house_balance;

  PROCEDURE shows_the_statement IS
    l_user_id        users.user_id%TYPE;
    l_reservation_id reservations.reservation_id%TYPE;
    l_statement      VARCHAR2(4000 CHAR);
  BEGIN
    l_user_id        := given.a_user(p_points => 70000);
    l_reservation_id := given.a_paid_reservation(p_user_id => l_user_id);
    given.reservation_is_cancelled(p_reservation_id => l_reservation_id);

    SELECT LISTAGG(v.kind || ' ' || v.amount || ' = ' || v.balance, ', ') WITHIN GROUP (ORDER BY v.entry_id)
      INTO l_statement
      FROM point_entry_v v
     WHERE v.user_id = l_user_id;
    ut.expect(l_statement).to_equal(
      'CHARGE 70000 = 70000, CHARGE 150000 = 220000, PAYMENT -150000 = 70000, REFUND 150000 = 220000');
  END shows_the_statement;

  PROCEDURE shows_the_references IS
    l_reservation_id reservations.reservation_id%TYPE;
    l_user_id        users.user_id%TYPE;
    l_transaction_id payments.transaction_id%TYPE;
    l_entry          point_entry_v%ROWTYPE;
    l_created_at     ledger_transactions.created_at%TYPE;
  BEGIN
    l_reservation_id := given.a_paid_reservation;
    l_user_id        := reservation_of(p_reservation_id => l_reservation_id).user_id;
    l_transaction_id := payment_of(p_reservation_id => l_reservation_id).transaction_id;

    SELECT v.*
      INTO l_entry
      FROM point_entry_v v
     WHERE v.user_id = l_user_id
       AND v.kind = 'PAYMENT';
    SELECT t.created_at
      INTO l_created_at
      FROM ledger_transactions t
     WHERE t.transaction_id = l_transaction_id;
    ut.expect(l_entry.transaction_id).to_equal(l_transaction_id);
    ut.expect(l_entry.reference).to_equal('reservation:' || l_reservation_id);
    ut.expect(l_entry.created_at).to_equal(l_created_at);
  END shows_the_references;

  PROCEDURE shows_no_house_entry IS
    l_user_id users.user_id%TYPE;
    l_entries PLS_INTEGER;
    l_house   PLS_INTEGER;
  BEGIN
    l_user_id := given.a_user(p_points => 70000);

    SELECT COUNT(*)
      INTO l_entries
      FROM point_entry_v v
     WHERE v.user_id = l_user_id;
    SELECT COUNT(*)
      INTO l_house
      FROM point_entry_v v
     WHERE v.user_id IS NULL;
    ut.expect(l_entries).to_equal(1);
    ut.expect(l_house).to_equal(0);
  END shows_no_house_entry;

  PROCEDURE shows_the_parameters IS
    l_actual   SYS_REFCURSOR;
    l_expected SYS_REFCURSOR;
  BEGIN
    OPEN l_actual FOR
      SELECT v.name, v.value, v.unit, v.min_value, v.max_value, v.description
        FROM parameter_v v
       ORDER BY v.name;
    OPEN l_expected FOR
      SELECT p.name, p.value, p.unit, p.min_value, p.max_value, p.description
        FROM parameters p
       ORDER BY p.name;
    ut.expect(l_actual).to_equal(l_expected);
  END shows_the_parameters;

  PROCEDURE shows_the_value_in_force IS
    l_value parameter_v.value%TYPE;
  BEGIN
    given.parameter_is(p_name => 'hold-seconds', p_value => 301);

    SELECT v.value
      INTO l_value
      FROM parameter_v v
     WHERE v.name = 'hold-seconds';
    ut.expect(l_value).to_equal(301);
  END shows_the_value_in_force;

  FUNCTION room_shown(
    p_schedule_id IN waiting_rooms.schedule_id%TYPE
  ) RETURN waiting_room_v%ROWTYPE IS
    l_row waiting_room_v%ROWTYPE;
  BEGIN
    SELECT v.*
      INTO l_row
      FROM waiting_room_v v
     WHERE v.schedule_id = p_schedule_id;
    RETURN l_row;
  END room_shown;

  FUNCTION place_shown(
    p_place IN waiting_tickets.place%TYPE
  ) RETURN waiting_ticket_v%ROWTYPE IS
    l_row waiting_ticket_v%ROWTYPE;
  BEGIN
    SELECT v.*
      INTO l_row
      FROM waiting_ticket_v v
     WHERE v.place = p_place;
    RETURN l_row;
  END place_shown;

  PROCEDURE shows_a_room IS
    l_date  waiting_rooms.schedule_id%TYPE := given_room.a_room(
      p_target => 2, p_max_per_second => 30, p_capacity => 40);
    l_first waiting_tickets.place%TYPE;
    l_place waiting_tickets.place%TYPE;
    l_room  waiting_rooms%ROWTYPE;
    l_row   waiting_room_v%ROWTYPE;
  BEGIN
    l_first := given_room.an_admission(p_schedule_id => l_date);
    l_place := given_room.a_place(p_schedule_id => given_room.a_room);
    FOR i IN 1 .. 3 LOOP
      l_place := given_room.a_place(p_schedule_id => l_date);
    END LOOP;
    ut.expect(given_room.a_round(p_schedule_id => l_date)).to_equal(1);

    l_room := stored_room.room(p_schedule_id => l_date);
    l_row  := room_shown(p_schedule_id => l_date);
    ut.expect(l_row.target).to_equal(2);
    ut.expect(l_row.max_per_second).to_equal(30);
    ut.expect(l_row.capacity).to_equal(40);
    ut.expect(l_row.paused_at).to_be_null;
    ut.expect(l_row.pause_reason).to_be_null;
    ut.expect(l_row.sold_out_at).to_be_null;
    ut.expect(l_row.joined_count).to_equal(4);
    ut.expect(l_row.waiting_count).to_equal(2);
    ut.expect(l_row.admitted_count).to_equal(2);
    ut.expect(l_row.mark_place).to_equal(l_room.mark_place);
    ut.expect(l_row.mark_ordinal).to_equal(4);
    ut.expect(l_row.served_place).to_equal(l_room.served_place);
    ut.expect(l_row.served_place).to_be_greater_than(l_first);
    ut.expect(l_row.shoppers).to_equal(2);
  END shows_a_room;

  PROCEDURE counts_live_shoppers IS
    l_date  waiting_rooms.schedule_id%TYPE := given_room.a_room;
    l_place waiting_tickets.place%TYPE;
  BEGIN
    l_place := given_room.an_admission(p_schedule_id => l_date);
    given_room.admission_has_lapsed(p_place => l_place);
    l_place := given_room.an_admission(p_schedule_id => l_date);
    given_room.place_is_done(p_place => l_place);
    l_place := given_room.an_admission(p_schedule_id => l_date);
    l_place := given_room.an_admission(p_schedule_id => given_room.a_room);

    ut.expect(room_shown(p_schedule_id => l_date).shoppers).to_equal(1);
  END counts_live_shoppers;

  PROCEDURE shows_no_former_room IS
    l_date  waiting_rooms.schedule_id%TYPE := given_room.a_room;
    l_count PLS_INTEGER;
  BEGIN
    given_room.queue_is_not_required(p_schedule_id => l_date);

    SELECT COUNT(*)
      INTO l_count
      FROM waiting_room_v v
     WHERE v.schedule_id = l_date;
    ut.expect(l_count).to_equal(0);
  END shows_no_former_room;

  PROCEDURE shows_no_less_than_nobody IS
    l_date waiting_rooms.schedule_id%TYPE := given_room.a_room;
  BEGIN
    given_broken.room_says(p_schedule_id => l_date, p_waiting_count => -1);

    ut.expect(room_shown(p_schedule_id => l_date).waiting_count).to_equal(0);
  END shows_no_less_than_nobody;

  PROCEDURE room_is_open IS
  BEGIN
    ut.expect(room_shown(p_schedule_id => given_room.a_room).state).to_equal('OPEN');
  END room_is_open;

  PROCEDURE room_is_paused IS
    l_date waiting_rooms.schedule_id%TYPE := given_room.a_room;
    l_row  waiting_room_v%ROWTYPE;
  BEGIN
    given_room.room_is_paused(p_schedule_id => l_date);

    l_row := room_shown(p_schedule_id => l_date);
    ut.expect(l_row.state).to_equal('PAUSED');
    ut.expect(l_row.pause_reason).to_equal('A fire alarm');
    ut.expect(l_row.paused_at).to_be_not_null;
  END room_is_paused;

  PROCEDURE room_is_sold_out IS
    l_date waiting_rooms.schedule_id%TYPE := given_room.a_sold_out_room;
    l_row  waiting_room_v%ROWTYPE;
  BEGIN
    ut.expect(given_room.a_round(p_schedule_id => l_date)).to_equal(0);
    given_room.room_is_paused(p_schedule_id => l_date);

    l_row := room_shown(p_schedule_id => l_date);
    ut.expect(l_row.state).to_equal('SOLD_OUT');
    ut.expect(l_row.sold_out_at).to_be_not_null;
  END room_is_sold_out;

  PROCEDURE room_is_upcoming IS
    l_date waiting_rooms.schedule_id%TYPE := given_room.a_room;
  BEGIN
    given_room.room_is_paused(p_schedule_id => l_date);
    given.schedule_is_earlier(p_schedule_id => l_date, p_seconds => -7200);

    ut.expect(room_shown(p_schedule_id => l_date).state).to_equal('UPCOMING');
  END room_is_upcoming;

  PROCEDURE room_is_closed IS
    l_date waiting_rooms.schedule_id%TYPE := given_room.a_sold_out_room;
  BEGIN
    ut.expect(given_room.a_round(p_schedule_id => l_date)).to_equal(0);
    given.schedule_is_earlier(p_schedule_id => l_date, p_seconds => 86400);

    ut.expect(room_shown(p_schedule_id => l_date).state).to_equal('CLOSED');
  END room_is_closed;

  PROCEDURE room_of_a_cancelled_date IS
    l_date waiting_rooms.schedule_id%TYPE := given_room.a_room;
  BEGIN
    given.schedule_is_cancelled(p_schedule_id => l_date);

    ut.expect(room_shown(p_schedule_id => l_date).state).to_equal('CLOSED');
  END room_of_a_cancelled_date;

  PROCEDURE shows_a_place IS
    l_place  waiting_tickets.place%TYPE;
    l_ticket waiting_tickets%ROWTYPE;
    l_row    waiting_ticket_v%ROWTYPE;
  BEGIN
    l_place := given_room.an_admission(p_schedule_id => given_room.a_room);
    given_room.place_is_left(p_place => l_place);

    l_ticket := stored_room.ticket(p_place => l_place);
    l_row    := place_shown(p_place => l_place);
    ut.expect(l_row.schedule_id).to_equal(l_ticket.schedule_id);
    ut.expect(l_row.user_id).to_equal(l_ticket.user_id);
    ut.expect(l_row.status).to_equal('LEFT');
    ut.expect(l_row.joined_at).to_equal(l_ticket.joined_at);
    ut.expect(l_row.admitted_at).to_equal(l_ticket.admitted_at);
    ut.expect(l_row.admitted_until).to_equal(l_ticket.admitted_until);
    ut.expect(l_row.closed_at).to_equal(l_ticket.closed_at);
  END shows_a_place;

  PROCEDURE shows_a_lapsed_admission IS
    l_place waiting_tickets.place%TYPE;
  BEGIN
    l_place := given_room.an_admission(p_schedule_id => given_room.a_room);
    ut.expect(place_shown(p_place => l_place).status).to_equal('ADMITTED');

    given_room.admission_has_lapsed(p_place => l_place);

    ut.expect(place_shown(p_place => l_place).status).to_equal('EXPIRED');
  END shows_a_lapsed_admission;

  PROCEDURE shows_milestones IS
    l_date    waiting_rooms.schedule_id%TYPE := given_room.a_room;
    l_place   waiting_tickets.place%TYPE;
    l_mark    waiting_rooms.mark_place%TYPE;
    l_ordinal waiting_milestone_v.ordinal%TYPE;
  BEGIN
    l_place := given_room.an_admission(p_schedule_id => l_date);
    l_mark  := stored_room.room(p_schedule_id => l_date).mark_place;

    SELECT v.ordinal
      INTO l_ordinal
      FROM waiting_milestone_v v
     WHERE v.schedule_id = l_date
       AND v.place = l_mark;
    ut.expect(l_ordinal).to_equal(1);
  END shows_milestones;

  PROCEDURE shows_the_journal IS
    l_date  waiting_rooms.schedule_id%TYPE := given_room.a_room;
    l_place waiting_tickets.place%TYPE;
    l_line  admission_journal%ROWTYPE;
    l_row   admission_journal_v%ROWTYPE;
  BEGIN
    l_place := given_room.an_admission(p_schedule_id => l_date);

    l_line := stored_room.journal_line(p_schedule_id => l_date, p_journal_no => 1);
    SELECT v.*
      INTO l_row
      FROM admission_journal_v v
     WHERE v.schedule_id = l_date;
    ut.expect(l_row.journal_no).to_equal(1);
    ut.expect(l_row.place).to_equal(l_place);
    ut.expect(l_row.user_id).to_equal(l_line.user_id);
    ut.expect(l_row.admitted_at).to_equal(l_line.admitted_at);
    ut.expect(l_row.admitted_until).to_equal(l_line.admitted_until);
  END shows_the_journal;
END test_views;
/
