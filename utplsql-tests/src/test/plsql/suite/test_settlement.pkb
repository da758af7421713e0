CREATE OR REPLACE PACKAGE BODY test_settlement AS
  c_day CONSTANT VARCHAR2(10 CHAR) := '2026-11-20';

  -- Settles a day that began an hour ago and ends now.
  FUNCTION settled(
    p_business_date IN settlements.business_date%TYPE DEFAULT c_day,
    p_day_start     IN settlements.day_start%TYPE DEFAULT NULL,
    p_day_end       IN settlements.day_end%TYPE DEFAULT NULL
  ) RETURN settlements.line_count%TYPE IS
    l_now        settlements.day_end%TYPE := SYSTIMESTAMP;
    l_line_count settlements.line_count%TYPE;
  BEGIN
    settlement.settle_day(
      p_business_date => p_business_date,
      p_day_start     => NVL(p_day_start, l_now - NUMTODSINTERVAL(1, 'HOUR')),
      p_day_end       => NVL(p_day_end, l_now),
      p_line_count    => l_line_count);
    RETURN l_line_count;
  END settled;

  FUNCTION kept(
    p_business_date IN settlements.business_date%TYPE DEFAULT c_day
  ) RETURN settlements%ROWTYPE IS
    l_settlement settlements%ROWTYPE;
  BEGIN
    SELECT s.*
      INTO l_settlement
      FROM settlements s
     WHERE s.business_date = p_business_date;
    RETURN l_settlement;
  END kept;

  -- The lines of a date: grade, adjustment, seats sold and returned, gross, refunded, net.
  FUNCTION lines_of(
    p_schedule_id   IN settlement_lines.schedule_id%TYPE,
    p_business_date IN settlements.business_date%TYPE DEFAULT c_day
  ) RETURN VARCHAR2 IS
    l_lines VARCHAR2(4000 CHAR);
  BEGIN
    SELECT LISTAGG(
             l.grade || ' ' || l.adjustment || ' ' || l.seats_sold || ' ' || l.seats_returned || ' ' || l.gross
             || ' ' || l.refunded || ' ' || l.net, ',') WITHIN GROUP (ORDER BY l.grade, l.adjustment)
      INTO l_lines
      FROM settlement_line_v l
     WHERE l.schedule_id = p_schedule_id
       AND l.business_date = p_business_date;
    RETURN l_lines;
  END lines_of;

  FUNCTION price_of(
    p_reservation_id IN reservations.reservation_id%TYPE
  ) RETURN reservations.amount%TYPE IS
  BEGIN
    RETURN stored.reservation(p_reservation_id => p_reservation_id).amount;
  END price_of;

  -- Of the first seat.
  FUNCTION grade_of(
    p_schedule_id IN concert_schedules.schedule_id%TYPE
  ) RETURN seats.grade%TYPE IS
    l_seat_ids number_nt;
  BEGIN
    l_seat_ids := given.seats_between(p_schedule_id => p_schedule_id, p_first => 1, p_last => 1);
    RETURN stored.seat(p_seat_id => l_seat_ids(1)).grade;
  END grade_of;

  PROCEDURE cancel(
    p_reservation_id IN reservations.reservation_id%TYPE
  ) IS
  BEGIN
    given.reservation_is_cancelled(p_reservation_id => p_reservation_id);
  END cancel;

  PROCEDURE of_nothing IS
  BEGIN
    ut.expect(settled).to_equal(0);
    ut.expect(kept(p_business_date => c_day).net).to_equal(0);
    ut.expect(kept(p_business_date => c_day).line_count).to_equal(0);
  END of_nothing;

  PROCEDURE is_kept IS
    l_reservation_id reservations.reservation_id%TYPE := given.a_paid_reservation;
    l_start          settlements.day_start%TYPE := SYSTIMESTAMP - NUMTODSINTERVAL(2, 'HOUR');
    l_end            settlements.day_end%TYPE := SYSTIMESTAMP;
    l_settlement     settlements%ROWTYPE;
  BEGIN
    ut.expect(settled(p_day_start => l_start, p_day_end => l_end)).to_equal(1);

    l_settlement := kept(p_business_date => c_day);
    ut.expect(l_settlement.day_start).to_equal(l_start);
    ut.expect(l_settlement.day_end).to_equal(l_end);
    ut.expect(l_settlement.settled_at).to_be_between(l_end, SYSTIMESTAMP);
    ut.expect(l_settlement.line_count).to_equal(1);
    ut.expect(l_settlement.seats_sold).to_equal(1);
    ut.expect(l_settlement.seats_returned).to_equal(0);
    ut.expect(l_settlement.gross).to_equal(price_of(p_reservation_id => l_reservation_id));
    ut.expect(l_settlement.refunded).to_equal(0);
    ut.expect(l_settlement.net).to_equal(l_settlement.gross);
  END is_kept;

  PROCEDURE has_lines IS
    l_first_id       concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_second_id      concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_reservation_id reservations.reservation_id%TYPE;
    l_price          reservations.amount%TYPE;
    l_grade          seats.grade%TYPE;
  BEGIN
    l_reservation_id := given.a_paid_reservation(p_schedule_id => l_first_id);
    l_price          := price_of(p_reservation_id => l_reservation_id);
    l_reservation_id := given.a_paid_reservation(p_schedule_id => l_second_id);
    l_grade          := grade_of(p_schedule_id => l_first_id);

    ut.expect(settled).to_equal(2);

    ut.expect(lines_of(p_schedule_id => l_first_id)).to_equal(
      l_grade || ' 0 1 0 ' || l_price || ' 0 ' || l_price);
    ut.expect(lines_of(p_schedule_id => l_second_id)).to_be_not_null;
  END has_lines;

  PROCEDURE has_refunds IS
    l_reservation_id reservations.reservation_id%TYPE := given.a_paid_reservation;
    l_settlement     settlements%ROWTYPE;
  BEGIN
    cancel(p_reservation_id => l_reservation_id);

    ut.expect(settled).to_equal(1);

    l_settlement := kept(p_business_date => c_day);
    ut.expect(l_settlement.seats_sold).to_equal(1);
    ut.expect(l_settlement.seats_returned).to_equal(1);
    ut.expect(l_settlement.gross).to_equal(price_of(p_reservation_id => l_reservation_id));
    ut.expect(l_settlement.refunded).to_equal(l_settlement.gross);
    ut.expect(l_settlement.net).to_equal(0);
  END has_refunds;

  PROCEDURE has_sales_only IS
    l_reservation_id reservations.reservation_id%TYPE := given.a_hold;
    l_paid_id        reservations.reservation_id%TYPE := given.a_paid_reservation;
  BEGIN
    ut.expect(stored.reservation(p_reservation_id => l_reservation_id).status).to_equal('PENDING');
    UPDATE payments p
       SET p.status = 'PARKED'
     WHERE p.reservation_id = l_paid_id;

    ut.expect(settled).to_equal(0);
  END has_sales_only;

  PROCEDURE ends_with_the_day IS
    l_before         settlements.day_end%TYPE := SYSTIMESTAMP;
    l_reservation_id reservations.reservation_id%TYPE := given.a_paid_reservation;
  BEGIN
    ut.expect(settled(p_day_end => l_before)).to_equal(0);
    ut.expect(stored.payment_of(p_reservation_id => l_reservation_id).status).to_equal('COMPLETED');
  END ends_with_the_day;

  PROCEDURE has_each_once IS
    l_schedule_id concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_other_id    concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_paid_id     reservations.reservation_id%TYPE;
    l_late_id     reservations.reservation_id%TYPE;
    l_price       reservations.amount%TYPE;
    l_grade       seats.grade%TYPE;
  BEGIN
    l_paid_id := given.a_paid_reservation(p_schedule_id => l_schedule_id);
    l_price   := price_of(p_reservation_id => l_paid_id);
    l_grade   := grade_of(p_schedule_id => l_schedule_id);
    ut.expect(settled).to_equal(1);
    l_late_id := given.a_paid_reservation(p_schedule_id => l_other_id);
    ut.expect(stored.payment_of(p_reservation_id => l_late_id).status).to_equal('COMPLETED');
    cancel(p_reservation_id => l_paid_id);

    ut.expect(settled(p_business_date => '2026-11-21', p_day_start => SYSTIMESTAMP)).to_equal(2);

    ut.expect(lines_of(p_schedule_id => l_schedule_id)).to_equal(
      l_grade || ' 0 1 0 ' || l_price || ' 0 ' || l_price);
    ut.expect(lines_of(p_schedule_id => l_schedule_id, p_business_date => '2026-11-21')).to_equal(
      l_grade || ' 1 0 1 0 ' || l_price || ' -' || l_price);
    ut.expect(lines_of(p_schedule_id => l_other_id, p_business_date => '2026-11-21')).to_equal(
      l_grade || ' 1 1 0 ' || l_price || ' 0 ' || l_price);
  END has_each_once;

  -- Says that a day of Seoul has these lines for a date, and so many in all.
  PROCEDURE expect_day(
    p_days        IN PLS_INTEGER,
    p_schedule_id IN concert_schedules.schedule_id%TYPE,
    p_lines       IN VARCHAR2,
    p_line_count  IN settlements.line_count%TYPE
  ) IS
  BEGIN
    ut.expect(given_day.settled(p_days => p_days)).to_equal(p_line_count);
    ut.expect(lines_of(
        p_schedule_id   => p_schedule_id,
        p_business_date => given_day.business_date(p_days => p_days))).to_equal(p_lines);
  END expect_day;

  PROCEDURE from_midnight_to_midnight IS
    l_schedule_id    concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_moment         INTERVAL DAY(9) TO SECOND := NUMTODSINTERVAL(0.000001, 'SECOND');
    l_reservation_id reservations.reservation_id%TYPE;
  BEGIN
    l_reservation_id := given_day.a_sale(
      p_schedule_id => l_schedule_id, p_number => 1, p_time => given_day.midnight(p_days => 0) - l_moment);
    l_reservation_id := given_day.a_sale(
      p_schedule_id => l_schedule_id, p_number => 2, p_time => given_day.midnight(p_days => 0));
    l_reservation_id := given_day.a_sale(
      p_schedule_id => l_schedule_id, p_number => 3, p_time => given_day.midnight(p_days => 1) - l_moment);
    l_reservation_id := given_day.a_sale(
      p_schedule_id => l_schedule_id, p_number => 4, p_time => given_day.midnight(p_days => 1));
    given_day.refund_was_at(p_reservation_id => l_reservation_id, p_time => given_day.midnight(p_days => 2));

    expect_day(
      p_days        => 0,
      p_schedule_id => l_schedule_id,
      p_lines       => 'R 0 1 0 100000 0 100000,VIP 0 1 0 150000 0 150000,VIP 1 1 0 150000 0 150000',
      p_line_count  => 3);
    expect_day(
      p_days        => 1,
      p_schedule_id => l_schedule_id,
      p_lines       => 'R 0 1 0 100000 0 100000',
      p_line_count  => 1);
    expect_day(
      p_days        => 2,
      p_schedule_id => l_schedule_id,
      p_lines       => 'R 0 0 1 0 100000 -100000',
      p_line_count  => 1);
  END from_midnight_to_midnight;

  PROCEDURE in_any_zone IS
    l_schedule_id    concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_reservation_id reservations.reservation_id%TYPE;
  BEGIN
    l_reservation_id := given_day.a_sale(
      p_schedule_id => l_schedule_id, p_number => 1, p_time => TIMESTAMP '2026-01-19 15:00:00 +00:00');
    l_reservation_id := given_day.a_sale(
      p_schedule_id => l_schedule_id, p_number => 2, p_time => TIMESTAMP '2026-01-20 10:00:00 -05:00');
    ut.expect(stored.payment_of(p_reservation_id => l_reservation_id).completed_at).to_equal(
      given_day.midnight(p_days => 1));

    expect_day(
      p_days        => 0,
      p_schedule_id => l_schedule_id,
      p_lines       => 'VIP 0 1 0 150000 0 150000',
      p_line_count  => 1);
    expect_day(
      p_days        => 1,
      p_schedule_id => l_schedule_id,
      p_lines       => 'R 0 1 0 100000 0 100000',
      p_line_count  => 1);
  END in_any_zone;

  PROCEDURE has_refunds_of_earlier_sales IS
    l_schedule_id    concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_reservation_id reservations.reservation_id%TYPE;
    l_settlement     settlements%ROWTYPE;
  BEGIN
    l_reservation_id := given_day.a_sale(
      p_schedule_id => l_schedule_id, p_number => 1, p_time => given_day.midnight(p_days => 0));
    given_day.refund_was_at(p_reservation_id => l_reservation_id, p_time => given_day.midnight(p_days => 1));

    expect_day(
      p_days        => 0,
      p_schedule_id => l_schedule_id,
      p_lines       => 'VIP 0 1 0 150000 0 150000',
      p_line_count  => 1);
    expect_day(
      p_days        => 1,
      p_schedule_id => l_schedule_id,
      p_lines       => 'VIP 0 0 1 0 150000 -150000',
      p_line_count  => 1);
    l_settlement := kept(p_business_date => given_day.business_date(p_days => 1));
    ut.expect(l_settlement.seats_sold).to_equal(0);
    ut.expect(l_settlement.seats_returned).to_equal(1);
    ut.expect(l_settlement.gross).to_equal(0);
    ut.expect(l_settlement.refunded).to_equal(150000);
    ut.expect(l_settlement.net).to_equal(-150000);
  END has_refunds_of_earlier_sales;

  PROCEDURE has_each_refund_once IS
    l_early_id       concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_late_id        concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_reservation_id reservations.reservation_id%TYPE;
  BEGIN
    l_reservation_id := given_day.a_sale(
      p_schedule_id => l_early_id, p_number => 1, p_time => given_day.midnight(p_days => 0));
    given_day.refund_was_at(p_reservation_id => l_reservation_id, p_time => given_day.midnight(p_days => 0));
    l_reservation_id := given_day.a_sale(
      p_schedule_id => l_late_id, p_number => 1, p_time => given_day.midnight(p_days => 0));
    given_day.refund_was_at(p_reservation_id => l_reservation_id, p_time => given_day.midnight(p_days => 1));

    expect_day(
      p_days        => 0,
      p_schedule_id => l_early_id,
      p_lines       => 'VIP 0 1 1 150000 150000 0',
      p_line_count  => 2);
    expect_day(
      p_days        => 1,
      p_schedule_id => l_late_id,
      p_lines       => 'VIP 0 0 1 0 150000 -150000',
      p_line_count  => 1);
  END has_each_refund_once;

  PROCEDURE sums_over_reservations IS
    l_schedule_id    concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_reservation_id reservations.reservation_id%TYPE;
    l_settlement     settlements%ROWTYPE;
  BEGIN
    l_reservation_id := given.a_paid_reservation(
      p_schedule_id => l_schedule_id,
      p_seat_ids    => given.seats_between(p_schedule_id => l_schedule_id, p_first => 1, p_last => 3));
    given_day.sale_was_at(p_reservation_id => l_reservation_id, p_time => given_day.midnight(p_days => 0));
    l_reservation_id := given_day.a_sale(
      p_schedule_id => l_schedule_id, p_number => 4, p_time => given_day.midnight(p_days => 0));
    given_day.refund_was_at(p_reservation_id => l_reservation_id, p_time => given_day.midnight(p_days => 0));

    expect_day(
      p_days        => 0,
      p_schedule_id => l_schedule_id,
      p_lines       => 'R 0 2 1 200000 100000 100000,VIP 0 2 0 300000 0 300000',
      p_line_count  => 2);
    l_settlement := kept(p_business_date => given_day.business_date(p_days => 0));
    ut.expect(l_settlement.line_count).to_equal(2);
    ut.expect(l_settlement.seats_sold).to_equal(4);
    ut.expect(l_settlement.seats_returned).to_equal(1);
    ut.expect(l_settlement.gross).to_equal(500000);
    ut.expect(l_settlement.refunded).to_equal(100000);
    ut.expect(l_settlement.net).to_equal(400000);
  END sums_over_reservations;

  PROCEDURE has_a_seat_sold_again IS
    l_schedule_id    concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_reservation_id reservations.reservation_id%TYPE;
  BEGIN
    l_reservation_id := given_day.a_sale(
      p_schedule_id => l_schedule_id, p_number => 1, p_time => given_day.midnight(p_days => 0));
    given_day.refund_was_at(p_reservation_id => l_reservation_id, p_time => given_day.midnight(p_days => 0));
    l_reservation_id := given_day.a_sale(
      p_schedule_id => l_schedule_id, p_number => 1, p_time => given_day.midnight(p_days => 0));

    expect_day(
      p_days        => 0,
      p_schedule_id => l_schedule_id,
      p_lines       => 'VIP 0 2 1 300000 150000 150000',
      p_line_count  => 1);
  END has_a_seat_sold_again;

  PROCEDURE keeps_apart IS
    l_schedule_id concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_late_id     reservations.reservation_id%TYPE;
    l_today_id    reservations.reservation_id%TYPE;
  BEGIN
    expect_day(p_days => 0, p_schedule_id => l_schedule_id, p_lines => NULL, p_line_count => 0);
    l_late_id  := given_day.a_sale(
      p_schedule_id => l_schedule_id, p_number => 1, p_time => given_day.midnight(p_days => 0));
    l_today_id := given_day.a_sale(
      p_schedule_id => l_schedule_id, p_number => 3, p_time => given_day.midnight(p_days => 1));
    given_day.refund_was_at(p_reservation_id => l_late_id, p_time => given_day.midnight(p_days => 0));

    expect_day(
      p_days        => 1,
      p_schedule_id => l_schedule_id,
      p_lines       => 'VIP 0 1 0 150000 0 150000,VIP 1 1 1 150000 150000 0',
      p_line_count  => 2);
    ut.expect(price_of(p_reservation_id => l_today_id)).to_equal(150000);
  END keeps_apart;

  PROCEDURE has_a_day_left_out IS
    l_schedule_id    concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_reservation_id reservations.reservation_id%TYPE;
  BEGIN
    expect_day(p_days => 0, p_schedule_id => l_schedule_id, p_lines => NULL, p_line_count => 0);
    l_reservation_id := given_day.a_sale(
      p_schedule_id => l_schedule_id, p_number => 1, p_time => given_day.midnight(p_days => 1));
    l_reservation_id := given_day.a_sale(
      p_schedule_id => l_schedule_id, p_number => 2, p_time => given_day.midnight(p_days => 2));

    expect_day(
      p_days        => 2,
      p_schedule_id => l_schedule_id,
      p_lines       => 'R 0 1 0 100000 0 100000,VIP 1 1 0 150000 0 150000',
      p_line_count  => 2);
  END has_a_day_left_out;

  PROCEDURE has_no_corrections IS
    l_user_id users.user_id%TYPE := given.a_user;
  BEGIN
    given_day.is_corrected(p_user_id => l_user_id, p_amount => 500);
    ut.expect(stored.balance_of(p_user_id => l_user_id)).to_equal(500);

    ut.expect(settled).to_equal(0);
    ut.expect(kept(p_business_date => c_day).net).to_equal(0);
  END has_no_corrections;

  PROCEDURE stays IS
    l_schedule_id concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_first_id    reservations.reservation_id%TYPE;
    l_second_id   reservations.reservation_id%TYPE;
    l_first_day   settlements%ROWTYPE;
    l_net         settlements.net%TYPE;
  BEGIN
    l_first_id  := given_day.a_sale(
      p_schedule_id => l_schedule_id, p_number => 1, p_time => given_day.midnight(p_days => 0));
    l_second_id := given_day.a_sale(
      p_schedule_id => l_schedule_id, p_number => 2, p_time => given_day.midnight(p_days => 0));
    ut.expect(given_day.settled(p_days => 0)).to_equal(2);
    l_first_day := kept(p_business_date => given_day.business_date(p_days => 0));
    given_day.refund_was_at(p_reservation_id => l_first_id, p_time => given_day.midnight(p_days => 0));

    expect_day(
      p_days        => 1,
      p_schedule_id => l_schedule_id,
      p_lines       => 'VIP 1 0 1 0 150000 -150000',
      p_line_count  => 1);

    ut.expect(kept(p_business_date => given_day.business_date(p_days => 0)).net).to_equal(250000);
    ut.expect(kept(p_business_date => given_day.business_date(p_days => 0)).settled_at).to_equal(
      l_first_day.settled_at);
    ut.expect(lines_of(
        p_schedule_id   => l_schedule_id,
        p_business_date => given_day.business_date(p_days => 0))).to_equal(
      'R 0 1 0 100000 0 100000,VIP 0 1 0 150000 0 150000');
    SELECT SUM(s.net)
      INTO l_net
      FROM settlements s;
    ut.expect(l_net).to_equal(price_of(p_reservation_id => l_second_id));
  END stays;

  PROCEDURE once IS
    l_line_count settlements.line_count%TYPE;
  BEGIN
    l_line_count := settled;
    l_line_count := settled;
  EXCEPTION
    WHEN ticket_errors.e_already_settled THEN
      ut.expect(l_line_count).to_equal(0);
      ut.expect(thrown.message(p_sqlerrm => SQLERRM)).to_equal(
        '2026-11-20 is settled. What changes later is an adjustment of a later day.');
      RAISE;
  END once;

  PROCEDURE not_before_its_end IS
    l_line_count settlements.line_count%TYPE;
  BEGIN
    l_line_count := settled(p_day_end => SYSTIMESTAMP + NUMTODSINTERVAL(1, 'HOUR'));
    ut.fail('settled with ' || l_line_count);
  EXCEPTION
    WHEN ticket_errors.e_day_not_settleable THEN
      ut.expect(thrown.message(p_sqlerrm => SQLERRM)).to_equal(
        '2026-11-20 cannot be settled: it is not over.');
      RAISE;
  END not_before_its_end;

  PROCEDURE not_after_a_later_day IS
    l_line_count settlements.line_count%TYPE;
  BEGIN
    l_line_count := settled(p_business_date => '2026-11-21');
    l_line_count := settled;
  EXCEPTION
    WHEN ticket_errors.e_day_not_settleable THEN
      ut.expect(l_line_count).to_equal(0);
      ut.expect(thrown.message(p_sqlerrm => SQLERRM)).to_equal(
        '2026-11-20 cannot be settled: 2026-11-21 is, and has what was sold before as adjustments.');
      RAISE;
  END not_after_a_later_day;

  PROCEDURE at_its_end IS
    l_end settlements.day_end%TYPE := SYSTIMESTAMP;
  BEGIN
    ut.expect(settled(p_day_end => l_end)).to_equal(0);
    ut.expect(kept(p_business_date => c_day).day_end).to_equal(l_end);
  END at_its_end;
END test_settlement;
/
