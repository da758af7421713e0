CREATE OR REPLACE PACKAGE BODY test_invariant_break_v AS
  -- The names of the rules, as operators know them.
  c_claimed    CONSTANT VARCHAR2(100 CHAR) := 'a claimed seat is neither free nor of a closed reservation';
  c_has_claim  CONSTANT VARCHAR2(100 CHAR) := 'a seat that is not free has its claim';
  c_as_long    CONSTANT VARCHAR2(100 CHAR) := 'a seat is held as long as its reservation';
  c_hold       CONSTANT VARCHAR2(100 CHAR) := 'a hold has its seats until it is over';
  c_all_seats  CONSTANT VARCHAR2(100 CHAR) := 'a confirmed reservation has all its seats';
  c_costs      CONSTANT VARCHAR2(100 CHAR) := 'a reservation costs what its seats cost';
  c_zero       CONSTANT VARCHAR2(100 CHAR) := 'every ledger transaction sums to zero';
  c_balance    CONSTANT VARCHAR2(100 CHAR) := 'every balance is the sum of its entries, and not negative';
  c_has_money  CONSTANT VARCHAR2(100 CHAR) := 'a confirmed reservation has its money';
  c_has_seats  CONSTANT VARCHAR2(100 CHAR) := 'captured money has its reservation';
  c_captured   CONSTANT VARCHAR2(100 CHAR) := 'a payment is what the ledger captured';
  c_given_back CONSTANT VARCHAR2(100 CHAR) := 'a refunded payment is given back once and in full';
  c_all_sales  CONSTANT VARCHAR2(100 CHAR) := 'captured = ticketed + refunded + parked';
  c_purpose    CONSTANT VARCHAR2(100 CHAR) := 'every ledger transaction has what it was for';
  c_refund     CONSTANT VARCHAR2(100 CHAR) := 'a refund is what the ledger gave back';

  c_no_gap     CONSTANT VARCHAR2(100 CHAR) := 'the admission journal has no gap';
  c_in_journal CONSTANT VARCHAR2(100 CHAR) := 'whoever was admitted is in the journal, once';
  c_admitted   CONSTANT VARCHAR2(100 CHAR) := 'whoever is in the journal was admitted';
  c_room       CONSTANT VARCHAR2(100 CHAR) := 'a waiting room knows how many wait and have come';

  -- A sale of two seats, held together.
  FUNCTION a_pair(
    p_paid IN BOOLEAN
  ) RETURN reservations.reservation_id%TYPE IS
    l_schedule_id concert_schedules.schedule_id%TYPE;
    l_seat_ids    number_nt;
  BEGIN
    l_schedule_id := given.a_schedule(p_seats => 2);
    l_seat_ids    := given.seats_between(p_schedule_id => l_schedule_id, p_first => 1, p_last => 2);
    IF p_paid THEN
      RETURN given.a_paid_reservation(p_schedule_id => l_schedule_id, p_seat_ids => l_seat_ids);
    END IF;
    RETURN given.a_hold(p_schedule_id => l_schedule_id, p_seat_ids => l_seat_ids);
  END a_pair;

  FUNCTION a_refunded_reservation RETURN reservations.reservation_id%TYPE IS
    l_reservation_id reservations.reservation_id%TYPE;
  BEGIN
    l_reservation_id := given.a_paid_reservation;
    given.reservation_is_cancelled(p_reservation_id => l_reservation_id);
    RETURN l_reservation_id;
  END a_refunded_reservation;

  -- The first seat of a reservation.
  FUNCTION seat_of(
    p_reservation_id IN reservations.reservation_id%TYPE
  ) RETURN seats.seat_id%TYPE IS
    l_seat_id seats.seat_id%TYPE;
  BEGIN
    SELECT MIN(rs.seat_id)
      INTO l_seat_id
      FROM reservation_seats rs
     WHERE rs.reservation_id = p_reservation_id;
    RETURN l_seat_id;
  END seat_of;

  -- The one payment of a reservation.
  FUNCTION payment_of(
    p_reservation_id IN reservations.reservation_id%TYPE
  ) RETURN payments%ROWTYPE IS
    l_payment payments%ROWTYPE;
  BEGIN
    SELECT p.*
      INTO l_payment
      FROM payments p
     WHERE p.reservation_id = p_reservation_id;
    RETURN l_payment;
  END payment_of;

  FUNCTION account_of(
    p_user_id IN users.user_id%TYPE
  ) RETURN accounts.account_id%TYPE IS
    l_account_id accounts.account_id%TYPE;
  BEGIN
    SELECT a.account_id
      INTO l_account_id
      FROM accounts a
     WHERE a.user_id = p_user_id;
    RETURN l_account_id;
  END account_of;

  -- The transaction of the one charge of a user.
  FUNCTION charge_of(
    p_user_id IN users.user_id%TYPE
  ) RETURN ledger_entries.transaction_id%TYPE IS
    l_transaction_id ledger_entries.transaction_id%TYPE;
  BEGIN
    SELECT v.transaction_id
      INTO l_transaction_id
      FROM point_entry_v v
     WHERE v.user_id = p_user_id;
    RETURN l_transaction_id;
  END charge_of;

  -- A row of the view, as one line.
  FUNCTION break(
    p_rule     IN VARCHAR2,
    p_subject  IN VARCHAR2,
    p_expected IN VARCHAR2,
    p_found    IN VARCHAR2
  ) RETURN VARCHAR2 IS
  BEGIN
    RETURN p_rule || ': ' || p_subject || ' ' || p_expected || ' / ' || p_found;
  END break;

  -- All rows of the view but that of all sales, which sums up what others say one by one.
  PROCEDURE expect_breaks(
    p_first  IN VARCHAR2,
    p_second IN VARCHAR2 DEFAULT NULL,
    p_third  IN VARCHAR2 DEFAULT NULL,
    p_fourth IN VARCHAR2 DEFAULT NULL
  ) IS
    l_breaks VARCHAR2(4000 CHAR);
  BEGIN
    SELECT LISTAGG(v.invariant || ': ' || v.subject || ' ' || v.expected || ' / ' || v.found, '; ')
             WITHIN GROUP (ORDER BY v.invariant, v.subject)
      INTO l_breaks
      FROM invariant_break_v v
     WHERE v.subject <> 'all sales';
    ut.expect(l_breaks).to_equal(
      p_first
      || CASE WHEN p_second IS NOT NULL THEN '; ' || p_second END
      || CASE WHEN p_third IS NOT NULL THEN '; ' || p_third END
      || CASE WHEN p_fourth IS NOT NULL THEN '; ' || p_fourth END);
  END expect_breaks;

  -- A transaction of which so many payments, refunds and corrections should be, and are, there.
  FUNCTION without_purpose(
    p_transaction_id IN ledger_transactions.transaction_id%TYPE,
    p_expected       IN VARCHAR2 DEFAULT '1',
    p_found          IN VARCHAR2 DEFAULT '0'
  ) RETURN VARCHAR2 IS
  BEGIN
    RETURN break(
      p_rule     => c_purpose,
      p_subject  => 'ledger transaction ' || p_transaction_id,
      p_expected => p_expected,
      p_found    => p_found);
  END without_purpose;

  -- What all sales are off: captured minus what became of it.
  FUNCTION sales_are_off RETURN NUMBER IS
    l_off NUMBER;
  BEGIN
    SELECT NVL(SUM(TO_NUMBER(v.expected) - TO_NUMBER(v.found)), 0)
      INTO l_off
      FROM invariant_break_v v
     WHERE v.invariant = c_all_sales
       AND v.subject = 'all sales';
    RETURN l_off;
  END sales_are_off;

  PROCEDURE sell_hold_refund IS
    l_schedule_id    concert_schedules.schedule_id%TYPE;
    l_reservation_id reservations.reservation_id%TYPE;
    l_payment_id     payments.payment_id%TYPE;
  BEGIN
    -- A seat that was claimed twice before, and a payment that succeeded at the third attempt.
    l_schedule_id    := given.a_schedule;
    l_reservation_id := given.a_cancelled_hold(p_schedule_id => l_schedule_id);
    l_reservation_id := given.an_expired_hold(p_schedule_id => l_schedule_id);
    l_reservation_id := given.a_paid_reservation(p_schedule_id => l_schedule_id);
    l_payment_id     := given.a_failed_payment(p_reservation_id => l_reservation_id);
    l_payment_id     := given.a_failed_payment(p_reservation_id => l_reservation_id);

    l_reservation_id := a_pair(p_paid => TRUE);
    l_reservation_id := a_pair(p_paid => FALSE);
    l_reservation_id := a_refunded_reservation;
    l_reservation_id := given.a_cancelled_hold;
    l_reservation_id := given.an_expired_hold;
    l_reservation_id := given.a_hold(p_user_id => given.a_user(p_points => 70000));
  END sell_hold_refund;

  PROCEDURE nothing_in_a_healthy_system IS
    l_breaks PLS_INTEGER;
  BEGIN
    SELECT COUNT(*)
      INTO l_breaks
      FROM invariant_break_v v;
    ut.expect(l_breaks).to_equal(0);
  END nothing_in_a_healthy_system;

  PROCEDURE nothing_in_a_lapsed_hold IS
    l_breaks PLS_INTEGER;
  BEGIN
    given.hold_has_lapsed(p_reservation_id => a_pair(p_paid => FALSE));

    SELECT COUNT(*)
      INTO l_breaks
      FROM invariant_break_v v;
    ut.expect(l_breaks).to_equal(0);
  END nothing_in_a_lapsed_hold;

  -- Money that arrived for a hold that was over: the seat is free again, the money waits for somebody.
  PROCEDURE nothing_in_parked_money IS
    l_reservation_id reservations.reservation_id%TYPE;
    l_seat_id        seats.seat_id%TYPE;
    l_breaks         PLS_INTEGER;
  BEGIN
    l_reservation_id := given.a_paid_reservation;
    l_seat_id        := seat_of(p_reservation_id => l_reservation_id);

    given_broken.payment_is(
      p_payment_id => payment_of(p_reservation_id => l_reservation_id).payment_id,
      p_status     => 'PARKED');
    given_broken.reservation_is(p_reservation_id => l_reservation_id, p_status => 'EXPIRED');
    given_broken.claim_has_ended(p_seat_id => l_seat_id);
    given_broken.seat_is(p_seat_id => l_seat_id, p_status => 'AVAILABLE');

    SELECT COUNT(*)
      INTO l_breaks
      FROM invariant_break_v v;
    ut.expect(l_breaks).to_equal(0);
  END nothing_in_parked_money;

  PROCEDURE a_held_seat_free IS
    l_seat_id seats.seat_id%TYPE;
  BEGIN
    l_seat_id := seat_of(p_reservation_id => a_pair(p_paid => FALSE));

    given_broken.seat_is(p_seat_id => l_seat_id, p_status => 'AVAILABLE');

    expect_breaks(p_first => break(
      p_rule     => c_claimed,
      p_subject  => 'seat ' || l_seat_id,
      p_expected => 'PENDING',
      p_found    => 'AVAILABLE'));
  END a_held_seat_free;

  PROCEDURE a_sold_seat_free IS
    l_seat_id seats.seat_id%TYPE;
  BEGIN
    l_seat_id := seat_of(p_reservation_id => a_pair(p_paid => TRUE));

    given_broken.seat_is(p_seat_id => l_seat_id, p_status => 'AVAILABLE');

    expect_breaks(p_first => break(
      p_rule     => c_claimed,
      p_subject  => 'seat ' || l_seat_id,
      p_expected => 'SOLD',
      p_found    => 'AVAILABLE'));
  END a_sold_seat_free;

  PROCEDURE a_held_seat_sold IS
    l_seat_id seats.seat_id%TYPE;
  BEGIN
    l_seat_id := seat_of(p_reservation_id => a_pair(p_paid => FALSE));

    given_broken.seat_is(p_seat_id => l_seat_id, p_status => 'SOLD');

    expect_breaks(p_first => break(
      p_rule     => c_claimed,
      p_subject  => 'seat ' || l_seat_id,
      p_expected => 'PENDING',
      p_found    => 'SOLD'));
  END a_held_seat_sold;

  PROCEDURE a_claim_of_a_closed_one IS
    l_reservation_id reservations.reservation_id%TYPE;
  BEGIN
    l_reservation_id := given.a_hold;

    given_broken.reservation_is(p_reservation_id => l_reservation_id, p_status => 'EXPIRED');

    expect_breaks(p_first => break(
      p_rule     => c_claimed,
      p_subject  => 'seat ' || seat_of(p_reservation_id => l_reservation_id),
      p_expected => 'no claim',
      p_found    => 'PENDING'));
  END a_claim_of_a_closed_one;

  PROCEDURE a_sold_seat_without_claim IS
    l_seat_id seats.seat_id%TYPE;
  BEGIN
    l_seat_id := given.seat(p_schedule_id => given.a_schedule);

    given_broken.seat_is(p_seat_id => l_seat_id, p_status => 'SOLD');

    expect_breaks(p_first => break(
      p_rule     => c_has_claim,
      p_subject  => 'seat ' || l_seat_id,
      p_expected => 'a live claim',
      p_found    => 'none'));
  END a_sold_seat_without_claim;

  PROCEDURE a_held_seat_without_claim IS
    l_reservation_id reservations.reservation_id%TYPE := given.a_hold;
    l_seat_id        seats.seat_id%TYPE := seat_of(p_reservation_id => l_reservation_id);
  BEGIN
    given_broken.claim_has_ended(p_seat_id => l_seat_id);

    expect_breaks(
      p_first  => break(
        p_rule     => c_hold,
        p_subject  => 'reservation ' || l_reservation_id,
        p_expected => '1',
        p_found    => '0'),
      p_second => break(
        p_rule     => c_has_claim,
        p_subject  => 'seat ' || l_seat_id,
        p_expected => 'a live claim',
        p_found    => 'none'));
  END a_held_seat_without_claim;

  -- As 2026-11-20T10:15:30Z.
  FUNCTION in_utc(
    p_time IN seats.held_until%TYPE
  ) RETURN VARCHAR2 IS
  BEGIN
    RETURN TO_CHAR(SYS_EXTRACT_UTC(p_time), 'YYYY-MM-DD"T"HH24:MI:SS"Z"');
  END in_utc;

  PROCEDURE a_seat_held_longer IS
    l_reservation_id reservations.reservation_id%TYPE := given.a_hold;
    l_seat_id        seats.seat_id%TYPE := seat_of(p_reservation_id => l_reservation_id);
    l_held_until     reservations.held_until%TYPE;
  BEGIN
    SELECT r.held_until
      INTO l_held_until
      FROM reservations r
     WHERE r.reservation_id = l_reservation_id;
    UPDATE seats s
       SET s.held_until = l_held_until + NUMTODSINTERVAL(1, 'DAY')
     WHERE s.seat_id = l_seat_id;

    expect_breaks(p_first => break(
      p_rule     => c_as_long,
      p_subject  => 'seat ' || l_seat_id,
      p_expected => in_utc(p_time => l_held_until),
      p_found    => in_utc(p_time => l_held_until + NUMTODSINTERVAL(1, 'DAY'))));
  END a_seat_held_longer;

  -- Its claim and its seat know that it is gone, and the time of the hold is not over.
  PROCEDURE seat_is_lost(
    p_reservation_id IN reservations.reservation_id%TYPE
  ) IS
    l_seat_id seats.seat_id%TYPE := seat_of(p_reservation_id => p_reservation_id);
  BEGIN
    given_broken.claim_has_ended(p_seat_id => l_seat_id);
    given_broken.seat_is(p_seat_id => l_seat_id, p_status => 'AVAILABLE');
  END seat_is_lost;

  PROCEDURE a_hold_without_a_seat IS
    l_reservation_id reservations.reservation_id%TYPE := a_pair(p_paid => FALSE);
  BEGIN
    seat_is_lost(p_reservation_id => l_reservation_id);

    expect_breaks(p_first => break(
      p_rule     => c_hold,
      p_subject  => 'reservation ' || l_reservation_id,
      p_expected => '2',
      p_found    => '1'));
  END a_hold_without_a_seat;

  PROCEDURE nothing_in_a_lost_seat IS
    l_reservation_id reservations.reservation_id%TYPE := a_pair(p_paid => FALSE);
    l_breaks         PLS_INTEGER;
  BEGIN
    given.hold_has_lapsed(p_reservation_id => l_reservation_id);
    seat_is_lost(p_reservation_id => l_reservation_id);

    SELECT COUNT(*)
      INTO l_breaks
      FROM invariant_break_v v;
    ut.expect(l_breaks).to_equal(0);
  END nothing_in_a_lost_seat;

  PROCEDURE a_lost_seat IS
    l_reservation_id reservations.reservation_id%TYPE;
    l_seat_id        seats.seat_id%TYPE;
  BEGIN
    l_reservation_id := a_pair(p_paid => TRUE);
    l_seat_id        := seat_of(p_reservation_id => l_reservation_id);

    given_broken.claim_has_ended(p_seat_id => l_seat_id);

    expect_breaks(
      p_first  => break(
        p_rule     => c_all_seats,
        p_subject  => 'reservation ' || l_reservation_id,
        p_expected => '2',
        p_found    => '1'),
      p_second => break(
        p_rule     => c_has_claim,
        p_subject  => 'seat ' || l_seat_id,
        p_expected => 'a live claim',
        p_found    => 'none'));
  END a_lost_seat;

  PROCEDURE no_seat_left IS
    l_reservation_id reservations.reservation_id%TYPE;
    l_seat_id        seats.seat_id%TYPE;
  BEGIN
    l_reservation_id := given.a_paid_reservation;
    l_seat_id        := seat_of(p_reservation_id => l_reservation_id);

    given_broken.claim_has_ended(p_seat_id => l_seat_id);

    expect_breaks(
      p_first  => break(
        p_rule     => c_all_seats,
        p_subject  => 'reservation ' || l_reservation_id,
        p_expected => '1',
        p_found    => '0'),
      p_second => break(
        p_rule     => c_has_claim,
        p_subject  => 'seat ' || l_seat_id,
        p_expected => 'a live claim',
        p_found    => 'none'));
  END no_seat_left;

  PROCEDURE a_wrong_price IS
    l_reservation_id reservations.reservation_id%TYPE;
  BEGIN
    l_reservation_id := a_pair(p_paid => FALSE);

    given_broken.claim_costs(
      p_seat_id => seat_of(p_reservation_id => l_reservation_id),
      p_price   => given.c_vip_price - 1);

    expect_breaks(p_first => break(
      p_rule     => c_costs,
      p_subject  => 'reservation ' || l_reservation_id,
      p_expected => '250000',
      p_found    => '249999'));
  END a_wrong_price;

  PROCEDURE a_wrong_sum IS
    l_transaction_id ledger_transactions.transaction_id%TYPE;
  BEGIN
    l_transaction_id := charge_of(p_user_id => given.a_user(p_points => 70000));

    given_broken.house_entry_says(p_transaction_id => l_transaction_id, p_amount => -69999);

    expect_breaks(p_first => break(
      p_rule     => c_zero,
      p_subject  => 'ledger transaction ' || l_transaction_id,
      p_expected => '0 in 2 entries',
      p_found    => '1 in 2 entries'));
  END a_wrong_sum;

  PROCEDURE an_empty_transaction IS
    l_transaction_id ledger_transactions.transaction_id%TYPE;
  BEGIN
    l_transaction_id := given_broken.an_empty_transaction;

    expect_breaks(p_first => break(
      p_rule     => c_zero,
      p_subject  => 'ledger transaction ' || l_transaction_id,
      p_expected => '0 in 2 entries',
      p_found    => '0 in 0 entries'));
  END an_empty_transaction;

  -- The sum is right and each balance is the sum of its entries; only the number of entries is wrong.
  PROCEDURE a_third_entry IS
    l_transaction_id ledger_transactions.transaction_id%TYPE;
    l_other_id       users.user_id%TYPE;
  BEGIN
    l_transaction_id := charge_of(p_user_id => given.a_user(p_points => 70000));
    l_other_id       := given.a_user;

    given_broken.house_entry_says(p_transaction_id => l_transaction_id, p_amount => -70001);
    given_broken.entry_is_added(
      p_transaction_id => l_transaction_id, p_user_id => l_other_id, p_amount => 1);
    given_broken.balance_is(p_user_id => l_other_id, p_balance => 1);

    expect_breaks(p_first => break(
      p_rule     => c_zero,
      p_subject  => 'ledger transaction ' || l_transaction_id,
      p_expected => '0 in 2 entries',
      p_found    => '0 in 3 entries'));
  END a_third_entry;

  PROCEDURE a_balance_too_high IS
    l_user_id users.user_id%TYPE;
  BEGIN
    l_user_id := given.a_user(p_points => 70000);

    given_broken.balance_is(p_user_id => l_user_id, p_balance => 70001);

    expect_breaks(p_first => break(
      p_rule     => c_balance,
      p_subject  => 'account ' || account_of(p_user_id => l_user_id),
      p_expected => '70000',
      p_found    => '70001'));
  END a_balance_too_high;

  PROCEDURE a_balance_too_low IS
    l_user_id users.user_id%TYPE;
  BEGIN
    l_user_id := given.a_user(p_points => 70000);

    given_broken.balance_is(p_user_id => l_user_id, p_balance => 69999);

    expect_breaks(p_first => break(
      p_rule     => c_balance,
      p_subject  => 'account ' || account_of(p_user_id => l_user_id),
      p_expected => '70000',
      p_found    => '69999'));
  END a_balance_too_low;

  PROCEDURE a_balance_from_nowhere IS
    l_user_id users.user_id%TYPE;
  BEGIN
    l_user_id := given.a_user;

    given_broken.balance_is(p_user_id => l_user_id, p_balance => 1);

    expect_breaks(p_first => break(
      p_rule     => c_balance,
      p_subject  => 'account ' || account_of(p_user_id => l_user_id),
      p_expected => '0',
      p_found    => '1'));
  END a_balance_from_nowhere;

  PROCEDURE a_reservation_without_money IS
    l_reservation_id reservations.reservation_id%TYPE;
    l_payment        payments%ROWTYPE;
  BEGIN
    l_reservation_id := given.a_paid_reservation;
    l_payment        := payment_of(p_reservation_id => l_reservation_id);

    given_broken.payment_has_failed(p_payment_id => l_payment.payment_id);

    expect_breaks(
      p_first  => break(
        p_rule     => c_has_money,
        p_subject  => 'reservation ' || l_reservation_id,
        p_expected => '150000',
        p_found    => '0'),
      p_second => without_purpose(p_transaction_id => l_payment.transaction_id));
  END a_reservation_without_money;

  PROCEDURE money_without_reservation IS
    l_reservation_id reservations.reservation_id%TYPE;
  BEGIN
    l_reservation_id := given.a_paid_reservation;

    given_broken.reservation_is(p_reservation_id => l_reservation_id, p_status => 'CANCELLED');

    expect_breaks(
      p_first  => break(
        p_rule     => c_claimed,
        p_subject  => 'seat ' || seat_of(p_reservation_id => l_reservation_id),
        p_expected => 'no claim',
        p_found    => 'SOLD'),
      p_second => break(
        p_rule     => c_has_seats,
        p_subject  => 'payment ' || payment_of(p_reservation_id => l_reservation_id).payment_id,
        p_expected => 'CONFIRMED',
        p_found    => 'CANCELLED'));
    ut.expect(sales_are_off).to_equal(150000);
  END money_without_reservation;

  PROCEDURE a_refund_of_an_expired_one IS
    l_reservation_id reservations.reservation_id%TYPE;
  BEGIN
    l_reservation_id := a_refunded_reservation;

    given_broken.reservation_is(p_reservation_id => l_reservation_id, p_status => 'EXPIRED');

    expect_breaks(p_first => break(
      p_rule     => c_has_seats,
      p_subject  => 'payment ' || payment_of(p_reservation_id => l_reservation_id).payment_id,
      p_expected => 'CANCELLED',
      p_found    => 'EXPIRED'));
  END a_refund_of_an_expired_one;

  PROCEDURE a_wrong_payment IS
    l_reservation_id reservations.reservation_id%TYPE;
    l_payment_id     payments.payment_id%TYPE;
  BEGIN
    l_reservation_id := given.a_paid_reservation;
    l_payment_id     := payment_of(p_reservation_id => l_reservation_id).payment_id;

    given_broken.payment_says(p_payment_id => l_payment_id, p_amount => 150001);

    expect_breaks(
      p_first  => break(
        p_rule     => c_has_money,
        p_subject  => 'reservation ' || l_reservation_id,
        p_expected => '150000',
        p_found    => '150001'),
      p_second => break(
        p_rule     => c_captured,
        p_subject  => 'payment ' || l_payment_id,
        p_expected => '150001',
        p_found    => '150000'));
  END a_wrong_payment;

  PROCEDURE a_payment_without_capture IS
    l_payment        payments%ROWTYPE;
    l_transaction_id ledger_transactions.transaction_id%TYPE;
  BEGIN
    l_payment        := payment_of(p_reservation_id => given.a_paid_reservation);
    l_transaction_id := given_broken.an_empty_transaction;

    given_broken.payment_names(p_payment_id => l_payment.payment_id, p_transaction_id => l_transaction_id);

    expect_breaks(
      p_first  => break(
        p_rule     => c_captured,
        p_subject  => 'payment ' || l_payment.payment_id,
        p_expected => '150000',
        p_found    => '0'),
      p_second => without_purpose(p_transaction_id => l_payment.transaction_id),
      p_third  => without_purpose(
                    p_transaction_id => l_transaction_id,
                    p_expected       => '0',
                    p_found          => '1'),
      p_fourth => break(
        p_rule     => c_zero,
        p_subject  => 'ledger transaction ' || l_transaction_id,
        p_expected => '0 in 2 entries',
        p_found    => '0 in 0 entries'));
  END a_payment_without_capture;

  PROCEDURE a_lost_refund IS
    l_payment_id     payments.payment_id%TYPE;
    l_transaction_id refunds.transaction_id%TYPE;
  BEGIN
    l_payment_id := payment_of(p_reservation_id => a_refunded_reservation).payment_id;
    SELECT f.transaction_id
      INTO l_transaction_id
      FROM refunds f
     WHERE f.payment_id = l_payment_id;

    given_broken.refund_is_lost(p_payment_id => l_payment_id);

    expect_breaks(
      p_first  => break(
        p_rule     => c_given_back,
        p_subject  => 'payment ' || l_payment_id,
        p_expected => '150000',
        p_found    => '0'),
      p_second => without_purpose(p_transaction_id => l_transaction_id));
  END a_lost_refund;

  PROCEDURE a_partial_refund IS
    l_payment_id payments.payment_id%TYPE;
  BEGIN
    l_payment_id := payment_of(p_reservation_id => a_refunded_reservation).payment_id;

    given_broken.refund_says(p_payment_id => l_payment_id, p_amount => 149999);

    expect_breaks(
      p_first  => break(
        p_rule     => c_refund,
        p_subject  => 'payment ' || l_payment_id,
        p_expected => '149999',
        p_found    => '150000'),
      p_second => break(
        p_rule     => c_given_back,
        p_subject  => 'payment ' || l_payment_id,
        p_expected => '150000',
        p_found    => '149999'));
  END a_partial_refund;

  PROCEDURE a_refund_of_a_payment IS
    l_payment_id payments.payment_id%TYPE;
  BEGIN
    l_payment_id := payment_of(p_reservation_id => a_refunded_reservation).payment_id;

    given_broken.payment_is(p_payment_id => l_payment_id, p_status => 'COMPLETED');

    expect_breaks(
      p_first  => break(
        p_rule     => c_given_back,
        p_subject  => 'payment ' || l_payment_id,
        p_expected => '0',
        p_found    => '150000'),
      p_second => break(
        p_rule     => c_has_seats,
        p_subject  => 'payment ' || l_payment_id,
        p_expected => 'CONFIRMED',
        p_found    => 'CANCELLED'));
  END a_refund_of_a_payment;

  PROCEDURE money_that_is_nowhere IS
    l_transaction_id ledger_transactions.transaction_id%TYPE;
    l_payment_id     payments.payment_id%TYPE;
  BEGIN
    l_payment_id := payment_of(p_reservation_id => a_refunded_reservation).payment_id;
    SELECT f.transaction_id
      INTO l_transaction_id
      FROM refunds f
     WHERE f.payment_id = l_payment_id;
    ut.expect(sales_are_off).to_equal(0);

    given_broken.transaction_is(p_transaction_id => l_transaction_id, p_kind => 'CHARGE');

    ut.expect(sales_are_off).to_equal(150000);
  END money_that_is_nowhere;

  PROCEDURE money_that_is_parked IS
    l_payment_id payments.payment_id%TYPE;
  BEGIN
    l_payment_id := payment_of(p_reservation_id => given.a_paid_reservation).payment_id;

    given_broken.payment_is(p_payment_id => l_payment_id, p_status => 'PARKED');

    ut.expect(sales_are_off).to_equal(-150000);
  END money_that_is_parked;

  -- Two who shop, one who waits and is counted, one who waits and is not.
  FUNCTION a_room RETURN waiting_rooms.schedule_id%TYPE IS
    l_date  waiting_rooms.schedule_id%TYPE := given_room.a_room(p_target => 2);
    l_place waiting_tickets.place%TYPE;
  BEGIN
    l_place := given_room.an_admission(p_schedule_id => l_date);
    l_place := given_room.an_admission(p_schedule_id => l_date);
    l_place := given_room.an_admission(p_schedule_id => l_date);
    l_place := given_room.a_place(p_schedule_id => l_date);
    RETURN l_date;
  END a_room;

  FUNCTION place_of(
    p_schedule_id IN waiting_rooms.schedule_id%TYPE,
    p_journal_no  IN admission_journal.journal_no%TYPE
  ) RETURN waiting_tickets.place%TYPE IS
    l_line admission_journal%ROWTYPE;
  BEGIN
    l_line := stored_room.journal_line(p_schedule_id => p_schedule_id, p_journal_no => p_journal_no);
    RETURN l_line.place;
  END place_of;

  PROCEDURE nothing_in_a_room IS
    l_date  waiting_rooms.schedule_id%TYPE := a_room;
    l_place waiting_tickets.place%TYPE;
  BEGIN
    given_room.place_is_left(p_place => place_of(p_schedule_id => l_date, p_journal_no => 1));
    given_room.place_is_done(p_place => place_of(p_schedule_id => l_date, p_journal_no => 2));
    l_place := given_room.an_admission(p_schedule_id => l_date);
    given_room.place_is_left(p_place => l_place);
    l_place := given_room.a_place(p_schedule_id => l_date);

    ut.expect(stored.broken_rules).to_be_null;
  END nothing_in_a_room;

  PROCEDURE a_lost_line IS
    l_date  waiting_rooms.schedule_id%TYPE := a_room;
    l_place waiting_tickets.place%TYPE;
  BEGIN
    l_place := place_of(p_schedule_id => l_date, p_journal_no => 1);

    given_broken.journal_line_is_lost(p_schedule_id => l_date, p_journal_no => 1);

    expect_breaks(
      p_first  => break(
        p_rule     => c_no_gap,
        p_subject  => 'waiting room ' || l_date,
        p_expected => '2 up to 2',
        p_found    => '1 up to 2'),
      p_second => break(
        p_rule     => c_in_journal,
        p_subject  => 'place ' || l_place,
        p_expected => '1',
        p_found    => '0'));
  END a_lost_line;

  PROCEDURE a_gap IS
    l_date waiting_rooms.schedule_id%TYPE := a_room;
  BEGIN
    given_broken.journal_line_is(p_schedule_id => l_date, p_journal_no => 2, p_new_no => 3);

    expect_breaks(p_first => break(
      p_rule     => c_no_gap,
      p_subject  => 'waiting room ' || l_date,
      p_expected => '2 up to 2',
      p_found    => '2 up to 3'));
  END a_gap;

  PROCEDURE a_longer_journal IS
    l_date waiting_rooms.schedule_id%TYPE := a_room;
  BEGIN
    given_broken.room_says(p_schedule_id => l_date, p_journal_count => 1);

    expect_breaks(p_first => break(
      p_rule     => c_no_gap,
      p_subject  => 'waiting room ' || l_date,
      p_expected => '1 up to 1',
      p_found    => '2 up to 2'));
  END a_longer_journal;

  PROCEDURE a_wrong_name IS
    l_date waiting_rooms.schedule_id%TYPE := a_room;
  BEGIN
    given_broken.journal_names(p_schedule_id => l_date, p_journal_no => 1, p_user_id => given.a_user);

    expect_breaks(p_first => break(
      p_rule     => c_in_journal,
      p_subject  => 'place ' || place_of(p_schedule_id => l_date, p_journal_no => 1),
      p_expected => '1',
      p_found    => '0'));
  END a_wrong_name;

  PROCEDURE a_wrong_place IS
    l_date  waiting_rooms.schedule_id%TYPE := a_room;
    l_place waiting_tickets.place%TYPE;
  BEGIN
    l_place := place_of(p_schedule_id => l_date, p_journal_no => 1);

    given_broken.place_was_never_admitted(p_place => l_place);

    expect_breaks(p_first => break(
      p_rule     => c_admitted,
      p_subject  => 'place ' || l_place,
      p_expected => 'admitted',
      p_found    => 'LEFT'));
  END a_wrong_place;

  PROCEDURE a_wrong_waiting_count IS
    l_date waiting_rooms.schedule_id%TYPE := a_room;
  BEGIN
    given_broken.room_says(p_schedule_id => l_date, p_waiting_count => 2);

    expect_breaks(p_first => break(
      p_rule     => c_room,
      p_subject  => 'waiting room ' || l_date,
      p_expected => '2 of 4',
      p_found    => '3 of 4'));
  END a_wrong_waiting_count;

  PROCEDURE a_wrong_joined_count IS
    l_date waiting_rooms.schedule_id%TYPE := a_room;
  BEGIN
    given_broken.room_says(p_schedule_id => l_date, p_joined_count => 2);

    expect_breaks(p_first => break(
      p_rule     => c_room,
      p_subject  => 'waiting room ' || l_date,
      p_expected => '2 of 4',
      p_found    => '2 of 3'));
  END a_wrong_joined_count;
END test_invariant_break_v;
/
