CREATE OR REPLACE PACKAGE BODY queue_transfer AS
  c_owner CONSTANT VARCHAR2(128 CHAR) := $$PLSQL_UNIT_OWNER;

  PROCEDURE put(
    p_queue       IN VARCHAR2,
    p_parking     IN VARCHAR2,
    p_recipients  IN varchar2_nt,
    p_correlation IN VARCHAR2,
    p_message     IN SYS.AQ$_JMS_TEXT_MESSAGE
  ) IS
    l_options    DBMS_AQ.ENQUEUE_OPTIONS_T;
    l_properties DBMS_AQ.MESSAGE_PROPERTIES_T;
    l_recipients DBMS_AQ.AQ$_RECIPIENT_LIST_T;
    l_msgid      RAW(16);
  BEGIN
    FOR i IN 1 .. p_recipients.COUNT LOOP
      l_recipients(i) := SYS.AQ$_AGENT(p_recipients(i), NULL, NULL);
    END LOOP;
    -- In the transaction that takes it out of the other queue.
    l_options.visibility         := DBMS_AQ.ON_COMMIT;
    l_properties.correlation     := p_correlation;
    l_properties.recipient_list  := l_recipients;
    l_properties.exception_queue := c_owner || '.' || p_parking;
    DBMS_AQ.ENQUEUE(
      queue_name         => c_owner || '.' || p_queue,
      enqueue_options    => l_options,
      message_properties => l_properties,
      payload            => p_message,
      msgid              => l_msgid);
  END put;

  PROCEDURE move(
    p_from       IN  VARCHAR2,
    p_msgid      IN  VARCHAR2,
    p_to         IN  VARCHAR2,
    p_parking    IN  VARCHAR2,
    p_recipients IN  varchar2_nt,
    p_moved      OUT PLS_INTEGER
  ) IS
    l_options    DBMS_AQ.DEQUEUE_OPTIONS_T;
    l_properties DBMS_AQ.MESSAGE_PROPERTIES_T;
    l_message    SYS.AQ$_JMS_TEXT_MESSAGE;
    l_msgid      RAW(16);
  BEGIN
    l_options.msgid := HEXTORAW(p_msgid);
    l_options.wait  := DBMS_AQ.NO_WAIT;
    BEGIN
      DBMS_AQ.DEQUEUE(
        queue_name         => c_owner || '.' || p_from,
        dequeue_options    => l_options,
        message_properties => l_properties,
        payload            => l_message,
        msgid              => l_msgid);
    EXCEPTION
      -- ORA-25263: it is not there. ORA-25228: another session has it.
      WHEN ticket_errors.e_no_such_message OR ticket_errors.e_no_message THEN
        p_moved := 0;
        RETURN;
    END;
    put(
      p_queue       => p_to,
      p_parking     => p_parking,
      p_recipients  => p_recipients,
      p_correlation => l_properties.correlation,
      p_message     => l_message);
    p_moved := 1;
  END move;
END queue_transfer;
/
