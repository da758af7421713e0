CREATE OR REPLACE PACKAGE BODY parked_message AS
  c_owner          CONSTANT VARCHAR2(128 CHAR) := $$PLSQL_UNIT_OWNER;
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
                AND m.message_id = p_message_id)
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

  -- Takes a message out of an exception queue. One that is not there, or that another session is taking, is not
  -- found: ORA-25263 and ORA-25228.
  PROCEDURE take(
    p_queue       IN  VARCHAR2,
    p_msgid       IN  VARCHAR2,
    p_correlation OUT VARCHAR2,
    p_message     OUT SYS.AQ$_JMS_TEXT_MESSAGE,
    p_found       OUT PLS_INTEGER
  ) IS
    l_options    DBMS_AQ.DEQUEUE_OPTIONS_T;
    l_properties DBMS_AQ.MESSAGE_PROPERTIES_T;
    l_msgid      RAW(16);
    l_parking    VARCHAR2(20 CHAR) := parking_of(p_queue => p_queue);
  BEGIN
    l_options.msgid := HEXTORAW(p_msgid);
    l_options.wait  := DBMS_AQ.NO_WAIT;
    BEGIN
      DBMS_AQ.DEQUEUE(
        queue_name         => c_owner || '.' || l_parking,
        dequeue_options    => l_options,
        message_properties => l_properties,
        payload            => p_message,
        msgid              => l_msgid);
    EXCEPTION
      WHEN ticket_errors.e_no_such_message OR ticket_errors.e_no_message THEN
        p_found := 0;
        RETURN;
    END;
    p_correlation := l_properties.correlation;
    p_found       := 1;
  END take;

  PROCEDURE put(
    p_queue       IN VARCHAR2,
    p_correlation IN VARCHAR2,
    p_message     IN SYS.AQ$_JMS_TEXT_MESSAGE
  ) IS
    l_options    DBMS_AQ.ENQUEUE_OPTIONS_T;
    l_properties DBMS_AQ.MESSAGE_PROPERTIES_T;
    l_recipients DBMS_AQ.AQ$_RECIPIENT_LIST_T;
    l_consumers  varchar2_nt;
    l_msgid      RAW(16);
  BEGIN
    find_consumers(
      p_queue      => p_queue,
      p_message_id => id_of(p_message => p_message),
      p_consumers  => l_consumers);
    FOR i IN 1 .. l_consumers.COUNT LOOP
      l_recipients(i) := SYS.AQ$_AGENT(l_consumers(i), NULL, NULL);
    END LOOP;
    -- In the transaction that takes it out of the other queue.
    l_options.visibility         := DBMS_AQ.ON_COMMIT;
    l_properties.correlation     := p_correlation;
    l_properties.recipient_list  := l_recipients;
    l_properties.exception_queue := c_owner || '.' || parking_of(p_queue => p_queue);
    DBMS_AQ.ENQUEUE(
      queue_name         => c_owner || '.' || p_queue,
      enqueue_options    => l_options,
      message_properties => l_properties,
      payload            => p_message,
      msgid              => l_msgid);
  END put;

  PROCEDURE put_back(
    p_user_id IN  users.user_id%TYPE,
    p_queue   IN  VARCHAR2,
    p_msgid   IN  VARCHAR2,
    p_found   OUT PLS_INTEGER
  ) IS
    l_correlation VARCHAR2(128 CHAR);
    l_message     SYS.AQ$_JMS_TEXT_MESSAGE;
  BEGIN
    take(
      p_queue       => p_queue,
      p_msgid       => p_msgid,
      p_correlation => l_correlation,
      p_message     => l_message,
      p_found       => p_found);
    IF p_found = 1 THEN
      put(p_queue => p_queue, p_correlation => l_correlation, p_message => l_message);
      audit_trail.record_action(
        p_user_id => p_user_id,
        p_action  => 'MESSAGE_REQUEUED',
        p_subject => p_queue || ':' || p_msgid,
        p_detail  => kind_of(p_message => l_message) || ' ' || l_correlation);
    END IF;
  END put_back;

  PROCEDURE requeue(
    p_user_id IN users.user_id%TYPE,
    p_queue   IN VARCHAR2,
    p_msgid   IN VARCHAR2
  ) IS
    l_msgid VARCHAR2(32 CHAR);
    l_found PLS_INTEGER := 0;
  BEGIN
    membership.require_admin(p_user_id => p_user_id);
    -- What is no id of a message at all never gets as far as HEXTORAW.
    SELECT MAX(m.msgid)
      INTO l_msgid
      FROM parked_message_v m
     WHERE m.queue_name = p_queue
       AND m.msgid = p_msgid;
    IF l_msgid IS NOT NULL THEN
      put_back(p_user_id => p_user_id, p_queue => p_queue, p_msgid => l_msgid, p_found => l_found);
    END IF;
    IF l_found = 0 THEN
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
    l_parking VARCHAR2(20 CHAR);
    l_msgids  varchar2_nt;
    l_found   PLS_INTEGER;
  BEGIN
    membership.require_admin(p_user_id => p_user_id);
    l_parking  := parking_of(p_queue => p_queue);
    p_requeued := 0;
    SELECT m.msgid
      BULK COLLECT INTO l_msgids
      FROM parked_message_v m
     WHERE m.queue_name = p_queue
       AND m.enqueued_at >= p_since
     ORDER BY m.enqueued_at, m.message_id;
    FOR i IN 1 .. l_msgids.COUNT LOOP
      put_back(p_user_id => p_user_id, p_queue => p_queue, p_msgid => l_msgids(i), p_found => l_found);
      p_requeued := p_requeued + l_found;
    END LOOP;
  END requeue_since;
END parked_message;
/
