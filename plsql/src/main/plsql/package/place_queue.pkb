CREATE OR REPLACE PACKAGE BODY place_queue AS
  -- Sessions of other roles come here, so the queue is named with its owner.
  c_queue       CONSTANT VARCHAR2(150 CHAR) := $$PLSQL_UNIT_OWNER || '.WAITING_ROOM_Q';
  c_of_schedule CONSTANT VARCHAR2(12 CHAR) := 'SCHEDULE:';

  PROCEDURE put(
    p_schedule_id IN waiting_tickets.schedule_id%TYPE,
    p_place       IN waiting_tickets.place%TYPE
  ) IS
    l_options    DBMS_AQ.ENQUEUE_OPTIONS_T;
    l_properties DBMS_AQ.MESSAGE_PROPERTIES_T;
    l_message    SYS.AQ$_JMS_TEXT_MESSAGE := SYS.AQ$_JMS_TEXT_MESSAGE.CONSTRUCT;
    l_msgid      RAW(16);
  BEGIN
    l_options.visibility     := DBMS_AQ.ON_COMMIT;
    l_properties.correlation := c_of_schedule || p_schedule_id;
    l_properties.priority    := p_place;
    l_message.set_type('PLACE');
    l_message.set_text(TO_CHAR(p_place));
    DBMS_AQ.ENQUEUE(
      queue_name         => c_queue,
      enqueue_options    => l_options,
      message_properties => l_properties,
      payload            => l_message,
      msgid              => l_msgid);
  END put;

  PROCEDURE take(
    p_schedule_id IN  waiting_tickets.schedule_id%TYPE,
    p_limit       IN  PLS_INTEGER,
    p_places      OUT number_nt
  ) IS
    l_options    DBMS_AQ.DEQUEUE_OPTIONS_T;
    l_properties DBMS_AQ.MESSAGE_PROPERTIES_ARRAY_T;
    l_messages   SYS.AQ$_JMS_TEXT_MESSAGES;
    l_msgids     DBMS_AQ.MSGID_ARRAY_T;
    l_count      PLS_INTEGER;
  BEGIN
    p_places := number_nt();
    l_options.visibility  := DBMS_AQ.ON_COMMIT;
    l_options.correlation := c_of_schedule || p_schedule_id;
    l_options.wait        := DBMS_AQ.NO_WAIT;
    -- The search begins anew: a place that was committed late stands before the last one that was taken.
    l_options.navigation  := DBMS_AQ.FIRST_MESSAGE;
    BEGIN
      l_count := DBMS_AQ.DEQUEUE_ARRAY(
        queue_name               => c_queue,
        dequeue_options          => l_options,
        array_size               => p_limit,
        message_properties_array => l_properties,
        payload_array            => l_messages,
        msgid_array              => l_msgids);
    EXCEPTION
      WHEN ticket_errors.e_no_message THEN
        l_count := 0;
    END;
    p_places.EXTEND(l_count);
    FOR i IN 1 .. l_count LOOP
      p_places(i) := l_properties(i).priority;
    END LOOP;
  END take;
END place_queue;
/
