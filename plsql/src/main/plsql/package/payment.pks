CREATE OR REPLACE PACKAGE payment AUTHID DEFINER AS
  -- Purpose:    the command with which a buyer pays for a hold.
  -- Callers:    POST /payments.
  -- Locks:      idempotency key; the buyer's admission to the date, where it has a waiting room; the seats of
  --             the reservation by ascending id; the reservation; the buyer's account; each WAIT 5.
  -- Isolation:  READ COMMITTED; the state of the reservation and the clock are read under the locks.
  -- Idempotent: by the Idempotency-Key; with another key, by the state of the reservation.

  c_completed CONSTANT VARCHAR2(10 CHAR) := 'COMPLETED';
  c_expired   CONSTANT VARCHAR2(10 CHAR) := 'EXPIRED';

  -- Pays with points: money, seats and reservation change in one transaction, or not at all. An admission from
  -- the waiting room ends with it.
  --   p_user_id          the buyer
  --   p_idempotency_key, p_fingerprint  as for idempotency.claim
  --   p_reservation_id   what is paid for
  --   p_outcome          OUT: c_completed, or c_expired: the hold was over. An expired hold is closed
  --                      and its seats are free, so the caller commits this outcome too; that is why
  --                      it is no exception, whose rollback would undo it
  --   p_payment_id       OUT: the payment
  --   p_amount           OUT: won
  --   p_paid_at          OUT: when
  --   p_response_status, p_response_body  OUT: the answer that was given before. If they are set,
  --                      nothing was done and nothing else is returned
  --   raises             e_reservation_not_found, e_already_paid, e_reservation_not_payable, e_schedule_cancelled,
  --                      e_insufficient_points, e_request_in_progress, e_key_reused, e_wait_timeout
  PROCEDURE pay_with_points(
    p_user_id         IN  users.user_id%TYPE,
    p_idempotency_key IN  idempotency_keys.idempotency_key%TYPE,
    p_fingerprint     IN  idempotency_keys.fingerprint%TYPE,
    p_reservation_id  IN  reservations.reservation_id%TYPE,
    p_outcome         OUT VARCHAR2,
    p_payment_id      OUT payments.payment_id%TYPE,
    p_amount          OUT payments.amount%TYPE,
    p_paid_at         OUT payments.completed_at%TYPE,
    p_response_status OUT idempotency_keys.response_status%TYPE,
    p_response_body   OUT idempotency_keys.response_body%TYPE
  );
END payment;
/
