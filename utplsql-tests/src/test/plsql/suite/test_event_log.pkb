CREATE OR REPLACE PACKAGE BODY test_event_log AS
  -- Records an event about something, and returns its line.
  FUNCTION line_about(
    p_correlation IN audit_log.subject%TYPE,
    p_message_id  IN audit_log.message_id%TYPE DEFAULT NULL
  ) RETURN audit_log%ROWTYPE IS
    l_message_id audit_log.message_id%TYPE := p_message_id;
    l_line       audit_log%ROWTYPE;
  BEGIN
    IF l_message_id IS NULL THEN
      l_message_id := given_message.an_id;
    END IF;
    event_log.record_event(
      p_message_id  => l_message_id,
      p_kind        => 'SOMETHING_HAPPENED',
      p_correlation => p_correlation,
      p_body        => '{"id":17}');
    SELECT a.*
      INTO l_line
      FROM audit_log a
     WHERE a.message_id = l_message_id;
    RETURN l_line;
  END line_about;

  PROCEDURE keeps_the_event IS
    l_before     audit_log.created_at%TYPE := SYSTIMESTAMP;
    l_message_id audit_log.message_id%TYPE := given_message.an_id;
    l_line       audit_log%ROWTYPE;
  BEGIN
    l_line := line_about(p_correlation => 'RESERVATION:-1', p_message_id => l_message_id);

    ut.expect(l_line.action).to_equal('SOMETHING_HAPPENED');
    ut.expect(l_line.subject).to_equal('RESERVATION:-1');
    ut.expect(l_line.detail).to_equal('{"id":17}');
    ut.expect(l_line.message_id).to_equal(l_message_id);
    ut.expect(l_line.created_at).to_be_between(l_before, SYSTIMESTAMP);
  END keeps_the_event;

  PROCEDURE names_the_owner IS
    l_user_id        users.user_id%TYPE := given.a_user;
    l_other_id       reservations.reservation_id%TYPE := given.a_hold;
    l_reservation_id reservations.reservation_id%TYPE;
    l_line           audit_log%ROWTYPE;
  BEGIN
    l_reservation_id := given.a_hold(p_user_id => l_user_id);

    l_line := line_about(p_correlation => 'RESERVATION:' || l_reservation_id);

    ut.expect(l_line.user_id).to_equal(l_user_id);
    ut.expect(l_reservation_id).not_to(equal(l_other_id));
  END names_the_owner;

  PROCEDURE names_the_payer IS
    l_user_id        users.user_id%TYPE := given.a_user;
    l_reservation_id reservations.reservation_id%TYPE;
    l_line           audit_log%ROWTYPE;
  BEGIN
    l_reservation_id := given.a_paid_reservation(p_user_id => l_user_id);

    l_line := line_about(
      p_correlation => 'PAYMENT:' || stored.payment_of(p_reservation_id => l_reservation_id).payment_id);

    ut.expect(l_line.user_id).to_equal(l_user_id);
  END names_the_payer;

  PROCEDURE names_who_was_refunded IS
    l_user_id        users.user_id%TYPE := given.a_user;
    l_reservation_id reservations.reservation_id%TYPE;
    l_payment_id     payments.payment_id%TYPE;
    l_line           audit_log%ROWTYPE;
  BEGIN
    l_reservation_id := given.a_paid_reservation(p_user_id => l_user_id);
    given.reservation_is_cancelled(p_reservation_id => l_reservation_id);
    l_payment_id := stored.payment_of(p_reservation_id => l_reservation_id).payment_id;

    l_line := line_about(p_correlation => 'REFUND:' || stored.refund_of(p_payment_id => l_payment_id).refund_id);

    ut.expect(l_line.user_id).to_equal(l_user_id);
  END names_who_was_refunded;

  PROCEDURE names_the_user IS
    l_user_id users.user_id%TYPE := given.a_user;
    l_line    audit_log%ROWTYPE;
  BEGIN
    l_line := line_about(p_correlation => 'USER:' || l_user_id);

    ut.expect(l_line.user_id).to_equal(l_user_id);
  END names_the_user;

  PROCEDURE names_nobody IS
    l_line audit_log%ROWTYPE;
  BEGIN
    l_line := line_about(p_correlation => 'RESERVATION:-1');
    ut.expect(l_line.user_id).to_be_null;
    l_line := line_about(p_correlation => 'PAYMENT:-1');
    ut.expect(l_line.user_id).to_be_null;
    l_line := line_about(p_correlation => 'REFUND:-1');
    ut.expect(l_line.user_id).to_be_null;
  END names_nobody;

  PROCEDURE names_nobody_for_others IS
    l_user_id users.user_id%TYPE := given.a_user;
    l_line    audit_log%ROWTYPE;
  BEGIN
    l_line := line_about(p_correlation => 'SCHEDULE:' || l_user_id);

    ut.expect(l_line.user_id).to_be_null;
  END names_nobody_for_others;

  PROCEDURE refuses_a_second_line IS
    l_message_id audit_log.message_id%TYPE := given_message.an_id;
    l_line       audit_log%ROWTYPE;
  BEGIN
    l_line := line_about(p_correlation => 'RESERVATION:-1', p_message_id => l_message_id);
    l_line := line_about(p_correlation => 'RESERVATION:-1', p_message_id => l_message_id);
  END refuses_a_second_line;

  PROCEDURE refuses_an_event_about_nothing IS
    l_line audit_log%ROWTYPE;
  BEGIN
    l_line := line_about(p_correlation => NULL);
  END refuses_an_event_about_nothing;
END test_event_log;
/
