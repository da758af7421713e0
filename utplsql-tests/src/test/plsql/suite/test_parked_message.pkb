CREATE OR REPLACE PACKAGE BODY test_parked_message AS
  c_queue CONSTANT VARCHAR2(20 CHAR) := 'TICKET_EVENT_Q';

  PROCEDURE tells_the_kind IS
  BEGIN
    ut.expect(parked_message.kind_of(
        p_message => given_message.a_message(p_id => 17, p_kind => 'REFUND_MADE', p_body => '{}')))
      .to_equal('REFUND_MADE');
  END tells_the_kind;

  PROCEDURE tells_the_number IS
  BEGIN
    ut.expect(parked_message.id_of(
        p_message => given_message.a_message(p_id => 17, p_kind => 'REFUND_MADE', p_body => '{}')))
      .to_equal(17);
  END tells_the_number;

  PROCEDURE tells_that_it_has_no_number IS
  BEGIN
    ut.expect(parked_message.id_of(
        p_message => given_message.a_message(p_id => NULL, p_kind => 'REFUND_MADE', p_body => '{}')))
      .to_be_null;
  END tells_that_it_has_no_number;

  PROCEDURE tells_the_text IS
  BEGIN
    ut.expect(parked_message.body_of(
        p_message => given_message.a_message(p_id => 17, p_kind => 'REFUND_MADE', p_body => '{"refundId":4}')))
      .to_equal('{"refundId":4}');
  END tells_the_text;

  PROCEDURE all_consumers IS
  BEGIN
    ut.expect(parked_message.consumers_of(p_queue => c_queue, p_message_id => given_message.an_id))
      .to_equal('AUDIT_TRAIL,NOTIFICATION');
  END all_consumers;

  PROCEDURE those_that_are_left IS
    l_message_id processed_messages.message_id%TYPE := given_message.an_id;
  BEGIN
    given_message.is_processed(p_consumer => 'NOTIFICATION', p_message_id => given_message.an_id);
    given_message.is_processed(p_consumer => 'AUDIT_TRAIL', p_message_id => l_message_id);

    ut.expect(parked_message.consumers_of(p_queue => c_queue, p_message_id => l_message_id))
      .to_equal('NOTIFICATION');
  END those_that_are_left;

  PROCEDURE those_that_were_archived IS
    l_message_id processed_messages.message_id%TYPE := given_old.a_marker(p_days => 31);
    l_moved      NUMBER;
  BEGIN
    archiving.move_markers(p_limit => 1000, p_moved => l_moved);
    ut.expect(l_moved).to_equal(1);

    ut.expect(parked_message.consumers_of(p_queue => c_queue, p_message_id => l_message_id))
      .to_equal('AUDIT_TRAIL');
    ut.expect(parked_message.consumers_of(p_queue => c_queue, p_message_id => given_message.an_id))
      .to_equal('AUDIT_TRAIL,NOTIFICATION');
  END those_that_were_archived;

  PROCEDURE all_without_a_number IS
  BEGIN
    ut.expect(parked_message.consumers_of(p_queue => c_queue, p_message_id => NULL))
      .to_equal('AUDIT_TRAIL,NOTIFICATION');
  END all_without_a_number;

  PROCEDURE nobody_by_name IS
  BEGIN
    ut.expect(parked_message.consumers_of(p_queue => 'HOLD_EXPIRY_Q', p_message_id => given_message.an_id))
      .to_be_null;
  END nobody_by_name;

  PROCEDURE refuses_a_user IS
  BEGIN
    parked_message.requeue(p_user_id => given.a_user, p_queue => c_queue, p_msgid => RAWTOHEX(SYS_GUID()));
  END refuses_a_user;

  PROCEDURE refuses_an_unknown_message IS
    l_msgid VARCHAR2(32 CHAR) := RAWTOHEX(SYS_GUID());
  BEGIN
    parked_message.requeue(p_user_id => given.an_admin, p_queue => c_queue, p_msgid => l_msgid);
  EXCEPTION
    WHEN ticket_errors.e_parked_message_not_found THEN
      ut.expect(thrown.message(p_sqlerrm => SQLERRM)).to_equal(
        'No message ' || l_msgid || ' of TICKET_EVENT_Q is parked. Look at the list again:'
        || ' it may have been put back.');
      RAISE;
  END refuses_an_unknown_message;

  PROCEDURE refuses_what_is_no_id IS
  BEGIN
    parked_message.requeue(p_user_id => given.an_admin, p_queue => c_queue, p_msgid => 'seventeen');
  END refuses_what_is_no_id;

  PROCEDURE refuses_a_waiting_message IS
    l_reservation_id reservations.reservation_id%TYPE := given.a_hold;
    l_msgid          VARCHAR2(32 CHAR);
  BEGIN
    SELECT RAWTOHEX(q.msg_id)
      INTO l_msgid
      FROM aq$hold_expiry_qt q
     WHERE q.queue = 'HOLD_EXPIRY_Q'
       AND q.corr_id = 'RESERVATION:' || l_reservation_id;

    parked_message.requeue(p_user_id => given.an_admin, p_queue => 'HOLD_EXPIRY_Q', p_msgid => l_msgid);
  END refuses_a_waiting_message;

  PROCEDURE since_refuses_a_user IS
    l_requeued NUMBER;
  BEGIN
    parked_message.requeue_since(
      p_user_id  => given.a_user,
      p_queue    => 'NO_SUCH_Q',
      p_since    => SYSTIMESTAMP,
      p_requeued => l_requeued);
  END since_refuses_a_user;

  PROCEDURE since_refuses_an_unknown_queue IS
    l_requeued NUMBER;
  BEGIN
    parked_message.requeue_since(
      p_user_id  => given.an_admin,
      p_queue    => 'WAITING_ROOM_Q',
      p_since    => SYSTIMESTAMP,
      p_requeued => l_requeued);
  EXCEPTION
    WHEN ticket_errors.e_parked_message_not_found THEN
      ut.expect(thrown.message(p_sqlerrm => SQLERRM)).to_equal(
        'No messages of WAITING_ROOM_Q are parked: give TICKET_EVENT_Q or HOLD_EXPIRY_Q.');
      RAISE;
  END since_refuses_an_unknown_queue;

  PROCEDURE since_finds_nothing IS
    l_now      TIMESTAMP WITH TIME ZONE := SYSTIMESTAMP;
    l_messages PLS_INTEGER;
    l_requeued NUMBER;
  BEGIN
    l_messages := published.messages;

    parked_message.requeue_since(
      p_user_id  => given.an_admin,
      p_queue    => c_queue,
      p_since    => l_now,
      p_requeued => l_requeued);
    ut.expect(l_requeued).to_equal(0);
    parked_message.requeue_since(
      p_user_id  => given.an_admin,
      p_queue    => 'HOLD_EXPIRY_Q',
      p_since    => l_now,
      p_requeued => l_requeued);
    ut.expect(l_requeued).to_equal(0);
    ut.expect(published.messages).to_equal(l_messages);
  END since_finds_nothing;
END test_parked_message;
/
