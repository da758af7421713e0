CREATE OR REPLACE PACKAGE BODY test_sale AS
  c_moment CONSTANT NUMBER := 0.000001;

  -- A moment of a date's sale: its opening or its end, and so many seconds.
  FUNCTION opening(
    p_schedule_id IN concert_schedules.schedule_id%TYPE,
    p_seconds     IN NUMBER DEFAULT 0
  ) RETURN concert_schedules.sale_opens_at%TYPE IS
    l_at concert_schedules.sale_opens_at%TYPE;
  BEGIN
    SELECT cs.sale_opens_at
      INTO l_at
      FROM concert_schedules cs
     WHERE cs.schedule_id = p_schedule_id;
    RETURN l_at + NUMTODSINTERVAL(p_seconds, 'SECOND');
  END opening;

  FUNCTION closing(
    p_schedule_id IN concert_schedules.schedule_id%TYPE,
    p_seconds     IN NUMBER DEFAULT 0
  ) RETURN concert_schedules.sale_closes_at%TYPE IS
    l_at concert_schedules.sale_closes_at%TYPE;
  BEGIN
    SELECT cs.sale_closes_at
      INTO l_at
      FROM concert_schedules cs
     WHERE cs.schedule_id = p_schedule_id;
    RETURN l_at + NUMTODSINTERVAL(p_seconds, 'SECOND');
  END closing;

  PROCEDURE opens_on_time IS
    l_date concert_schedules.schedule_id%TYPE := given.a_schedule;
  BEGIN
    ut.expect(sale.is_open(p_schedule_id => l_date, p_now => opening(p_schedule_id => l_date))).to_be_true;
  END opens_on_time;

  PROCEDURE is_not_early IS
    l_date concert_schedules.schedule_id%TYPE := given.a_schedule;
  BEGIN
    ut.expect(sale.is_open(
      p_schedule_id => l_date,
      p_now         => opening(p_schedule_id => l_date, p_seconds => -c_moment))).to_be_false;
  END is_not_early;

  PROCEDURE is_open_to_the_end IS
    l_date concert_schedules.schedule_id%TYPE := given.a_schedule;
  BEGIN
    ut.expect(sale.is_open(
      p_schedule_id => l_date,
      p_now         => closing(p_schedule_id => l_date, p_seconds => -c_moment))).to_be_true;
  END is_open_to_the_end;

  PROCEDURE closes_on_time IS
    l_date concert_schedules.schedule_id%TYPE := given.a_schedule;
  BEGIN
    ut.expect(sale.is_open(p_schedule_id => l_date, p_now => closing(p_schedule_id => l_date))).to_be_false;
  END closes_on_time;

  PROCEDURE not_when_cancelled IS
    l_date concert_schedules.schedule_id%TYPE := given.a_schedule;
  BEGIN
    given.schedule_is_cancelled(p_schedule_id => l_date);

    ut.expect(sale.is_open(p_schedule_id => l_date, p_now => SYSTIMESTAMP)).to_be_false;
  END not_when_cancelled;

  PROCEDURE refuses_a_cancelled_date IS
    l_date concert_schedules.schedule_id%TYPE := given.a_schedule;
  BEGIN
    given.schedule_is_cancelled(p_schedule_id => l_date);

    sale.require_open(p_schedule_id => l_date, p_now => SYSTIMESTAMP);
  EXCEPTION
    WHEN ticket_errors.e_schedule_cancelled THEN
      ut.expect(thrown.message(p_sqlerrm => SQLERRM)).to_equal(
        'Schedule ' || l_date || ' was called off. What was paid for it comes back without your doing.');
      RAISE;
  END refuses_a_cancelled_date;

  PROCEDURE stands IS
    l_date concert_schedules.schedule_id%TYPE := given.a_schedule(p_closes_in => 0);
  BEGIN
    given.schedule_is_cancelled(p_schedule_id => given.a_schedule);

    sale.require_not_cancelled(p_schedule_id => l_date);

    ut.expect(sale.is_open(p_schedule_id => l_date, p_now => SYSTIMESTAMP)).to_be_false;
  END stands;

  PROCEDURE lets_pass IS
  BEGIN
    sale.require_open(p_schedule_id => given.a_schedule, p_now => SYSTIMESTAMP);

    ut.expect(stored.broken_rules).to_be_null;
  END lets_pass;

  PROCEDURE refuses_a_closed_date IS
    l_date concert_schedules.schedule_id%TYPE := given.a_schedule;
  BEGIN
    sale.require_open(p_schedule_id => l_date, p_now => closing(p_schedule_id => l_date));
  EXCEPTION
    WHEN ticket_errors.e_sale_not_open THEN
      ut.expect(thrown.message(p_sqlerrm => SQLERRM))
        .to_equal('Schedule ' || l_date || ' is not on sale now.');
      RAISE;
  END refuses_a_closed_date;

  PROCEDURE refuses_an_unknown_date IS
  BEGIN
    sale.require_open(p_schedule_id => -7, p_now => SYSTIMESTAMP);
  EXCEPTION
    WHEN ticket_errors.e_schedule_not_found THEN
      ut.expect(thrown.message(p_sqlerrm => SQLERRM)).to_equal('There is no schedule -7.');
      RAISE;
  END refuses_an_unknown_date;

  PROCEDURE not_with_a_free_seat IS
    l_date           concert_schedules.schedule_id%TYPE := given.a_schedule(p_seats => 2);
    l_reservation_id reservations.reservation_id%TYPE;
  BEGIN
    l_reservation_id := given.a_paid_reservation(p_schedule_id => l_date);

    ut.expect(sale.is_sold_out(p_schedule_id => l_date)).to_be_false;
  END not_with_a_free_seat;

  PROCEDURE not_with_a_held_seat IS
    l_date           concert_schedules.schedule_id%TYPE := given.a_schedule(p_seats => 1);
    l_reservation_id reservations.reservation_id%TYPE;
  BEGIN
    l_reservation_id := given.a_hold(p_schedule_id => l_date);

    ut.expect(sale.is_sold_out(p_schedule_id => l_date)).to_be_false;
  END not_with_a_held_seat;

  PROCEDURE with_every_seat_sold IS
    l_date           concert_schedules.schedule_id%TYPE := given.a_schedule(p_seats => 1);
    l_other          concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_reservation_id reservations.reservation_id%TYPE;
  BEGIN
    l_reservation_id := given.a_paid_reservation(p_schedule_id => l_date);

    ut.expect(sale.is_sold_out(p_schedule_id => l_date)).to_be_true;
    ut.expect(sale.is_sold_out(p_schedule_id => l_other)).to_be_false;
  END with_every_seat_sold;

  PROCEDURE not_with_a_returned_seat IS
    l_date           concert_schedules.schedule_id%TYPE := given.a_schedule(p_seats => 1);
    l_reservation_id reservations.reservation_id%TYPE;
  BEGIN
    l_reservation_id := given.a_paid_reservation(p_schedule_id => l_date);
    given.reservation_is_cancelled(p_reservation_id => l_reservation_id);

    ut.expect(sale.is_sold_out(p_schedule_id => l_date)).to_be_false;
  END not_with_a_returned_seat;
END test_sale;
/
