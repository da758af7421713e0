CREATE OR REPLACE PACKAGE given_message AUTHID DEFINER AS
  -- Purpose:    what a test of the consumers starts from: messages, notices, and how long they have waited.
  -- Callers:    the suites. Installed in test databases only.
  -- Locks:      those of the commands that it calls.
  -- Isolation:  any. All is made in the transaction of the test and goes with it.
  -- Idempotent: no; everything it makes is new.

  -- The number of a message that nobody has processed.
  FUNCTION an_id RETURN processed_messages.message_id%TYPE;

  -- A message as it comes from a queue.
  --   p_id  its property messageId; NULL for a message without one
  FUNCTION a_message(
    p_id   IN processed_messages.message_id%TYPE,
    p_kind IN VARCHAR2,
    p_body IN VARCHAR2
  ) RETURN SYS.AQ$_JMS_TEXT_MESSAGE;

  -- A consumer has processed a message.
  PROCEDURE is_processed(
    p_consumer   IN processed_messages.consumer%TYPE,
    p_message_id IN processed_messages.message_id%TYPE
  );

  -- A notice of a confirmation, due now.
  --   p_reservation_id  of which; a new one
  FUNCTION a_notice(
    p_reservation_id IN reservations.reservation_id%TYPE DEFAULT NULL
  ) RETURN notifications.notification_id%TYPE;

  -- No notice that is there already is due.
  PROCEDURE nothing_is_due;

  -- A notice has been due for so many seconds; negative ones are still to come.
  PROCEDURE notice_is_due(
    p_notification_id IN notifications.notification_id%TYPE,
    p_seconds         IN NUMBER
  );

  -- Senders have taken a notice so often.
  PROCEDURE notice_was_tried(
    p_notification_id IN notifications.notification_id%TYPE,
    p_attempts        IN notifications.attempts%TYPE
  );

  -- Who is told has another address by now.
  PROCEDURE address_is(
    p_notification_id IN notifications.notification_id%TYPE,
    p_email           IN users.email%TYPE
  );
END given_message;
/
