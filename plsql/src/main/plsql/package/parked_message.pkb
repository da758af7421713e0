CREATE OR REPLACE PACKAGE BODY parked_message AS
  c_event_queue    CONSTANT VARCHAR2(20 CHAR) := 'TICKET_EVENT_Q';
  c_event_parking  CONSTANT VARCHAR2(20 CHAR) := 'TICKET_EVENT_EQ';
  c_expiry_queue   CONSTANT VARCHAR2(20 CHAR) := 'HOLD_EXPIRY_Q';
  c_expiry_parking CONSTANT VARCHAR2(20 CHAR) := 'HOLD_EXPIRY_EQ';

  FUNCTION kind_of(
    p_message IN SYS.AQ$_JMS_TEXT_MESSAGE
  ) RETURN VARCHAR2 IS
  BEGIN
    RETURN p_message.get_type;
  END kind_of;

  FUNCTION id_of(
    p_message IN SYS.AQ$_JMS_TEXT_MESSAGE
  ) RETURN NUMBER IS
  BEGIN
    RETURN p_message.get_long_property('messageId');
  END id_of;

  FUNCTION body_of(
    p_message IN SYS.AQ$_JMS_TEXT_MESSAGE
  ) RETURN VARCHAR2 IS
    -- GET_TEXT is a method that may change its object, and a parameter may not be changed.
    l_message SYS.AQ$_JMS_TEXT_MESSAGE := p_message;
    l_body    VARCHAR2(4000 CHAR);
  BEGIN
    l_message.get_text(l_body);
    RETURN l_body;
  END body_of;

  -- The dictionary is the owner's here, whoever calls: this package has definer's rights.
  PROCEDURE find_consumers(
    p_queue      IN  VARCHAR2,
    p_message_id IN  processed_messages.message_id%TYPE,
    p_consumers  OUT varchar2_nt
  ) IS
  BEGIN
    SELECT s.consumer_name
      BULK COLLECT INTO p_consumers
      FROM user_queue_subscribers s
     WHERE s.queue_name = p_queue
       AND NOT EXISTS (
             SELECT NULL
               FROM processed_messages m
              WHERE m.consumer = s.consumer_name
                AND m.message_id = p_message_id
              UNION ALL
             SELECT NULL
               FROM processed_messages_archive a
              WHERE a.consumer = s.consumer_name
                AND a.message_id = p_message_id)
     ORDER BY s.consumer_name;
  END find_consumers;

  FUNCTION consumers_of(
    p_queue      IN VARCHAR2,
    p_message_id IN processed_messages.message_id%TYPE
  ) RETURN VARCHAR2 IS
    l_consumers varchar2_nt;
    l_list      VARCHAR2(4000 CHAR);
  BEGIN
    find_consumers(p_queue => p_queue, p_message_id => p_message_id, p_consumers => l_consumers);
    FOR i IN 1 .. l_consumers.COUNT LOOP
      l_list := l_list || CASE WHEN i > 1 THEN ',' END || l_consumers(i);
    END LOOP;
    RETURN l_list;
  END consumers_of;

  FUNCTION parking_of(
    p_queue IN VARCHAR2
  ) RETURN VARCHAR2 IS
  BEGIN
    IF p_queue = c_event_queue THEN
      RETURN c_event_parking;
    ELSIF p_queue = c_expiry_queue THEN
      RETURN c_expiry_parking;
    END IF;
    ticket_errors.raise_error(
      p_code    => ticket_errors.c_parked_message_not_found,
      p_message => 'No messages of ' || p_queue || ' are parked: give ' || c_event_queue || ' or '
                   || c_expiry_queue || '.');
  END parking_of;

  -- Puts messages back, one by one: each has consumers of its own.
  PROCEDURE put_back(
    p_user_id     IN  users.user_id%TYPE,
    p_queue       IN  VARCHAR2,
    p_msgids      IN  varchar2_nt,
    p_message_ids IN  number_nt,
    p_details     IN  varchar2_nt,
    p_requeued    OUT NUMBER
  ) IS
    l_parking   VARCHAR2(20 CHAR) := parking_of(p_queue => p_queue);
    l_consumers varchar2_nt;
    l_moved     PLS_INTEGER;
  BEGIN
    p_requeued := 0;
    FOR i IN 1 .. p_msgids.COUNT LOOP
      find_consumers(p_queue => p_queue, p_message_id => p_message_ids(i), p_consumers => l_consumers);
      queue_transfer.move(
        p_from       => l_parking,
        p_msgid      => p_msgids(i),
        p_to         => p_queue,
        p_parking    => l_parking,
        p_recipients => l_consumers,
        p_moved      => l_moved);
      IF l_moved = 1 THEN
        audit_trail.record_action(
          p_user_id => p_user_id,
          p_action  => 'MESSAGE_REQUEUED',
          p_subject => p_queue || ':' || p_msgids(i),
          p_detail  => p_details(i));
        p_requeued := p_requeued + 1;
      END IF;
    END LOOP;
  END put_back;

  PROCEDURE requeue(
    p_user_id IN users.user_id%TYPE,
    p_queue   IN VARCHAR2,
    p_msgid   IN VARCHAR2
  ) IS
    l_msgids      varchar2_nt;
    l_message_ids number_nt;
    l_details     varchar2_nt;
    l_requeued    NUMBER;
  BEGIN
    membership.require_admin(p_user_id => p_user_id);
    -- What is no id of a message at all is not found here, and never gets as far as HEXTORAW.
    SELECT m.msgid, m.message_id, m.kind || ' ' || m.correlation
      BULK COLLECT INTO l_msgids, l_message_ids, l_details
      FROM parked_message_v m
     WHERE m.queue_name = p_queue
       AND m.msgid = p_msgid;
    put_back(
      p_user_id     => p_user_id,
      p_queue       => p_queue,
      p_msgids      => l_msgids,
      p_message_ids => l_message_ids,
      p_details     => l_details,
      p_requeued    => l_requeued);
    IF l_requeued = 0 THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_parked_message_not_found,
        p_message => 'No message ' || p_msgid || ' of ' || p_queue
                     || ' is parked. Look at the list again: it may have been put back.');
    END IF;
  END requeue;

  PROCEDURE requeue_since(
    p_user_id  IN  users.user_id%TYPE,
    p_queue    IN  VARCHAR2,
    p_since    IN  TIMESTAMP WITH TIME ZONE,
    p_requeued OUT NUMBER
  ) IS
    l_msgids      varchar2_nt;
    l_message_ids number_nt;
    l_details     varchar2_nt;
  BEGIN
    membership.require_admin(p_user_id => p_user_id);
    SELECT m.msgid, m.message_id, m.kind || ' ' || m.correlation
      BULK COLLECT INTO l_msgids, l_message_ids, l_details
      FROM parked_message_v m
     WHERE m.queue_name = p_queue
       AND m.enqueued_at >= p_since
     ORDER BY m.enqueued_at, m.message_id;
    put_back(
      p_user_id     => p_user_id,
      p_queue       => p_queue,
      p_msgids      => l_msgids,
      p_message_ids => l_message_ids,
      p_details     => l_details,
      p_requeued    => p_requeued);
  END requeue_since;
END parked_message;
/
