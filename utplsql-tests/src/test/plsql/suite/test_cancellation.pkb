CREATE OR REPLACE PACKAGE BODY test_cancellation AS
  TYPE t_cancellation IS RECORD (
    outcome         VARCHAR2(10 CHAR),
    schedule_id     reservations.schedule_id%TYPE,
    amount          reservations.amount%TYPE,
    held_until      reservations.held_until%TYPE,
    seat_ids        number_nt,
    sections        varchar2_nt,
    row_labels      varchar2_nt,
    seat_numbers    number_nt,
    grades          varchar2_nt,
    prices          number_nt,
    payment_id      payments.payment_id%TYPE,
    method          payments.method%TYPE,
    paid_at         payments.completed_at%TYPE,
    refund_id       refunds.refund_id%TYPE,
    refunded_at     refunds.refunded_at%TYPE,
    response_status idempotency_keys.response_status%TYPE,
    response_body   idempotency_keys.response_body%TYPE
  );

  -- No sequence gives it.
  c_nothing CONSTANT PLS_INTEGER := -1;

  -- The command. A test names what it is about; the key is new unless it says otherwise.
  FUNCTION cancel(
    p_user_id        IN users.user_id%TYPE,
    p_reservation_id IN reservations.reservation_id%TYPE,
    p_key            IN idempotency_keys.idempotency_key%TYPE DEFAULT given.a_key,
    p_fingerprint    IN idempotency_keys.fingerprint%TYPE DEFAULT given.c_fingerprint
  ) RETURN t_cancellation IS
    l_cancellation t_cancellation;
  BEGIN
    cancellation.cancel(
      p_user_id         => p_user_id,
      p_idempotency_key => p_key,
      p_fingerprint     => p_fingerprint,
      p_reservation_id  => p_reservation_id,
      p_outcome         => l_cancellation.outcome,
      p_schedule_id     => l_cancellation.schedule_id,
      p_amount          => l_cancellation.amount,
      p_held_until      => l_cancellation.held_until,
      p_seat_ids        => l_cancellation.seat_ids,
      p_sections        => l_cancellation.sections,
      p_row_labels      => l_cancellation.row_labels,
      p_seat_numbers    => l_cancellation.seat_numbers,
      p_grades          => l_cancellation.grades,
      p_prices          => l_cancellation.prices,
      p_payment_id      => l_cancellation.payment_id,
      p_method          => l_cancellation.method,
      p_paid_at         => l_cancellation.paid_at,
      p_refund_id       => l_cancellation.refund_id,
      p_refunded_at     => l_cancellation.refunded_at,
      p_response_status => l_cancellation.response_status,
      p_response_body   => l_cancellation.response_body);
    RETURN l_cancellation;
  END cancel;

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

  -- The same, paid for.
  FUNCTION two_paid_seats(
    p_user_id     IN users.user_id%TYPE,
    p_schedule_id IN concert_schedules.schedule_id%TYPE
  ) RETURN reservations.reservation_id%TYPE IS
  BEGIN
    RETURN given.a_paid_reservation(
      p_user_id     => p_user_id,
      p_schedule_id => p_schedule_id,
      p_seat_ids    => given.seats_between(p_schedule_id => p_schedule_id, p_first => 1, p_last => 2));
  END two_paid_seats;

  -- Expects the command to be refused with this message; the error itself is what --%throws expects.
  PROCEDURE expect_refusal(
    p_user_id        IN users.user_id%TYPE,
    p_reservation_id IN reservations.reservation_id%TYPE,
    p_message        IN VARCHAR2
  ) IS
    l_cancellation t_cancellation;
  BEGIN
    l_cancellation := cancel(p_user_id => p_user_id, p_reservation_id => p_reservation_id);
  EXCEPTION
    WHEN OTHERS THEN
      ut.expect(thrown.message(p_sqlerrm => SQLERRM)).to_equal(p_message);
      RAISE;
  END expect_refusal;

  -- Expects a reservation that ended so between then and now.
  PROCEDURE expect_closed(
    p_reservation_id IN reservations.reservation_id%TYPE,
    p_status         IN reservations.status%TYPE,
    p_since          IN reservations.closed_at%TYPE
  ) IS
    l_reservation reservations%ROWTYPE;
  BEGIN
    l_reservation := stored.reservation(p_reservation_id => p_reservation_id);
    ut.expect(l_reservation.status).to_equal(p_status);
    ut.expect(l_reservation.closed_at).to_be_between(p_since, SYSTIMESTAMP);
  END expect_closed;

  -- Expects a seat that anyone can have, and the claim on it to have ended when the reservation did.
  PROCEDURE expect_given_back(
    p_reservation_id IN reservations.reservation_id%TYPE,
    p_seat_id        IN seats.seat_id%TYPE,
    p_version        IN seats.version%TYPE
  ) IS
    l_reservation reservations%ROWTYPE;
    l_claim       reservation_seats%ROWTYPE;
    l_seat        seats%ROWTYPE;
  BEGIN
    l_seat := stored.seat(p_seat_id => p_seat_id);
    ut.expect(l_seat.status).to_equal('AVAILABLE');
    ut.expect(l_seat.held_until).to_be_null;
    ut.expect(l_seat.version).to_equal(p_version);
    l_reservation := stored.reservation(p_reservation_id => p_reservation_id);
    l_claim       := stored.claim(p_reservation_id => p_reservation_id, p_seat_id => p_seat_id);
    ut.expect(l_claim.released_at).to_equal(l_reservation.closed_at);
  END expect_given_back;

  PROCEDURE every_rule_holds IS
  BEGIN
    ut.expect(stored.broken_rules).to_be_null;
  END every_rule_holds;

  PROCEDURE release_returns_the_hold IS
    l_schedule_id    concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_buyer          users.user_id%TYPE := given.a_user;
    l_reservation_id reservations.reservation_id%TYPE;
    l_before         reservations%ROWTYPE;
    l_cancellation   t_cancellation;
  BEGIN
    l_reservation_id := a_hold_on_two(p_user_id => l_buyer, p_schedule_id => l_schedule_id);
    l_before         := stored.reservation(p_reservation_id => l_reservation_id);

    l_cancellation := cancel(p_user_id => l_buyer, p_reservation_id => l_reservation_id);

    ut.expect(l_cancellation.outcome).to_equal(cancellation.c_released);
    ut.expect(l_cancellation.schedule_id).to_equal(l_schedule_id);
    ut.expect(l_cancellation.amount).to_equal(250000);
    ut.expect(l_cancellation.held_until).to_equal(l_before.held_until);
    ut.expect(l_cancellation.payment_id).to_be_null;
    ut.expect(l_cancellation.method).to_be_null;
    ut.expect(l_cancellation.paid_at).to_be_null;
    ut.expect(l_cancellation.refund_id).to_be_null;
    ut.expect(l_cancellation.refunded_at).to_be_null;
    ut.expect(l_cancellation.response_status).to_be_null;
    ut.expect(l_cancellation.response_body).to_be_null;
  END release_returns_the_hold;

  PROCEDURE release_returns_seats IS
    l_schedule_id    concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_buyer          users.user_id%TYPE := given.a_user;
    l_seat_ids       number_nt;
    l_reservation_id reservations.reservation_id%TYPE;
    l_cancellation   t_cancellation;
  BEGIN
    l_seat_ids       := given.seats_between(p_schedule_id => l_schedule_id, p_first => 1, p_last => 2);
    l_reservation_id := a_hold_on_two(p_user_id => l_buyer, p_schedule_id => l_schedule_id);
    given.seat_is_stored_last(p_seat_id => l_seat_ids(1));

    l_cancellation := cancel(p_user_id => l_buyer, p_reservation_id => l_reservation_id);

    ut.expect(listed.numbers(l_cancellation.seat_ids)).to_equal(listed.numbers(l_seat_ids));
    ut.expect(listed.texts(l_cancellation.sections)).to_equal('A,A');
    ut.expect(listed.texts(l_cancellation.row_labels)).to_equal('R1,R1');
    ut.expect(listed.numbers(l_cancellation.seat_numbers)).to_equal('1,2');
    ut.expect(listed.texts(l_cancellation.grades)).to_equal('VIP,R');
    ut.expect(listed.numbers(l_cancellation.prices)).to_equal('150000,100000');
  END release_returns_seats;

  PROCEDURE release_closes_the_row IS
    l_buyer          users.user_id%TYPE := given.a_user;
    l_reservation_id reservations.reservation_id%TYPE := given.a_hold(p_user_id => l_buyer);
    l_since          reservations.closed_at%TYPE := SYSTIMESTAMP;
    l_before         reservations%ROWTYPE;
    l_after          reservations%ROWTYPE;
    l_cancellation   t_cancellation;
  BEGIN
    l_before := stored.reservation(p_reservation_id => l_reservation_id);

    l_cancellation := cancel(p_user_id => l_buyer, p_reservation_id => l_reservation_id);

    expect_closed(p_reservation_id => l_reservation_id, p_status => 'CANCELLED', p_since => l_since);
    l_after := stored.reservation(p_reservation_id => l_reservation_id);
    ut.expect(l_after.amount).to_equal(150000);
    ut.expect(l_after.seat_count).to_equal(1);
    ut.expect(l_after.held_until).to_equal(l_before.held_until);
  END release_closes_the_row;

  PROCEDURE release_frees_the_seats IS
    l_schedule_id    concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_buyer          users.user_id%TYPE := given.a_user;
    l_reservation_id reservations.reservation_id%TYPE;
    l_cancellation   t_cancellation;
  BEGIN
    l_reservation_id := a_hold_on_two(p_user_id => l_buyer, p_schedule_id => l_schedule_id);

    l_cancellation := cancel(p_user_id => l_buyer, p_reservation_id => l_reservation_id);

    FOR i IN 1 .. 2 LOOP
      expect_given_back(
        p_reservation_id => l_reservation_id,
        p_seat_id        => given.seat(p_schedule_id => l_schedule_id, p_number => i),
        p_version        => 2);
    END LOOP;
  END release_frees_the_seats;

  PROCEDURE release_moves_no_money IS
    l_schedule_id  concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_buyer        users.user_id%TYPE := given.a_user(p_points => 300000);
    l_cancellation t_cancellation;
    l_payments     SYS_REFCURSOR;
    l_money_before SYS_REFCURSOR;
    l_money_after  SYS_REFCURSOR;
  BEGIN
    l_money_before := stored.money_but;

    l_cancellation := cancel(
      p_user_id        => l_buyer,
      p_reservation_id => a_hold_on_two(p_user_id => l_buyer, p_schedule_id => l_schedule_id));

    l_money_after := stored.money_but;
    ut.expect(l_money_after).to_equal(l_money_before);
    l_payments := stored.payments_but(p_schedule_id => l_schedule_id);
    ut.expect(l_payments).to_be_empty;
  END release_moves_no_money;

  PROCEDURE release_lets_others_hold IS
    l_schedule_id    concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_buyer          users.user_id%TYPE := given.a_user;
    l_cancellation   t_cancellation;
    l_reservation_id reservations.reservation_id%TYPE;
    l_reservation    reservations%ROWTYPE;
  BEGIN
    l_cancellation := cancel(
      p_user_id        => l_buyer,
      p_reservation_id => a_hold_on_two(p_user_id => l_buyer, p_schedule_id => l_schedule_id));

    l_reservation_id := a_hold_on_two(p_user_id => given.a_user, p_schedule_id => l_schedule_id);
    l_reservation    := stored.reservation(p_reservation_id => l_reservation_id);
    ut.expect(l_reservation.status).to_equal('PENDING');
  END release_lets_others_hold;

  PROCEDURE release_after_the_beginning IS
    l_schedule_id    concert_schedules.schedule_id%TYPE;
    l_buyer          users.user_id%TYPE := given.a_user;
    l_reservation_id reservations.reservation_id%TYPE;
    l_cancellation   t_cancellation;
  BEGIN
    l_schedule_id    := given.a_schedule(p_closes_in => 60, p_starts_in => 60);
    l_reservation_id := given.a_hold(p_user_id => l_buyer, p_schedule_id => l_schedule_id);
    given.schedule_is_earlier(p_schedule_id => l_schedule_id, p_seconds => 61);

    l_cancellation := cancel(p_user_id => l_buyer, p_reservation_id => l_reservation_id);

    ut.expect(l_cancellation.outcome).to_equal('RELEASED');
  END release_after_the_beginning;

  -- Gives a reservation on the first two seats of a date back, among others on the same date, and
  -- expects those to be as they were.
  PROCEDURE expect_others_untouched(
    p_user_id        IN users.user_id%TYPE,
    p_schedule_id    IN concert_schedules.schedule_id%TYPE,
    p_reservation_id IN reservations.reservation_id%TYPE
  ) IS
    l_seat_ids            number_nt;
    l_other_id            reservations.reservation_id%TYPE;
    l_cancellation        t_cancellation;
    l_seats_before        SYS_REFCURSOR;
    l_seats_after         SYS_REFCURSOR;
    l_reservations_before SYS_REFCURSOR;
    l_reservations_after  SYS_REFCURSOR;
    l_payments_before     SYS_REFCURSOR;
    l_payments_after      SYS_REFCURSOR;
    l_money_before        SYS_REFCURSOR;
    l_money_after         SYS_REFCURSOR;
  BEGIN
    l_seat_ids := given.seats_between(p_schedule_id => p_schedule_id, p_first => 1, p_last => 2);
    l_other_id := given.a_paid_reservation(
      p_user_id     => p_user_id,
      p_schedule_id => p_schedule_id,
      p_seat_ids    => given.seats_between(p_schedule_id => p_schedule_id, p_first => 3, p_last => 4));
    l_other_id := given.a_hold(
      p_schedule_id => p_schedule_id,
      p_seat_ids    => given.seats_between(p_schedule_id => p_schedule_id, p_first => 5, p_last => 5));
    l_seats_before        := stored.seats_but(p_schedule_id => p_schedule_id, p_seat_ids => l_seat_ids);
    l_reservations_before := stored.reservations_but(
      p_schedule_id    => p_schedule_id,
      p_reservation_id => p_reservation_id);
    l_payments_before     := stored.payments_but(
      p_schedule_id    => p_schedule_id,
      p_reservation_id => p_reservation_id);
    l_money_before        := stored.money_but(p_user_id => p_user_id);

    l_cancellation := cancel(p_user_id => p_user_id, p_reservation_id => p_reservation_id);

    l_seats_after := stored.seats_but(p_schedule_id => p_schedule_id, p_seat_ids => l_seat_ids);
    ut.expect(l_seats_after).to_equal(l_seats_before);
    l_reservations_after := stored.reservations_but(
      p_schedule_id    => p_schedule_id,
      p_reservation_id => p_reservation_id);
    ut.expect(l_reservations_after).to_equal(l_reservations_before);
    l_payments_after := stored.payments_but(
      p_schedule_id    => p_schedule_id,
      p_reservation_id => p_reservation_id);
    ut.expect(l_payments_after).to_equal(l_payments_before);
    l_money_after := stored.money_but(p_user_id => p_user_id);
    ut.expect(l_money_after).to_equal(l_money_before);
  END expect_others_untouched;

  PROCEDURE release_touches_nothing_else IS
    l_schedule_id concert_schedules.schedule_id%TYPE := given.a_schedule(p_seats => 6);
    l_buyer       users.user_id%TYPE := given.a_user;
  BEGIN
    expect_others_untouched(
      p_user_id        => l_buyer,
      p_schedule_id    => l_schedule_id,
      p_reservation_id => a_hold_on_two(p_user_id => l_buyer, p_schedule_id => l_schedule_id));
  END release_touches_nothing_else;

  PROCEDURE refund_returns_everything IS
    l_schedule_id    concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_buyer          users.user_id%TYPE := given.a_user;
    l_seat_ids       number_nt;
    l_reservation_id reservations.reservation_id%TYPE;
    l_before         reservations%ROWTYPE;
    l_payment        payments%ROWTYPE;
    l_since          refunds.refunded_at%TYPE;
    l_cancellation   t_cancellation;
  BEGIN
    l_seat_ids       := given.seats_between(p_schedule_id => l_schedule_id, p_first => 1, p_last => 2);
    l_reservation_id := two_paid_seats(p_user_id => l_buyer, p_schedule_id => l_schedule_id);
    l_before         := stored.reservation(p_reservation_id => l_reservation_id);
    l_payment        := stored.payment_of(p_reservation_id => l_reservation_id);
    l_since          := SYSTIMESTAMP;

    l_cancellation := cancel(p_user_id => l_buyer, p_reservation_id => l_reservation_id);

    ut.expect(l_cancellation.outcome).to_equal(cancellation.c_refunded);
    ut.expect(l_cancellation.schedule_id).to_equal(l_schedule_id);
    ut.expect(l_cancellation.amount).to_equal(250000);
    ut.expect(l_cancellation.held_until).to_equal(l_before.held_until);
    ut.expect(listed.numbers(l_cancellation.seat_ids)).to_equal(listed.numbers(l_seat_ids));
    ut.expect(listed.texts(l_cancellation.grades)).to_equal('VIP,R');
    ut.expect(listed.numbers(l_cancellation.prices)).to_equal('150000,100000');
    ut.expect(l_cancellation.payment_id).to_equal(l_payment.payment_id);
    ut.expect(l_cancellation.method).to_equal('POINT');
    ut.expect(l_cancellation.paid_at).to_equal(l_payment.completed_at);
    ut.expect(l_cancellation.refund_id).to_be_not_null;
    ut.expect(l_cancellation.refunded_at).to_be_between(l_since, SYSTIMESTAMP);
    ut.expect(l_cancellation.response_status).to_be_null;
  END refund_returns_everything;

  PROCEDURE refund_closes_the_row IS
    l_schedule_id    concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_buyer          users.user_id%TYPE := given.a_user;
    l_reservation_id reservations.reservation_id%TYPE;
    l_since          reservations.closed_at%TYPE;
    l_cancellation   t_cancellation;
  BEGIN
    l_reservation_id := two_paid_seats(p_user_id => l_buyer, p_schedule_id => l_schedule_id);
    l_since          := SYSTIMESTAMP;

    l_cancellation := cancel(p_user_id => l_buyer, p_reservation_id => l_reservation_id);

    expect_closed(p_reservation_id => l_reservation_id, p_status => 'CANCELLED', p_since => l_since);
    FOR i IN 1 .. 2 LOOP
      expect_given_back(
        p_reservation_id => l_reservation_id,
        p_seat_id        => given.seat(p_schedule_id => l_schedule_id, p_number => i),
        p_version        => 3);
    END LOOP;
  END refund_closes_the_row;

  PROCEDURE refund_marks_the_payment IS
    l_buyer          users.user_id%TYPE := given.a_user;
    l_reservation_id reservations.reservation_id%TYPE;
    l_before         payments%ROWTYPE;
    l_after          payments%ROWTYPE;
    l_cancellation   t_cancellation;
  BEGIN
    l_reservation_id := given.a_paid_reservation(p_user_id => l_buyer);
    l_before         := stored.payment_of(p_reservation_id => l_reservation_id);

    l_cancellation := cancel(p_user_id => l_buyer, p_reservation_id => l_reservation_id);

    l_after := stored.payment_of(p_reservation_id => l_reservation_id);
    ut.expect(l_after.status).to_equal('REFUNDED');
    ut.expect(l_after.payment_id).to_equal(l_before.payment_id);
    ut.expect(l_after.method).to_equal('POINT');
    ut.expect(l_after.amount).to_equal(150000);
    ut.expect(l_after.transaction_id).to_equal(l_before.transaction_id);
    ut.expect(l_after.requested_at).to_equal(l_before.requested_at);
    ut.expect(l_after.completed_at).to_equal(l_before.completed_at);
  END refund_marks_the_payment;

  PROCEDURE refund_is_kept IS
    l_buyer          users.user_id%TYPE := given.a_user;
    l_reservation_id reservations.reservation_id%TYPE;
    l_refund         refunds%ROWTYPE;
    l_cancellation   t_cancellation;
  BEGIN
    l_reservation_id := given.a_paid_reservation(p_user_id => l_buyer);

    l_cancellation := cancel(p_user_id => l_buyer, p_reservation_id => l_reservation_id);

    l_refund := stored.refund_of(p_payment_id => l_cancellation.payment_id);
    ut.expect(l_refund.refund_id).to_equal(l_cancellation.refund_id);
    ut.expect(l_refund.amount).to_equal(150000);
    ut.expect(l_refund.transaction_id).to_be_not_null;
    ut.expect(l_refund.refunded_at).to_equal(l_cancellation.refunded_at);
  END refund_is_kept;

  PROCEDURE refund_gives_points_back IS
    l_buyer        users.user_id%TYPE := given.a_user(p_points => 30000);
    l_cancellation t_cancellation;
  BEGIN
    l_cancellation := cancel(
      p_user_id        => l_buyer,
      p_reservation_id => given.a_paid_reservation(p_user_id => l_buyer));

    ut.expect(stored.balance_of(p_user_id => l_buyer)).to_equal(180000);
  END refund_gives_points_back;

  PROCEDURE refund_ignores_failed IS
    l_buyer          users.user_id%TYPE := given.a_user;
    l_reservation_id reservations.reservation_id%TYPE;
    l_paid           payments%ROWTYPE;
    l_failed_id      payments.payment_id%TYPE;
    l_cancellation   t_cancellation;
  BEGIN
    l_reservation_id := given.a_paid_reservation(p_user_id => l_buyer);
    l_paid           := stored.payment_of(p_reservation_id => l_reservation_id);
    l_failed_id      := given.a_failed_payment(p_reservation_id => l_reservation_id);

    l_cancellation := cancel(p_user_id => l_buyer, p_reservation_id => l_reservation_id);

    ut.expect(l_cancellation.outcome).to_equal('REFUNDED');
    ut.expect(l_cancellation.payment_id).to_equal(l_paid.payment_id);
    ut.expect(l_cancellation.payment_id).not_to_equal(l_failed_id);
  END refund_ignores_failed;

  PROCEDURE refund_is_posted IS
    l_buyer          users.user_id%TYPE := given.a_user(p_points => 30000);
    l_reservation_id reservations.reservation_id%TYPE;
    l_cancellation   t_cancellation;
    l_refund         refunds%ROWTYPE;
    l_transaction    ledger_transactions%ROWTYPE;
    l_entry          ledger_entries%ROWTYPE;
  BEGIN
    l_reservation_id := given.a_paid_reservation(p_user_id => l_buyer);

    l_cancellation := cancel(p_user_id => l_buyer, p_reservation_id => l_reservation_id);

    l_refund      := stored.refund_of(p_payment_id => l_cancellation.payment_id);
    l_transaction := stored.ledger_transaction(p_transaction_id => l_refund.transaction_id);
    ut.expect(l_transaction.kind).to_equal('REFUND');
    ut.expect(l_transaction.reference).to_equal('reservation:' || l_reservation_id);
    l_entry := stored.entry_of_user(p_transaction_id => l_refund.transaction_id, p_user_id => l_buyer);
    ut.expect(l_entry.amount).to_equal(150000);
    ut.expect(l_entry.balance_after).to_equal(180000);
    l_entry := stored.entry_of_house(p_transaction_id => l_refund.transaction_id, p_kind => 'SALES');
    ut.expect(l_entry.amount).to_equal(-150000);
  END refund_is_posted;

  PROCEDURE refund_is_what_was_paid IS
    l_schedule_id    concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_buyer          users.user_id%TYPE := given.a_user;
    l_reservation_id reservations.reservation_id%TYPE;
    l_cancellation   t_cancellation;
  BEGIN
    l_reservation_id := two_paid_seats(p_user_id => l_buyer, p_schedule_id => l_schedule_id);
    given.seat_costs(p_seat_id => given.seat(p_schedule_id => l_schedule_id), p_price => 170000);

    l_cancellation := cancel(p_user_id => l_buyer, p_reservation_id => l_reservation_id);

    ut.expect(l_cancellation.amount).to_equal(250000);
    ut.expect(listed.numbers(l_cancellation.prices)).to_equal('150000,100000');
    ut.expect(stored.balance_of(p_user_id => l_buyer)).to_equal(250000);
  END refund_is_what_was_paid;

  PROCEDURE refund_until_the_beginning IS
    l_schedule_id    concert_schedules.schedule_id%TYPE;
    l_buyer          users.user_id%TYPE := given.a_user;
    l_reservation_id reservations.reservation_id%TYPE;
    l_cancellation   t_cancellation;
  BEGIN
    l_schedule_id    := given.a_schedule(p_closes_in => 3600, p_starts_in => 7200);
    l_reservation_id := two_paid_seats(p_user_id => l_buyer, p_schedule_id => l_schedule_id);
    given.schedule_is_earlier(p_schedule_id => l_schedule_id, p_seconds => 7140);

    l_cancellation := cancel(p_user_id => l_buyer, p_reservation_id => l_reservation_id);

    ut.expect(l_cancellation.outcome).to_equal('REFUNDED');
  END refund_until_the_beginning;

  PROCEDURE refund_after_the_hold IS
    l_buyer          users.user_id%TYPE := given.a_user;
    l_reservation_id reservations.reservation_id%TYPE;
    l_cancellation   t_cancellation;
  BEGIN
    l_reservation_id := given.a_paid_reservation(p_user_id => l_buyer);
    given.hold_has_lapsed(p_reservation_id => l_reservation_id);

    l_cancellation := cancel(p_user_id => l_buyer, p_reservation_id => l_reservation_id);

    ut.expect(l_cancellation.outcome).to_equal('REFUNDED');
    ut.expect(stored.balance_of(p_user_id => l_buyer)).to_equal(150000);
  END refund_after_the_hold;

  PROCEDURE refund_lets_buy_again IS
    l_schedule_id  concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_buyer        users.user_id%TYPE := given.a_user;
    l_first_id     reservations.reservation_id%TYPE;
    l_second_id    reservations.reservation_id%TYPE;
    l_cancellation t_cancellation;
    l_payment      payments%ROWTYPE;
    l_seat         seats%ROWTYPE;
  BEGIN
    l_first_id     := two_paid_seats(p_user_id => l_buyer, p_schedule_id => l_schedule_id);
    l_cancellation := cancel(p_user_id => l_buyer, p_reservation_id => l_first_id);
    l_second_id    := two_paid_seats(p_user_id => l_buyer, p_schedule_id => l_schedule_id);

    l_payment := stored.payment_of(p_reservation_id => l_first_id);
    ut.expect(l_payment.status).to_equal('REFUNDED');
    l_payment := stored.payment_of(p_reservation_id => l_second_id);
    ut.expect(l_payment.status).to_equal('COMPLETED');
    l_seat := stored.seat(p_seat_id => given.seat(p_schedule_id => l_schedule_id));
    ut.expect(l_seat.status).to_equal('SOLD');
    ut.expect(stored.balance_of(p_user_id => l_buyer)).to_equal(250000);
  END refund_lets_buy_again;

  PROCEDURE refund_touches_nothing_else IS
    l_schedule_id concert_schedules.schedule_id%TYPE := given.a_schedule(p_seats => 6);
    l_buyer       users.user_id%TYPE := given.a_user;
  BEGIN
    expect_others_untouched(
      p_user_id        => l_buyer,
      p_schedule_id    => l_schedule_id,
      p_reservation_id => two_paid_seats(p_user_id => l_buyer, p_schedule_id => l_schedule_id));
  END refund_touches_nothing_else;

  PROCEDURE refuses_from_the_beginning IS
    l_schedule_id    concert_schedules.schedule_id%TYPE;
    l_buyer          users.user_id%TYPE := given.a_user;
    l_reservation_id reservations.reservation_id%TYPE;
  BEGIN
    l_schedule_id    := given.a_schedule(p_closes_in => 3600, p_starts_in => 7200);
    l_reservation_id := two_paid_seats(p_user_id => l_buyer, p_schedule_id => l_schedule_id);
    given.schedule_is_earlier(p_schedule_id => l_schedule_id, p_seconds => 7200);

    expect_refusal(
      p_user_id        => l_buyer,
      p_reservation_id => l_reservation_id,
      p_message        => 'Reservation ' || l_reservation_id
                          || ' cannot be cancelled: the concert has begun.');
  END refuses_from_the_beginning;

  PROCEDURE expect_cancelled_already(
    p_user_id        IN users.user_id%TYPE,
    p_reservation_id IN reservations.reservation_id%TYPE
  ) IS
  BEGIN
    expect_refusal(
      p_user_id        => p_user_id,
      p_reservation_id => p_reservation_id,
      p_message        => 'Reservation ' || p_reservation_id
                          || ' cannot be cancelled: it is cancelled already.');
  END expect_cancelled_already;

  PROCEDURE refuses_a_released_hold IS
    l_buyer users.user_id%TYPE := given.a_user;
  BEGIN
    expect_cancelled_already(
      p_user_id        => l_buyer,
      p_reservation_id => given.a_cancelled_hold(p_user_id => l_buyer));
  END refuses_a_released_hold;

  PROCEDURE refuses_a_second_refund IS
    l_buyer          users.user_id%TYPE := given.a_user;
    l_reservation_id reservations.reservation_id%TYPE;
  BEGIN
    l_reservation_id := given.a_paid_reservation(p_user_id => l_buyer);
    given.reservation_is_cancelled(p_reservation_id => l_reservation_id);

    expect_cancelled_already(p_user_id => l_buyer, p_reservation_id => l_reservation_id);
  END refuses_a_second_refund;

  PROCEDURE refuses_an_unknown IS
  BEGIN
    expect_refusal(
      p_user_id        => given.a_user,
      p_reservation_id => c_nothing,
      p_message        => 'You have no reservation -1.');
  END refuses_an_unknown;

  PROCEDURE refuses_a_strangers IS
    l_reservation_id reservations.reservation_id%TYPE := given.a_paid_reservation;
  BEGIN
    expect_refusal(
      p_user_id        => given.a_user,
      p_reservation_id => l_reservation_id,
      p_message        => 'You have no reservation ' || l_reservation_id || '.');
  END refuses_a_strangers;

  PROCEDURE lapsed_is_expired IS
    l_schedule_id    concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_buyer          users.user_id%TYPE := given.a_user;
    l_seat_ids       number_nt;
    l_reservation_id reservations.reservation_id%TYPE;
    l_before         reservations%ROWTYPE;
    l_cancellation   t_cancellation;
  BEGIN
    l_seat_ids       := given.seats_between(p_schedule_id => l_schedule_id, p_first => 1, p_last => 2);
    l_reservation_id := a_hold_on_two(p_user_id => l_buyer, p_schedule_id => l_schedule_id);
    given.hold_has_lapsed(p_reservation_id => l_reservation_id);
    l_before := stored.reservation(p_reservation_id => l_reservation_id);

    l_cancellation := cancel(p_user_id => l_buyer, p_reservation_id => l_reservation_id);

    ut.expect(l_cancellation.outcome).to_equal(cancellation.c_expired);
    ut.expect(l_cancellation.schedule_id).to_equal(l_schedule_id);
    ut.expect(l_cancellation.amount).to_equal(250000);
    ut.expect(l_cancellation.held_until).to_equal(l_before.held_until);
    ut.expect(listed.numbers(l_cancellation.seat_ids)).to_equal(listed.numbers(l_seat_ids));
    ut.expect(listed.numbers(l_cancellation.prices)).to_equal('150000,100000');
    ut.expect(l_cancellation.refund_id).to_be_null;
    ut.expect(l_cancellation.refunded_at).to_be_null;
    ut.expect(l_cancellation.response_status).to_be_null;
  END lapsed_is_expired;

  PROCEDURE lapsed_is_closed IS
    l_schedule_id    concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_buyer          users.user_id%TYPE := given.a_user;
    l_reservation_id reservations.reservation_id%TYPE;
    l_since          reservations.closed_at%TYPE;
    l_cancellation   t_cancellation;
  BEGIN
    l_reservation_id := a_hold_on_two(p_user_id => l_buyer, p_schedule_id => l_schedule_id);
    given.hold_has_lapsed(p_reservation_id => l_reservation_id);
    l_since := SYSTIMESTAMP;

    l_cancellation := cancel(p_user_id => l_buyer, p_reservation_id => l_reservation_id);

    expect_closed(p_reservation_id => l_reservation_id, p_status => 'EXPIRED', p_since => l_since);
    FOR i IN 1 .. 2 LOOP
      expect_given_back(
        p_reservation_id => l_reservation_id,
        p_seat_id        => given.seat(p_schedule_id => l_schedule_id, p_number => i),
        p_version        => 2);
    END LOOP;
  END lapsed_is_closed;

  PROCEDURE lapsed_frees_what_is_left IS
    l_schedule_id    concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_buyer          users.user_id%TYPE := given.a_user;
    l_seat_ids       number_nt;
    l_reservation_id reservations.reservation_id%TYPE;
    l_winner_id      reservations.reservation_id%TYPE;
    l_cancellation   t_cancellation;
    l_claim          reservation_seats%ROWTYPE;
  BEGIN
    l_seat_ids       := given.seats_between(p_schedule_id => l_schedule_id, p_first => 1, p_last => 2);
    l_reservation_id := a_hold_on_two(p_user_id => l_buyer, p_schedule_id => l_schedule_id);
    given.hold_has_lapsed(p_reservation_id => l_reservation_id);
    l_winner_id := given.a_hold(p_schedule_id => l_schedule_id, p_seat_ids => number_nt(l_seat_ids(2)));

    l_cancellation := cancel(p_user_id => l_buyer, p_reservation_id => l_reservation_id);

    ut.expect(l_cancellation.outcome).to_equal('EXPIRED');
    ut.expect(listed.numbers(l_cancellation.seat_ids)).to_equal(TO_CHAR(l_seat_ids(1)));
    ut.expect(listed.numbers(l_cancellation.seat_numbers)).to_equal('1');
    ut.expect(listed.texts(l_cancellation.grades)).to_equal('VIP');
    expect_given_back(p_reservation_id => l_reservation_id, p_seat_id => l_seat_ids(1), p_version => 2);
    l_claim := stored.claim(p_reservation_id => l_winner_id, p_seat_id => l_seat_ids(2));
    ut.expect(l_claim.released_at).to_be_null;
  END lapsed_frees_what_is_left;

  PROCEDURE expired_stays_expired IS
    l_schedule_id         concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_buyer               users.user_id%TYPE := given.a_user;
    l_reservation_id      reservations.reservation_id%TYPE;
    l_cancellation        t_cancellation;
    l_seats_before        SYS_REFCURSOR;
    l_seats_after         SYS_REFCURSOR;
    l_reservations_before SYS_REFCURSOR;
    l_reservations_after  SYS_REFCURSOR;
  BEGIN
    l_reservation_id      := given.an_expired_hold(p_user_id => l_buyer, p_schedule_id => l_schedule_id);
    l_seats_before        := stored.seats_but(p_schedule_id => l_schedule_id);
    l_reservations_before := stored.reservations_but(p_schedule_id => l_schedule_id);

    l_cancellation := cancel(p_user_id => l_buyer, p_reservation_id => l_reservation_id);

    ut.expect(l_cancellation.outcome).to_equal('EXPIRED');
    ut.expect(l_cancellation.schedule_id).to_be_null;
    ut.expect(l_cancellation.amount).to_be_null;
    ut.expect(l_cancellation.held_until).to_be_null;
    ut.expect(listed.numbers(l_cancellation.seat_ids)).to_be_null;
    l_seats_after := stored.seats_but(p_schedule_id => l_schedule_id);
    ut.expect(l_seats_after).to_equal(l_seats_before);
    l_reservations_after := stored.reservations_but(p_schedule_id => l_schedule_id);
    ut.expect(l_reservations_after).to_equal(l_reservations_before);
  END expired_stays_expired;

  PROCEDURE replays_the_answer IS
    l_buyer          users.user_id%TYPE := given.a_user;
    l_reservation_id reservations.reservation_id%TYPE := given.a_paid_reservation(p_user_id => l_buyer);
    l_key            idempotency_keys.idempotency_key%TYPE := given.a_key;
    l_cancellation   t_cancellation;
    l_reservation    reservations%ROWTYPE;
  BEGIN
    given.an_answer(p_user_id => l_buyer, p_key => l_key, p_status => 200, p_body => '{"refundId":7}');

    l_cancellation := cancel(p_user_id => l_buyer, p_reservation_id => l_reservation_id, p_key => l_key);

    ut.expect(l_cancellation.response_status).to_equal(200);
    ut.expect(l_cancellation.response_body).to_equal('{"refundId":7}');
    ut.expect(l_cancellation.outcome).to_be_null;
    ut.expect(l_cancellation.amount).to_be_null;
    ut.expect(listed.numbers(l_cancellation.seat_ids)).to_equal('no list');
    ut.expect(l_cancellation.refund_id).to_be_null;
    ut.expect(stored.balance_of(p_user_id => l_buyer)).to_equal(0);
    l_reservation := stored.reservation(p_reservation_id => l_reservation_id);
    ut.expect(l_reservation.status).to_equal('CONFIRMED');
  END replays_the_answer;

  PROCEDURE replays_before_it_checks IS
    l_buyer        users.user_id%TYPE := given.a_user;
    l_key          idempotency_keys.idempotency_key%TYPE := given.a_key;
    l_cancellation t_cancellation;
  BEGIN
    given.an_answer(p_user_id => l_buyer, p_key => l_key, p_status => 404, p_body => '{"title":"gone"}');

    l_cancellation := cancel(p_user_id => l_buyer, p_reservation_id => c_nothing, p_key => l_key);

    ut.expect(l_cancellation.response_status).to_equal(404);
    ut.expect(l_cancellation.response_body).to_equal('{"title":"gone"}');
  END replays_before_it_checks;

  PROCEDURE refuses_a_reused_key IS
    l_buyer          users.user_id%TYPE := given.a_user;
    l_reservation_id reservations.reservation_id%TYPE := given.a_hold(p_user_id => l_buyer);
    l_key            idempotency_keys.idempotency_key%TYPE := given.a_key;
    l_cancellation   t_cancellation;
  BEGIN
    given.an_answer(p_user_id => l_buyer, p_key => l_key);

    l_cancellation := cancel(
      p_user_id        => l_buyer,
      p_reservation_id => l_reservation_id,
      p_key            => l_key,
      p_fingerprint    => 'another-request');
  END refuses_a_reused_key;
END test_cancellation;
/
