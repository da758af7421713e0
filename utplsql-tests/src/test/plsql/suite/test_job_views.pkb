CREATE OR REPLACE PACKAGE BODY test_job_views AS
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

  FUNCTION concert_of(
    p_schedule_id IN concert_schedules.schedule_id%TYPE
  ) RETURN concerts%ROWTYPE IS
    l_row concerts%ROWTYPE;
  BEGIN
    SELECT c.*
      INTO l_row
      FROM concerts c
      JOIN concert_schedules cs ON cs.concert_id = c.concert_id
     WHERE cs.schedule_id = p_schedule_id;
    RETURN l_row;
  END concert_of;

  FUNCTION line_shown(
    p_schedule_id IN concert_schedules.schedule_id%TYPE,
    p_days        IN PLS_INTEGER
  ) RETURN settlement_line_v%ROWTYPE IS
    l_row settlement_line_v%ROWTYPE;
  BEGIN
    SELECT v.*
      INTO l_row
      FROM settlement_line_v v
     WHERE v.schedule_id = p_schedule_id
       AND v.business_date = given_day.business_date(p_days => p_days);
    RETURN l_row;
  END line_shown;

  FUNCTION break_shown(
    p_break_id IN reconciliation_breaks.break_id%TYPE
  ) RETURN reconciliation_break_v%ROWTYPE IS
    l_row reconciliation_break_v%ROWTYPE;
  BEGIN
    SELECT v.*
      INTO l_row
      FROM reconciliation_break_v v
     WHERE v.break_id = p_break_id;
    RETURN l_row;
  END break_shown;

  -- First and last key.
  FUNCTION scope_shown(
    p_scope IN reconciliation_scope_v.scope%TYPE
  ) RETURN VARCHAR2 IS
    l_keys VARCHAR2(100 CHAR);
  BEGIN
    SELECT v.first_key || ' to ' || v.last_key
      INTO l_keys
      FROM reconciliation_scope_v v
     WHERE v.scope = p_scope;
    RETURN l_keys;
  END scope_shown;

  -- What a concert sold on a day: title, seats sold and returned, gross, refunded, net; NULL if nothing.
  FUNCTION sales_shown(
    p_concert_code IN concerts.code%TYPE,
    p_days         IN PLS_INTEGER
  ) RETURN VARCHAR2 IS
    l_sales VARCHAR2(1000 CHAR);
  BEGIN
    SELECT LISTAGG(
             v.title || ': ' || v.seats_sold || ' ' || v.seats_returned || ' ' || v.gross || ' ' || v.refunded
             || ' ' || v.net, ',') WITHIN GROUP (ORDER BY v.title)
      INTO l_sales
      FROM report_sales_v v
     WHERE v.concert_code = p_concert_code
       AND v.business_date = given_day.business_date(p_days => p_days);
    RETURN l_sales;
  END sales_shown;

  -- The grades of a date: seats, sold, held, free.
  FUNCTION seats_shown(
    p_schedule_id IN concert_schedules.schedule_id%TYPE
  ) RETURN VARCHAR2 IS
    l_concert_code  concerts.code%TYPE := concert_of(p_schedule_id => p_schedule_id).code;
    l_schedule_code concert_schedules.code%TYPE := date_of(p_schedule_id => p_schedule_id).code;
    l_starts_at     concert_schedules.starts_at%TYPE := date_of(p_schedule_id => p_schedule_id).starts_at;
    l_seats         VARCHAR2(1000 CHAR);
  BEGIN
    SELECT LISTAGG(
             v.grade || ' ' || v.seats || ' ' || v.sold || ' ' || v.held || ' ' || v.free, ',')
             WITHIN GROUP (ORDER BY v.grade)
      INTO l_seats
      FROM report_seat_v v
     WHERE v.concert_code = l_concert_code
       AND v.schedule_code = l_schedule_code
       AND v.starts_at = l_starts_at;
    RETURN l_seats;
  END seats_shown;

  FUNCTION hold_shown(
    p_reservation_id IN reservations.reservation_id%TYPE
  ) RETURN report_hold_v%ROWTYPE IS
    l_row report_hold_v%ROWTYPE;
  BEGIN
    SELECT v.*
      INTO l_row
      FROM report_hold_v v
     WHERE v.reservation_id = p_reservation_id;
    RETURN l_row;
  END hold_shown;

  -- All kinds: accounts, entries, balance.
  FUNCTION ledger_shown RETURN VARCHAR2 IS
    l_ledger VARCHAR2(1000 CHAR);
  BEGIN
    SELECT LISTAGG(v.kind || ' ' || v.accounts || ' ' || v.entries || ' ' || v.balance, ',')
             WITHIN GROUP (ORDER BY v.kind)
      INTO l_ledger
      FROM report_ledger_v v;
    RETURN l_ledger;
  END ledger_shown;

  PROCEDURE shows_a_day IS
    l_schedule_id    concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_reservation_id reservations.reservation_id%TYPE;
    l_before         settlements.settled_at%TYPE := SYSTIMESTAMP;
    l_row            settlement_v%ROWTYPE;
  BEGIN
    l_reservation_id := given_day.a_sale(
      p_schedule_id => l_schedule_id, p_number => 1, p_time => given_day.midnight(p_days => 0));
    l_reservation_id := given_day.a_sale(
      p_schedule_id => l_schedule_id, p_number => 2, p_time => given_day.midnight(p_days => 0));
    given_day.refund_was_at(p_reservation_id => l_reservation_id, p_time => given_day.midnight(p_days => 0));
    ut.expect(given_day.settled(p_days => 0)).to_equal(2);

    SELECT v.*
      INTO l_row
      FROM settlement_v v;
    ut.expect(l_row.business_date).to_equal('2026-01-20');
    ut.expect(l_row.day_start).to_equal(given_day.midnight(p_days => 0));
    ut.expect(l_row.day_end).to_equal(given_day.midnight(p_days => 1));
    ut.expect(l_row.settled_at).to_be_between(l_before, SYSTIMESTAMP);
    ut.expect(l_row.line_count).to_equal(2);
    ut.expect(l_row.seats_sold).to_equal(2);
    ut.expect(l_row.seats_returned).to_equal(1);
    ut.expect(l_row.gross).to_equal(250000);
    ut.expect(l_row.refunded).to_equal(100000);
    ut.expect(l_row.net).to_equal(150000);
  END shows_a_day;

  PROCEDURE shows_a_line IS
    l_schedule_id    concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_reservation_id reservations.reservation_id%TYPE;
    l_row            settlement_line_v%ROWTYPE;
  BEGIN
    l_reservation_id := given_day.a_sale(
      p_schedule_id => l_schedule_id, p_number => 1, p_time => given_day.midnight(p_days => 0));
    l_reservation_id := given_day.a_sale(
      p_schedule_id => l_schedule_id, p_number => 3, p_time => given_day.midnight(p_days => 0));
    given_day.refund_was_at(p_reservation_id => l_reservation_id, p_time => given_day.midnight(p_days => 0));
    ut.expect(given_day.settled(p_days => 0)).to_equal(1);

    l_row := line_shown(p_schedule_id => l_schedule_id, p_days => 0);
    ut.expect(l_row.business_date).to_equal('2026-01-20');
    ut.expect(l_row.concert_code).to_equal(concert_of(p_schedule_id => l_schedule_id).code);
    ut.expect(l_row.schedule_code).to_equal(date_of(p_schedule_id => l_schedule_id).code);
    ut.expect(l_row.starts_at).to_equal(date_of(p_schedule_id => l_schedule_id).starts_at);
    ut.expect(l_row.grade).to_equal('VIP');
    ut.expect(l_row.adjustment).to_equal(0);
    ut.expect(l_row.seats_sold).to_equal(2);
    ut.expect(l_row.seats_returned).to_equal(1);
    ut.expect(l_row.gross).to_equal(300000);
    ut.expect(l_row.refunded).to_equal(150000);
    ut.expect(l_row.net).to_equal(150000);
  END shows_a_line;

  PROCEDURE shows_an_adjustment IS
    l_schedule_id    concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_reservation_id reservations.reservation_id%TYPE;
  BEGIN
    l_reservation_id := given_day.a_sale(
      p_schedule_id => l_schedule_id, p_number => 1, p_time => given_day.midnight(p_days => 0));
    ut.expect(given_day.settled(p_days => 1)).to_equal(1);

    ut.expect(line_shown(p_schedule_id => l_schedule_id, p_days => 1).adjustment).to_equal(1);
    ut.expect(line_shown(p_schedule_id => l_schedule_id, p_days => 1).net).to_equal(150000);
  END shows_an_adjustment;

  PROCEDURE shows_an_open_break IS
    l_break_id reconciliation_breaks.break_id%TYPE := given_day.a_break;
    l_row      reconciliation_break_v%ROWTYPE;
  BEGIN
    l_row := break_shown(p_break_id => l_break_id);
    ut.expect(l_row.invariant).to_equal('a rule');
    ut.expect(l_row.subject).to_equal('account 7');
    ut.expect(l_row.scope).to_equal('account');
    ut.expect(l_row.key_id).to_equal(7);
    ut.expect(l_row.expected).to_equal('0');
    ut.expect(l_row.found).to_equal('1');
    ut.expect(l_row.first_seen).to_be_less_or_equal(SYSTIMESTAMP);
    ut.expect(l_row.last_seen).to_equal(l_row.first_seen);
    ut.expect(l_row.closed_at).to_be_null;
    ut.expect(l_row.status).to_equal('OPEN');
  END shows_an_open_break;

  PROCEDURE shows_a_closed_break IS
    l_break_id reconciliation_breaks.break_id%TYPE := given_day.a_break;
    l_run_id   reconciliation_runs.run_id%TYPE;
    l_found    reconciliation_runs.found_count%TYPE;
    l_new      reconciliation_runs.new_count%TYPE;
    l_closed   reconciliation_runs.closed_count%TYPE;
  BEGIN
    reconciliation.begin_run(p_business_date => '2026-01-20', p_run_id => l_run_id);
    reconciliation.finish_run(p_run_id => l_run_id, p_found => l_found, p_new => l_new, p_closed => l_closed);
    ut.expect(l_closed).to_equal(1);

    ut.expect(break_shown(p_break_id => l_break_id).status).to_equal('CLOSED');
    ut.expect(break_shown(p_break_id => l_break_id).closed_at).to_be_not_null;
  END shows_a_closed_break;

  PROCEDURE shows_scopes IS
    l_schedule_id concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_seat_ids    number_nt;
    l_hold_id     reservations.reservation_id%TYPE;
    l_paid_id     reservations.reservation_id%TYPE;
    l_payment_id  payments.payment_id%TYPE;
  BEGIN
    l_seat_ids   := given.seats_between(p_schedule_id => l_schedule_id, p_first => 1, p_last => 4);
    l_hold_id    := given.a_hold(p_schedule_id => l_schedule_id);
    l_paid_id    := given.a_paid_reservation(
      p_schedule_id => l_schedule_id, p_seat_ids => number_nt(l_seat_ids(2)));
    l_payment_id := stored.payment_of(p_reservation_id => l_paid_id).payment_id;

    ut.expect(scope_shown(p_scope => 'seat')).to_equal(l_seat_ids(1) || ' to ' || l_seat_ids(4));
    ut.expect(scope_shown(p_scope => 'reservation')).to_equal(l_hold_id || ' to ' || l_paid_id);
    ut.expect(scope_shown(p_scope => 'payment')).to_equal(l_payment_id || ' to ' || l_payment_id);
  END shows_scopes;

  PROCEDURE shows_empty_scopes IS
  BEGIN
    ut.expect(scope_shown(p_scope => 'seat')).to_equal(' to ');
    ut.expect(scope_shown(p_scope => 'waiting room')).to_equal(' to ');
    ut.expect(scope_shown(p_scope => 'sales')).to_equal('0 to 0');
  END shows_empty_scopes;

  PROCEDURE sums_sales IS
    l_concert_id     concerts.concert_id%TYPE := given.a_concert;
    l_first_id       concert_schedules.schedule_id%TYPE := given.a_schedule(p_concert_id => l_concert_id);
    l_second_id      concert_schedules.schedule_id%TYPE := given.a_schedule(p_concert_id => l_concert_id);
    l_concert        concerts%ROWTYPE := concert_of(p_schedule_id => l_first_id);
    l_reservation_id reservations.reservation_id%TYPE;
  BEGIN
    l_reservation_id := given_day.a_sale(
      p_schedule_id => l_first_id, p_number => 1, p_time => given_day.midnight(p_days => 0));
    l_reservation_id := given_day.a_sale(
      p_schedule_id => l_second_id, p_number => 2, p_time => given_day.midnight(p_days => 1));
    given_day.refund_was_at(p_reservation_id => l_reservation_id, p_time => given_day.midnight(p_days => 1));
    l_reservation_id := given_day.a_sale(
      p_schedule_id => l_second_id, p_number => 4, p_time => given_day.midnight(p_days => 2));
    ut.expect(given_day.settled(p_days => 1)).to_equal(2);
    ut.expect(given_day.settled(p_days => 2)).to_equal(1);

    ut.expect(sales_shown(p_concert_code => l_concert.code, p_days => 1)).to_equal(
      l_concert.title || ': 2 1 250000 100000 150000');
    ut.expect(sales_shown(p_concert_code => l_concert.code, p_days => 2)).to_equal(
      l_concert.title || ': 1 0 100000 0 100000');
  END sums_sales;

  PROCEDURE keeps_concerts_apart IS
    l_first_id       concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_second_id      concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_reservation_id reservations.reservation_id%TYPE;
  BEGIN
    l_reservation_id := given_day.a_sale(
      p_schedule_id => l_first_id, p_number => 1, p_time => given_day.midnight(p_days => 0));
    l_reservation_id := given_day.a_sale(
      p_schedule_id => l_second_id, p_number => 2, p_time => given_day.midnight(p_days => 1));
    ut.expect(given_day.settled(p_days => 0)).to_equal(1);

    ut.expect(sales_shown(
        p_concert_code => concert_of(p_schedule_id => l_first_id).code,
        p_days         => 0)).to_be_like('%: 1 0 150000 0 150000');
    ut.expect(sales_shown(
        p_concert_code => concert_of(p_schedule_id => l_second_id).code,
        p_days         => 0)).to_be_null;
  END keeps_concerts_apart;

  PROCEDURE shows_seats IS
    l_schedule_id concert_schedules.schedule_id%TYPE := given.a_schedule(p_seats => 6);
    l_held_id     reservations.reservation_id%TYPE;
    l_sold_id     reservations.reservation_id%TYPE;
    l_lapsed_id   reservations.reservation_id%TYPE;
  BEGIN
    l_held_id   := given.a_hold(
      p_schedule_id => l_schedule_id,
      p_seat_ids    => given.seats_between(p_schedule_id => l_schedule_id, p_first => 1, p_last => 2));
    l_sold_id   := given.a_paid_reservation(
      p_schedule_id => l_schedule_id,
      p_seat_ids    => number_nt(given.seat(p_schedule_id => l_schedule_id, p_number => 3)));
    l_lapsed_id := given.a_hold(
      p_schedule_id => l_schedule_id,
      p_seat_ids    => number_nt(given.seat(p_schedule_id => l_schedule_id, p_number => 4)));
    given.hold_has_lapsed(p_reservation_id => l_lapsed_id);
    ut.expect(stored.reservation(p_reservation_id => l_held_id).status).to_equal('PENDING');
    ut.expect(stored.reservation(p_reservation_id => l_sold_id).status).to_equal('CONFIRMED');

    ut.expect(seats_shown(p_schedule_id => l_schedule_id)).to_equal('R 3 0 1 2,VIP 3 1 1 1');
  END shows_seats;

  PROCEDURE shows_no_other_seats IS
    l_concert_id concerts.concert_id%TYPE := given.a_concert;
    l_first_id   concert_schedules.schedule_id%TYPE := given.a_schedule(p_concert_id => l_concert_id);
    l_second_id  concert_schedules.schedule_id%TYPE := given.a_schedule(p_concert_id => l_concert_id);
    l_hold_id    reservations.reservation_id%TYPE := given.a_hold(p_schedule_id => l_second_id);
  BEGIN
    ut.expect(seats_shown(p_schedule_id => l_first_id)).to_equal('R 2 0 0 2,VIP 2 0 0 2');
    ut.expect(seats_shown(p_schedule_id => l_second_id)).to_equal('R 2 0 0 2,VIP 2 0 1 1');
    ut.expect(stored.reservation(p_reservation_id => l_hold_id).status).to_equal('PENDING');
  END shows_no_other_seats;

  PROCEDURE shows_a_running_hold IS
    l_user_id        users.user_id%TYPE := given.a_user;
    l_schedule_id    concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_reservation_id reservations.reservation_id%TYPE;
    l_row            report_hold_v%ROWTYPE;
  BEGIN
    l_reservation_id := given.a_hold(
      p_user_id     => l_user_id,
      p_schedule_id => l_schedule_id,
      p_seat_ids    => given.seats_between(p_schedule_id => l_schedule_id, p_first => 1, p_last => 2));

    l_row := hold_shown(p_reservation_id => l_reservation_id);
    ut.expect(l_row.user_id).to_equal(l_user_id);
    ut.expect(l_row.schedule_id).to_equal(l_schedule_id);
    ut.expect(l_row.seat_count).to_equal(2);
    ut.expect(l_row.amount).to_equal(250000);
    ut.expect(l_row.held_until).to_equal(stored.reservation(p_reservation_id => l_reservation_id).held_until);
    ut.expect(l_row.status).to_equal('RUNNING');
  END shows_a_running_hold;

  PROCEDURE shows_a_hold_that_is_over IS
    l_reservation_id reservations.reservation_id%TYPE := given.a_hold;
  BEGIN
    given.hold_has_lapsed(p_reservation_id => l_reservation_id);

    ut.expect(hold_shown(p_reservation_id => l_reservation_id).status).to_equal('OVER');
  END shows_a_hold_that_is_over;

  PROCEDURE shows_holds_only IS
    l_paid_id    reservations.reservation_id%TYPE := given.a_paid_reservation;
    l_given_id   reservations.reservation_id%TYPE := given.a_cancelled_hold;
    l_expired_id reservations.reservation_id%TYPE := given.an_expired_hold;
    l_count      PLS_INTEGER;
  BEGIN
    ut.expect(stored.reservation(p_reservation_id => l_paid_id).status).to_equal('CONFIRMED');
    ut.expect(stored.reservation(p_reservation_id => l_given_id).status).to_equal('CANCELLED');
    ut.expect(stored.reservation(p_reservation_id => l_expired_id).status).to_equal('EXPIRED');

    SELECT COUNT(*)
      INTO l_count
      FROM report_hold_v;
    ut.expect(l_count).to_equal(0);
  END shows_holds_only;

  PROCEDURE sums_payments IS
    l_schedule_id    concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_reservation_id reservations.reservation_id%TYPE;
    l_payments       VARCHAR2(1000 CHAR);
  BEGIN
    FOR i IN 1 .. 3 LOOP
      l_reservation_id := given_day.a_sale(
        p_schedule_id => l_schedule_id, p_number => i, p_time => given_day.midnight(p_days => 0));
    END LOOP;
    given.reservation_is_cancelled(p_reservation_id => l_reservation_id);

    SELECT LISTAGG(v.method || ' ' || v.status || ' ' || v.payments || ' ' || v.amount, ',')
             WITHIN GROUP (ORDER BY v.status)
      INTO l_payments
      FROM report_payment_v v;
    ut.expect(l_payments).to_equal('POINT COMPLETED 2 250000,POINT REFUNDED 1 150000');
  END sums_payments;

  PROCEDURE sums_the_ledger IS
    l_user_id        users.user_id%TYPE := given.a_user(p_points => 1000);
    l_reservation_id reservations.reservation_id%TYPE := given.a_paid_reservation(p_user_id => l_user_id);
    l_another_id     users.user_id%TYPE := given.a_user;
    l_sum            ledger_entries.amount%TYPE;
  BEGIN
    ut.expect(stored.balance_of(p_user_id => l_another_id)).to_equal(0);
    ut.expect(stored.reservation(p_reservation_id => l_reservation_id).amount).to_equal(150000);

    ut.expect(ledger_shown).to_be_like('FUNDING 1 2 -151000,POINT % 3 1000,SALES 1 1 150000');
    SELECT SUM(v.balance)
      INTO l_sum
      FROM report_ledger_v v;
    ut.expect(l_sum).to_equal(0);
  END sums_the_ledger;

  PROCEDURE shows_an_empty_ledger IS
    l_user_id    users.user_id%TYPE := given.a_user;
    l_another_id users.user_id%TYPE := given.a_user;
  BEGIN
    ut.expect(l_user_id).to_be_less_than(l_another_id);
    ut.expect(ledger_shown).to_equal('FUNDING 1 0 0,POINT 2 0 0,SALES 1 0 0');
  END shows_an_empty_ledger;

  PROCEDURE shows_the_rate IS
    l_date  waiting_rooms.schedule_id%TYPE := given_room.a_room(
      p_target => 3, p_max_per_second => 30);
    l_place waiting_tickets.place%TYPE;
    l_row   report_queue_v%ROWTYPE;
  BEGIN
    l_place := given_room.an_admission(p_schedule_id => l_date);
    given_room.room_is_earlier(p_schedule_id => l_date, p_seconds => 61);
    l_place := given_room.an_admission(p_schedule_id => l_date);
    l_place := given_room.an_admission(p_schedule_id => l_date);
    l_place := given_room.a_place(p_schedule_id => l_date);
    ut.expect(given_room.a_round(p_schedule_id => l_date)).to_equal(0);

    SELECT v.*
      INTO l_row
      FROM report_queue_v v
     WHERE v.schedule_id = l_date;
    ut.expect(l_row.state).to_equal('OPEN');
    ut.expect(l_row.waiting_count).to_equal(1);
    ut.expect(l_row.shoppers).to_equal(3);
    ut.expect(l_row.joined_count).to_equal(4);
    ut.expect(l_row.admitted_count).to_equal(3);
    ut.expect(l_row.max_per_second).to_equal(30);
    ut.expect(l_row.admitted_in_a_minute).to_equal(2);
  END shows_the_rate;
END test_job_views;
/
