CREATE OR REPLACE PACKAGE BODY event_log AS
  -- NULL where there is no such reservation, payment, refund or user.
  FUNCTION user_of(
    p_correlation IN audit_log.subject%TYPE
  ) RETURN users.user_id%TYPE IS
    l_colon   PLS_INTEGER := INSTR(p_correlation, ':');
    l_thing   audit_log.subject%TYPE := SUBSTR(p_correlation, 1, l_colon - 1);
    l_id      NUMBER;
    l_user_id users.user_id%TYPE;
  BEGIN
    l_id := TO_NUMBER(SUBSTR(p_correlation, l_colon + 1));
    IF l_thing = 'RESERVATION' THEN
      SELECT MAX(r.user_id)
        INTO l_user_id
        FROM reservations r
       WHERE r.reservation_id = l_id;
    ELSIF l_thing = 'PAYMENT' THEN
      SELECT MAX(r.user_id)
        INTO l_user_id
        FROM payments p
        JOIN reservations r ON r.reservation_id = p.reservation_id
       WHERE p.payment_id = l_id;
    ELSIF l_thing = 'REFUND' THEN
      SELECT MAX(r.user_id)
        INTO l_user_id
        FROM refunds f
        JOIN payments p ON p.payment_id = f.payment_id
        JOIN reservations r ON r.reservation_id = p.reservation_id
       WHERE f.refund_id = l_id;
    ELSE
      SELECT MAX(u.user_id)
        INTO l_user_id
        FROM users u
       WHERE l_thing = 'USER'
         AND u.user_id = l_id;
    END IF;
    RETURN l_user_id;
  END user_of;

  PROCEDURE record_event(
    p_message_id  IN audit_log.message_id%TYPE,
    p_kind        IN audit_log.action%TYPE,
    p_correlation IN audit_log.subject%TYPE,
    p_body        IN audit_log.detail%TYPE
  ) IS
  BEGIN
    audit_trail.record_action(
      p_user_id    => user_of(p_correlation => p_correlation),
      p_action     => p_kind,
      p_subject    => p_correlation,
      p_detail     => p_body,
      p_message_id => p_message_id);
  END record_event;
END event_log;
/
