CREATE OR REPLACE PACKAGE advanced_queuing_demo AS
  e_empty EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_empty, -25228);

  PROCEDURE put(
    p_queue       IN VARCHAR2,
    p_text        IN VARCHAR2,
    p_priority    IN PLS_INTEGER DEFAULT 1,
    p_delay       IN NUMBER DEFAULT DBMS_AQ.NO_DELAY,
    p_expiration  IN NUMBER DEFAULT DBMS_AQ.NEVER,
    p_correlation IN VARCHAR2 DEFAULT NULL,
    p_exceptions  IN VARCHAR2 DEFAULT NULL,
    p_visibility  IN PLS_INTEGER DEFAULT DBMS_AQ.ON_COMMIT
  );
  PROCEDURE put_for(p_queue IN VARCHAR2, p_text IN VARCHAR2, p_recipient IN VARCHAR2);
  PROCEDURE take(
    p_queue       IN  VARCHAR2,
    p_consumer    IN  VARCHAR2,
    p_correlation IN  VARCHAR2,
    p_msgid       IN  RAW,
    p_mode        IN  PLS_INTEGER,
    p_navigation  IN  PLS_INTEGER,
    p_visibility  IN  PLS_INTEGER,
    p_wait        IN  NUMBER,
    p_text        OUT VARCHAR2,
    p_attempts    OUT PLS_INTEGER,
    p_taken       OUT RAW
  );
  PROCEDURE take_many(p_queue IN VARCHAR2, p_limit IN PLS_INTEGER, p_count OUT PLS_INTEGER, p_texts OUT VARCHAR2);
  PROCEDURE take_if_any(p_queue IN VARCHAR2, p_text OUT VARCHAR2);
END advanced_queuing_demo;
/
CREATE OR REPLACE PACKAGE BODY advanced_queuing_demo AS
  PROCEDURE put(
    p_queue       IN VARCHAR2,
    p_text        IN VARCHAR2,
    p_priority    IN PLS_INTEGER DEFAULT 1,
    p_delay       IN NUMBER DEFAULT DBMS_AQ.NO_DELAY,
    p_expiration  IN NUMBER DEFAULT DBMS_AQ.NEVER,
    p_correlation IN VARCHAR2 DEFAULT NULL,
    p_exceptions  IN VARCHAR2 DEFAULT NULL,
    p_visibility  IN PLS_INTEGER DEFAULT DBMS_AQ.ON_COMMIT
  ) IS
    l_options    DBMS_AQ.ENQUEUE_OPTIONS_T;
    l_properties DBMS_AQ.MESSAGE_PROPERTIES_T;
    l_message    SYS.AQ$_JMS_TEXT_MESSAGE := SYS.AQ$_JMS_TEXT_MESSAGE.CONSTRUCT;
    l_msgid      RAW(16);
  BEGIN
    l_options.visibility         := p_visibility;
    l_properties.priority        := p_priority;
    l_properties.delay           := p_delay;
    l_properties.expiration      := p_expiration;
    l_properties.correlation     := p_correlation;
    l_properties.exception_queue := p_exceptions;
    l_message.set_text(p_text);
    DBMS_AQ.ENQUEUE(
      queue_name         => p_queue,
      enqueue_options    => l_options,
      message_properties => l_properties,
      payload            => l_message,
      msgid              => l_msgid);
  END put;

  PROCEDURE put_for(p_queue IN VARCHAR2, p_text IN VARCHAR2, p_recipient IN VARCHAR2) IS
    l_options    DBMS_AQ.ENQUEUE_OPTIONS_T;
    l_properties DBMS_AQ.MESSAGE_PROPERTIES_T;
    l_recipients DBMS_AQ.AQ$_RECIPIENT_LIST_T;
    l_message    SYS.AQ$_JMS_TEXT_MESSAGE := SYS.AQ$_JMS_TEXT_MESSAGE.CONSTRUCT();
    l_msgid      RAW(16);
  BEGIN
    l_recipients(1)             := SYS.AQ$_AGENT(p_recipient, NULL, NULL);
    l_properties.recipient_list := l_recipients;
    l_message.set_text(payload => p_text);
    DBMS_AQ.ENQUEUE(p_queue, l_options, l_properties, l_message, l_msgid);
  END put_for;

  PROCEDURE take(
    p_queue       IN  VARCHAR2,
    p_consumer    IN  VARCHAR2,
    p_correlation IN  VARCHAR2,
    p_msgid       IN  RAW,
    p_mode        IN  PLS_INTEGER,
    p_navigation  IN  PLS_INTEGER,
    p_visibility  IN  PLS_INTEGER,
    p_wait        IN  NUMBER,
    p_text        OUT VARCHAR2,
    p_attempts    OUT PLS_INTEGER,
    p_taken       OUT RAW
  ) IS
    l_options    DBMS_AQ.DEQUEUE_OPTIONS_T;
    l_properties DBMS_AQ.MESSAGE_PROPERTIES_T;
    l_message    SYS.AQ$_JMS_TEXT_MESSAGE;
  BEGIN
    l_options.consumer_name := p_consumer;
    l_options.correlation   := p_correlation;
    l_options.msgid         := p_msgid;
    l_options.dequeue_mode  := NVL(p_mode, l_options.dequeue_mode);
    l_options.navigation    := NVL(p_navigation, DBMS_AQ.FIRST_MESSAGE);
    l_options.visibility    := NVL(p_visibility, l_options.visibility);
    l_options.wait          := p_wait;
    DBMS_AQ.DEQUEUE(
      queue_name         => p_queue,
      dequeue_options    => l_options,
      message_properties => l_properties,
      payload            => l_message,
      msgid              => p_taken);
    l_message.get_text(p_text);
    p_attempts := l_properties.attempts;
  END take;

  PROCEDURE take_many(p_queue IN VARCHAR2, p_limit IN PLS_INTEGER, p_count OUT PLS_INTEGER, p_texts OUT VARCHAR2) IS
    l_options    DBMS_AQ.DEQUEUE_OPTIONS_T;
    l_properties DBMS_AQ.MESSAGE_PROPERTIES_ARRAY_T;
    l_messages   SYS.AQ$_JMS_TEXT_MESSAGES;
    l_message    SYS.AQ$_JMS_TEXT_MESSAGE;
    l_msgids     DBMS_AQ.MSGID_ARRAY_T;
    l_count      PLS_INTEGER;
    l_text       VARCHAR2(4000 CHAR);
  BEGIN
    l_options.wait       := DBMS_AQ.NO_WAIT;
    l_options.navigation := DBMS_AQ.FIRST_MESSAGE;
    l_count := DBMS_AQ.DEQUEUE_ARRAY(
      queue_name               => p_queue,
      dequeue_options          => l_options,
      array_size               => p_limit,
      message_properties_array => l_properties,
      payload_array            => l_messages,
      msgid_array              => l_msgids);
    FOR i IN 1 .. l_count LOOP
      l_message := l_messages(i);
      l_message.get_text(l_text);
      p_texts := p_texts || l_text || '/' || l_properties(i).priority || ';';
    END LOOP;
    p_count := l_msgids.COUNT;
  END take_many;

  PROCEDURE take_if_any(p_queue IN VARCHAR2, p_text OUT VARCHAR2) IS
    l_options    DBMS_AQ.DEQUEUE_OPTIONS_T;
    l_properties DBMS_AQ.MESSAGE_PROPERTIES_T;
    l_message    SYS.AQ$_JMS_TEXT_MESSAGE;
    l_msgid      RAW(16);
  BEGIN
    l_options.wait := DBMS_AQ.NO_WAIT;
    BEGIN
      DBMS_AQ.DEQUEUE($$PLSQL_UNIT_OWNER || '.' || p_queue, l_options, l_properties, l_message, l_msgid);
    EXCEPTION
      WHEN e_empty THEN
        p_text := 'nothing: ' || SQLCODE;
        RETURN;
    END;
    l_message.get_text(p_text);
  END take_if_any;
END advanced_queuing_demo;
/
