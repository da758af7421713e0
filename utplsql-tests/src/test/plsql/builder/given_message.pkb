CREATE OR REPLACE PACKAGE BODY given_message AS
  FUNCTION an_id RETURN processed_messages.message_id%TYPE IS
  BEGIN
    RETURN message_seq.NEXTVAL;
  END an_id;

  FUNCTION a_message(
    p_id   IN processed_messages.message_id%TYPE,
    p_kind IN VARCHAR2,
    p_body IN VARCHAR2
  ) RETURN SYS.AQ$_JMS_TEXT_MESSAGE IS
    l_message SYS.AQ$_JMS_TEXT_MESSAGE := SYS.AQ$_JMS_TEXT_MESSAGE.CONSTRUCT;
  BEGIN
    l_message.set_type(p_kind);
    l_message.set_text(p_body);
    IF p_id IS NOT NULL THEN
      l_message.set_long_property('messageId', p_id);
    END IF;
    RETURN l_message;
  END a_message;

  PROCEDURE is_processed(
    p_consumer   IN processed_messages.consumer%TYPE,
    p_message_id IN processed_messages.message_id%TYPE
  ) IS
    l_is_first NUMBER;
  BEGIN
    processed_message.mark(p_consumer => p_consumer, p_message_id => p_message_id, p_is_first => l_is_first);
  END is_processed;

  FUNCTION a_notice(
    p_reservation_id IN reservations.reservation_id%TYPE DEFAULT NULL
  ) RETURN notifications.notification_id%TYPE IS
    l_reservation_id  reservations.reservation_id%TYPE := p_reservation_id;
    l_message_id      notifications.message_id%TYPE := an_id;
    l_notification_id notifications.notification_id%TYPE;
  BEGIN
    IF l_reservation_id IS NULL THEN
      l_reservation_id := given.a_hold;
    END IF;
    notification.record_notice(
      p_message_id     => l_message_id,
      p_kind           => 'RESERVATION_CONFIRMED',
      p_reservation_id => l_reservation_id,
      p_refund_id      => NULL);
    SELECT n.notification_id
      INTO l_notification_id
      FROM notifications n
     WHERE n.message_id = l_message_id;
    RETURN l_notification_id;
  END a_notice;

  PROCEDURE nothing_is_due IS
    l_later notifications.next_attempt_at%TYPE := SYSTIMESTAMP + NUMTODSINTERVAL(86400, 'SECOND');
  BEGIN
    UPDATE notifications n
       SET n.next_attempt_at = l_later
     WHERE n.status = 'PENDING';
  END nothing_is_due;

  PROCEDURE notice_is_due(
    p_notification_id IN notifications.notification_id%TYPE,
    p_seconds         IN NUMBER
  ) IS
    l_due notifications.next_attempt_at%TYPE := SYSTIMESTAMP - NUMTODSINTERVAL(p_seconds, 'SECOND');
  BEGIN
    UPDATE notifications n
       SET n.next_attempt_at = l_due
     WHERE n.notification_id = p_notification_id;
  END notice_is_due;

  PROCEDURE notice_was_tried(
    p_notification_id IN notifications.notification_id%TYPE,
    p_attempts        IN notifications.attempts%TYPE
  ) IS
  BEGIN
    UPDATE notifications n
       SET n.attempts = p_attempts
     WHERE n.notification_id = p_notification_id;
  END notice_was_tried;

  PROCEDURE address_is(
    p_notification_id IN notifications.notification_id%TYPE,
    p_email           IN users.email%TYPE
  ) IS
  BEGIN
    UPDATE users u
       SET u.email = p_email
     WHERE u.user_id = (
             SELECT n.user_id
               FROM notifications n
              WHERE n.notification_id = p_notification_id);
  END address_is;
END given_message;
/
