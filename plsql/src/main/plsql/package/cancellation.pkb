CREATE OR REPLACE PACKAGE BODY cancellation AS
  PROCEDURE raise_not_cancellable(
    p_reservation_id IN reservations.reservation_id%TYPE,
    p_why            IN VARCHAR2
  ) IS
  BEGIN
    ticket_errors.raise_error(
      p_code    => ticket_errors.c_reservation_not_cancellable,
      p_message => 'Reservation ' || p_reservation_id || ' cannot be cancelled: ' || p_why || '.');
  END raise_not_cancellable;

  -- A ticket can be given back until the date begins.
  PROCEDURE require_not_begun(
    p_reservation IN reservations%ROWTYPE,
    p_now         IN reservations.closed_at%TYPE
  ) IS
    l_starts_at concert_schedules.starts_at%TYPE;
  BEGIN
    SELECT cs.starts_at
      INTO l_starts_at
      FROM concert_schedules cs
     WHERE cs.schedule_id = p_reservation.schedule_id;
    IF l_starts_at <= p_now THEN
      raise_not_cancellable(
        p_reservation_id => p_reservation.reservation_id,
        p_why            => 'the concert has begun');
    END IF;
  END require_not_begun;

  PROCEDURE describe_seats(
    p_reservation_id IN  reservations.reservation_id%TYPE,
    p_seat_ids       IN  number_nt,
    p_sections       OUT varchar2_nt,
    p_row_labels     OUT varchar2_nt,
    p_seat_numbers   OUT number_nt,
    p_grades         OUT varchar2_nt,
    p_prices         OUT number_nt
  ) IS
  BEGIN
    SELECT s.section, s.row_label, s.seat_number, s.grade, rs.price
      BULK COLLECT INTO p_sections, p_row_labels, p_seat_numbers, p_grades, p_prices
      FROM reservation_seats rs
      JOIN seats s ON s.seat_id = rs.seat_id
     WHERE rs.reservation_id = p_reservation_id
       AND rs.seat_id IN (
             SELECT /*+ DYNAMIC_SAMPLING(t 2) */ t.column_value
               FROM TABLE(p_seat_ids) t)
     ORDER BY rs.seat_id;
  END describe_seats;

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
  ) IS
    l_reservation reservations%ROWTYPE;
    l_now         reservations.closed_at%TYPE;
    l_status      reservations.status%TYPE;
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
    reservation_claim.lock_reservation(
      p_user_id        => p_user_id,
      p_reservation_id => p_reservation_id,
      p_reservation    => l_reservation,
      p_seat_ids       => p_seat_ids);

    l_now    := SYSTIMESTAMP;
    l_status := 'CANCELLED';
    IF l_reservation.status = 'CANCELLED' THEN
      raise_not_cancellable(p_reservation_id => p_reservation_id, p_why => 'it is cancelled already');
    ELSIF l_reservation.status = 'EXPIRED' THEN
      p_outcome := c_expired;
      RETURN;
    ELSIF l_reservation.status = 'CONFIRMED' THEN
      require_not_begun(p_reservation => l_reservation, p_now => l_now);
      p_outcome := c_refunded;
    ELSIF reservation_claim.is_lapsed(
            p_reservation => l_reservation, p_seat_ids => p_seat_ids, p_now => l_now)
    THEN
      p_outcome := c_expired;
      l_status  := 'EXPIRED';
    ELSE
      p_outcome := c_released;
    END IF;

    p_schedule_id := l_reservation.schedule_id;
    p_amount      := l_reservation.amount;
    p_held_until  := l_reservation.held_until;
    describe_seats(
      p_reservation_id => p_reservation_id,
      p_seat_ids       => p_seat_ids,
      p_sections       => p_sections,
      p_row_labels     => p_row_labels,
      p_seat_numbers   => p_seat_numbers,
      p_grades         => p_grades,
      p_prices         => p_prices);
    reservation_claim.close_reservation(
      p_reservation_id => p_reservation_id,
      p_seat_ids       => p_seat_ids,
      p_status         => l_status,
      p_now            => l_now);
    IF p_outcome = c_refunded THEN
      refund.give_back(
        p_reservation => l_reservation,
        p_now         => l_now,
        p_payment_id  => p_payment_id,
        p_method      => p_method,
        p_paid_at     => p_paid_at,
        p_refund_id   => p_refund_id);
      p_refunded_at := l_now;
    END IF;
  END cancel;
END cancellation;
/
