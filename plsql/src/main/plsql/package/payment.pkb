CREATE OR REPLACE PACKAGE BODY payment AS
  -- What a reservation that is not PENDING answers to a payment; EXPIRED is an outcome instead.
  PROCEDURE require_payable(
    p_reservation IN reservations%ROWTYPE
  ) IS
  BEGIN
    IF p_reservation.status = 'CONFIRMED' THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_already_paid,
        p_message => 'Reservation ' || p_reservation.reservation_id || ' is paid.');
    ELSIF p_reservation.status = 'CANCELLED' THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_reservation_not_payable,
        p_message => 'Reservation ' || p_reservation.reservation_id || ' was cancelled. Hold seats again.');
    END IF;
  END require_payable;

  -- The seats are sold: the reservation, locked with them, is CONFIRMED.
  PROCEDURE confirm_reservation(
    p_reservation_id IN reservations.reservation_id%TYPE,
    p_seat_ids       IN number_nt
  ) IS
  BEGIN
    UPDATE reservations r
       SET r.status = 'CONFIRMED'
     WHERE r.reservation_id = p_reservation_id;
    FORALL i IN 1 .. p_seat_ids.COUNT
      UPDATE seats s
         SET s.status     = 'SOLD',
             s.held_until = NULL,
             s.version    = s.version + 1
       WHERE s.seat_id = p_seat_ids(i);
  END confirm_reservation;

  PROCEDURE capture_points(
    p_reservation IN  reservations%ROWTYPE,
    p_now         IN  payments.completed_at%TYPE,
    p_payment_id  OUT payments.payment_id%TYPE
  ) IS
    l_transaction_id ledger_transactions.transaction_id%TYPE;
    l_balance        accounts.balance%TYPE;
  BEGIN
    ledger.debit(
      p_user_id        => p_reservation.user_id,
      p_amount         => p_reservation.amount,
      p_reference      => 'reservation:' || p_reservation.reservation_id,
      p_transaction_id => l_transaction_id,
      p_balance        => l_balance);
    INSERT INTO payments (
      payment_id, reservation_id, method, status, amount, transaction_id, requested_at, completed_at)
    VALUES (
      payment_seq.NEXTVAL, p_reservation.reservation_id, 'POINT', c_completed, p_reservation.amount,
      l_transaction_id, p_now, p_now)
    RETURNING payment_id INTO p_payment_id;
  END capture_points;

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
  ) IS
    l_reservation reservations%ROWTYPE;
    l_seat_ids    number_nt;
    l_now         payments.completed_at%TYPE;
    l_place       waiting_tickets.place%TYPE;
  BEGIN
    idempotency.claim(
      p_user_id         => p_user_id,
      p_key             => p_idempotency_key,
      p_fingerprint     => p_fingerprint,
      p_response_status => p_response_status,
      p_response_body   => p_response_body);
    IF p_response_status IS NOT NULL THEN
      RETURN;
    END IF;
    admission.lock_admission(
      p_user_id        => p_user_id,
      p_reservation_id => p_reservation_id,
      p_place          => l_place);
    reservation_claim.lock_reservation(
      p_user_id        => p_user_id,
      p_reservation_id => p_reservation_id,
      p_reservation    => l_reservation,
      p_seat_ids       => l_seat_ids);

    l_now := SYSTIMESTAMP;
    require_payable(p_reservation => l_reservation);
    IF l_reservation.status = 'EXPIRED' THEN
      p_outcome := c_expired;
      RETURN;
    END IF;
    IF reservation_claim.is_lapsed(
         p_reservation => l_reservation, p_seat_ids => l_seat_ids, p_now => l_now)
    THEN
      reservation_claim.close_reservation(
        p_reservation_id => p_reservation_id,
        p_seat_ids       => l_seat_ids,
        p_status         => 'EXPIRED',
        p_now            => l_now);
      p_outcome := c_expired;
      RETURN;
    END IF;

    -- First what may be refused: an error of PL/SQL takes nothing back that was done before it.
    sale.require_not_cancelled(p_schedule_id => l_reservation.schedule_id);
    capture_points(p_reservation => l_reservation, p_now => l_now, p_payment_id => p_payment_id);
    confirm_reservation(p_reservation_id => p_reservation_id, p_seat_ids => l_seat_ids);
    ticket_event.payment_completed(p_payment_id => p_payment_id, p_reservation_id => p_reservation_id);
    ticket_event.reservation_confirmed(p_reservation_id => p_reservation_id);
    admission.finish(p_place => l_place, p_now => l_now);
    p_outcome := c_completed;
    p_amount  := l_reservation.amount;
    p_paid_at := l_now;
  END pay_with_points;
END payment;
/
