CREATE OR REPLACE PACKAGE BODY test_schedule_refund AS
  TYPE t_proof IS RECORD (
    planned_count   NUMBER,
    planned_amount  NUMBER,
    refunded_count  NUMBER,
    refunded_amount NUMBER,
    already_count   NUMBER,
    already_amount  NUMBER,
    failed_count    NUMBER,
    failed_amount   NUMBER,
    hold_count      NUMBER,
    released_count  NUMBER,
    is_finished     NUMBER
  );

  FUNCTION called_off(
    p_schedule_id IN concert_schedules.schedule_id%TYPE
  ) RETURN schedule_cancellations.cancellation_id%TYPE IS
    l_cancellation_id schedule_cancellations.cancellation_id%TYPE;
    l_is_new          NUMBER;
  BEGIN
    schedule_cancellation.order_cancellation(
      p_user_id         => given.an_admin,
      p_schedule_id     => p_schedule_id,
      p_reason          => 'a cold',
      p_cancellation_id => l_cancellation_id,
      p_is_new          => l_is_new);
    ut.expect(l_is_new).to_equal(1);
    RETURN l_cancellation_id;
  END called_off;

  -- One part of the plan: seats that were looked at, and whether it is frozen.
  FUNCTION planned_part(
    p_cancellation_id IN schedule_cancellations.cancellation_id%TYPE,
    p_limit           IN NUMBER
  ) RETURN VARCHAR2 IS
    l_seats     NUMBER;
    l_is_frozen NUMBER;
  BEGIN
    schedule_refund.plan(
      p_cancellation_id => p_cancellation_id,
      p_limit           => p_limit,
      p_seats           => l_seats,
      p_is_frozen       => l_is_frozen);
    RETURN l_seats || ' ' || l_is_frozen;
  END planned_part;

  -- A date that was called off, with its whole plan.
  FUNCTION planned(
    p_schedule_id IN concert_schedules.schedule_id%TYPE
  ) RETURN schedule_cancellations.cancellation_id%TYPE IS
    l_cancellation_id schedule_cancellations.cancellation_id%TYPE;
  BEGIN
    l_cancellation_id := called_off(p_schedule_id => p_schedule_id);
    ut.expect(planned_part(p_cancellation_id => l_cancellation_id, p_limit => 100)).to_be_like('% 1');
    RETURN l_cancellation_id;
  END planned;

  FUNCTION refunded(
    p_cancellation_id IN schedule_cancellations.cancellation_id%TYPE,
    p_reservation_ids IN number_nt
  ) RETURN NUMBER IS
    l_done NUMBER;
  BEGIN
    schedule_refund.refund_items(
      p_cancellation_id => p_cancellation_id,
      p_reservation_ids => p_reservation_ids,
      p_done            => l_done);
    RETURN l_done;
  END refunded;

  FUNCTION proof_of(
    p_cancellation_id IN schedule_cancellations.cancellation_id%TYPE
  ) RETURN t_proof IS
    l_proof t_proof;
  BEGIN
    schedule_refund.prove(
      p_cancellation_id => p_cancellation_id,
      p_planned_count   => l_proof.planned_count,
      p_planned_amount  => l_proof.planned_amount,
      p_refunded_count  => l_proof.refunded_count,
      p_refunded_amount => l_proof.refunded_amount,
      p_already_count   => l_proof.already_count,
      p_already_amount  => l_proof.already_amount,
      p_failed_count    => l_proof.failed_count,
      p_failed_amount   => l_proof.failed_amount,
      p_hold_count      => l_proof.hold_count,
      p_released_count  => l_proof.released_count,
      p_is_finished     => l_proof.is_finished);
    RETURN l_proof;
  END proof_of;

  FUNCTION sentence_of(
    p_cancellation_id IN schedule_cancellations.cancellation_id%TYPE
  ) RETURN VARCHAR2 IS
    l_proof t_proof := proof_of(p_cancellation_id => p_cancellation_id);
  BEGIN
    RETURN l_proof.planned_count || '/' || l_proof.planned_amount || ' = ' || l_proof.refunded_count || '/'
           || l_proof.refunded_amount || ' + ' || l_proof.already_count || '/' || l_proof.already_amount || ' + '
           || l_proof.failed_count || '/' || l_proof.failed_amount || '; ' || l_proof.hold_count || ' '
           || l_proof.released_count || '; ' || l_proof.is_finished;
  END sentence_of;

  FUNCTION kept(
    p_cancellation_id IN schedule_cancellations.cancellation_id%TYPE
  ) RETURN schedule_cancellations%ROWTYPE IS
    l_cancellation schedule_cancellations%ROWTYPE;
  BEGIN
    SELECT c.*
      INTO l_cancellation
      FROM schedule_cancellations c
     WHERE c.cancellation_id = p_cancellation_id;
    RETURN l_cancellation;
  END kept;

  FUNCTION item(
    p_cancellation_id IN schedule_cancellations.cancellation_id%TYPE,
    p_reservation_id  IN reservations.reservation_id%TYPE
  ) RETURN schedule_cancellation_items%ROWTYPE IS
    l_item schedule_cancellation_items%ROWTYPE;
  BEGIN
    SELECT i.*
      INTO l_item
      FROM schedule_cancellation_items i
     WHERE i.cancellation_id = p_cancellation_id
       AND i.reservation_id = p_reservation_id;
    RETURN l_item;
  END item;

  -- The reservations of the plan with their status, in order: '17 PLANNED,18 REFUNDED'.
  FUNCTION items_of(
    p_cancellation_id IN schedule_cancellations.cancellation_id%TYPE
  ) RETURN VARCHAR2 IS
    l_items VARCHAR2(4000 CHAR);
  BEGIN
    SELECT LISTAGG(i.reservation_id || ' ' || i.status, ',') WITHIN GROUP (ORDER BY i.reservation_id)
      INTO l_items
      FROM schedule_cancellation_item_v i
     WHERE i.cancellation_id = p_cancellation_id;
    RETURN l_items;
  END items_of;

  -- A hold, or with p_is_paid = 1 what was paid, of the seats with these numbers.
  FUNCTION of_seats(
    p_schedule_id IN concert_schedules.schedule_id%TYPE,
    p_first       IN seats.seat_number%TYPE,
    p_last        IN seats.seat_number%TYPE,
    p_is_paid     IN PLS_INTEGER,
    p_user_id     IN users.user_id%TYPE DEFAULT NULL
  ) RETURN reservations.reservation_id%TYPE IS
    l_seat_ids number_nt;
  BEGIN
    l_seat_ids := given.seats_between(p_schedule_id => p_schedule_id, p_first => p_first, p_last => p_last);
    IF p_is_paid = 1 THEN
      RETURN given.a_paid_reservation(
        p_user_id => p_user_id, p_schedule_id => p_schedule_id, p_seat_ids => l_seat_ids);
    END IF;
    RETURN given.a_hold(p_user_id => p_user_id, p_schedule_id => p_schedule_id, p_seat_ids => l_seat_ids);
  END of_seats;

  PROCEDURE note_failure(
    p_cancellation_id IN schedule_cancellations.cancellation_id%TYPE,
    p_reservation_id  IN reservations.reservation_id%TYPE,
    p_failure         IN VARCHAR2 DEFAULT 'the account is full'
  ) IS
  BEGIN
    schedule_refund.note_failure(
      p_cancellation_id => p_cancellation_id,
      p_reservation_id  => p_reservation_id,
      p_failure         => p_failure);
  END note_failure;

  FUNCTION has(
    p_numbers IN number_nt,
    p_number  IN NUMBER
  ) RETURN BOOLEAN IS
  BEGIN
    FOR i IN 1 .. p_numbers.COUNT LOOP
      IF p_numbers(i) = p_number THEN
        RETURN TRUE;
      END IF;
    END LOOP;
    RETURN FALSE;
  END has;

  PROCEDURE finds_work IS
    l_cancellation_id schedule_cancellations.cancellation_id%TYPE;
    l_unplanned       number_nt;
    l_planned         number_nt;
  BEGIN
    l_cancellation_id := called_off(p_schedule_id => given.a_schedule);
    schedule_refund.find_work(p_unplanned_ids => l_unplanned, p_planned_ids => l_planned);
    ut.expect(has(p_numbers => l_unplanned, p_number => l_cancellation_id)).to_be_true;
    ut.expect(has(p_numbers => l_planned, p_number => l_cancellation_id)).to_be_false;

    ut.expect(planned_part(p_cancellation_id => l_cancellation_id, p_limit => 100)).to_equal('4 1');
    schedule_refund.find_work(p_unplanned_ids => l_unplanned, p_planned_ids => l_planned);
    ut.expect(has(p_numbers => l_unplanned, p_number => l_cancellation_id)).to_be_false;
    ut.expect(has(p_numbers => l_planned, p_number => l_cancellation_id)).to_be_true;

    ut.expect(proof_of(p_cancellation_id => l_cancellation_id).is_finished).to_equal(1);
    schedule_refund.find_work(p_unplanned_ids => l_unplanned, p_planned_ids => l_planned);
    ut.expect(has(p_numbers => l_unplanned, p_number => l_cancellation_id)).to_be_false;
    ut.expect(has(p_numbers => l_planned, p_number => l_cancellation_id)).to_be_false;
  END finds_work;

  FUNCTION is_work(
    p_cancellation_id IN schedule_cancellations.cancellation_id%TYPE
  ) RETURN BOOLEAN IS
    l_unplanned number_nt;
    l_planned   number_nt;
  BEGIN
    schedule_refund.find_work(p_unplanned_ids => l_unplanned, p_planned_ids => l_planned);
    RETURN has(p_numbers => l_planned, p_number => p_cancellation_id);
  END is_work;

  FUNCTION shown(
    p_cancellation_id IN schedule_cancellations.cancellation_id%TYPE
  ) RETURN schedule_cancellation_v%ROWTYPE IS
    l_shown schedule_cancellation_v%ROWTYPE;
  BEGIN
    SELECT v.*
      INTO l_shown
      FROM schedule_cancellation_v v
     WHERE v.cancellation_id = p_cancellation_id;
    RETURN l_shown;
  END shown;

  -- Postpones it, and expects that it rests for so many minutes.
  PROCEDURE expect_rest(
    p_cancellation_id IN schedule_cancellations.cancellation_id%TYPE,
    p_minutes         IN PLS_INTEGER
  ) IS
    l_earliest schedule_cancellations.retry_at%TYPE := SYSTIMESTAMP + NUMTODSINTERVAL(p_minutes, 'MINUTE');
    l_retry_at schedule_cancellations.retry_at%TYPE;
  BEGIN
    schedule_refund.postpone(p_cancellation_id => p_cancellation_id, p_retry_at => l_retry_at);
    ut.expect(l_retry_at).to_be_between(l_earliest, SYSTIMESTAMP + NUMTODSINTERVAL(p_minutes, 'MINUTE'));
    ut.expect(kept(p_cancellation_id => p_cancellation_id).retry_at).to_equal(l_retry_at);
    ut.expect(shown(p_cancellation_id => p_cancellation_id).retry_at).to_equal(l_retry_at);
    ut.expect(is_work(p_cancellation_id => p_cancellation_id)).to_be_false;
  END expect_rest;

  PROCEDURE rests_longer IS
    l_cancellation_id schedule_cancellations.cancellation_id%TYPE;
  BEGIN
    l_cancellation_id := planned(p_schedule_id => given.a_schedule);

    expect_rest(p_cancellation_id => l_cancellation_id, p_minutes => 1);
    expect_rest(p_cancellation_id => l_cancellation_id, p_minutes => 4);
    expect_rest(p_cancellation_id => l_cancellation_id, p_minutes => 9);
    UPDATE schedule_cancellations c
       SET c.attempts = 37
     WHERE c.cancellation_id = l_cancellation_id;
    expect_rest(p_cancellation_id => l_cancellation_id, p_minutes => 1440);
    ut.expect(kept(p_cancellation_id => l_cancellation_id).attempts).to_equal(38);
  END rests_longer;

  PROCEDURE is_due_again IS
    l_cancellation_id schedule_cancellations.cancellation_id%TYPE;
  BEGIN
    l_cancellation_id := planned(p_schedule_id => given.a_schedule);
    expect_rest(p_cancellation_id => l_cancellation_id, p_minutes => 1);

    UPDATE schedule_cancellations c
       SET c.retry_at = SYSTIMESTAMP
     WHERE c.cancellation_id = l_cancellation_id;

    ut.expect(is_work(p_cancellation_id => l_cancellation_id)).to_be_true;
  END is_due_again;

  PROCEDURE is_wanted_now IS
    l_cancellation_id schedule_cancellations.cancellation_id%TYPE;
  BEGIN
    l_cancellation_id := planned(p_schedule_id => given.a_schedule);
    expect_rest(p_cancellation_id => l_cancellation_id, p_minutes => 1);
    expect_rest(p_cancellation_id => l_cancellation_id, p_minutes => 4);

    schedule_refund.try_now;

    ut.expect(is_work(p_cancellation_id => l_cancellation_id)).to_be_true;
    expect_rest(p_cancellation_id => l_cancellation_id, p_minutes => 1);
  END is_wanted_now;

  PROCEDURE waits_for_nothing IS
    l_cancellation_id schedule_cancellations.cancellation_id%TYPE;
  BEGIN
    l_cancellation_id := planned(p_schedule_id => given.a_schedule);
    expect_rest(p_cancellation_id => l_cancellation_id, p_minutes => 1);

    ut.expect(proof_of(p_cancellation_id => l_cancellation_id).is_finished).to_equal(1);

    ut.expect(kept(p_cancellation_id => l_cancellation_id).retry_at).to_be_null;
  END waits_for_nothing;

  PROCEDURE postpones_a_cancellation IS
    l_retry_at schedule_cancellations.retry_at%TYPE;
  BEGIN
    schedule_refund.postpone(p_cancellation_id => -7, p_retry_at => l_retry_at);
    ut.fail('It was postponed.');
  END postpones_a_cancellation;

  PROCEDURE finds_it_in_order IS
    l_first_id  schedule_cancellations.cancellation_id%TYPE;
    l_second_id schedule_cancellations.cancellation_id%TYPE;
    l_unplanned number_nt;
    l_planned   number_nt;
  BEGIN
    l_first_id  := called_off(p_schedule_id => given.a_schedule);
    l_second_id := called_off(p_schedule_id => given.a_schedule);
    schedule_refund.find_work(p_unplanned_ids => l_unplanned, p_planned_ids => l_planned);
    ut.expect(listed.numbers(p_numbers => l_unplanned)).to_be_like('%' || l_first_id || ',' || l_second_id);

    ut.expect(planned_part(p_cancellation_id => l_second_id, p_limit => 100)).to_equal('4 1');
    ut.expect(planned_part(p_cancellation_id => l_first_id, p_limit => 100)).to_equal('4 1');
    schedule_refund.find_work(p_unplanned_ids => l_unplanned, p_planned_ids => l_planned);
    ut.expect(listed.numbers(p_numbers => l_planned)).to_be_like('%' || l_first_id || ',' || l_second_id);
  END finds_it_in_order;

  PROCEDURE needs_a_cancellation IS
  BEGIN
    ut.fail(planned_part(p_cancellation_id => -7, p_limit => 100));
  EXCEPTION
    WHEN ticket_errors.e_cancellation_not_found THEN
      ut.expect(thrown.message(p_sqlerrm => SQLERRM)).to_equal('There is no cancellation -7 of a date.');
      RAISE;
  END needs_a_cancellation;

  PROCEDURE ends_tickets IS
    l_date            waiting_rooms.schedule_id%TYPE := given_room.a_room;
    l_first           waiting_tickets.place%TYPE;
    l_second          waiting_tickets.place%TYPE;
    l_other           waiting_tickets.place%TYPE;
    l_cancellation_id schedule_cancellations.cancellation_id%TYPE;
    l_ended           NUMBER;
  BEGIN
    l_first           := given_room.an_admission(p_schedule_id => l_date);
    l_second          := given_room.a_place(p_schedule_id => l_date);
    l_other           := given_room.a_place(p_schedule_id => given_room.a_room);
    l_cancellation_id := called_off(p_schedule_id => l_date);

    schedule_refund.end_room(p_cancellation_id => l_cancellation_id, p_limit => 1, p_ended => l_ended);
    ut.expect(l_ended).to_equal(1);
    ut.expect(stored_room.status_of(p_place => l_first)).to_equal('EXPIRED');
    ut.expect(stored_room.status_of(p_place => l_second)).to_equal('WAITING');

    schedule_refund.end_room(p_cancellation_id => l_cancellation_id, p_limit => 9, p_ended => l_ended);
    ut.expect(l_ended).to_equal(1);
    ut.expect(stored_room.status_of(p_place => l_second)).to_equal('LEFT');
    ut.expect(stored_room.status_of(p_place => l_other)).to_equal('WAITING');
  END ends_tickets;

  PROCEDURE has_payments IS
    l_schedule_id     concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_reservation_id  reservations.reservation_id%TYPE;
    l_payment_id      payments.payment_id%TYPE;
    l_cancellation_id schedule_cancellations.cancellation_id%TYPE;
    l_since           schedule_cancellation_items.changed_at%TYPE;
    l_item            schedule_cancellation_items%ROWTYPE;
  BEGIN
    l_reservation_id  := of_seats(p_schedule_id => l_schedule_id, p_first => 1, p_last => 2, p_is_paid => 1);
    l_payment_id      := stored.payment_of(p_reservation_id => l_reservation_id).payment_id;
    l_since           := SYSTIMESTAMP;
    l_cancellation_id := planned(p_schedule_id => l_schedule_id);

    l_item := item(p_cancellation_id => l_cancellation_id, p_reservation_id => l_reservation_id);
    ut.expect(l_item.payment_id).to_equal(l_payment_id);
    ut.expect(l_item.amount).to_equal(250000);
    ut.expect(l_item.status).to_equal('PLANNED');
    ut.expect(l_item.failure).to_be_null;
    ut.expect(l_item.changed_at).to_be_between(l_since, SYSTIMESTAMP);
  END has_payments;

  PROCEDURE has_holds IS
    l_schedule_id     concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_reservation_id  reservations.reservation_id%TYPE;
    l_payment_id      payments.payment_id%TYPE;
    l_cancellation_id schedule_cancellations.cancellation_id%TYPE;
    l_item            schedule_cancellation_items%ROWTYPE;
  BEGIN
    l_reservation_id  := given.a_hold(p_schedule_id => l_schedule_id);
    l_payment_id      := given.a_failed_payment(p_reservation_id => l_reservation_id);
    l_cancellation_id := planned(p_schedule_id => l_schedule_id);

    ut.expect(l_payment_id).to_be_not_null;
    l_item := item(p_cancellation_id => l_cancellation_id, p_reservation_id => l_reservation_id);
    ut.expect(l_item.payment_id).to_be_null;
    ut.expect(l_item.amount).to_equal(0);
    ut.expect(l_item.status).to_equal('PLANNED');
  END has_holds;

  PROCEDURE has_nothing_else IS
    l_schedule_id     concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_paid_id         reservations.reservation_id%TYPE;
    l_other_id        reservations.reservation_id%TYPE;
    l_cancellation_id schedule_cancellations.cancellation_id%TYPE;
  BEGIN
    l_other_id := given.a_paid_reservation(p_schedule_id => l_schedule_id);
    given.reservation_is_cancelled(p_reservation_id => l_other_id);
    l_other_id        := given.a_cancelled_hold(p_schedule_id => l_schedule_id);
    l_other_id        := given.an_expired_hold(p_schedule_id => l_schedule_id);
    l_other_id        := given.a_paid_reservation;
    l_paid_id         := given.a_paid_reservation(p_schedule_id => l_schedule_id);
    l_cancellation_id := planned(p_schedule_id => l_schedule_id);

    ut.expect(l_other_id).to_be_not_null;
    ut.expect(items_of(p_cancellation_id => l_cancellation_id)).to_equal(l_paid_id || ' PLANNED');
  END has_nothing_else;

  PROCEDURE is_made_in_parts IS
    l_schedule_id     concert_schedules.schedule_id%TYPE := given.a_schedule(p_seats => 5);
    l_wide_id         reservations.reservation_id%TYPE;
    l_last_id         reservations.reservation_id%TYPE;
    l_cancellation_id schedule_cancellations.cancellation_id%TYPE;
  BEGIN
    l_wide_id         := of_seats(p_schedule_id => l_schedule_id, p_first => 2, p_last => 4, p_is_paid => 1);
    l_last_id         := of_seats(p_schedule_id => l_schedule_id, p_first => 5, p_last => 5, p_is_paid => 0);
    l_cancellation_id := called_off(p_schedule_id => l_schedule_id);

    ut.expect(planned_part(p_cancellation_id => l_cancellation_id, p_limit => 2)).to_equal('2 0');
    ut.expect(kept(p_cancellation_id => l_cancellation_id).walked_seat_id).to_equal(
      given.seat(p_schedule_id => l_schedule_id, p_number => 2));
    ut.expect(items_of(p_cancellation_id => l_cancellation_id)).to_equal(l_wide_id || ' PLANNED');
    ut.expect(planned_part(p_cancellation_id => l_cancellation_id, p_limit => 2)).to_equal('2 0');
    ut.expect(items_of(p_cancellation_id => l_cancellation_id)).to_equal(l_wide_id || ' PLANNED');
    ut.expect(planned_part(p_cancellation_id => l_cancellation_id, p_limit => 2)).to_equal('1 1');
    ut.expect(items_of(p_cancellation_id => l_cancellation_id)).to_equal(
      l_wide_id || ' PLANNED,' || l_last_id || ' PLANNED');
  END is_made_in_parts;

  PROCEDURE is_frozen IS
    l_schedule_id     concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_reservation_id  reservations.reservation_id%TYPE;
    l_since           schedule_cancellations.frozen_at%TYPE := SYSTIMESTAMP;
    l_cancellation_id schedule_cancellations.cancellation_id%TYPE;
    l_cancellation    schedule_cancellations%ROWTYPE;
    l_open            NUMBER;
  BEGIN
    l_reservation_id  := of_seats(p_schedule_id => l_schedule_id, p_first => 1, p_last => 2, p_is_paid => 1);
    l_reservation_id  := of_seats(p_schedule_id => l_schedule_id, p_first => 3, p_last => 3, p_is_paid => 1);
    l_reservation_id  := of_seats(p_schedule_id => l_schedule_id, p_first => 4, p_last => 4, p_is_paid => 0);
    l_cancellation_id := planned(p_schedule_id => l_schedule_id);

    ut.expect(l_reservation_id).to_be_not_null;
    l_cancellation := kept(p_cancellation_id => l_cancellation_id);
    ut.expect(l_cancellation.frozen_at).to_be_between(l_since, SYSTIMESTAMP);
    ut.expect(l_cancellation.planned_count).to_equal(2);
    ut.expect(l_cancellation.planned_amount).to_equal(400000);
    ut.expect(l_cancellation.hold_count).to_equal(1);
    ut.expect(l_cancellation.finished_at).to_be_null;
    schedule_refund.count_items(p_cancellation_id => l_cancellation_id, p_open => l_open);
    ut.expect(l_open).to_equal(3);
  END is_frozen;

  PROCEDURE is_frozen_after_a_full_part IS
    l_cancellation_id schedule_cancellations.cancellation_id%TYPE;
  BEGIN
    l_cancellation_id := called_off(p_schedule_id => given.a_schedule);

    ut.expect(planned_part(p_cancellation_id => l_cancellation_id, p_limit => 4)).to_equal('4 0');
    ut.expect(planned_part(p_cancellation_id => l_cancellation_id, p_limit => 4)).to_equal('0 1');
  END is_frozen_after_a_full_part;

  PROCEDURE stays_frozen IS
    l_cancellation_id schedule_cancellations.cancellation_id%TYPE;
    l_frozen_at       schedule_cancellations.frozen_at%TYPE;
  BEGIN
    l_cancellation_id := planned(p_schedule_id => given.a_schedule);
    l_frozen_at       := kept(p_cancellation_id => l_cancellation_id).frozen_at;

    ut.expect(planned_part(p_cancellation_id => l_cancellation_id, p_limit => 100)).to_equal('0 1');

    ut.expect(kept(p_cancellation_id => l_cancellation_id).frozen_at).to_equal(l_frozen_at);
  END stays_frozen;

  PROCEDURE may_be_empty IS
    l_cancellation_id schedule_cancellations.cancellation_id%TYPE;
  BEGIN
    l_cancellation_id := planned(p_schedule_id => given.a_schedule);

    ut.expect(items_of(p_cancellation_id => l_cancellation_id)).to_be_null;
    ut.expect(sentence_of(p_cancellation_id => l_cancellation_id)).to_equal('0/0 = 0/0 + 0/0 + 0/0; 0 0; 1');
  END may_be_empty;

  PROCEDURE gives_back IS
    l_schedule_id     concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_buyer           users.user_id%TYPE := given.a_user;
    l_reservation_id  reservations.reservation_id%TYPE;
    l_other_id        reservations.reservation_id%TYPE;
    l_before          accounts.balance%TYPE;
    l_cancellation_id schedule_cancellations.cancellation_id%TYPE;
    l_reservation     reservations%ROWTYPE;
    l_item            schedule_cancellation_items%ROWTYPE;
  BEGIN
    l_reservation_id  := of_seats(
      p_schedule_id => l_schedule_id, p_first => 1, p_last => 2, p_is_paid => 1, p_user_id => l_buyer);
    l_other_id        := of_seats(p_schedule_id => l_schedule_id, p_first => 3, p_last => 3, p_is_paid => 1);
    l_before          := stored.balance_of(p_user_id => l_buyer);
    l_cancellation_id := planned(p_schedule_id => l_schedule_id);

    ut.expect(refunded(p_cancellation_id => l_cancellation_id, p_reservation_ids => number_nt(l_reservation_id)))
      .to_equal(1);

    l_item := item(p_cancellation_id => l_cancellation_id, p_reservation_id => l_reservation_id);
    ut.expect(l_item.status).to_equal('REFUNDED');
    ut.expect(stored.balance_of(p_user_id => l_buyer)).to_equal(l_before + 250000);
    l_reservation := stored.reservation(p_reservation_id => l_reservation_id);
    ut.expect(l_reservation.status).to_equal('CANCELLED');
    ut.expect(l_reservation.closed_at).to_equal(l_item.changed_at);
    ut.expect(stored.refund_of(p_payment_id => l_item.payment_id).refunded_at).to_equal(l_item.changed_at);
    ut.expect(stored.seat(p_seat_id => given.seat(p_schedule_id => l_schedule_id, p_number => 2)).status).to_equal(
      'AVAILABLE');
    ut.expect(stored.reservation(p_reservation_id => l_other_id).status).to_equal('CONFIRMED');
    ut.expect(stored.broken_rules).to_be_null;
  END gives_back;

  PROCEDURE are_announced IS
    l_schedule_id     concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_reservation_id  reservations.reservation_id%TYPE;
    l_refund_id       refunds.refund_id%TYPE;
    l_cancellation_id schedule_cancellations.cancellation_id%TYPE;
    l_item            schedule_cancellation_items%ROWTYPE;
  BEGIN
    l_reservation_id  := given.a_paid_reservation(p_schedule_id => l_schedule_id);
    l_cancellation_id := planned(p_schedule_id => l_schedule_id);
    ut.expect(refunded(p_cancellation_id => l_cancellation_id, p_reservation_ids => number_nt(l_reservation_id)))
      .to_equal(1);

    l_item      := item(p_cancellation_id => l_cancellation_id, p_reservation_id => l_reservation_id);
    l_refund_id := stored.refund_of(p_payment_id => l_item.payment_id).refund_id;
    ut.expect(published.events(p_correlation => 'REFUND:' || l_refund_id)).to_be_not_null;
    ut.expect(published.events(p_correlation => 'RESERVATION:' || l_reservation_id)).to_be_like(
      '%RESERVATION_CANCELLED%');
  END are_announced;

  PROCEDURE whatever_the_time IS
    l_schedule_id     concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_reservation_id  reservations.reservation_id%TYPE;
    l_cancellation_id schedule_cancellations.cancellation_id%TYPE;
  BEGIN
    l_reservation_id := given.a_paid_reservation(p_schedule_id => l_schedule_id);
    given.schedule_is_earlier(p_schedule_id => l_schedule_id, p_seconds => 864000);
    l_cancellation_id := planned(p_schedule_id => l_schedule_id);

    ut.expect(refunded(p_cancellation_id => l_cancellation_id, p_reservation_ids => number_nt(l_reservation_id)))
      .to_equal(1);

    ut.expect(stored.payment_of(p_reservation_id => l_reservation_id).status).to_equal('REFUNDED');
  END whatever_the_time;

  PROCEDURE releases_a_hold IS
    l_schedule_id     concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_reservation_id  reservations.reservation_id%TYPE;
    l_cancellation_id schedule_cancellations.cancellation_id%TYPE;
  BEGIN
    l_reservation_id  := given.a_hold(p_schedule_id => l_schedule_id);
    l_cancellation_id := planned(p_schedule_id => l_schedule_id);

    ut.expect(refunded(p_cancellation_id => l_cancellation_id, p_reservation_ids => number_nt(l_reservation_id)))
      .to_equal(1);

    ut.expect(item(p_cancellation_id => l_cancellation_id, p_reservation_id => l_reservation_id).status).to_equal(
      'RELEASED');
    ut.expect(stored.reservation(p_reservation_id => l_reservation_id).status).to_equal('CANCELLED');
    ut.expect(stored.seat(p_seat_id => given.seat(p_schedule_id => l_schedule_id)).status).to_equal('AVAILABLE');
    ut.expect(stored.broken_rules).to_be_null;
  END releases_a_hold;

  PROCEDURE releases_a_lapsed_hold IS
    l_schedule_id     concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_reservation_id  reservations.reservation_id%TYPE;
    l_cancellation_id schedule_cancellations.cancellation_id%TYPE;
  BEGIN
    l_reservation_id := given.a_hold(p_schedule_id => l_schedule_id);
    given.hold_has_lapsed(p_reservation_id => l_reservation_id);
    l_cancellation_id := planned(p_schedule_id => l_schedule_id);

    ut.expect(refunded(p_cancellation_id => l_cancellation_id, p_reservation_ids => number_nt(l_reservation_id)))
      .to_equal(1);

    ut.expect(item(p_cancellation_id => l_cancellation_id, p_reservation_id => l_reservation_id).status).to_equal(
      'RELEASED');
    ut.expect(stored.reservation(p_reservation_id => l_reservation_id).status).to_equal('EXPIRED');
  END releases_a_lapsed_hold;

  PROCEDURE hold_that_is_gone IS
    l_schedule_id     concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_reservation_id  reservations.reservation_id%TYPE;
    l_cancellation_id schedule_cancellations.cancellation_id%TYPE;
    l_before          SYS_REFCURSOR;
    l_after           SYS_REFCURSOR;
  BEGIN
    l_reservation_id  := given.a_hold(p_schedule_id => l_schedule_id);
    l_cancellation_id := planned(p_schedule_id => l_schedule_id);
    given.reservation_is_cancelled(p_reservation_id => l_reservation_id);
    l_before := stored.reservations_but(p_schedule_id => l_schedule_id);

    ut.expect(refunded(p_cancellation_id => l_cancellation_id, p_reservation_ids => number_nt(l_reservation_id)))
      .to_equal(1);

    l_after := stored.reservations_but(p_schedule_id => l_schedule_id);
    ut.expect(l_after).to_equal(l_before);
    ut.expect(item(p_cancellation_id => l_cancellation_id, p_reservation_id => l_reservation_id).status).to_equal(
      'RELEASED');
  END hold_that_is_gone;

  PROCEDURE already_refunded IS
    l_schedule_id     concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_reservation_id  reservations.reservation_id%TYPE;
    l_cancellation_id schedule_cancellations.cancellation_id%TYPE;
    l_money           SYS_REFCURSOR;
    l_money_after     SYS_REFCURSOR;
  BEGIN
    l_reservation_id  := given.a_paid_reservation(p_schedule_id => l_schedule_id);
    l_cancellation_id := planned(p_schedule_id => l_schedule_id);
    given.reservation_is_cancelled(p_reservation_id => l_reservation_id);
    l_money := stored.money_but;

    ut.expect(refunded(p_cancellation_id => l_cancellation_id, p_reservation_ids => number_nt(l_reservation_id)))
      .to_equal(1);

    l_money_after := stored.money_but;
    ut.expect(l_money_after).to_equal(l_money);
    ut.expect(item(p_cancellation_id => l_cancellation_id, p_reservation_id => l_reservation_id).status).to_equal(
      'ALREADY_REFUNDED');
  END already_refunded;

  PROCEDURE nothing_twice IS
    l_schedule_id     concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_reservation_id  reservations.reservation_id%TYPE;
    l_cancellation_id schedule_cancellations.cancellation_id%TYPE;
    l_money           SYS_REFCURSOR;
    l_money_after     SYS_REFCURSOR;
  BEGIN
    l_reservation_id  := given.a_paid_reservation(p_schedule_id => l_schedule_id);
    l_cancellation_id := planned(p_schedule_id => l_schedule_id);
    ut.expect(refunded(p_cancellation_id => l_cancellation_id, p_reservation_ids => number_nt(l_reservation_id)))
      .to_equal(1);
    l_money := stored.money_but;

    ut.expect(refunded(p_cancellation_id => l_cancellation_id, p_reservation_ids => number_nt(l_reservation_id)))
      .to_equal(0);

    l_money_after := stored.money_but;
    ut.expect(l_money_after).to_equal(l_money);
    ut.expect(item(p_cancellation_id => l_cancellation_id, p_reservation_id => l_reservation_id).status).to_equal(
      'REFUNDED');
  END nothing_twice;

  PROCEDURE only_what_is_planned IS
    l_schedule_id     concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_unplanned_id    reservations.reservation_id%TYPE := given.a_paid_reservation;
    l_other_id        reservations.reservation_id%TYPE;
    l_another_id      schedule_cancellations.cancellation_id%TYPE;
    l_cancellation_id schedule_cancellations.cancellation_id%TYPE;
  BEGIN
    l_other_id        := given.a_paid_reservation(p_schedule_id => l_schedule_id);
    l_another_id      := planned(p_schedule_id => l_schedule_id);
    l_cancellation_id := planned(p_schedule_id => given.a_schedule);

    ut.expect(refunded(
      p_cancellation_id => l_cancellation_id,
      p_reservation_ids => number_nt(l_unplanned_id, l_other_id))).to_equal(0);

    ut.expect(stored.reservation(p_reservation_id => l_unplanned_id).status).to_equal('CONFIRMED');
    ut.expect(stored.reservation(p_reservation_id => l_other_id).status).to_equal('CONFIRMED');
    ut.expect(items_of(p_cancellation_id => l_another_id)).to_equal(l_other_id || ' PLANNED');
  END only_what_is_planned;

  PROCEDURE need_a_plan IS
    l_cancellation_id schedule_cancellations.cancellation_id%TYPE;
  BEGIN
    l_cancellation_id := called_off(p_schedule_id => given.a_schedule);

    ut.fail(refunded(p_cancellation_id => l_cancellation_id, p_reservation_ids => number_nt(1)));
  EXCEPTION
    WHEN ticket_errors.e_cancellation_not_planned THEN
      ut.expect(thrown.message(p_sqlerrm => SQLERRM)).to_equal(
        'The plan of cancellation ' || l_cancellation_id
        || ' is not complete: nothing is refunded before it is.');
      RAISE;
  END need_a_plan;

  PROCEDURE hold_that_was_paid IS
    l_schedule_id     concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_reservation_id  reservations.reservation_id%TYPE;
    l_cancellation_id schedule_cancellations.cancellation_id%TYPE;
  BEGIN
    l_reservation_id  := given.a_hold(p_schedule_id => l_schedule_id);
    l_cancellation_id := planned(p_schedule_id => l_schedule_id);
    UPDATE reservations r
       SET r.status = 'CONFIRMED'
     WHERE r.reservation_id = l_reservation_id;

    ut.fail(refunded(p_cancellation_id => l_cancellation_id, p_reservation_ids => number_nt(l_reservation_id)));
  EXCEPTION
    WHEN ticket_errors.e_cancellation_not_proved THEN
      ut.expect(thrown.message(p_sqlerrm => SQLERRM)).to_equal(
        'Cancellation ' || l_cancellation_id || ': reservation ' || l_reservation_id
        || ' was paid after it was planned as a hold. Run reconcile, and mend what it finds.');
      RAISE;
  END hold_that_was_paid;

  PROCEDURE payment_of_an_expired_one IS
    l_schedule_id     concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_reservation_id  reservations.reservation_id%TYPE;
    l_cancellation_id schedule_cancellations.cancellation_id%TYPE;
  BEGIN
    l_reservation_id  := given.a_paid_reservation(p_schedule_id => l_schedule_id);
    l_cancellation_id := planned(p_schedule_id => l_schedule_id);
    UPDATE reservations r
       SET r.status    = 'EXPIRED',
           r.closed_at = SYSTIMESTAMP
     WHERE r.reservation_id = l_reservation_id;

    ut.fail(refunded(p_cancellation_id => l_cancellation_id, p_reservation_ids => number_nt(l_reservation_id)));
  EXCEPTION
    WHEN ticket_errors.e_cancellation_not_proved THEN
      ut.expect(thrown.message(p_sqlerrm => SQLERRM)).to_equal(
        'Cancellation ' || l_cancellation_id || ': reservation ' || l_reservation_id
        || ' was paid and is EXPIRED. Run reconcile, and mend what it finds.');
      RAISE;
  END payment_of_an_expired_one;

  PROCEDURE taken_in_order IS
    l_schedule_id     concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_ids             number_nt := number_nt();
    l_next            number_nt;
    l_cancellation_id schedule_cancellations.cancellation_id%TYPE;
    l_other_id        reservations.reservation_id%TYPE;
  BEGIN
    FOR i IN 1 .. 4 LOOP
      l_ids.EXTEND;
      l_ids(i) := of_seats(p_schedule_id => l_schedule_id, p_first => i, p_last => i, p_is_paid => 0);
    END LOOP;
    l_cancellation_id := planned(p_schedule_id => l_schedule_id);
    l_schedule_id     := given.a_schedule;
    l_other_id        := given.a_hold(p_schedule_id => l_schedule_id);
    ut.expect(items_of(p_cancellation_id => planned(p_schedule_id => l_schedule_id)))
      .to_equal(l_other_id || ' PLANNED');
    ut.expect(refunded(p_cancellation_id => l_cancellation_id, p_reservation_ids => number_nt(l_ids(2)))).to_equal(1);
    note_failure(p_cancellation_id => l_cancellation_id, p_reservation_id => l_ids(3));

    schedule_refund.next_items(
      p_cancellation_id => l_cancellation_id, p_after => 0, p_limit => 2, p_reservation_ids => l_next);
    ut.expect(listed.numbers(p_numbers => l_next)).to_equal(l_ids(1) || ',' || l_ids(3));
    schedule_refund.next_items(
      p_cancellation_id => l_cancellation_id, p_after => l_ids(3), p_limit => 2, p_reservation_ids => l_next);
    ut.expect(listed.numbers(p_numbers => l_next)).to_equal(TO_CHAR(l_ids(4)));
    schedule_refund.next_items(
      p_cancellation_id => l_cancellation_id, p_after => l_ids(4), p_limit => 2, p_reservation_ids => l_next);
    ut.expect(l_next.COUNT).to_equal(0);
  END taken_in_order;

  PROCEDURE are_kept IS
    l_schedule_id     concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_reservation_id  reservations.reservation_id%TYPE;
    l_cancellation_id schedule_cancellations.cancellation_id%TYPE;
    l_since           schedule_cancellation_items.changed_at%TYPE;
    l_item            schedule_cancellation_items%ROWTYPE;
  BEGIN
    l_reservation_id  := given.a_paid_reservation(p_schedule_id => l_schedule_id);
    l_cancellation_id := planned(p_schedule_id => l_schedule_id);
    l_since           := SYSTIMESTAMP;

    note_failure(
      p_cancellation_id => l_cancellation_id,
      p_reservation_id  => l_reservation_id,
      p_failure         => RPAD('x', 401, 'x'));

    l_item := item(p_cancellation_id => l_cancellation_id, p_reservation_id => l_reservation_id);
    ut.expect(l_item.status).to_equal('FAILED');
    ut.expect(l_item.failure).to_equal(RPAD('x', 400, 'x'));
    ut.expect(l_item.changed_at).to_be_between(l_since, SYSTIMESTAMP);
  END are_kept;

  PROCEDURE have_a_reason IS
    l_schedule_id     concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_reservation_id  reservations.reservation_id%TYPE;
    l_cancellation_id schedule_cancellations.cancellation_id%TYPE;
  BEGIN
    l_reservation_id  := given.a_paid_reservation(p_schedule_id => l_schedule_id);
    l_cancellation_id := planned(p_schedule_id => l_schedule_id);

    note_failure(p_cancellation_id => l_cancellation_id, p_reservation_id => l_reservation_id);
    note_failure(
      p_cancellation_id => l_cancellation_id, p_reservation_id => l_reservation_id, p_failure => NULL);

    ut.expect(item(p_cancellation_id => l_cancellation_id, p_reservation_id => l_reservation_id).failure).to_equal(
      'unknown');
  END have_a_reason;

  PROCEDURE are_tried_again IS
    l_schedule_id     concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_reservation_id  reservations.reservation_id%TYPE;
    l_cancellation_id schedule_cancellations.cancellation_id%TYPE;
    l_item            schedule_cancellation_items%ROWTYPE;
  BEGIN
    l_reservation_id  := given.a_paid_reservation(p_schedule_id => l_schedule_id);
    l_cancellation_id := planned(p_schedule_id => l_schedule_id);
    note_failure(p_cancellation_id => l_cancellation_id, p_reservation_id => l_reservation_id);

    ut.expect(refunded(p_cancellation_id => l_cancellation_id, p_reservation_ids => number_nt(l_reservation_id)))
      .to_equal(1);

    l_item := item(p_cancellation_id => l_cancellation_id, p_reservation_id => l_reservation_id);
    ut.expect(l_item.status).to_equal('REFUNDED');
    ut.expect(l_item.failure).to_be_null;
  END are_tried_again;

  PROCEDURE need_a_cancellation IS
  BEGIN
    note_failure(p_cancellation_id => -7, p_reservation_id => -1);
  END need_a_cancellation;

  PROCEDURE leave_others IS
    l_schedule_id     concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_first_id        reservations.reservation_id%TYPE;
    l_second_id       reservations.reservation_id%TYPE;
    l_cancellation_id schedule_cancellations.cancellation_id%TYPE;
  BEGIN
    l_first_id        := of_seats(p_schedule_id => l_schedule_id, p_first => 1, p_last => 1, p_is_paid => 1);
    l_second_id       := of_seats(p_schedule_id => l_schedule_id, p_first => 2, p_last => 2, p_is_paid => 1);
    l_cancellation_id := planned(p_schedule_id => l_schedule_id);

    note_failure(
      p_cancellation_id => planned(p_schedule_id => given.a_schedule),
      p_reservation_id  => l_first_id);
    ut.expect(items_of(p_cancellation_id => l_cancellation_id)).to_equal(
      l_first_id || ' PLANNED,' || l_second_id || ' PLANNED');

    note_failure(p_cancellation_id => l_cancellation_id, p_reservation_id => l_first_id);
    ut.expect(items_of(p_cancellation_id => l_cancellation_id)).to_equal(
      l_first_id || ' FAILED,' || l_second_id || ' PLANNED');
  END leave_others;

  PROCEDURE leave_what_is_done IS
    l_schedule_id     concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_reservation_id  reservations.reservation_id%TYPE;
    l_cancellation_id schedule_cancellations.cancellation_id%TYPE;
  BEGIN
    l_reservation_id  := given.a_paid_reservation(p_schedule_id => l_schedule_id);
    l_cancellation_id := planned(p_schedule_id => l_schedule_id);
    ut.expect(refunded(p_cancellation_id => l_cancellation_id, p_reservation_ids => number_nt(l_reservation_id)))
      .to_equal(1);

    note_failure(p_cancellation_id => l_cancellation_id, p_reservation_id => l_reservation_id);

    ut.expect(item(p_cancellation_id => l_cancellation_id, p_reservation_id => l_reservation_id).status).to_equal(
      'REFUNDED');
  END leave_what_is_done;

  -- A date with two paid reservations, of 150,000 and 100,000 won, and a hold; all planned.
  PROCEDURE plan_three(
    p_cancellation_id OUT schedule_cancellations.cancellation_id%TYPE,
    p_first_id        OUT reservations.reservation_id%TYPE,
    p_second_id       OUT reservations.reservation_id%TYPE,
    p_hold_id         OUT reservations.reservation_id%TYPE
  ) IS
    l_schedule_id concert_schedules.schedule_id%TYPE := given.a_schedule;
  BEGIN
    p_first_id        := of_seats(p_schedule_id => l_schedule_id, p_first => 1, p_last => 1, p_is_paid => 1);
    p_second_id       := of_seats(p_schedule_id => l_schedule_id, p_first => 2, p_last => 2, p_is_paid => 1);
    p_hold_id         := of_seats(p_schedule_id => l_schedule_id, p_first => 3, p_last => 3, p_is_paid => 0);
    p_cancellation_id := planned(p_schedule_id => l_schedule_id);
  END plan_three;

  PROCEDURE adds_up IS
    l_cancellation_id schedule_cancellations.cancellation_id%TYPE;
    l_first_id        reservations.reservation_id%TYPE;
    l_second_id       reservations.reservation_id%TYPE;
    l_hold_id         reservations.reservation_id%TYPE;
    l_since           schedule_cancellations.finished_at%TYPE := SYSTIMESTAMP;
  BEGIN
    plan_three(
      p_cancellation_id => l_cancellation_id,
      p_first_id        => l_first_id,
      p_second_id       => l_second_id,
      p_hold_id         => l_hold_id);
    given.reservation_is_cancelled(p_reservation_id => l_second_id);
    ut.expect(refunded(
      p_cancellation_id => l_cancellation_id,
      p_reservation_ids => number_nt(l_first_id, l_second_id, l_hold_id))).to_equal(3);

    ut.expect(sentence_of(p_cancellation_id => l_cancellation_id)).to_equal(
      '2/250000 = 1/150000 + 1/100000 + 0/0; 1 1; 1');

    ut.expect(kept(p_cancellation_id => l_cancellation_id).finished_at).to_be_between(l_since, SYSTIMESTAMP);
    ut.expect(stored.broken_rules).to_be_null;
  END adds_up;

  PROCEDURE is_of_its_date IS
    l_schedule_id     concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_other_id        schedule_cancellations.cancellation_id%TYPE;
    l_cancellation_id schedule_cancellations.cancellation_id%TYPE;
    l_reservation_id  reservations.reservation_id%TYPE;
    l_first_id        reservations.reservation_id%TYPE;
    l_second_id       reservations.reservation_id%TYPE;
    l_hold_id         reservations.reservation_id%TYPE;
  BEGIN
    plan_three(
      p_cancellation_id => l_other_id,
      p_first_id        => l_first_id,
      p_second_id       => l_second_id,
      p_hold_id         => l_hold_id);
    ut.expect(refunded(p_cancellation_id => l_other_id, p_reservation_ids => number_nt(l_first_id))).to_equal(1);
    l_reservation_id  := given.a_paid_reservation(p_schedule_id => l_schedule_id);
    l_cancellation_id := planned(p_schedule_id => l_schedule_id);
    ut.expect(refunded(p_cancellation_id => l_cancellation_id, p_reservation_ids => number_nt(l_reservation_id)))
      .to_equal(1);

    ut.expect(sentence_of(p_cancellation_id => l_cancellation_id)).to_equal(
      '1/150000 = 1/150000 + 0/0 + 0/0; 0 0; 1');
    ut.expect(kept(p_cancellation_id => l_other_id).finished_at).to_be_null;
  END is_of_its_date;

  PROCEDURE says_it_again IS
    l_cancellation_id schedule_cancellations.cancellation_id%TYPE;
    l_finished_at     schedule_cancellations.finished_at%TYPE;
    l_sentence        VARCHAR2(400 CHAR);
  BEGIN
    l_cancellation_id := planned(p_schedule_id => given.a_schedule);
    l_sentence        := sentence_of(p_cancellation_id => l_cancellation_id);
    l_finished_at     := kept(p_cancellation_id => l_cancellation_id).finished_at;

    ut.expect(sentence_of(p_cancellation_id => l_cancellation_id)).to_equal(l_sentence);
    ut.expect(kept(p_cancellation_id => l_cancellation_id).finished_at).to_equal(l_finished_at);
  END says_it_again;

  PROCEDURE counts_failures IS
    l_cancellation_id schedule_cancellations.cancellation_id%TYPE;
    l_first_id        reservations.reservation_id%TYPE;
    l_second_id       reservations.reservation_id%TYPE;
    l_hold_id         reservations.reservation_id%TYPE;
  BEGIN
    plan_three(
      p_cancellation_id => l_cancellation_id,
      p_first_id        => l_first_id,
      p_second_id       => l_second_id,
      p_hold_id         => l_hold_id);
    ut.expect(refunded(p_cancellation_id => l_cancellation_id, p_reservation_ids => number_nt(l_first_id)))
      .to_equal(1);
    note_failure(p_cancellation_id => l_cancellation_id, p_reservation_id => l_second_id);
    note_failure(p_cancellation_id => l_cancellation_id, p_reservation_id => l_hold_id);

    ut.expect(sentence_of(p_cancellation_id => l_cancellation_id)).to_equal(
      '2/250000 = 1/150000 + 0/0 + 1/100000; 1 0; 0');

    ut.expect(kept(p_cancellation_id => l_cancellation_id).finished_at).to_be_null;
  END counts_failures;

  PROCEDURE are_open IS
    l_other_id        schedule_cancellations.cancellation_id%TYPE;
    l_cancellation_id schedule_cancellations.cancellation_id%TYPE;
    l_first_id        reservations.reservation_id%TYPE;
    l_second_id       reservations.reservation_id%TYPE;
    l_hold_id         reservations.reservation_id%TYPE;
    l_open            NUMBER;
  BEGIN
    plan_three(
      p_cancellation_id => l_other_id,
      p_first_id        => l_first_id,
      p_second_id       => l_second_id,
      p_hold_id         => l_hold_id);
    plan_three(
      p_cancellation_id => l_cancellation_id,
      p_first_id        => l_first_id,
      p_second_id       => l_second_id,
      p_hold_id         => l_hold_id);
    ut.expect(l_other_id).not_to_equal(l_cancellation_id);
    ut.expect(refunded(p_cancellation_id => l_cancellation_id, p_reservation_ids => number_nt(l_first_id)))
      .to_equal(1);
    note_failure(p_cancellation_id => l_cancellation_id, p_reservation_id => l_second_id);
    note_failure(p_cancellation_id => l_cancellation_id, p_reservation_id => l_hold_id);

    schedule_refund.count_items(p_cancellation_id => l_cancellation_id, p_open => l_open);
    ut.expect(l_open).to_equal(2);
  END are_open;

  PROCEDURE failed_and_cancelled IS
    l_schedule_id     concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_reservation_id  reservations.reservation_id%TYPE;
    l_cancellation_id schedule_cancellations.cancellation_id%TYPE;
  BEGIN
    l_reservation_id  := given.a_paid_reservation(p_schedule_id => l_schedule_id);
    l_cancellation_id := planned(p_schedule_id => l_schedule_id);
    note_failure(p_cancellation_id => l_cancellation_id, p_reservation_id => l_reservation_id);
    given.reservation_is_cancelled(p_reservation_id => l_reservation_id);

    ut.expect(sentence_of(p_cancellation_id => l_cancellation_id)).to_equal(
      '1/150000 = 0/0 + 0/0 + 1/150000; 0 0; 0');

    ut.expect(refunded(p_cancellation_id => l_cancellation_id, p_reservation_ids => number_nt(l_reservation_id)))
      .to_equal(1);
    ut.expect(sentence_of(p_cancellation_id => l_cancellation_id)).to_equal(
      '1/150000 = 0/0 + 1/150000 + 0/0; 0 0; 1');
  END failed_and_cancelled;

  PROCEDURE counts_holds IS
    l_schedule_id     concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_reservation_id  reservations.reservation_id%TYPE;
    l_cancellation_id schedule_cancellations.cancellation_id%TYPE;
  BEGIN
    l_reservation_id  := given.a_hold(p_schedule_id => l_schedule_id);
    l_cancellation_id := planned(p_schedule_id => l_schedule_id);
    note_failure(p_cancellation_id => l_cancellation_id, p_reservation_id => l_reservation_id);

    ut.expect(sentence_of(p_cancellation_id => l_cancellation_id)).to_equal('0/0 = 0/0 + 0/0 + 0/0; 1 0; 0');
  END counts_holds;

  -- Expects that there is no proof, and why; the error itself is what --%throws expects.
  PROCEDURE expect_no_proof(
    p_cancellation_id IN schedule_cancellations.cancellation_id%TYPE,
    p_why             IN VARCHAR2
  ) IS
  BEGIN
    ut.fail(sentence_of(p_cancellation_id => p_cancellation_id));
  EXCEPTION
    WHEN ticket_errors.e_cancellation_not_proved THEN
      ut.expect(thrown.message(p_sqlerrm => SQLERRM)).to_equal(
        'Cancellation ' || p_cancellation_id || ': ' || p_why || '. Run reconcile, and mend what it finds.');
      RAISE;
  END expect_no_proof;

  PROCEDURE needs_a_plan IS
    l_cancellation_id schedule_cancellations.cancellation_id%TYPE;
  BEGIN
    l_cancellation_id := called_off(p_schedule_id => given.a_schedule);

    ut.fail(sentence_of(p_cancellation_id => l_cancellation_id));
  END needs_a_plan;

  PROCEDURE not_while_planned IS
    l_schedule_id     concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_reservation_id  reservations.reservation_id%TYPE;
    l_cancellation_id schedule_cancellations.cancellation_id%TYPE;
  BEGIN
    l_reservation_id  := given.a_paid_reservation(p_schedule_id => l_schedule_id);
    l_cancellation_id := planned(p_schedule_id => l_schedule_id);

    ut.expect(l_reservation_id).to_be_not_null;
    expect_no_proof(
      p_cancellation_id => l_cancellation_id,
      p_why             => 'planned are 1 reservations for 150000 won and 0 holds, and done are 0 for 0 and 0');
  END not_while_planned;

  PROCEDURE not_with_another_amount IS
    l_schedule_id     concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_reservation_id  reservations.reservation_id%TYPE;
    l_cancellation_id schedule_cancellations.cancellation_id%TYPE;
  BEGIN
    l_reservation_id  := given.a_paid_reservation(p_schedule_id => l_schedule_id);
    l_cancellation_id := planned(p_schedule_id => l_schedule_id);
    ut.expect(refunded(p_cancellation_id => l_cancellation_id, p_reservation_ids => number_nt(l_reservation_id)))
      .to_equal(1);
    UPDATE schedule_cancellation_items i
       SET i.amount = i.amount - 1
     WHERE i.cancellation_id = l_cancellation_id;

    expect_no_proof(
      p_cancellation_id => l_cancellation_id,
      p_why             => 'planned are 1 reservations for 150000 won and 0 holds, and done are 1 for 149999 and 0');
  END not_with_another_amount;

  PROCEDURE not_with_another_count IS
    l_cancellation_id schedule_cancellations.cancellation_id%TYPE;
    l_first_id        reservations.reservation_id%TYPE;
    l_second_id       reservations.reservation_id%TYPE;
    l_hold_id         reservations.reservation_id%TYPE;
  BEGIN
    plan_three(
      p_cancellation_id => l_cancellation_id,
      p_first_id        => l_first_id,
      p_second_id       => l_second_id,
      p_hold_id         => l_hold_id);
    ut.expect(refunded(
      p_cancellation_id => l_cancellation_id,
      p_reservation_ids => number_nt(l_first_id, l_hold_id))).to_equal(2);
    UPDATE schedule_cancellation_items i
       SET i.amount = 250000
     WHERE i.reservation_id = l_first_id;

    expect_no_proof(
      p_cancellation_id => l_cancellation_id,
      p_why             => 'planned are 2 reservations for 250000 won and 1 holds, and done are 1 for 250000 and 1');
  END not_with_another_count;

  PROCEDURE names_all_that_is_done IS
    l_schedule_id     concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_cancellation_id schedule_cancellations.cancellation_id%TYPE;
    l_refunded_id     reservations.reservation_id%TYPE;
    l_already_id      reservations.reservation_id%TYPE;
    l_failed_id       reservations.reservation_id%TYPE;
    l_hold_id         reservations.reservation_id%TYPE;
  BEGIN
    l_refunded_id     := of_seats(p_schedule_id => l_schedule_id, p_first => 1, p_last => 1, p_is_paid => 1);
    l_already_id      := of_seats(p_schedule_id => l_schedule_id, p_first => 2, p_last => 2, p_is_paid => 1);
    l_failed_id       := of_seats(p_schedule_id => l_schedule_id, p_first => 3, p_last => 3, p_is_paid => 1);
    l_hold_id         := of_seats(p_schedule_id => l_schedule_id, p_first => 4, p_last => 4, p_is_paid => 0);
    l_cancellation_id := planned(p_schedule_id => l_schedule_id);
    given.reservation_is_cancelled(p_reservation_id => l_already_id);
    ut.expect(refunded(
      p_cancellation_id => l_cancellation_id,
      p_reservation_ids => number_nt(l_refunded_id, l_already_id))).to_equal(2);
    note_failure(p_cancellation_id => l_cancellation_id, p_reservation_id => l_failed_id);
    note_failure(p_cancellation_id => l_cancellation_id, p_reservation_id => l_hold_id);
    UPDATE schedule_cancellation_items i
       SET i.amount = i.amount - 1
     WHERE i.reservation_id = l_refunded_id;

    expect_no_proof(
      p_cancellation_id => l_cancellation_id,
      p_why             => 'planned are 3 reservations for 400000 won and 1 holds, and done are 3 for 399999 and 1');
  END names_all_that_is_done;

  PROCEDURE not_with_other_holds IS
    l_schedule_id     concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_reservation_id  reservations.reservation_id%TYPE;
    l_cancellation_id schedule_cancellations.cancellation_id%TYPE;
  BEGIN
    l_reservation_id  := given.a_hold(p_schedule_id => l_schedule_id);
    l_cancellation_id := planned(p_schedule_id => l_schedule_id);

    ut.expect(l_reservation_id).to_be_not_null;
    expect_no_proof(
      p_cancellation_id => l_cancellation_id,
      p_why             => 'planned are 0 reservations for 0 won and 1 holds, and done are 0 for 0 and 0');
  END not_with_other_holds;

  PROCEDURE not_without_the_ledger IS
    l_schedule_id     concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_reservation_id  reservations.reservation_id%TYPE;
    l_cancellation_id schedule_cancellations.cancellation_id%TYPE;
  BEGIN
    l_reservation_id  := given.a_paid_reservation(p_schedule_id => l_schedule_id);
    l_cancellation_id := planned(p_schedule_id => l_schedule_id);
    UPDATE schedule_cancellation_items i
       SET i.status = 'REFUNDED'
     WHERE i.reservation_id = l_reservation_id;

    expect_no_proof(
      p_cancellation_id => l_cancellation_id,
      p_why             => 'the ledger gave back 0 won, and the plan says 150000');
  END not_without_the_ledger;

  PROCEDURE not_of_another_kind IS
    l_cancellation_id schedule_cancellations.cancellation_id%TYPE;
    l_first_id        reservations.reservation_id%TYPE;
    l_second_id       reservations.reservation_id%TYPE;
    l_hold_id         reservations.reservation_id%TYPE;
  BEGIN
    plan_three(
      p_cancellation_id => l_cancellation_id,
      p_first_id        => l_first_id,
      p_second_id       => l_second_id,
      p_hold_id         => l_hold_id);
    given.reservation_is_cancelled(p_reservation_id => l_second_id);
    ut.expect(refunded(
      p_cancellation_id => l_cancellation_id,
      p_reservation_ids => number_nt(l_first_id, l_second_id, l_hold_id))).to_equal(3);
    UPDATE ledger_transactions t
       SET t.kind = 'CHARGE'
     WHERE t.kind = 'REFUND';

    expect_no_proof(
      p_cancellation_id => l_cancellation_id,
      p_why             => 'the ledger gave back 0 won, and the plan says 250000');
  END not_of_another_kind;

  PROCEDURE not_with_a_claim IS
    l_schedule_id     concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_reservation_id  reservations.reservation_id%TYPE;
    l_cancellation_id schedule_cancellations.cancellation_id%TYPE;
  BEGIN
    l_reservation_id  := given.a_hold(p_schedule_id => l_schedule_id);
    l_cancellation_id := planned(p_schedule_id => l_schedule_id);
    UPDATE schedule_cancellation_items i
       SET i.status = 'RELEASED'
     WHERE i.reservation_id = l_reservation_id;

    expect_no_proof(
      p_cancellation_id => l_cancellation_id,
      p_why             => '1 seats of schedule ' || l_schedule_id || ' are still claimed, by nobody in the plan');
  END not_with_a_claim;

  PROCEDURE shows_numbers IS
    l_cancellation_id schedule_cancellations.cancellation_id%TYPE;
    l_first_id        reservations.reservation_id%TYPE;
    l_second_id       reservations.reservation_id%TYPE;
    l_hold_id         reservations.reservation_id%TYPE;
    l_shown           schedule_cancellation_v%ROWTYPE;
  BEGIN
    plan_three(
      p_cancellation_id => l_cancellation_id,
      p_first_id        => l_first_id,
      p_second_id       => l_second_id,
      p_hold_id         => l_hold_id);
    given.reservation_is_cancelled(p_reservation_id => l_second_id);
    ut.expect(refunded(
      p_cancellation_id => l_cancellation_id,
      p_reservation_ids => number_nt(l_second_id, l_hold_id))).to_equal(2);

    l_shown := shown(p_cancellation_id => l_cancellation_id);
    ut.expect(l_shown.status).to_equal('REFUNDING');
    ut.expect(l_shown.planned_count).to_equal(2);
    ut.expect(l_shown.planned_amount).to_equal(250000);
    ut.expect(l_shown.hold_count).to_equal(1);
    ut.expect(l_shown.open_count).to_equal(1);
    ut.expect(l_shown.already_count).to_equal(1);
    ut.expect(l_shown.already_amount).to_equal(100000);
    ut.expect(l_shown.released_count).to_equal(1);

    note_failure(p_cancellation_id => l_cancellation_id, p_reservation_id => l_first_id);
    l_shown := shown(p_cancellation_id => l_cancellation_id);
    ut.expect(l_shown.open_count).to_equal(0);
    ut.expect(l_shown.failed_count).to_equal(1);
    ut.expect(l_shown.retry_at).to_be_null;
    ut.expect(l_shown.failed_amount).to_equal(150000);

    ut.expect(refunded(p_cancellation_id => l_cancellation_id, p_reservation_ids => number_nt(l_first_id)))
      .to_equal(1);
    ut.expect(proof_of(p_cancellation_id => l_cancellation_id).is_finished).to_equal(1);
    l_shown := shown(p_cancellation_id => l_cancellation_id);
    ut.expect(l_shown.status).to_equal('FINISHED');
    ut.expect(l_shown.refunded_count).to_equal(1);
    ut.expect(l_shown.refunded_amount).to_equal(150000);
    ut.expect(l_shown.finished_at).to_be_not_null;
  END shows_numbers;

  PROCEDURE shows_items IS
    l_schedule_id     concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_reservation_id  reservations.reservation_id%TYPE;
    l_cancellation_id schedule_cancellations.cancellation_id%TYPE;
    l_item            schedule_cancellation_items%ROWTYPE;
    l_shown           schedule_cancellation_item_v%ROWTYPE;
  BEGIN
    l_reservation_id  := given.a_paid_reservation(p_schedule_id => l_schedule_id);
    l_cancellation_id := planned(p_schedule_id => l_schedule_id);
    note_failure(p_cancellation_id => l_cancellation_id, p_reservation_id => l_reservation_id);
    l_item := item(p_cancellation_id => l_cancellation_id, p_reservation_id => l_reservation_id);

    SELECT v.*
      INTO l_shown
      FROM schedule_cancellation_item_v v
     WHERE v.cancellation_id = l_cancellation_id;
    ut.expect(l_shown.reservation_id).to_equal(l_reservation_id);
    ut.expect(l_shown.payment_id).to_equal(l_item.payment_id);
    ut.expect(l_shown.amount).to_equal(150000);
    ut.expect(l_shown.status).to_equal('FAILED');
    ut.expect(l_shown.failure).to_equal('the account is full');
    ut.expect(l_shown.changed_at).to_equal(l_item.changed_at);
  END shows_items;
END test_schedule_refund;
/
