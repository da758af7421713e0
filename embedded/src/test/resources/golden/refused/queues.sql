CREATE OR REPLACE PACKAGE queues AS
  PROCEDURE put;
END queues;
/
CREATE OR REPLACE PACKAGE BODY queues AS
  PROCEDURE put IS
    l_options    DBMS_AQ.ENQUEUE_OPTIONS_T;
    l_dequeue    DBMS_AQ.DEQUEUE_OPTIONS_T;
    l_properties DBMS_AQ.MESSAGE_PROPERTIES_T;
    l_all        DBMS_AQ.MESSAGE_PROPERTIES_ARRAY_T;
    l_messages   SYS.AQ$_JMS_TEXT_MESSAGES;
    l_ids        DBMS_AQ.MSGID_ARRAY_T;
    l_bytes      SYS.AQ$_JMS_BYTES_MESSAGE;
    l_message    SYS.AQ$_JMS_TEXT_MESSAGE := SYS.AQ$_JMS_TEXT_MESSAGE.NEW_ONE;
    l_msgid      RAW(16);
    l_text       VARCHAR2(10 CHAR);
  BEGIN
    l_message.set_replyto(l_text);
    l_text := l_message.get_appid;
    l_text := l_message.get_text;
    l_text := l_properties.colour;
    IF DBMS_AQ.DEQUEUE_ARRAY('Q', l_dequeue, 1, l_all, l_messages, l_ids) = 1 THEN
      RETURN;
    END IF;
    DBMS_AQ.LISTEN(l_text);
    BEGIN
      DBMS_AQ.ENQUEUE('Q', l_options, l_properties, l_message, l_msgid);
      l_text := 1 / 0;
    EXCEPTION
      WHEN ZERO_DIVIDE THEN
        NULL;
    END;
  END put;
END queues;
/
