CREATE OR REPLACE PACKAGE BODY published AS
  c_line_end CONSTANT VARCHAR2(1 CHAR) := CHR(10);

  FUNCTION described(
    p_message IN SYS.AQ$_JMS_TEXT_MESSAGE
  ) RETURN VARCHAR2 IS
    l_message SYS.AQ$_JMS_TEXT_MESSAGE := p_message;
    l_text    VARCHAR2(4000 CHAR);
  BEGIN
    l_message.get_text(l_text);
    RETURN l_message.get_type || ' ' || l_text;
  END described;

  FUNCTION events(
    p_correlation IN VARCHAR2,
    p_consumer    IN VARCHAR2 DEFAULT 'AUDIT_TRAIL'
  ) RETURN VARCHAR2 IS
    l_options    DBMS_AQ.DEQUEUE_OPTIONS_T;
    l_properties DBMS_AQ.MESSAGE_PROPERTIES_T;
    l_message    SYS.AQ$_JMS_TEXT_MESSAGE;
    l_msgid      RAW(16);
    l_events     VARCHAR2(4000 CHAR);
  BEGIN
    l_options.consumer_name := p_consumer;
    l_options.correlation   := p_correlation;
    l_options.dequeue_mode  := DBMS_AQ.BROWSE;
    l_options.navigation    := DBMS_AQ.FIRST_MESSAGE;
    l_options.wait          := DBMS_AQ.NO_WAIT;
    LOOP
      BEGIN
        DBMS_AQ.DEQUEUE(
          queue_name         => $$PLSQL_UNIT_OWNER || '.TICKET_EVENT_Q',
          dequeue_options    => l_options,
          message_properties => l_properties,
          payload            => l_message,
          msgid              => l_msgid);
      EXCEPTION
        WHEN ticket_errors.e_no_message THEN
          RETURN l_events;
      END;
      IF l_events IS NOT NULL THEN
        l_events := l_events || c_line_end;
      END IF;
      l_events             := l_events || described(p_message => l_message);
      l_options.navigation := DBMS_AQ.NEXT_MESSAGE;
    END LOOP;
  END events;

  FUNCTION number_of(
    p_correlation IN VARCHAR2,
    p_consumer    IN VARCHAR2 DEFAULT 'AUDIT_TRAIL'
  ) RETURN processed_messages.message_id%TYPE IS
    l_options    DBMS_AQ.DEQUEUE_OPTIONS_T;
    l_properties DBMS_AQ.MESSAGE_PROPERTIES_T;
    l_message    SYS.AQ$_JMS_TEXT_MESSAGE;
    l_msgid      RAW(16);
  BEGIN
    l_options.consumer_name := p_consumer;
    l_options.correlation   := p_correlation;
    l_options.dequeue_mode  := DBMS_AQ.BROWSE;
    l_options.navigation    := DBMS_AQ.FIRST_MESSAGE;
    l_options.wait          := DBMS_AQ.NO_WAIT;
    DBMS_AQ.DEQUEUE(
      queue_name         => $$PLSQL_UNIT_OWNER || '.TICKET_EVENT_Q',
      dequeue_options    => l_options,
      message_properties => l_properties,
      payload            => l_message,
      msgid              => l_msgid);
    RETURN l_message.get_long_property('messageId');
  END number_of;

  FUNCTION hold_ends(
    p_reservation_id IN reservations.reservation_id%TYPE
  ) RETURN PLS_INTEGER IS
    l_messages PLS_INTEGER;
  BEGIN
    SELECT COUNT(*)
      INTO l_messages
      FROM aq$hold_expiry_qt q
     WHERE q.queue = 'HOLD_EXPIRY_Q'
       AND q.corr_id = 'RESERVATION:' || p_reservation_id;
    RETURN l_messages;
  END hold_ends;

  -- By its id, since it is not ready before its time.
  FUNCTION hold_end_message(
    p_reservation_id IN reservations.reservation_id%TYPE
  ) RETURN SYS.AQ$_JMS_TEXT_MESSAGE IS
    l_options    DBMS_AQ.DEQUEUE_OPTIONS_T;
    l_properties DBMS_AQ.MESSAGE_PROPERTIES_T;
    l_message    SYS.AQ$_JMS_TEXT_MESSAGE;
    l_msgid      RAW(16);
  BEGIN
    SELECT q.msg_id
      INTO l_msgid
      FROM aq$hold_expiry_qt q
     WHERE q.queue = 'HOLD_EXPIRY_Q'
       AND q.corr_id = 'RESERVATION:' || p_reservation_id;
    l_options.msgid        := l_msgid;
    l_options.dequeue_mode := DBMS_AQ.BROWSE;
    l_options.wait         := DBMS_AQ.NO_WAIT;
    DBMS_AQ.DEQUEUE(
      queue_name         => $$PLSQL_UNIT_OWNER || '.HOLD_EXPIRY_Q',
      dequeue_options    => l_options,
      message_properties => l_properties,
      payload            => l_message,
      msgid              => l_msgid);
    RETURN l_message;
  END hold_end_message;

  FUNCTION hold_end(
    p_reservation_id IN reservations.reservation_id%TYPE
  ) RETURN VARCHAR2 IS
  BEGIN
    RETURN described(p_message => hold_end_message(p_reservation_id => p_reservation_id));
  END hold_end;

  FUNCTION hold_end_number(
    p_reservation_id IN reservations.reservation_id%TYPE
  ) RETURN processed_messages.message_id%TYPE IS
    l_message SYS.AQ$_JMS_TEXT_MESSAGE;
  BEGIN
    l_message := hold_end_message(p_reservation_id => p_reservation_id);
    RETURN l_message.get_long_property('messageId');
  END hold_end_number;

  FUNCTION hold_end_waits(
    p_reservation_id IN reservations.reservation_id%TYPE
  ) RETURN NUMBER IS
    l_waits INTERVAL DAY(9) TO SECOND;
  BEGIN
    SELECT q.delay_timestamp - q.enq_timestamp
      INTO l_waits
      FROM aq$hold_expiry_qt q
     WHERE q.queue = 'HOLD_EXPIRY_Q'
       AND q.corr_id = 'RESERVATION:' || p_reservation_id;
    RETURN EXTRACT(DAY FROM l_waits) * 86400
      + EXTRACT(HOUR FROM l_waits) * 3600
      + EXTRACT(MINUTE FROM l_waits) * 60
      + EXTRACT(SECOND FROM l_waits);
  END hold_end_waits;

  FUNCTION messages RETURN PLS_INTEGER IS
    l_events PLS_INTEGER;
    l_ends   PLS_INTEGER;
  BEGIN
    SELECT COUNT(*)
      INTO l_events
      FROM aq$ticket_event_qt;
    SELECT COUNT(*)
      INTO l_ends
      FROM aq$hold_expiry_qt;
    RETURN l_events + l_ends;
  END messages;
END published;
/
