CREATE OR REPLACE PACKAGE BODY ticket_event AS
  -- Sessions of every role come here, so queues are named with their owner.
  c_owner          CONSTANT VARCHAR2(128 CHAR) := $$PLSQL_UNIT_OWNER;
  c_event_queue    CONSTANT VARCHAR2(20 CHAR) := 'TICKET_EVENT_Q';
  c_event_parking  CONSTANT VARCHAR2(20 CHAR) := 'TICKET_EVENT_EQ';
  c_expiry_queue   CONSTANT VARCHAR2(20 CHAR) := 'HOLD_EXPIRY_Q';
  c_expiry_parking CONSTANT VARCHAR2(20 CHAR) := 'HOLD_EXPIRY_EQ';
  c_of_reservation CONSTANT VARCHAR2(12 CHAR) := 'RESERVATION:';

  -- A message, to be parked in p_parking when its consumer fails for good.
  PROCEDURE put(
    p_queue       IN VARCHAR2,
    p_parking     IN VARCHAR2,
    p_type        IN VARCHAR2,
    p_correlation IN VARCHAR2,
    p_body        IN VARCHAR2,
    p_delay       IN NUMBER
  ) IS
    l_options    DBMS_AQ.ENQUEUE_OPTIONS_T;
    l_properties DBMS_AQ.MESSAGE_PROPERTIES_T;
    l_message    SYS.AQ$_JMS_TEXT_MESSAGE := SYS.AQ$_JMS_TEXT_MESSAGE.CONSTRUCT;
    l_msgid      RAW(16);
  BEGIN
    -- With the change or not at all: the one thing that everything else here rests on.
    l_options.visibility         := DBMS_AQ.ON_COMMIT;
    l_properties.correlation     := p_correlation;
    l_properties.delay           := p_delay;
    l_properties.exception_queue := c_owner || '.' || p_parking;
    l_message.set_type(p_type);
    -- Its number stays the same however often it comes, also after it was parked and put back.
    l_message.set_long_property('messageId', message_seq.NEXTVAL);
    l_message.set_text(p_body);
    DBMS_AQ.ENQUEUE(
      queue_name         => c_owner || '.' || p_queue,
      enqueue_options    => l_options,
      message_properties => l_properties,
      payload            => l_message,
      msgid              => l_msgid);
  END put;

  PROCEDURE publish(
    p_type        IN VARCHAR2,
    p_correlation IN VARCHAR2,
    p_body        IN VARCHAR2
  ) IS
  BEGIN
    put(
      p_queue       => c_event_queue,
      p_parking     => c_event_parking,
      p_type        => p_type,
      p_correlation => p_correlation,
      p_body        => p_body,
      p_delay       => DBMS_AQ.NO_DELAY);
  END publish;

  PROCEDURE publish_of_reservation(
    p_type           IN VARCHAR2,
    p_reservation_id IN reservations.reservation_id%TYPE
  ) IS
  BEGIN
    publish(
      p_type        => p_type,
      p_correlation => c_of_reservation || p_reservation_id,
      p_body        => '{"reservationId":' || p_reservation_id || '}');
  END publish_of_reservation;

  PROCEDURE publish_of_payment(
    p_type           IN VARCHAR2,
    p_payment_id     IN payments.payment_id%TYPE,
    p_reservation_id IN payments.reservation_id%TYPE
  ) IS
  BEGIN
    publish(
      p_type        => p_type,
      p_correlation => 'PAYMENT:' || p_payment_id,
      p_body        => '{"paymentId":' || p_payment_id || ',"reservationId":' || p_reservation_id || '}');
  END publish_of_payment;

  PROCEDURE reservation_held(
    p_reservation_id IN reservations.reservation_id%TYPE,
    p_hold_seconds   IN parameters.value%TYPE
  ) IS
  BEGIN
    publish_of_reservation(p_type => c_reservation_held, p_reservation_id => p_reservation_id);
    put(
      p_queue       => c_expiry_queue,
      p_parking     => c_expiry_parking,
      p_type        => c_hold_over,
      p_correlation => c_of_reservation || p_reservation_id,
      p_body        => '{"reservationId":' || p_reservation_id || '}',
      p_delay       => p_hold_seconds);
  END reservation_held;

  PROCEDURE reservation_confirmed(
    p_reservation_id IN reservations.reservation_id%TYPE
  ) IS
  BEGIN
    publish_of_reservation(p_type => c_reservation_confirmed, p_reservation_id => p_reservation_id);
  END reservation_confirmed;

  PROCEDURE reservation_cancelled(
    p_reservation_id IN reservations.reservation_id%TYPE
  ) IS
  BEGIN
    publish_of_reservation(p_type => c_reservation_cancelled, p_reservation_id => p_reservation_id);
  END reservation_cancelled;

  PROCEDURE reservation_expired(
    p_reservation_id IN reservations.reservation_id%TYPE
  ) IS
  BEGIN
    publish_of_reservation(p_type => c_reservation_expired, p_reservation_id => p_reservation_id);
  END reservation_expired;

  PROCEDURE payment_completed(
    p_payment_id     IN payments.payment_id%TYPE,
    p_reservation_id IN payments.reservation_id%TYPE
  ) IS
  BEGIN
    publish_of_payment(
      p_type           => c_payment_completed,
      p_payment_id     => p_payment_id,
      p_reservation_id => p_reservation_id);
  END payment_completed;

  PROCEDURE payment_failed(
    p_payment_id     IN payments.payment_id%TYPE,
    p_reservation_id IN payments.reservation_id%TYPE
  ) IS
  BEGIN
    publish_of_payment(
      p_type           => c_payment_failed,
      p_payment_id     => p_payment_id,
      p_reservation_id => p_reservation_id);
  END payment_failed;

  PROCEDURE refund_made(
    p_refund_id      IN refunds.refund_id%TYPE,
    p_reservation_id IN payments.reservation_id%TYPE
  ) IS
  BEGIN
    publish(
      p_type        => c_refund_made,
      p_correlation => 'REFUND:' || p_refund_id,
      p_body        => '{"refundId":' || p_refund_id || ',"reservationId":' || p_reservation_id || '}');
  END refund_made;

  PROCEDURE user_admitted(
    p_user_id     IN users.user_id%TYPE,
    p_schedule_id IN concert_schedules.schedule_id%TYPE
  ) IS
  BEGIN
    publish(
      p_type        => c_user_admitted,
      p_correlation => 'USER:' || p_user_id,
      p_body        => '{"userId":' || p_user_id || ',"scheduleId":' || p_schedule_id || '}');
  END user_admitted;
END ticket_event;
/
