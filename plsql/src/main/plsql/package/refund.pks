CREATE OR REPLACE PACKAGE refund AUTHID DEFINER
  ACCESSIBLE BY (PACKAGE cancellation, PACKAGE schedule_refund, PACKAGE test_refund) AS
  -- Purpose:    gives back what was paid for a reservation, whoever cancelled it.
  -- Callers:    the packages named above; no role may call it. test_refund exists in test databases only.
  -- Locks:      the buyer's account, WAIT 5. The reservation and its seats are locked by the caller.
  -- Isolation:  READ COMMITTED.
  -- Idempotent: no; refunds_payment_uk lets a payment be refunded once.

  -- Gives back all that was paid: the payment is REFUNDED, its money back in the buyer's account.
  --   p_reservation  its row, CONFIRMED and locked, from before it was closed
  --   p_now          when
  --   p_payment_id   OUT: the payment
  --   p_method       OUT: how it was paid
  --   p_paid_at      OUT: when it was paid
  --   p_refund_id    OUT: the refund; its amount is that of the reservation
  --   raises         e_user_not_found, e_amount_out_of_range (the account has no room for it), e_wait_timeout
  PROCEDURE give_back(
    p_reservation IN  reservations%ROWTYPE,
    p_now         IN  refunds.refunded_at%TYPE,
    p_payment_id  OUT payments.payment_id%TYPE,
    p_method      OUT payments.method%TYPE,
    p_paid_at     OUT payments.completed_at%TYPE,
    p_refund_id   OUT refunds.refund_id%TYPE
  );
END refund;
/
