CREATE OR REPLACE PACKAGE BODY test_payment AS
  TYPE t_payment IS RECORD (
    outcome         VARCHAR2(10 CHAR),
    payment_id      payments.payment_id%TYPE,
    amount          payments.amount%TYPE,
    paid_at         payments.completed_at%TYPE,
    response_status idempotency_keys.response_status%TYPE,
    response_body   idempotency_keys.response_body%TYPE
  );

  -- No sequence gives it.
  c_nothing CONSTANT PLS_INTEGER := -1;

  -- The command. A test names what it is about; the key is new unless it says otherwise.
  FUNCTION pay(
    p_user_id        IN users.user_id%TYPE,
    p_reservation_id IN reservations.reservation_id%TYPE,
    p_key            IN idempotency_keys.idempotency_key%TYPE DEFAULT given.a_key,
    p_fingerprint    IN idempotency_keys.fingerprint%TYPE DEFAULT given.c_fingerprint
  ) RETURN t_payment IS
    l_payment t_payment;
  BEGIN
    payment.pay_with_points(
      p_user_id         => p_user_id,
      p_idempotency_key => p_key,
      p_fingerprint     => p_fingerprint,
      p_reservation_id  => p_reservation_id,
      p_outcome         => l_payment.outcome,
      p_payment_id      => l_payment.payment_id,
      p_amount          => l_payment.amount,
      p_paid_at         => l_payment.paid_at,
      p_response_status => l_payment.response_status,
      p_response_body   => l_payment.response_body);
    RETURN l_payment;
  END pay;

  -- A hold of the buyer on the first two seats of a date: 250,000 won.
  FUNCTION a_hold_on_two(
    p_user_id     IN users.user_id%TYPE,
    p_schedule_id IN concert_schedules.schedule_id%TYPE
  ) RETURN reservations.reservation_id%TYPE IS
  BEGIN
    RETURN given.a_hold(
      p_user_id     => p_user_id,
      p_schedule_id => p_schedule_id,
      p_seat_ids    => given.seats_between(p_schedule_id => p_schedule_id, p_first => 1, p_last => 2));
  END a_hold_on_two;

  -- Expects the payment to be refused with this message; the error itself is what --%throws expects.
  PROCEDURE expect_refusal(
    p_user_id        IN users.user_id%TYPE,
    p_reservation_id IN reservations.reservation_id%TYPE,
    p_message        IN VARCHAR2
  ) IS
    l_payment t_payment;
  BEGIN
    l_payment := pay(p_user_id => p_user_id, p_reservation_id => p_reservation_id);
  EXCEPTION
    WHEN OTHERS THEN
      ut.expect(thrown.message(p_sqlerrm => SQLERRM)).to_equal(p_message);
      RAISE;
  END expect_refusal;

  PROCEDURE every_rule_holds IS
  BEGIN
    ut.expect(stored.broken_rules).to_be_null;
  END every_rule_holds;

  PROCEDURE returns_the_payment IS
    l_buyer          users.user_id%TYPE := given.a_user(p_points => 300000);
    l_reservation_id reservations.reservation_id%TYPE;
    l_before         payments.completed_at%TYPE;
    l_payment        t_payment;
  BEGIN
    l_reservation_id := a_hold_on_two(p_user_id => l_buyer, p_schedule_id => given.a_schedule);
    l_before         := SYSTIMESTAMP;

    l_payment := pay(p_user_id => l_buyer, p_reservation_id => l_reservation_id);

    ut.expect(l_payment.outcome).to_equal(payment.c_completed);
    ut.expect(l_payment.payment_id).to_be_not_null;
    ut.expect(l_payment.amount).to_equal(250000);
    ut.expect(l_payment.paid_at).to_be_between(l_before, SYSTIMESTAMP);
    ut.expect(l_payment.response_status).to_be_null;
    ut.expect(l_payment.response_body).to_be_null;
  END returns_the_payment;

  PROCEDURE keeps_the_payment IS
    l_buyer          users.user_id%TYPE := given.a_user(p_points => 300000);
    l_reservation_id reservations.reservation_id%TYPE := given.a_hold(p_user_id => l_buyer);
    l_payment        t_payment;
    l_stored         payments%ROWTYPE;
  BEGIN
    l_payment := pay(p_user_id => l_buyer, p_reservation_id => l_reservation_id);

    l_stored := stored.payment_of(p_reservation_id => l_reservation_id);
    ut.expect(l_stored.payment_id).to_equal(l_payment.payment_id);
    ut.expect(l_stored.method).to_equal('POINT');
    ut.expect(l_stored.status).to_equal('COMPLETED');
    ut.expect(l_stored.amount).to_equal(150000);
    ut.expect(l_stored.transaction_id).to_be_not_null;
    ut.expect(l_stored.requested_at).to_equal(l_payment.paid_at);
    ut.expect(l_stored.completed_at).to_equal(l_payment.paid_at);
    ut.expect(l_stored.message).to_be_null;
  END keeps_the_payment;

  PROCEDURE confirms_the_reservation IS
    l_buyer          users.user_id%TYPE := given.a_user(p_points => 300000);
    l_reservation_id reservations.reservation_id%TYPE := given.a_hold(p_user_id => l_buyer);
    l_payment        t_payment;
    l_before         reservations%ROWTYPE;
    l_after          reservations%ROWTYPE;
  BEGIN
    l_before := stored.reservation(p_reservation_id => l_reservation_id);

    l_payment := pay(p_user_id => l_buyer, p_reservation_id => l_reservation_id);

    l_after := stored.reservation(p_reservation_id => l_reservation_id);
    ut.expect(l_after.status).to_equal('CONFIRMED');
    ut.expect(l_after.closed_at).to_be_null;
    ut.expect(l_after.user_id).to_equal(l_buyer);
    ut.expect(l_after.schedule_id).to_equal(l_before.schedule_id);
    ut.expect(l_after.amount).to_equal(150000);
    ut.expect(l_after.seat_count).to_equal(1);
    ut.expect(l_after.held_until).to_equal(l_before.held_until);
    ut.expect(l_after.created_at).to_equal(l_before.created_at);
  END confirms_the_reservation;

  PROCEDURE sells_every_seat IS
    l_schedule_id    concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_buyer          users.user_id%TYPE := given.a_user(p_points => 300000);
    l_reservation_id reservations.reservation_id%TYPE;
    l_payment        t_payment;
    l_seat_ids       number_nt;
    l_seat           seats%ROWTYPE;
    l_claim          reservation_seats%ROWTYPE;
  BEGIN
    l_reservation_id := a_hold_on_two(p_user_id => l_buyer, p_schedule_id => l_schedule_id);

    l_payment := pay(p_user_id => l_buyer, p_reservation_id => l_reservation_id);

    l_seat_ids := given.seats_between(p_schedule_id => l_schedule_id, p_first => 1, p_last => 2);
    FOR i IN 1 .. 2 LOOP
      l_seat := stored.seat(p_seat_id => l_seat_ids(i));
      ut.expect(l_seat.status).to_equal('SOLD');
      ut.expect(l_seat.held_until).to_be_null;
      ut.expect(l_seat.version).to_equal(2);
      l_claim := stored.claim(p_reservation_id => l_reservation_id, p_seat_id => l_seat_ids(i));
      ut.expect(l_claim.released_at).to_be_null;
    END LOOP;
  END sells_every_seat;

  PROCEDURE takes_the_points IS
    l_buyer   users.user_id%TYPE := given.a_user(p_points => 300000);
    l_payment t_payment;
  BEGIN
    l_payment := pay(p_user_id => l_buyer, p_reservation_id => given.a_hold(p_user_id => l_buyer));

    ut.expect(stored.balance_of(p_user_id => l_buyer)).to_equal(150000);
  END takes_the_points;

  PROCEDURE posts_into_sales IS
    l_buyer          users.user_id%TYPE := given.a_user(p_points => 400000);
    l_reservation_id reservations.reservation_id%TYPE;
    l_payment        t_payment;
    l_stored         payments%ROWTYPE;
    l_transaction    ledger_transactions%ROWTYPE;
    l_entry          ledger_entries%ROWTYPE;
  BEGIN
    l_reservation_id := a_hold_on_two(p_user_id => l_buyer, p_schedule_id => given.a_schedule);

    l_payment := pay(p_user_id => l_buyer, p_reservation_id => l_reservation_id);

    l_stored      := stored.payment_of(p_reservation_id => l_reservation_id);
    l_transaction := stored.ledger_transaction(p_transaction_id => l_stored.transaction_id);
    ut.expect(l_transaction.kind).to_equal('PAYMENT');
    ut.expect(l_transaction.reference).to_equal('reservation:' || l_reservation_id);
    l_entry := stored.entry_of_user(p_transaction_id => l_stored.transaction_id, p_user_id => l_buyer);
    ut.expect(l_entry.amount).to_equal(-250000);
    ut.expect(l_entry.balance_after).to_equal(150000);
    l_entry := stored.entry_of_house(p_transaction_id => l_stored.transaction_id, p_kind => 'SALES');
    ut.expect(l_entry.amount).to_equal(250000);
  END posts_into_sales;

  PROCEDURE takes_the_last_won IS
    l_buyer   users.user_id%TYPE := given.a_user(p_points => 150000);
    l_payment t_payment;
  BEGIN
    l_payment := pay(p_user_id => l_buyer, p_reservation_id => given.a_hold(p_user_id => l_buyer));

    ut.expect(l_payment.outcome).to_equal('COMPLETED');
    ut.expect(stored.balance_of(p_user_id => l_buyer)).to_equal(0);
  END takes_the_last_won;

  PROCEDURE costs_what_was_agreed IS
    l_schedule_id    concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_buyer          users.user_id%TYPE := given.a_user(p_points => 300000);
    l_reservation_id reservations.reservation_id%TYPE;
    l_payment        t_payment;
  BEGIN
    l_reservation_id := given.a_hold(p_user_id => l_buyer, p_schedule_id => l_schedule_id);
    given.seat_costs(p_seat_id => given.seat(p_schedule_id => l_schedule_id), p_price => 170000);

    l_payment := pay(p_user_id => l_buyer, p_reservation_id => l_reservation_id);

    ut.expect(l_payment.amount).to_equal(150000);
    ut.expect(stored.balance_of(p_user_id => l_buyer)).to_equal(150000);
  END costs_what_was_agreed;

  PROCEDURE pays_after_the_sale_closed IS
    l_schedule_id    concert_schedules.schedule_id%TYPE := given.a_schedule(p_closes_in => 60);
    l_buyer          users.user_id%TYPE := given.a_user(p_points => 300000);
    l_reservation_id reservations.reservation_id%TYPE;
    l_payment        t_payment;
  BEGIN
    l_reservation_id := given.a_hold(p_user_id => l_buyer, p_schedule_id => l_schedule_id);
    given.schedule_is_earlier(p_schedule_id => l_schedule_id, p_seconds => 61);

    l_payment := pay(p_user_id => l_buyer, p_reservation_id => l_reservation_id);

    ut.expect(l_payment.outcome).to_equal('COMPLETED');
  END pays_after_the_sale_closed;

  PROCEDURE touches_nothing_else IS
    l_schedule_id         concert_schedules.schedule_id%TYPE := given.a_schedule(p_seats => 6);
    l_buyer               users.user_id%TYPE := given.a_user(p_points => 300000);
    l_seat_ids            number_nt;
    l_other_id            reservations.reservation_id%TYPE;
    l_reservation_id      reservations.reservation_id%TYPE;
    l_payment             t_payment;
    l_seats_before        SYS_REFCURSOR;
    l_seats_after         SYS_REFCURSOR;
    l_reservations_before SYS_REFCURSOR;
    l_reservations_after  SYS_REFCURSOR;
    l_payments_before     SYS_REFCURSOR;
    l_payments_after      SYS_REFCURSOR;
    l_money_before        SYS_REFCURSOR;
    l_money_after         SYS_REFCURSOR;
  BEGIN
    l_seat_ids       := given.seats_between(p_schedule_id => l_schedule_id, p_first => 1, p_last => 2);
    l_reservation_id := a_hold_on_two(p_user_id => l_buyer, p_schedule_id => l_schedule_id);
    l_other_id := given.a_paid_reservation(
      p_schedule_id => l_schedule_id,
      p_seat_ids    => given.seats_between(p_schedule_id => l_schedule_id, p_first => 3, p_last => 4));
    l_other_id := given.a_hold(
      p_user_id     => l_buyer,
      p_schedule_id => l_schedule_id,
      p_seat_ids    => given.seats_between(p_schedule_id => l_schedule_id, p_first => 5, p_last => 5));
    l_seats_before        := stored.seats_but(p_schedule_id => l_schedule_id, p_seat_ids => l_seat_ids);
    l_reservations_before := stored.reservations_but(
      p_schedule_id    => l_schedule_id,
      p_reservation_id => l_reservation_id);
    l_payments_before     := stored.payments_but(p_schedule_id => l_schedule_id);
    l_money_before        := stored.money_but(p_user_id => l_buyer);

    l_payment := pay(p_user_id => l_buyer, p_reservation_id => l_reservation_id);

    l_seats_after := stored.seats_but(p_schedule_id => l_schedule_id, p_seat_ids => l_seat_ids);
    ut.expect(l_seats_after).to_equal(l_seats_before);
    l_reservations_after := stored.reservations_but(
      p_schedule_id    => l_schedule_id,
      p_reservation_id => l_reservation_id);
    ut.expect(l_reservations_after).to_equal(l_reservations_before);
    l_payments_after := stored.payments_but(
      p_schedule_id    => l_schedule_id,
      p_reservation_id => l_reservation_id);
    ut.expect(l_payments_after).to_equal(l_payments_before);
    l_money_after := stored.money_but(p_user_id => l_buyer);
    ut.expect(l_money_after).to_equal(l_money_before);
  END touches_nothing_else;

  PROCEDURE refuses_one_won_too_few IS
    l_buyer users.user_id%TYPE := given.a_user(p_points => 149999);
  BEGIN
    expect_refusal(
      p_user_id        => l_buyer,
      p_reservation_id => given.a_hold(p_user_id => l_buyer),
      p_message        => 'It takes 150000 won and the account has 149999. Charge points first.');
  END refuses_one_won_too_few;

  PROCEDURE refuses_an_unknown IS
  BEGIN
    expect_refusal(
      p_user_id        => given.a_user,
      p_reservation_id => c_nothing,
      p_message        => 'You have no reservation -1.');
  END refuses_an_unknown;

  PROCEDURE refuses_a_cancelled_date IS
    l_schedule_id    concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_buyer          users.user_id%TYPE := given.a_user(p_points => 300000);
    l_reservation_id reservations.reservation_id%TYPE;
  BEGIN
    l_reservation_id := a_hold_on_two(p_user_id => l_buyer, p_schedule_id => l_schedule_id);
    given.schedule_is_cancelled(p_schedule_id => l_schedule_id);

    expect_refusal(
      p_user_id        => l_buyer,
      p_reservation_id => l_reservation_id,
      p_message        => 'Schedule ' || l_schedule_id
                          || ' was called off. What was paid for it comes back without your doing.');
  END refuses_a_cancelled_date;

  PROCEDURE refuses_a_strangers IS
    l_reservation_id reservations.reservation_id%TYPE := given.a_hold;
  BEGIN
    expect_refusal(
      p_user_id        => given.a_user(p_points => 300000),
      p_reservation_id => l_reservation_id,
      p_message        => 'You have no reservation ' || l_reservation_id || '.');
  END refuses_a_strangers;

  PROCEDURE refuses_a_second_payment IS
    l_buyer          users.user_id%TYPE := given.a_user(p_points => 300000);
    l_reservation_id reservations.reservation_id%TYPE;
  BEGIN
    l_reservation_id := given.a_paid_reservation(p_user_id => l_buyer);

    expect_refusal(
      p_user_id        => l_buyer,
      p_reservation_id => l_reservation_id,
      p_message        => 'Reservation ' || l_reservation_id || ' is paid.');
  END refuses_a_second_payment;

  PROCEDURE refuses_when_paid_and_over IS
    l_buyer          users.user_id%TYPE := given.a_user(p_points => 300000);
    l_reservation_id reservations.reservation_id%TYPE;
  BEGIN
    l_reservation_id := given.a_paid_reservation(p_user_id => l_buyer);
    given.hold_has_lapsed(p_reservation_id => l_reservation_id);

    expect_refusal(
      p_user_id        => l_buyer,
      p_reservation_id => l_reservation_id,
      p_message        => 'Reservation ' || l_reservation_id || ' is paid.');
  END refuses_when_paid_and_over;

  PROCEDURE refuses_a_released_hold IS
    l_buyer          users.user_id%TYPE := given.a_user(p_points => 300000);
    l_reservation_id reservations.reservation_id%TYPE;
  BEGIN
    l_reservation_id := given.a_cancelled_hold(p_user_id => l_buyer);

    expect_refusal(
      p_user_id        => l_buyer,
      p_reservation_id => l_reservation_id,
      p_message        => 'Reservation ' || l_reservation_id || ' was cancelled. Hold seats again.');
  END refuses_a_released_hold;

  PROCEDURE refuses_a_refunded_one IS
    l_buyer          users.user_id%TYPE := given.a_user(p_points => 300000);
    l_reservation_id reservations.reservation_id%TYPE;
  BEGIN
    l_reservation_id := given.a_paid_reservation(p_user_id => l_buyer);
    given.reservation_is_cancelled(p_reservation_id => l_reservation_id);

    expect_refusal(
      p_user_id        => l_buyer,
      p_reservation_id => l_reservation_id,
      p_message        => 'Reservation ' || l_reservation_id || ' was cancelled. Hold seats again.');
  END refuses_a_refunded_one;

  PROCEDURE lapsed_is_expired IS
    l_buyer          users.user_id%TYPE := given.a_user(p_points => 300000);
    l_reservation_id reservations.reservation_id%TYPE := given.a_hold(p_user_id => l_buyer);
    l_payment        t_payment;
  BEGIN
    given.hold_has_lapsed(p_reservation_id => l_reservation_id);

    l_payment := pay(p_user_id => l_buyer, p_reservation_id => l_reservation_id);

    ut.expect(l_payment.outcome).to_equal(payment.c_expired);
    ut.expect(l_payment.payment_id).to_be_null;
    ut.expect(l_payment.amount).to_be_null;
    ut.expect(l_payment.paid_at).to_be_null;
    ut.expect(l_payment.response_status).to_be_null;
  END lapsed_is_expired;

  -- Expects a seat that anyone can have, and the claim on it to have ended when the reservation did.
  PROCEDURE expect_given_back(
    p_reservation_id IN reservations.reservation_id%TYPE,
    p_seat_id        IN seats.seat_id%TYPE
  ) IS
    l_reservation reservations%ROWTYPE;
    l_claim       reservation_seats%ROWTYPE;
    l_seat        seats%ROWTYPE;
  BEGIN
    l_seat := stored.seat(p_seat_id => p_seat_id);
    ut.expect(l_seat.status).to_equal('AVAILABLE');
    ut.expect(l_seat.held_until).to_be_null;
    l_reservation := stored.reservation(p_reservation_id => p_reservation_id);
    l_claim       := stored.claim(p_reservation_id => p_reservation_id, p_seat_id => p_seat_id);
    ut.expect(l_claim.released_at).to_equal(l_reservation.closed_at);
  END expect_given_back;

  PROCEDURE lapsed_is_closed IS
    l_schedule_id    concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_buyer          users.user_id%TYPE := given.a_user(p_points => 300000);
    l_reservation_id reservations.reservation_id%TYPE;
    l_payment        t_payment;
    l_before         reservations.closed_at%TYPE;
    l_after          reservations%ROWTYPE;
  BEGIN
    l_reservation_id := a_hold_on_two(p_user_id => l_buyer, p_schedule_id => l_schedule_id);
    given.hold_has_lapsed(p_reservation_id => l_reservation_id);
    l_before := SYSTIMESTAMP;

    l_payment := pay(p_user_id => l_buyer, p_reservation_id => l_reservation_id);

    l_after := stored.reservation(p_reservation_id => l_reservation_id);
    ut.expect(l_after.status).to_equal('EXPIRED');
    ut.expect(l_after.closed_at).to_be_between(l_before, SYSTIMESTAMP);
    FOR i IN 1 .. 2 LOOP
      expect_given_back(
        p_reservation_id => l_reservation_id,
        p_seat_id        => given.seat(p_schedule_id => l_schedule_id, p_number => i));
    END LOOP;
  END lapsed_is_closed;

  PROCEDURE lapsed_costs_nothing IS
    l_schedule_id    concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_buyer          users.user_id%TYPE := given.a_user(p_points => 300000);
    l_reservation_id reservations.reservation_id%TYPE;
    l_payment        t_payment;
    l_payments       SYS_REFCURSOR;
    l_money_before   SYS_REFCURSOR;
    l_money_after    SYS_REFCURSOR;
  BEGIN
    l_reservation_id := a_hold_on_two(p_user_id => l_buyer, p_schedule_id => l_schedule_id);
    given.hold_has_lapsed(p_reservation_id => l_reservation_id);
    l_money_before := stored.money_but;

    l_payment := pay(p_user_id => l_buyer, p_reservation_id => l_reservation_id);

    l_payments := stored.payments_but(p_schedule_id => l_schedule_id);
    ut.expect(l_payments).to_be_empty;
    l_money_after := stored.money_but;
    ut.expect(l_money_after).to_equal(l_money_before);
    ut.expect(stored.balance_of(p_user_id => l_buyer)).to_equal(300000);
  END lapsed_costs_nothing;

  PROCEDURE expired_stays_expired IS
    l_schedule_id         concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_buyer               users.user_id%TYPE := given.a_user(p_points => 300000);
    l_reservation_id      reservations.reservation_id%TYPE;
    l_payment             t_payment;
    l_seats_before        SYS_REFCURSOR;
    l_seats_after         SYS_REFCURSOR;
    l_reservations_before SYS_REFCURSOR;
    l_reservations_after  SYS_REFCURSOR;
  BEGIN
    l_reservation_id      := given.an_expired_hold(p_user_id => l_buyer, p_schedule_id => l_schedule_id);
    l_seats_before        := stored.seats_but(p_schedule_id => l_schedule_id);
    l_reservations_before := stored.reservations_but(p_schedule_id => l_schedule_id);

    l_payment := pay(p_user_id => l_buyer, p_reservation_id => l_reservation_id);

    ut.expect(l_payment.outcome).to_equal('EXPIRED');
    ut.expect(l_payment.payment_id).to_be_null;
    ut.expect(stored.balance_of(p_user_id => l_buyer)).to_equal(300000);
    l_seats_after := stored.seats_but(p_schedule_id => l_schedule_id);
    ut.expect(l_seats_after).to_equal(l_seats_before);
    l_reservations_after := stored.reservations_but(p_schedule_id => l_schedule_id);
    ut.expect(l_reservations_after).to_equal(l_reservations_before);
  END expired_stays_expired;

  PROCEDURE lapsed_frees_what_is_left IS
    l_schedule_id    concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_buyer          users.user_id%TYPE := given.a_user(p_points => 300000);
    l_seat_ids       number_nt;
    l_reservation_id reservations.reservation_id%TYPE;
    l_winner_id      reservations.reservation_id%TYPE;
    l_payment        t_payment;
    l_seat           seats%ROWTYPE;
    l_claim          reservation_seats%ROWTYPE;
  BEGIN
    l_seat_ids       := given.seats_between(p_schedule_id => l_schedule_id, p_first => 1, p_last => 2);
    l_reservation_id := a_hold_on_two(p_user_id => l_buyer, p_schedule_id => l_schedule_id);
    given.hold_has_lapsed(p_reservation_id => l_reservation_id);
    l_winner_id := given.a_hold(p_schedule_id => l_schedule_id, p_seat_ids => number_nt(l_seat_ids(2)));

    l_payment := pay(p_user_id => l_buyer, p_reservation_id => l_reservation_id);

    ut.expect(l_payment.outcome).to_equal('EXPIRED');
    expect_given_back(p_reservation_id => l_reservation_id, p_seat_id => l_seat_ids(1));
    l_seat := stored.seat(p_seat_id => l_seat_ids(2));
    ut.expect(l_seat.status).to_equal('PENDING');
    l_claim := stored.claim(p_reservation_id => l_winner_id, p_seat_id => l_seat_ids(2));
    ut.expect(l_claim.released_at).to_be_null;
  END lapsed_frees_what_is_left;

  PROCEDURE taken_over_is_expired IS
    l_schedule_id    concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_buyer          users.user_id%TYPE := given.a_user(p_points => 300000);
    l_reservation_id reservations.reservation_id%TYPE;
    l_winner_id      reservations.reservation_id%TYPE;
    l_payment        t_payment;
    l_winner         reservations%ROWTYPE;
  BEGIN
    l_reservation_id := given.a_hold(p_user_id => l_buyer, p_schedule_id => l_schedule_id);
    given.hold_has_lapsed(p_reservation_id => l_reservation_id);
    l_winner_id := given.a_hold(p_schedule_id => l_schedule_id);

    l_payment := pay(p_user_id => l_buyer, p_reservation_id => l_reservation_id);

    ut.expect(l_payment.outcome).to_equal('EXPIRED');
    ut.expect(stored.balance_of(p_user_id => l_buyer)).to_equal(300000);
    l_winner := stored.reservation(p_reservation_id => l_winner_id);
    ut.expect(l_winner.status).to_equal('PENDING');
  END taken_over_is_expired;

  PROCEDURE replays_the_answer IS
    l_buyer          users.user_id%TYPE := given.a_user(p_points => 300000);
    l_reservation_id reservations.reservation_id%TYPE := given.a_hold(p_user_id => l_buyer);
    l_key            idempotency_keys.idempotency_key%TYPE := given.a_key;
    l_payment        t_payment;
    l_reservation    reservations%ROWTYPE;
  BEGIN
    given.an_answer(p_user_id => l_buyer, p_key => l_key, p_status => 200, p_body => '{"paymentId":7}');

    l_payment := pay(p_user_id => l_buyer, p_reservation_id => l_reservation_id, p_key => l_key);

    ut.expect(l_payment.response_status).to_equal(200);
    ut.expect(l_payment.response_body).to_equal('{"paymentId":7}');
    ut.expect(l_payment.outcome).to_be_null;
    ut.expect(l_payment.payment_id).to_be_null;
    ut.expect(l_payment.amount).to_be_null;
    ut.expect(l_payment.paid_at).to_be_null;
    ut.expect(stored.balance_of(p_user_id => l_buyer)).to_equal(300000);
    l_reservation := stored.reservation(p_reservation_id => l_reservation_id);
    ut.expect(l_reservation.status).to_equal('PENDING');
  END replays_the_answer;

  PROCEDURE replays_before_it_checks IS
    l_buyer   users.user_id%TYPE := given.a_user;
    l_key     idempotency_keys.idempotency_key%TYPE := given.a_key;
    l_payment t_payment;
  BEGIN
    given.an_answer(p_user_id => l_buyer, p_key => l_key, p_status => 404, p_body => '{"title":"gone"}');

    l_payment := pay(p_user_id => l_buyer, p_reservation_id => c_nothing, p_key => l_key);

    ut.expect(l_payment.response_status).to_equal(404);
    ut.expect(l_payment.response_body).to_equal('{"title":"gone"}');
  END replays_before_it_checks;

  PROCEDURE refuses_a_reused_key IS
    l_buyer          users.user_id%TYPE := given.a_user(p_points => 300000);
    l_reservation_id reservations.reservation_id%TYPE := given.a_hold(p_user_id => l_buyer);
    l_key            idempotency_keys.idempotency_key%TYPE := given.a_key;
    l_payment        t_payment;
  BEGIN
    given.an_answer(p_user_id => l_buyer, p_key => l_key);

    l_payment := pay(
      p_user_id        => l_buyer,
      p_reservation_id => l_reservation_id,
      p_key            => l_key,
      p_fingerprint    => 'another-request');
  END refuses_a_reused_key;

  PROCEDURE ends_the_admission IS
    l_buyer   users.user_id%TYPE := given.a_user(p_points => 300000);
    l_place   waiting_tickets.place%TYPE;
    l_payment t_payment;
    l_ticket  waiting_tickets%ROWTYPE;
  BEGIN
    l_place := given_room.an_admission(p_schedule_id => given_room.a_room, p_user_id => l_buyer);

    l_payment := pay(p_user_id => l_buyer, p_reservation_id => given_room.a_hold(p_place => l_place));

    l_ticket := stored_room.ticket(p_place => l_place);
    ut.expect(l_ticket.status).to_equal('DONE');
    ut.expect(l_ticket.closed_at).to_equal(l_payment.paid_at);
  END ends_the_admission;

  PROCEDURE refused_keeps_the_admission IS
    l_buyer   users.user_id%TYPE := given.a_user;
    l_date    waiting_rooms.schedule_id%TYPE := given_room.a_room;
    l_place   waiting_tickets.place%TYPE := given_room.an_admission(p_schedule_id => l_date, p_user_id => l_buyer);
    l_hold    reservations.reservation_id%TYPE := given_room.a_hold(p_place => l_place);
    l_payment t_payment;
  BEGIN
    l_payment := pay(p_user_id => l_buyer, p_reservation_id => l_hold);
  EXCEPTION
    WHEN ticket_errors.e_insufficient_points THEN
      ut.expect(stored_room.status_of(p_place => l_place)).to_equal('ADMITTED');
      RAISE;
  END refused_keeps_the_admission;

  PROCEDURE expired_keeps_the_admission IS
    l_buyer          users.user_id%TYPE := given.a_user(p_points => 300000);
    l_place          waiting_tickets.place%TYPE;
    l_reservation_id reservations.reservation_id%TYPE;
    l_payment        t_payment;
  BEGIN
    l_place          := given_room.an_admission(p_schedule_id => given_room.a_room, p_user_id => l_buyer);
    l_reservation_id := given_room.a_hold(p_place => l_place);
    given.hold_has_lapsed(p_reservation_id => l_reservation_id);

    l_payment := pay(p_user_id => l_buyer, p_reservation_id => l_reservation_id);

    ut.expect(l_payment.outcome).to_equal(payment.c_expired);
    ut.expect(stored_room.status_of(p_place => l_place)).to_equal('ADMITTED');
  END expired_keeps_the_admission;

  PROCEDURE keeps_other_admissions IS
    l_buyer   users.user_id%TYPE := given.a_user(p_points => 300000);
    l_place   waiting_tickets.place%TYPE;
    l_payment t_payment;
  BEGIN
    l_place := given_room.an_admission(p_schedule_id => given_room.a_room, p_user_id => l_buyer);

    l_payment := pay(p_user_id => l_buyer, p_reservation_id => given.a_hold(p_user_id => l_buyer));

    ut.expect(l_payment.outcome).to_equal(payment.c_completed);
    ut.expect(stored_room.status_of(p_place => l_place)).to_equal('ADMITTED');
  END keeps_other_admissions;
END test_payment;
/
