CREATE OR REPLACE PACKAGE BODY refund AS
  PROCEDURE give_back(
    p_reservation IN  reservations%ROWTYPE,
    p_now         IN  refunds.refunded_at%TYPE,
    p_payment_id  OUT payments.payment_id%TYPE,
    p_method      OUT payments.method%TYPE,
    p_paid_at     OUT payments.completed_at%TYPE,
    p_refund_id   OUT refunds.refund_id%TYPE
  ) IS
    l_transaction_id ledger_transactions.transaction_id%TYPE;
    l_balance        accounts.balance%TYPE;
  BEGIN
    UPDATE payments p
       SET p.status = 'REFUNDED'
     WHERE p.reservation_id = p_reservation.reservation_id
       AND p.status = 'COMPLETED'
    RETURNING p.payment_id, p.method, p.completed_at
         INTO p_payment_id, p_method, p_paid_at;
    ledger.credit(
      p_user_id        => p_reservation.user_id,
      p_amount         => p_reservation.amount,
      p_reference      => 'reservation:' || p_reservation.reservation_id,
      p_transaction_id => l_transaction_id,
      p_balance        => l_balance);
    INSERT INTO refunds (refund_id, payment_id, amount, transaction_id, refunded_at)
    VALUES (refund_seq.NEXTVAL, p_payment_id, p_reservation.amount, l_transaction_id, p_now)
    RETURNING refund_id INTO p_refund_id;
    ticket_event.refund_made(
      p_refund_id      => p_refund_id,
      p_reservation_id => p_reservation.reservation_id);
  END give_back;
END refund;
/
