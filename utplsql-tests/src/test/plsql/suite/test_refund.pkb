CREATE OR REPLACE PACKAGE BODY test_refund AS
  TYPE t_refund IS RECORD (
    payment_id payments.payment_id%TYPE,
    method     payments.method%TYPE,
    paid_at    payments.completed_at%TYPE,
    refund_id  refunds.refund_id%TYPE
  );

  FUNCTION given_back(
    p_reservation_id IN reservations.reservation_id%TYPE,
    p_now            IN refunds.refunded_at%TYPE DEFAULT SYSTIMESTAMP
  ) RETURN t_refund IS
    l_refund t_refund;
  BEGIN
    refund.give_back(
      p_reservation => stored.reservation(p_reservation_id => p_reservation_id),
      p_now         => p_now,
      p_payment_id  => l_refund.payment_id,
      p_method      => l_refund.method,
      p_paid_at     => l_refund.paid_at,
      p_refund_id   => l_refund.refund_id);
    RETURN l_refund;
  END given_back;

  PROCEDURE returns_both IS
    l_reservation_id reservations.reservation_id%TYPE := given.a_paid_reservation;
    l_payment        payments%ROWTYPE;
    l_refund         t_refund;
  BEGIN
    l_payment := stored.payment_of(p_reservation_id => l_reservation_id);

    l_refund := given_back(p_reservation_id => l_reservation_id);

    ut.expect(l_refund.payment_id).to_equal(l_payment.payment_id);
    ut.expect(l_refund.method).to_equal('POINT');
    ut.expect(l_refund.paid_at).to_equal(l_payment.completed_at);
    ut.expect(l_refund.refund_id).to_equal(stored.refund_of(p_payment_id => l_payment.payment_id).refund_id);
  END returns_both;

  PROCEDURE is_kept IS
    l_reservation_id reservations.reservation_id%TYPE := given.a_paid_reservation;
    l_now            refunds.refunded_at%TYPE := SYSTIMESTAMP;
    l_refund         t_refund;
    l_row            refunds%ROWTYPE;
  BEGIN
    l_refund := given_back(p_reservation_id => l_reservation_id, p_now => l_now);

    ut.expect(stored.payment_of(p_reservation_id => l_reservation_id).status).to_equal('REFUNDED');
    l_row := stored.refund_of(p_payment_id => l_refund.payment_id);
    ut.expect(l_row.amount).to_equal(given.c_vip_price);
    ut.expect(l_row.refunded_at).to_equal(l_now);
  END is_kept;

  PROCEDURE moves_money IS
    l_buyer          users.user_id%TYPE := given.a_user;
    l_reservation_id reservations.reservation_id%TYPE := given.a_paid_reservation(p_user_id => l_buyer);
    l_before         accounts.balance%TYPE := stored.balance_of(p_user_id => l_buyer);
    l_refund         t_refund;
    l_transaction_id refunds.transaction_id%TYPE;
  BEGIN
    l_refund := given_back(p_reservation_id => l_reservation_id);

    l_transaction_id := stored.refund_of(p_payment_id => l_refund.payment_id).transaction_id;
    ut.expect(stored.balance_of(p_user_id => l_buyer)).to_equal(l_before + given.c_vip_price);
    ut.expect(stored.ledger_transaction(p_transaction_id => l_transaction_id).kind).to_equal('REFUND');
    ut.expect(stored.ledger_transaction(p_transaction_id => l_transaction_id).reference).to_equal(
      'reservation:' || l_reservation_id);
    ut.expect(stored.entry_of_house(p_transaction_id => l_transaction_id, p_kind => 'SALES').amount).to_equal(
      -given.c_vip_price);
  END moves_money;

  PROCEDURE is_announced IS
    l_reservation_id reservations.reservation_id%TYPE := given.a_paid_reservation;
    l_refund         t_refund;
  BEGIN
    l_refund := given_back(p_reservation_id => l_reservation_id);

    ut.expect(published.events(p_correlation => 'REFUND:' || l_refund.refund_id)).to_equal(
      'REFUND_MADE {"refundId":' || l_refund.refund_id || ',"reservationId":' || l_reservation_id || '}');
  END is_announced;

  PROCEDURE leaves_others_alone IS
    l_schedule_id    concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_buyer          users.user_id%TYPE := given.a_user;
    l_reservation_id reservations.reservation_id%TYPE;
    l_other_id       reservations.reservation_id%TYPE;
    l_refund         t_refund;
    l_payments       SYS_REFCURSOR;
    l_payments_after SYS_REFCURSOR;
    l_money          SYS_REFCURSOR;
    l_money_after    SYS_REFCURSOR;
  BEGIN
    l_reservation_id := given.a_paid_reservation(p_user_id => l_buyer, p_schedule_id => l_schedule_id);
    l_other_id       := given.a_paid_reservation(
      p_schedule_id => l_schedule_id,
      p_seat_ids    => given.seats_between(p_schedule_id => l_schedule_id, p_first => 2, p_last => 2));
    l_payments       := stored.payments_but(
      p_schedule_id => l_schedule_id, p_reservation_id => l_reservation_id);
    l_money          := stored.money_but(p_user_id => l_buyer);

    l_refund := given_back(p_reservation_id => l_reservation_id);

    l_payments_after := stored.payments_but(
      p_schedule_id => l_schedule_id, p_reservation_id => l_reservation_id);
    l_money_after    := stored.money_but(p_user_id => l_buyer);
    ut.expect(l_payments_after).to_equal(l_payments);
    ut.expect(l_money_after).to_equal(l_money);
    ut.expect(l_refund.refund_id).to_be_not_null;
    ut.expect(stored.payment_of(p_reservation_id => l_other_id).status).to_equal('COMPLETED');
  END leaves_others_alone;
END test_refund;
/
