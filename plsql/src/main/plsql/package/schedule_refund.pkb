CREATE OR REPLACE PACKAGE BODY schedule_refund AS
  -- Times the square of the attempts: 1 minute, 4, 9, and so on.
  c_pause_seconds   CONSTANT PLS_INTEGER := 60;
  -- A day: whoever mends it has a run to look at every morning.
  c_longest_seconds CONSTANT PLS_INTEGER := 86400;

  -- One run after the other, whatever the lock of the job does.
  PROCEDURE lock_cancellation(
    p_cancellation_id IN  schedule_cancellations.cancellation_id%TYPE,
    p_cancellation    OUT schedule_cancellations%ROWTYPE
  ) IS
  BEGIN
    SELECT c.*
      INTO p_cancellation
      FROM schedule_cancellations c
     WHERE c.cancellation_id = p_cancellation_id
       FOR UPDATE OF c.frozen_at WAIT 5;
  EXCEPTION
    WHEN NO_DATA_FOUND THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_cancellation_not_found,
        p_message => 'There is no cancellation ' || p_cancellation_id || ' of a date.');
  END lock_cancellation;

  PROCEDURE require_frozen(
    p_cancellation IN schedule_cancellations%ROWTYPE
  ) IS
  BEGIN
    IF p_cancellation.frozen_at IS NULL THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_cancellation_not_planned,
        p_message => 'The plan of cancellation ' || p_cancellation.cancellation_id
                     || ' is not complete: nothing is refunded before it is.');
    END IF;
  END require_frozen;

  PROCEDURE raise_not_proved(
    p_cancellation_id IN schedule_cancellations.cancellation_id%TYPE,
    p_why             IN VARCHAR2
  ) IS
  BEGIN
    ticket_errors.raise_error(
      p_code    => ticket_errors.c_cancellation_not_proved,
      p_message => 'Cancellation ' || p_cancellation_id || ': ' || p_why || '. Run reconcile, and mend what it finds.');
  END raise_not_proved;

  PROCEDURE find_work(
    p_unplanned_ids OUT number_nt,
    p_planned_ids   OUT number_nt
  ) IS
    l_now schedule_cancellations.retry_at%TYPE := SYSTIMESTAMP;
  BEGIN
    SELECT c.cancellation_id
      BULK COLLECT INTO p_unplanned_ids
      FROM schedule_cancellations c
     WHERE c.frozen_at IS NULL
     ORDER BY c.cancellation_id;
    SELECT c.cancellation_id
      BULK COLLECT INTO p_planned_ids
      FROM schedule_cancellations c
     WHERE c.frozen_at IS NOT NULL
       AND c.finished_at IS NULL
       AND (c.retry_at IS NULL OR c.retry_at <= l_now)
     ORDER BY c.cancellation_id;
  END find_work;

  PROCEDURE try_now IS
  BEGIN
    UPDATE schedule_cancellations c
       SET c.attempts = 0,
           c.retry_at = NULL
     WHERE c.retry_at IS NOT NULL;
  END try_now;

  PROCEDURE postpone(
    p_cancellation_id IN  schedule_cancellations.cancellation_id%TYPE,
    p_retry_at        OUT schedule_cancellations.retry_at%TYPE
  ) IS
    l_cancellation schedule_cancellations%ROWTYPE;
    l_attempts     schedule_cancellations.attempts%TYPE;
    l_seconds      PLS_INTEGER;
  BEGIN
    lock_cancellation(p_cancellation_id => p_cancellation_id, p_cancellation => l_cancellation);
    l_attempts := l_cancellation.attempts + 1;
    l_seconds  := LEAST(c_pause_seconds * l_attempts * l_attempts, c_longest_seconds);
    p_retry_at := SYSTIMESTAMP + NUMTODSINTERVAL(l_seconds, 'SECOND');
    UPDATE schedule_cancellations c
       SET c.attempts = l_attempts,
           c.retry_at = p_retry_at
     WHERE c.cancellation_id = p_cancellation_id;
  END postpone;

  PROCEDURE end_room(
    p_cancellation_id IN  schedule_cancellations.cancellation_id%TYPE,
    p_limit           IN  NUMBER,
    p_ended           OUT NUMBER
  ) IS
    l_cancellation schedule_cancellations%ROWTYPE;
  BEGIN
    lock_cancellation(p_cancellation_id => p_cancellation_id, p_cancellation => l_cancellation);
    admission.end_tickets(
      p_schedule_id => l_cancellation.schedule_id,
      p_limit       => p_limit,
      p_ended       => p_ended);
  END end_room;

  PROCEDURE find_seats(
    p_cancellation IN  schedule_cancellations%ROWTYPE,
    p_limit        IN  PLS_INTEGER,
    p_seat_ids     OUT number_nt
  ) IS
    CURSOR l_next(
      p_schedule_id IN seats.schedule_id%TYPE,
      p_after       IN seats.seat_id%TYPE
    ) IS
      SELECT s.seat_id
        FROM seats s
       WHERE s.schedule_id = p_schedule_id
         AND s.seat_id > p_after
       ORDER BY s.seat_id;
  BEGIN
    OPEN l_next(
      p_schedule_id => p_cancellation.schedule_id,
      p_after       => NVL(p_cancellation.walked_seat_id, 0));
    FETCH l_next BULK COLLECT INTO p_seat_ids LIMIT p_limit;
    CLOSE l_next;
  END find_seats;

  -- All of them, also those that nobody claims yet: whoever is about to claim one has it locked.
  PROCEDURE lock_seats(
    p_seat_ids IN number_nt
  ) IS
    l_locked number_nt;
  BEGIN
    SELECT s.seat_id
      BULK COLLECT INTO l_locked
      FROM seats s
     WHERE s.seat_id IN (
             SELECT /*+ DYNAMIC_SAMPLING(t 2) */ t.column_value
               FROM TABLE(p_seat_ids) t)
     ORDER BY s.seat_id
       FOR UPDATE OF s.status WAIT 5;
  END lock_seats;

  -- A reservation with seats in two parts of the hall is planned with the first: its other seats change nothing, for
  -- whoever pays for it needs the lock on this one.
  PROCEDURE plan_claims(
    p_cancellation_id IN schedule_cancellations.cancellation_id%TYPE,
    p_seat_ids        IN number_nt,
    p_now             IN schedule_cancellation_items.changed_at%TYPE
  ) IS
  BEGIN
    INSERT INTO schedule_cancellation_items (
      cancellation_id, reservation_id, payment_id, amount, status, changed_at)
    SELECT p_cancellation_id, r.reservation_id, p.payment_id, NVL(p.amount, 0), 'PLANNED', p_now
      FROM reservations r
      LEFT JOIN payments p
        ON p.reservation_id = r.reservation_id
       AND p.status = 'COMPLETED'
     WHERE r.reservation_id IN (
             SELECT rs.reservation_id
               FROM reservation_seats rs
              WHERE rs.released_at IS NULL
                AND rs.seat_id IN (
                      SELECT /*+ DYNAMIC_SAMPLING(t 2) */ t.column_value
                        FROM TABLE(p_seat_ids) t))
       AND NOT EXISTS (
             SELECT NULL
               FROM schedule_cancellation_items i
              WHERE i.cancellation_id = p_cancellation_id
                AND i.reservation_id = r.reservation_id);
  END plan_claims;

  PROCEDURE freeze(
    p_cancellation_id IN schedule_cancellations.cancellation_id%TYPE,
    p_now             IN schedule_cancellations.frozen_at%TYPE
  ) IS
    l_paid_count schedule_cancellations.planned_count%TYPE;
    l_amount     schedule_cancellations.planned_amount%TYPE;
    l_all_count  PLS_INTEGER;
  BEGIN
    SELECT COUNT(i.payment_id), NVL(SUM(i.amount), 0), COUNT(*)
      INTO l_paid_count, l_amount, l_all_count
      FROM schedule_cancellation_items i
     WHERE i.cancellation_id = p_cancellation_id;
    UPDATE schedule_cancellations c
       SET c.frozen_at      = p_now,
           c.planned_count  = l_paid_count,
           c.planned_amount = l_amount,
           c.hold_count     = l_all_count - l_paid_count
     WHERE c.cancellation_id = p_cancellation_id;
  END freeze;

  PROCEDURE plan(
    p_cancellation_id IN  schedule_cancellations.cancellation_id%TYPE,
    p_limit           IN  NUMBER,
    p_seats           OUT NUMBER,
    p_is_frozen       OUT NUMBER
  ) IS
    l_cancellation schedule_cancellations%ROWTYPE;
    l_seat_ids     number_nt;
    l_last_seat_id seats.seat_id%TYPE;
    l_now          schedule_cancellations.frozen_at%TYPE;
  BEGIN
    p_seats     := 0;
    p_is_frozen := 1;
    lock_cancellation(p_cancellation_id => p_cancellation_id, p_cancellation => l_cancellation);
    IF l_cancellation.frozen_at IS NOT NULL THEN
      RETURN;
    END IF;
    find_seats(p_cancellation => l_cancellation, p_limit => p_limit, p_seat_ids => l_seat_ids);
    lock_seats(p_seat_ids => l_seat_ids);
    l_now := SYSTIMESTAMP;
    plan_claims(p_cancellation_id => p_cancellation_id, p_seat_ids => l_seat_ids, p_now => l_now);
    p_seats := l_seat_ids.COUNT;
    IF l_seat_ids.COUNT < p_limit THEN
      freeze(p_cancellation_id => p_cancellation_id, p_now => l_now);
    ELSE
      p_is_frozen    := 0;
      l_last_seat_id := l_seat_ids(l_seat_ids.COUNT);
      UPDATE schedule_cancellations c
         SET c.walked_seat_id = l_last_seat_id
       WHERE c.cancellation_id = p_cancellation_id;
    END IF;
  END plan;

  PROCEDURE count_items(
    p_cancellation_id IN  schedule_cancellations.cancellation_id%TYPE,
    p_open            OUT NUMBER
  ) IS
  BEGIN
    SELECT COUNT(*)
      INTO p_open
      FROM schedule_cancellation_items i
     WHERE i.cancellation_id = p_cancellation_id
       AND i.status IN ('PLANNED', 'FAILED');
  END count_items;

  PROCEDURE next_items(
    p_cancellation_id IN  schedule_cancellations.cancellation_id%TYPE,
    p_after           IN  schedule_cancellation_items.reservation_id%TYPE,
    p_limit           IN  NUMBER,
    p_reservation_ids OUT number_nt
  ) IS
    CURSOR l_next IS
      SELECT i.reservation_id
        FROM schedule_cancellation_items i
       WHERE i.cancellation_id = p_cancellation_id
         AND i.status IN ('PLANNED', 'FAILED')
         AND i.reservation_id > p_after
       ORDER BY i.reservation_id;
    l_size PLS_INTEGER := p_limit;
  BEGIN
    OPEN l_next;
    FETCH l_next BULK COLLECT INTO p_reservation_ids LIMIT l_size;
    CLOSE l_next;
  END next_items;

  -- What is still to be done of these, by ascending account.
  PROCEDURE find_open(
    p_cancellation_id IN  schedule_cancellations.cancellation_id%TYPE,
    p_reservation_ids IN  number_nt,
    p_open_ids        OUT number_nt
  ) IS
  BEGIN
    SELECT i.reservation_id
      BULK COLLECT INTO p_open_ids
      FROM schedule_cancellation_items i
      JOIN reservations r ON r.reservation_id = i.reservation_id
      LEFT JOIN accounts a ON a.user_id = r.user_id
     WHERE i.cancellation_id = p_cancellation_id
       AND i.status IN ('PLANNED', 'FAILED')
       AND i.reservation_id IN (
             SELECT /*+ DYNAMIC_SAMPLING(t 2) */ t.column_value
               FROM TABLE(p_reservation_ids) t)
     ORDER BY a.account_id, i.reservation_id;
  END find_open;

  PROCEDURE close_reservation(
    p_reservation_id IN reservations.reservation_id%TYPE,
    p_status         IN reservations.status%TYPE,
    p_now            IN reservations.closed_at%TYPE
  ) IS
  BEGIN
    reservation_claim.close_reservation(
      p_reservation_id => p_reservation_id,
      p_seat_ids       => reservation_claim.seats_of(p_reservation_id => p_reservation_id),
      p_status         => p_status,
      p_now            => p_now);
  END close_reservation;

  PROCEDURE refund_paid(
    p_cancellation_id IN  schedule_cancellations.cancellation_id%TYPE,
    p_reservation     IN  reservations%ROWTYPE,
    p_now             IN  refunds.refunded_at%TYPE,
    p_status          OUT schedule_cancellation_items.status%TYPE
  ) IS
    l_payment_id payments.payment_id%TYPE;
    l_method     payments.method%TYPE;
    l_paid_at    payments.completed_at%TYPE;
    l_refund_id  refunds.refund_id%TYPE;
  BEGIN
    IF p_reservation.status = 'CONFIRMED' THEN
      refund.give_back(
        p_reservation => p_reservation,
        p_now         => p_now,
        p_payment_id  => l_payment_id,
        p_method      => l_method,
        p_paid_at     => l_paid_at,
        p_refund_id   => l_refund_id);
      close_reservation(
        p_reservation_id => p_reservation.reservation_id,
        p_status         => 'CANCELLED',
        p_now            => p_now);
      p_status := 'REFUNDED';
    ELSIF p_reservation.status = 'CANCELLED' THEN
      p_status := 'ALREADY_REFUNDED';
    ELSE
      raise_not_proved(
        p_cancellation_id => p_cancellation_id,
        p_why             => 'reservation ' || p_reservation.reservation_id || ' was paid and is '
                             || p_reservation.status);
    END IF;
  END refund_paid;

  PROCEDURE release_hold(
    p_cancellation_id IN schedule_cancellations.cancellation_id%TYPE,
    p_reservation     IN reservations%ROWTYPE,
    p_now             IN reservations.closed_at%TYPE
  ) IS
    l_status reservations.status%TYPE := 'CANCELLED';
  BEGIN
    IF p_reservation.status = 'CONFIRMED' THEN
      raise_not_proved(
        p_cancellation_id => p_cancellation_id,
        p_why             => 'reservation ' || p_reservation.reservation_id
                             || ' was paid after it was planned as a hold');
    ELSIF p_reservation.status = 'PENDING' THEN
      IF reservation_claim.is_lapsed(
           p_reservation => p_reservation,
           p_seat_ids    => reservation_claim.seats_of(p_reservation_id => p_reservation.reservation_id),
           p_now         => p_now)
      THEN
        l_status := 'EXPIRED';
      END IF;
      close_reservation(
        p_reservation_id => p_reservation.reservation_id,
        p_status         => l_status,
        p_now            => p_now);
    END IF;
  END release_hold;

  PROCEDURE refund_item(
    p_cancellation_id IN schedule_cancellations.cancellation_id%TYPE,
    p_reservation_id  IN reservations.reservation_id%TYPE,
    p_now             IN refunds.refunded_at%TYPE
  ) IS
    l_payment_id  schedule_cancellation_items.payment_id%TYPE;
    l_status      schedule_cancellation_items.status%TYPE := 'RELEASED';
    l_reservation reservations%ROWTYPE;
  BEGIN
    SELECT i.payment_id
      INTO l_payment_id
      FROM schedule_cancellation_items i
     WHERE i.cancellation_id = p_cancellation_id
       AND i.reservation_id = p_reservation_id;
    SELECT r.*
      INTO l_reservation
      FROM reservations r
     WHERE r.reservation_id = p_reservation_id;
    IF l_payment_id IS NULL THEN
      release_hold(p_cancellation_id => p_cancellation_id, p_reservation => l_reservation, p_now => p_now);
    ELSE
      refund_paid(
        p_cancellation_id => p_cancellation_id,
        p_reservation     => l_reservation,
        p_now             => p_now,
        p_status          => l_status);
    END IF;
    UPDATE schedule_cancellation_items i
       SET i.status     = l_status,
           i.failure    = NULL,
           i.changed_at = p_now
     WHERE i.cancellation_id = p_cancellation_id
       AND i.reservation_id = p_reservation_id;
  END refund_item;

  PROCEDURE refund_items(
    p_cancellation_id IN  schedule_cancellations.cancellation_id%TYPE,
    p_reservation_ids IN  number_nt,
    p_done            OUT NUMBER
  ) IS
    l_cancellation schedule_cancellations%ROWTYPE;
    l_open_ids     number_nt;
    l_now          refunds.refunded_at%TYPE;
  BEGIN
    lock_cancellation(p_cancellation_id => p_cancellation_id, p_cancellation => l_cancellation);
    require_frozen(p_cancellation => l_cancellation);
    reservation_claim.lock_all(p_reservation_ids => p_reservation_ids);
    l_now := SYSTIMESTAMP;
    find_open(
      p_cancellation_id => p_cancellation_id,
      p_reservation_ids => p_reservation_ids,
      p_open_ids        => l_open_ids);
    FOR i IN 1 .. l_open_ids.COUNT LOOP
      refund_item(p_cancellation_id => p_cancellation_id, p_reservation_id => l_open_ids(i), p_now => l_now);
    END LOOP;
    p_done := l_open_ids.COUNT;
  END refund_items;

  PROCEDURE note_failure(
    p_cancellation_id IN schedule_cancellations.cancellation_id%TYPE,
    p_reservation_id  IN schedule_cancellation_items.reservation_id%TYPE,
    p_failure         IN schedule_cancellation_items.failure%TYPE
  ) IS
    l_cancellation schedule_cancellations%ROWTYPE;
    l_failure      schedule_cancellation_items.failure%TYPE := NVL(SUBSTR(p_failure, 1, 400), 'unknown');
  BEGIN
    lock_cancellation(p_cancellation_id => p_cancellation_id, p_cancellation => l_cancellation);
    UPDATE schedule_cancellation_items i
       SET i.status     = 'FAILED',
           i.failure    = l_failure,
           i.changed_at = SYSTIMESTAMP
     WHERE i.cancellation_id = p_cancellation_id
       AND i.reservation_id = p_reservation_id
       AND i.status IN ('PLANNED', 'FAILED');
  END note_failure;

  -- What the ledger gave back of the payments that the plan has as given back. A buyer may have had one of the others
  -- back since: it failed here, perhaps because of just that, and the next run sees what became of it.
  FUNCTION given_back(
    p_cancellation_id IN schedule_cancellations.cancellation_id%TYPE
  ) RETURN ledger_entries.amount%TYPE IS
    l_amount ledger_entries.amount%TYPE;
  BEGIN
    SELECT NVL(SUM(e.amount), 0)
      INTO l_amount
      FROM schedule_cancellation_items i
      JOIN refunds f ON f.payment_id = i.payment_id
      JOIN ledger_transactions t ON t.transaction_id = f.transaction_id
      JOIN ledger_entries e ON e.transaction_id = t.transaction_id
     WHERE i.cancellation_id = p_cancellation_id
       AND i.status IN ('REFUNDED', 'ALREADY_REFUNDED')
       AND t.kind = 'REFUND'
       AND e.amount > 0;
    RETURN l_amount;
  END given_back;

  PROCEDURE require_no_claims(
    p_cancellation IN schedule_cancellations%ROWTYPE
  ) IS
    l_count PLS_INTEGER;
  BEGIN
    SELECT COUNT(*)
      INTO l_count
      FROM seats s
      JOIN reservation_seats rs ON rs.seat_id = s.seat_id
     WHERE s.schedule_id = p_cancellation.schedule_id
       AND rs.released_at IS NULL;
    IF l_count > 0 THEN
      raise_not_proved(
        p_cancellation_id => p_cancellation.cancellation_id,
        p_why             => l_count || ' seats of schedule ' || p_cancellation.schedule_id
                             || ' are still claimed, by nobody in the plan');
    END IF;
  END require_no_claims;

  PROCEDURE prove(
    p_cancellation_id IN  schedule_cancellations.cancellation_id%TYPE,
    p_planned_count   OUT schedule_cancellations.planned_count%TYPE,
    p_planned_amount  OUT schedule_cancellations.planned_amount%TYPE,
    p_refunded_count  OUT NUMBER,
    p_refunded_amount OUT NUMBER,
    p_already_count   OUT NUMBER,
    p_already_amount  OUT NUMBER,
    p_failed_count    OUT NUMBER,
    p_failed_amount   OUT NUMBER,
    p_hold_count      OUT schedule_cancellations.hold_count%TYPE,
    p_released_count  OUT NUMBER,
    p_is_finished     OUT NUMBER
  ) IS
    l_cancellation schedule_cancellations%ROWTYPE;
    l_failed_holds PLS_INTEGER;
    l_given_back   ledger_entries.amount%TYPE;
  BEGIN
    lock_cancellation(p_cancellation_id => p_cancellation_id, p_cancellation => l_cancellation);
    require_frozen(p_cancellation => l_cancellation);
    p_planned_count  := l_cancellation.planned_count;
    p_planned_amount := l_cancellation.planned_amount;
    p_hold_count     := l_cancellation.hold_count;
    SELECT NVL(SUM(CASE i.status WHEN 'REFUNDED' THEN 1 ELSE 0 END), 0),
           NVL(SUM(CASE i.status WHEN 'REFUNDED' THEN i.amount ELSE 0 END), 0),
           NVL(SUM(CASE i.status WHEN 'ALREADY_REFUNDED' THEN 1 ELSE 0 END), 0),
           NVL(SUM(CASE i.status WHEN 'ALREADY_REFUNDED' THEN i.amount ELSE 0 END), 0),
           NVL(SUM(CASE WHEN i.status = 'FAILED' AND i.payment_id IS NOT NULL THEN 1 ELSE 0 END), 0),
           NVL(SUM(CASE i.status WHEN 'FAILED' THEN i.amount ELSE 0 END), 0),
           NVL(SUM(CASE i.status WHEN 'RELEASED' THEN 1 ELSE 0 END), 0),
           NVL(SUM(CASE WHEN i.status = 'FAILED' AND i.payment_id IS NULL THEN 1 ELSE 0 END), 0)
      INTO p_refunded_count,
           p_refunded_amount,
           p_already_count,
           p_already_amount,
           p_failed_count,
           p_failed_amount,
           p_released_count,
           l_failed_holds
      FROM schedule_cancellation_items i
     WHERE i.cancellation_id = p_cancellation_id;

    IF p_planned_count <> p_refunded_count + p_already_count + p_failed_count
       OR p_planned_amount <> p_refunded_amount + p_already_amount + p_failed_amount
       OR p_hold_count <> p_released_count + l_failed_holds
    THEN
      raise_not_proved(
        p_cancellation_id => p_cancellation_id,
        p_why             => 'planned are ' || p_planned_count || ' reservations for ' || p_planned_amount
                             || ' won and ' || p_hold_count || ' holds, and done are '
                             || (p_refunded_count + p_already_count + p_failed_count) || ' for '
                             || (p_refunded_amount + p_already_amount + p_failed_amount) || ' and '
                             || (p_released_count + l_failed_holds));
    END IF;
    l_given_back := given_back(p_cancellation_id => p_cancellation_id);
    IF l_given_back <> p_refunded_amount + p_already_amount THEN
      raise_not_proved(
        p_cancellation_id => p_cancellation_id,
        p_why             => 'the ledger gave back ' || l_given_back || ' won, and the plan says '
                             || (p_refunded_amount + p_already_amount));
    END IF;

    p_is_finished := 0;
    IF p_failed_count + l_failed_holds = 0 THEN
      require_no_claims(p_cancellation => l_cancellation);
      UPDATE schedule_cancellations c
         SET c.finished_at = NVL(c.finished_at, SYSTIMESTAMP),
             c.retry_at    = NULL
       WHERE c.cancellation_id = p_cancellation_id;
      p_is_finished := 1;
    END IF;
  END prove;
END schedule_refund;
/
