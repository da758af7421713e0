CREATE OR REPLACE PACKAGE cancellation AUTHID DEFINER AS
  -- Purpose:    the command with which a buyer gives a reservation back.
  -- Callers:    DELETE /reservations/{id}.
  -- Locks:      idempotency key; the seats of the reservation by ascending id; the reservation; the
  --             buyer's account; each WAIT 5.
  -- Isolation:  READ COMMITTED; the state of the reservation and the clock are read under the locks.
  -- Idempotent: by the Idempotency-Key; with another key, by the state of the reservation.

  c_released CONSTANT VARCHAR2(10 CHAR) := 'RELEASED';
  c_refunded CONSTANT VARCHAR2(10 CHAR) := 'REFUNDED';
  c_expired  CONSTANT VARCHAR2(10 CHAR) := 'EXPIRED';

  -- Cancels a reservation: a hold is released, a paid one refunded in full, before the date begins.
  --   p_user_id          the buyer
  --   p_idempotency_key, p_fingerprint  as for idempotency.claim
  --   p_reservation_id   which
  --   p_outcome          OUT: c_released, c_refunded, or c_expired: the hold was over. As for a
  --                      payment, the caller commits that outcome too
  --   p_schedule_id      OUT: the date. A hold that was closed as expired before returns neither this
  --                      nor anything below
  --   p_amount           OUT: won for all seats
  --   p_held_until       OUT: when the hold ended, or would have
  --   p_seat_ids         OUT: the seats that were given back, ascending; the lists below are in the
  --                      same order
  --   p_sections, p_row_labels, p_seat_numbers, p_grades, p_prices  OUT: where they are and cost, won
  --   p_payment_id, p_method, p_paid_at  OUT, c_refunded: the payment
  --   p_refund_id, p_refunded_at         OUT, c_refunded: the refund; its amount is p_amount
  --   p_response_status, p_response_body  OUT: the answer that was given before. If they are set,
  --                      nothing was done and nothing else is returned
  --   raises             e_reservation_not_found, e_reservation_not_cancellable,
  --                      e_amount_out_of_range (the account has no room for it), e_request_in_progress, e_key_reused,
  --                      e_wait_timeout
  PROCEDURE cancel(
    p_user_id         IN  users.user_id%TYPE,
    p_idempotency_key IN  idempotency_keys.idempotency_key%TYPE,
    p_fingerprint     IN  idempotency_keys.fingerprint%TYPE,
    p_reservation_id  IN  reservations.reservation_id%TYPE,
    p_outcome         OUT VARCHAR2,
    p_schedule_id     OUT reservations.schedule_id%TYPE,
    p_amount          OUT reservations.amount%TYPE,
    p_held_until      OUT reservations.held_until%TYPE,
    p_seat_ids        OUT number_nt,
    p_sections        OUT varchar2_nt,
    p_row_labels      OUT varchar2_nt,
    p_seat_numbers    OUT number_nt,
    p_grades          OUT varchar2_nt,
    p_prices          OUT number_nt,
    p_payment_id      OUT payments.payment_id%TYPE,
    p_method          OUT payments.method%TYPE,
    p_paid_at         OUT payments.completed_at%TYPE,
    p_refund_id       OUT refunds.refund_id%TYPE,
    p_refunded_at     OUT refunds.refunded_at%TYPE,
    p_response_status OUT idempotency_keys.response_status%TYPE,
    p_response_body   OUT idempotency_keys.response_body%TYPE
  );
END cancellation;
/
