CREATE OR REPLACE PACKAGE BODY test_ticket_event AS
  c_line_end CONSTANT VARCHAR2(1 CHAR) := CHR(10);

  FUNCTION about(
    p_reservation_id IN reservations.reservation_id%TYPE
  ) RETURN VARCHAR2 IS
  BEGIN
    RETURN published.events(p_correlation => 'RESERVATION:' || p_reservation_id);
  END about;

  FUNCTION event(
    p_what           IN VARCHAR2,
    p_reservation_id IN reservations.reservation_id%TYPE
  ) RETURN VARCHAR2 IS
  BEGIN
    RETURN p_what || ' {"reservationId":' || p_reservation_id || '}';
  END event;

  PROCEDURE a_hold IS
  BEGIN
    ticket_event.reservation_held(p_reservation_id => 17, p_hold_seconds => 300);

    ut.expect(about(p_reservation_id => 17)).to_equal('RESERVATION_HELD {"reservationId":17}');
  END a_hold;

  PROCEDURE a_confirmation IS
  BEGIN
    ticket_event.reservation_confirmed(p_reservation_id => 17);

    ut.expect(about(p_reservation_id => 17)).to_equal('RESERVATION_CONFIRMED {"reservationId":17}');
  END a_confirmation;

  PROCEDURE a_cancellation IS
  BEGIN
    ticket_event.reservation_cancelled(p_reservation_id => 17);

    ut.expect(about(p_reservation_id => 17)).to_equal('RESERVATION_CANCELLED {"reservationId":17}');
  END a_cancellation;

  PROCEDURE an_expired_hold IS
  BEGIN
    ticket_event.reservation_expired(p_reservation_id => 17);

    ut.expect(about(p_reservation_id => 17)).to_equal('RESERVATION_EXPIRED {"reservationId":17}');
  END an_expired_hold;

  PROCEDURE a_payment IS
  BEGIN
    ticket_event.payment_completed(p_payment_id => 3, p_reservation_id => 17);

    ut.expect(published.events(p_correlation => 'PAYMENT:3'))
      .to_equal('PAYMENT_COMPLETED {"paymentId":3,"reservationId":17}');
    ut.expect(about(p_reservation_id => 17)).to_be_null;
  END a_payment;

  PROCEDURE a_failed_payment IS
  BEGIN
    ticket_event.payment_failed(p_payment_id => 3, p_reservation_id => 17);

    ut.expect(published.events(p_correlation => 'PAYMENT:3'))
      .to_equal('PAYMENT_FAILED {"paymentId":3,"reservationId":17}');
  END a_failed_payment;

  PROCEDURE a_refund IS
  BEGIN
    ticket_event.refund_made(p_refund_id => 4, p_reservation_id => 17);

    ut.expect(published.events(p_correlation => 'REFUND:4'))
      .to_equal('REFUND_MADE {"refundId":4,"reservationId":17}');
  END a_refund;

  PROCEDURE an_admission IS
  BEGIN
    ticket_event.user_admitted(p_user_id => 5, p_schedule_id => 2);

    ut.expect(published.events(p_correlation => 'USER:5'))
      .to_equal('USER_ADMITTED {"userId":5,"scheduleId":2}');
  END an_admission;

  PROCEDURE every_consumer_gets_it IS
  BEGIN
    ticket_event.reservation_confirmed(p_reservation_id => 17);

    ut.expect(published.events(p_correlation => 'RESERVATION:17', p_consumer => 'NOTIFICATION'))
      .to_equal('RESERVATION_CONFIRMED {"reservationId":17}');
    ut.expect(published.events(p_correlation => 'RESERVATION:17', p_consumer => 'AUDIT_TRAIL'))
      .to_equal('RESERVATION_CONFIRMED {"reservationId":17}');
  END every_consumer_gets_it;

  PROCEDURE ids_are_written_in_full IS
    l_longest reservations.reservation_id%TYPE := 9999999999999999999;
  BEGIN
    ticket_event.payment_completed(p_payment_id => l_longest, p_reservation_id => l_longest);

    ut.expect(published.events(p_correlation => 'PAYMENT:9999999999999999999'))
      .to_equal('PAYMENT_COMPLETED {"paymentId":9999999999999999999,"reservationId":9999999999999999999}');
  END ids_are_written_in_full;

  PROCEDURE every_message_has_a_number IS
    l_held      processed_messages.message_id%TYPE;
    l_confirmed processed_messages.message_id%TYPE;
  BEGIN
    ticket_event.reservation_held(p_reservation_id => 17, p_hold_seconds => 300);
    ticket_event.reservation_confirmed(p_reservation_id => 18);

    l_held      := published.number_of(p_correlation => 'RESERVATION:17');
    l_confirmed := published.number_of(p_correlation => 'RESERVATION:18');
    ut.expect(l_held).to_be_not_null;
    ut.expect(published.number_of(p_correlation => 'RESERVATION:17', p_consumer => 'NOTIFICATION'))
      .to_equal(l_held);
    ut.expect(l_confirmed).to_be_greater_than(l_held);
    ut.expect(published.hold_end_number(p_reservation_id => 17)).to_be_greater_than(l_held);
    ut.expect(published.hold_end_number(p_reservation_id => 17)).not_to(equal(l_confirmed));
  END every_message_has_a_number;

  PROCEDURE events_keep_their_order IS
  BEGIN
    ticket_event.reservation_confirmed(p_reservation_id => 17);
    ticket_event.reservation_cancelled(p_reservation_id => 18);
    ticket_event.reservation_cancelled(p_reservation_id => 17);

    ut.expect(about(p_reservation_id => 17)).to_equal(
      event(p_what => 'RESERVATION_CONFIRMED', p_reservation_id => 17) || c_line_end
      || event(p_what => 'RESERVATION_CANCELLED', p_reservation_id => 17));
  END events_keep_their_order;

  PROCEDURE end_comes_when_it_is_over IS
  BEGIN
    ticket_event.reservation_held(p_reservation_id => 17, p_hold_seconds => 90);

    ut.expect(published.hold_ends(p_reservation_id => 17)).to_equal(1);
    ut.expect(published.hold_end_waits(p_reservation_id => 17)).to_equal(90);
  END end_comes_when_it_is_over;

  PROCEDURE end_says_which_hold IS
  BEGIN
    ticket_event.reservation_held(p_reservation_id => 17, p_hold_seconds => 90);

    ut.expect(published.hold_end(p_reservation_id => 17)).to_equal('HOLD_OVER {"reservationId":17}');
  END end_says_which_hold;

  PROCEDURE end_follows_the_parameter IS
    l_reservation_id reservations.reservation_id%TYPE;
  BEGIN
    given.parameter_is(p_name => 'hold-seconds', p_value => 77);

    l_reservation_id := given.a_hold;

    ut.expect(published.hold_end_waits(p_reservation_id => l_reservation_id)).to_equal(77);
  END end_follows_the_parameter;

  PROCEDURE holding_is_announced IS
    l_before         PLS_INTEGER := published.messages;
    l_reservation_id reservations.reservation_id%TYPE;
  BEGIN
    l_reservation_id := given.a_hold;

    ut.expect(about(p_reservation_id => l_reservation_id))
      .to_equal(event(p_what => 'RESERVATION_HELD', p_reservation_id => l_reservation_id));
    ut.expect(published.hold_ends(p_reservation_id => l_reservation_id)).to_equal(1);
    -- One for each of two consumers, and the end.
    ut.expect(published.messages).to_equal(l_before + 3);
  END holding_is_announced;

  PROCEDURE paying_is_announced IS
    l_reservation_id reservations.reservation_id%TYPE := given.a_paid_reservation;
    l_payment_id     payments.payment_id%TYPE;
  BEGIN
    l_payment_id := stored.payment_of(p_reservation_id => l_reservation_id).payment_id;

    ut.expect(about(p_reservation_id => l_reservation_id)).to_equal(
      event(p_what => 'RESERVATION_HELD', p_reservation_id => l_reservation_id) || c_line_end
      || event(p_what => 'RESERVATION_CONFIRMED', p_reservation_id => l_reservation_id));
    ut.expect(published.events(p_correlation => 'PAYMENT:' || l_payment_id)).to_equal(
      'PAYMENT_COMPLETED {"paymentId":' || l_payment_id || ',"reservationId":' || l_reservation_id || '}');
    ut.expect(published.hold_ends(p_reservation_id => l_reservation_id)).to_equal(1);
  END paying_is_announced;

  PROCEDURE releasing_is_announced IS
    l_reservation_id reservations.reservation_id%TYPE := given.a_cancelled_hold;
  BEGIN
    ut.expect(about(p_reservation_id => l_reservation_id)).to_equal(
      event(p_what => 'RESERVATION_HELD', p_reservation_id => l_reservation_id) || c_line_end
      || event(p_what => 'RESERVATION_CANCELLED', p_reservation_id => l_reservation_id));
  END releasing_is_announced;

  PROCEDURE refunding_is_announced IS
    l_reservation_id reservations.reservation_id%TYPE := given.a_paid_reservation;
    l_payment_id     payments.payment_id%TYPE;
    l_refund_id      refunds.refund_id%TYPE;
  BEGIN
    given.reservation_is_cancelled(p_reservation_id => l_reservation_id);

    l_payment_id := stored.payment_of(p_reservation_id => l_reservation_id).payment_id;
    l_refund_id  := stored.refund_of(p_payment_id => l_payment_id).refund_id;
    ut.expect(about(p_reservation_id => l_reservation_id)).to_equal(
      event(p_what => 'RESERVATION_HELD', p_reservation_id => l_reservation_id) || c_line_end
      || event(p_what => 'RESERVATION_CONFIRMED', p_reservation_id => l_reservation_id) || c_line_end
      || event(p_what => 'RESERVATION_CANCELLED', p_reservation_id => l_reservation_id));
    ut.expect(published.events(p_correlation => 'REFUND:' || l_refund_id)).to_equal(
      'REFUND_MADE {"refundId":' || l_refund_id || ',"reservationId":' || l_reservation_id || '}');
  END refunding_is_announced;

  PROCEDURE expiry_is_announced_once IS
    l_reservation_id reservations.reservation_id%TYPE := given.an_expired_hold;
  BEGIN
    ut.expect(about(p_reservation_id => l_reservation_id)).to_equal(
      event(p_what => 'RESERVATION_HELD', p_reservation_id => l_reservation_id) || c_line_end
      || event(p_what => 'RESERVATION_EXPIRED', p_reservation_id => l_reservation_id));
    given.reservation_is_cancelled(p_reservation_id => l_reservation_id);
    ut.expect(about(p_reservation_id => l_reservation_id)).to_equal(
      event(p_what => 'RESERVATION_HELD', p_reservation_id => l_reservation_id) || c_line_end
      || event(p_what => 'RESERVATION_EXPIRED', p_reservation_id => l_reservation_id));
  END expiry_is_announced_once;

  PROCEDURE take_over_is_announced IS
    l_schedule_id concert_schedules.schedule_id%TYPE  := given.a_schedule;
    l_loser_id    reservations.reservation_id%TYPE    := given.a_hold(p_schedule_id => l_schedule_id);
    l_winner_id   reservations.reservation_id%TYPE;
  BEGIN
    given.hold_has_lapsed(p_reservation_id => l_loser_id);

    l_winner_id := given.a_hold(p_schedule_id => l_schedule_id);

    ut.expect(about(p_reservation_id => l_loser_id)).to_equal(
      event(p_what => 'RESERVATION_HELD', p_reservation_id => l_loser_id) || c_line_end
      || event(p_what => 'RESERVATION_EXPIRED', p_reservation_id => l_loser_id));
    ut.expect(about(p_reservation_id => l_winner_id))
      .to_equal(event(p_what => 'RESERVATION_HELD', p_reservation_id => l_winner_id));
  END take_over_is_announced;

  PROCEDURE half_a_take_over_is_not IS
    l_schedule_id concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_loser_id    reservations.reservation_id%TYPE;
    l_winner_id   reservations.reservation_id%TYPE;
  BEGIN
    l_loser_id := given.a_hold(
      p_schedule_id => l_schedule_id,
      p_seat_ids    => given.seats_between(p_schedule_id => l_schedule_id, p_first => 1, p_last => 2));
    given.hold_has_lapsed(p_reservation_id => l_loser_id);

    l_winner_id := given.a_hold(p_schedule_id => l_schedule_id);

    ut.expect(l_winner_id).to_be_not_null;
    ut.expect(about(p_reservation_id => l_loser_id))
      .to_equal(event(p_what => 'RESERVATION_HELD', p_reservation_id => l_loser_id));
  END half_a_take_over_is_not;

  PROCEDURE hold_with_key(
    p_user_id     IN users.user_id%TYPE,
    p_key         IN idempotency_keys.idempotency_key%TYPE,
    p_schedule_id IN concert_schedules.schedule_id%TYPE
  ) IS
    l_reservation_id  reservations.reservation_id%TYPE;
    l_amount          reservations.amount%TYPE;
    l_held_until      reservations.held_until%TYPE;
    l_seat_ids        number_nt;
    l_sections        varchar2_nt;
    l_row_labels      varchar2_nt;
    l_seat_numbers    number_nt;
    l_grades          varchar2_nt;
    l_prices          number_nt;
    l_response_status idempotency_keys.response_status%TYPE;
    l_response_body   idempotency_keys.response_body%TYPE;
  BEGIN
    seat_hold.hold(
      p_user_id         => p_user_id,
      p_idempotency_key => p_key,
      p_fingerprint     => given.c_fingerprint,
      p_schedule_id     => p_schedule_id,
      p_seat_ids        => number_nt(given.seat(p_schedule_id => p_schedule_id)),
      p_place           => NULL,
      p_reservation_id  => l_reservation_id,
      p_amount          => l_amount,
      p_held_until      => l_held_until,
      p_held_seat_ids   => l_seat_ids,
      p_sections        => l_sections,
      p_row_labels      => l_row_labels,
      p_seat_numbers    => l_seat_numbers,
      p_grades          => l_grades,
      p_prices          => l_prices,
      p_response_status => l_response_status,
      p_response_body   => l_response_body);
  END hold_with_key;

  PROCEDURE a_replay_announces_nothing IS
    l_user_id     users.user_id%TYPE                       := given.a_user;
    l_key         idempotency_keys.idempotency_key%TYPE    := given.a_key;
    l_schedule_id concert_schedules.schedule_id%TYPE       := given.a_schedule;
    l_before      PLS_INTEGER;
  BEGIN
    given.an_answer(p_user_id => l_user_id, p_key => l_key);
    l_before := published.messages;

    hold_with_key(p_user_id => l_user_id, p_key => l_key, p_schedule_id => l_schedule_id);

    ut.expect(published.messages).to_equal(l_before);
  END a_replay_announces_nothing;

  PROCEDURE a_refusal_announces_nothing IS
    l_schedule_id    concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_reservation_id reservations.reservation_id%TYPE   := given.a_hold(p_schedule_id => l_schedule_id);
    l_user_id        users.user_id%TYPE                 := given.a_user;
    l_before         PLS_INTEGER                        := published.messages;
  BEGIN
    hold_with_key(p_user_id => l_user_id, p_key => given.a_key, p_schedule_id => l_schedule_id);
  EXCEPTION
    WHEN OTHERS THEN
      ut.expect(published.messages).to_equal(l_before);
      ut.expect(published.hold_ends(p_reservation_id => l_reservation_id)).to_equal(1);
      RAISE;
  END a_refusal_announces_nothing;
END test_ticket_event;
/
