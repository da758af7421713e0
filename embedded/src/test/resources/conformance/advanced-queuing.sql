-- Queues: order, waiting, transactions, consumers. Each case has a correlation of its own, because what was
-- committed stays.

-- page: PL/SQL Packages and Types Reference, DBMS_AQADM

-- case: queues are made by calls, and are there for whoever asks the dictionary
DECLARE
  l_there PLS_INTEGER;
BEGIN
  SELECT COUNT(*) INTO l_there FROM user_queue_tables t WHERE t.queue_table = 'CF_QT';
  IF l_there = 0 THEN
    DBMS_AQADM.CREATE_QUEUE_TABLE(
      queue_table        => 'cf_qt',
      queue_payload_type => 'SYS.AQ$_JMS_TEXT_MESSAGE',
      sort_list          => 'PRIORITY,ENQ_TIME');
    DBMS_AQADM.CREATE_QUEUE(queue_name => 'cf_q', queue_table => 'cf_qt');
    DBMS_AQADM.CREATE_QUEUE(
      queue_name  => 'cf_eq',
      queue_table => 'cf_qt',
      queue_type  => DBMS_AQADM.EXCEPTION_QUEUE);
    DBMS_AQADM.START_QUEUE(queue_name => 'cf_q');
    DBMS_AQADM.CREATE_QUEUE(queue_name => 'cf_stopped_q', queue_table => 'cf_qt');
    DBMS_AQADM.CREATE_QUEUE_TABLE(
      queue_table        => 'cf_topic_qt',
      queue_payload_type => 'SYS.AQ$_JMS_TEXT_MESSAGE',
      multiple_consumers => TRUE);
    DBMS_AQADM.CREATE_QUEUE(queue_name => 'cf_topic_q', queue_table => 'cf_topic_qt');
    DBMS_AQADM.ADD_SUBSCRIBER(queue_name => 'cf_topic_q', subscriber => SYS.AQ$_AGENT('ONE', NULL, NULL));
    DBMS_AQADM.ADD_SUBSCRIBER(queue_name => 'cf_topic_q', subscriber => SYS.AQ$_AGENT('TWO', NULL, NULL));
    DBMS_AQADM.START_QUEUE(queue_name => 'cf_topic_q');
    DBMS_AQADM.CREATE_QUEUE(queue_name => 'cf_lonely_q', queue_table => 'cf_topic_qt');
    DBMS_AQADM.START_QUEUE(queue_name => 'cf_lonely_q');
  END IF;
END;
/
CREATE OR REPLACE PACKAGE cf_queue AS
  PROCEDURE put(
    p_queue       IN VARCHAR2,
    p_text        IN VARCHAR2,
    p_correlation IN VARCHAR2,
    p_priority    IN PLS_INTEGER DEFAULT 1,
    p_delay       IN NUMBER DEFAULT DBMS_AQ.NO_DELAY,
    p_visibility  IN PLS_INTEGER DEFAULT DBMS_AQ.ON_COMMIT
  );
  FUNCTION taken(
    p_queue       IN VARCHAR2,
    p_correlation IN VARCHAR2,
    p_mode        IN PLS_INTEGER DEFAULT DBMS_AQ.REMOVE,
    p_navigation  IN PLS_INTEGER DEFAULT DBMS_AQ.FIRST_MESSAGE,
    p_consumer    IN VARCHAR2 DEFAULT NULL,
    p_msgid       IN RAW DEFAULT NULL
  ) RETURN VARCHAR2;
END cf_queue;
/
CREATE OR REPLACE PACKAGE BODY cf_queue AS
  PROCEDURE put(
    p_queue       IN VARCHAR2,
    p_text        IN VARCHAR2,
    p_correlation IN VARCHAR2,
    p_priority    IN PLS_INTEGER DEFAULT 1,
    p_delay       IN NUMBER DEFAULT DBMS_AQ.NO_DELAY,
    p_visibility  IN PLS_INTEGER DEFAULT DBMS_AQ.ON_COMMIT
  ) IS
    l_options    DBMS_AQ.ENQUEUE_OPTIONS_T;
    l_properties DBMS_AQ.MESSAGE_PROPERTIES_T;
    l_message    SYS.AQ$_JMS_TEXT_MESSAGE := SYS.AQ$_JMS_TEXT_MESSAGE.CONSTRUCT;
    l_msgid      RAW(16);
  BEGIN
    l_options.visibility     := p_visibility;
    l_properties.correlation := p_correlation;
    l_properties.priority    := p_priority;
    l_properties.delay       := p_delay;
    l_message.set_text(p_text);
    DBMS_AQ.ENQUEUE(p_queue, l_options, l_properties, l_message, l_msgid);
  END put;

  FUNCTION taken(
    p_queue       IN VARCHAR2,
    p_correlation IN VARCHAR2,
    p_mode        IN PLS_INTEGER DEFAULT DBMS_AQ.REMOVE,
    p_navigation  IN PLS_INTEGER DEFAULT DBMS_AQ.FIRST_MESSAGE,
    p_consumer    IN VARCHAR2 DEFAULT NULL,
    p_msgid       IN RAW DEFAULT NULL
  ) RETURN VARCHAR2 IS
    l_options    DBMS_AQ.DEQUEUE_OPTIONS_T;
    l_properties DBMS_AQ.MESSAGE_PROPERTIES_T;
    l_message    SYS.AQ$_JMS_TEXT_MESSAGE;
    l_msgid      RAW(16);
    l_text       VARCHAR2(4000 CHAR);
  BEGIN
    l_options.consumer_name := p_consumer;
    l_options.correlation   := p_correlation;
    l_options.dequeue_mode  := p_mode;
    l_options.navigation    := p_navigation;
    l_options.msgid         := p_msgid;
    l_options.wait          := DBMS_AQ.NO_WAIT;
    DBMS_AQ.DEQUEUE(p_queue, l_options, l_properties, l_message, l_msgid);
    l_message.get_text(l_text);
    RETURN l_text;
  END taken;
END cf_queue;
/
DECLARE
  l_queues VARCHAR2(100 CHAR);
BEGIN
  SELECT LISTAGG(q.name, ',') WITHIN GROUP (ORDER BY q.name)
    INTO l_queues
    FROM user_queues q
   WHERE q.queue_table = 'CF_QT'
     AND q.name LIKE 'CF%';
  RETURN l_queues;
END;
-- gives: CF_EQ,CF_Q,CF_STOPPED_Q

-- page: PL/SQL Packages and Types Reference, DBMS_AQADM.CREATE_QUEUE_TABLE (sort_list)

-- case: the lower priority is first, then the earlier
BEGIN
  cf_queue.put(p_queue => 'cf_q', p_text => 'b1', p_correlation => 'C:1', p_priority => 2);
  cf_queue.put(p_queue => 'cf_q', p_text => 'b2', p_correlation => 'C:1', p_priority => 2);
  cf_queue.put(p_queue => 'cf_q', p_text => 'a', p_correlation => 'C:1', p_priority => 1);
  RETURN cf_queue.taken(p_queue => 'cf_q', p_correlation => 'C:1')
    || cf_queue.taken(p_queue => 'cf_q', p_correlation => 'C:1')
    || cf_queue.taken(p_queue => 'cf_q', p_correlation => 'C:1');
END;
-- gives: ab1b2

-- page: PL/SQL Packages and Types Reference, Advanced Queuing Types, DEQUEUE_OPTIONS_T

-- case: NO_WAIT finds nothing and says so
RETURN cf_queue.taken(p_queue => 'cf_q', p_correlation => 'nobody has this');
-- raises: ORA-25228

-- case: a correlation may be a pattern
BEGIN
  cf_queue.put(p_queue => 'cf_q', p_text => 'one', p_correlation => 'PATTERN:1');
  RETURN cf_queue.taken(p_queue => 'cf_q', p_correlation => 'PATTERN:_')
    || cf_queue.taken(p_queue => 'cf_q', p_correlation => 'PATTERN%');
END;
-- raises: ORA-25228

-- case: browsing goes on with the next message, and leaves them
BEGIN
  cf_queue.put(p_queue => 'cf_q', p_text => '1', p_correlation => 'C:2');
  cf_queue.put(p_queue => 'cf_q', p_text => '2', p_correlation => 'C:2');
  RETURN cf_queue.taken(p_queue => 'cf_q', p_correlation => 'C:2', p_mode => DBMS_AQ.BROWSE)
    || cf_queue.taken(
         p_queue       => 'cf_q',
         p_correlation => 'C:2',
         p_mode        => DBMS_AQ.BROWSE,
         p_navigation  => DBMS_AQ.NEXT_MESSAGE)
    || cf_queue.taken(p_queue => 'cf_q', p_correlation => 'C:2');
END;
-- gives: 121

-- case: another correlation needs FIRST_MESSAGE
DECLARE
  l_text VARCHAR2(10 CHAR);
BEGIN
  cf_queue.put(p_queue => 'cf_q', p_text => '1', p_correlation => 'C:3');
  cf_queue.put(p_queue => 'cf_q', p_text => '2', p_correlation => 'C:4');
  l_text := cf_queue.taken(p_queue => 'cf_q', p_correlation => 'C:3');
  RETURN cf_queue.taken(p_queue => 'cf_q', p_correlation => 'C:4', p_navigation => DBMS_AQ.NEXT_MESSAGE);
END;
-- raises: ORA-25241

-- case: an id that no message has
RETURN cf_queue.taken(p_queue => 'cf_q', p_correlation => NULL, p_msgid => HEXTORAW('00'));
-- raises: ORA-25263

-- page: PL/SQL Packages and Types Reference, Advanced Queuing Types, ENQUEUE_OPTIONS_T

-- case: a message is there for others when its transaction commits, for its own at once
cf_queue.put(p_queue => 'cf_q', p_text => 'mine', p_correlation => 'C:5');
RETURN cf_queue.taken(p_queue => 'cf_q', p_correlation => 'C:5', p_mode => DBMS_AQ.BROWSE);
-- gives: mine
-- session: b
RETURN cf_queue.taken(p_queue => 'cf_q', p_correlation => 'C:5');
-- raises: ORA-25228
-- commit: a
RETURN cf_queue.taken(p_queue => 'cf_q', p_correlation => 'C:5');
-- gives: mine
-- commit: b

-- case: a rollback brings a message back, and others take it
cf_queue.put(p_queue => 'cf_q', p_text => 'back', p_correlation => 'C:6');
RETURN 'put';
-- gives: put
-- commit: a
RETURN cf_queue.taken(p_queue => 'cf_q', p_correlation => 'C:6');
-- gives: back
-- rollback: a
-- session: b
RETURN cf_queue.taken(p_queue => 'cf_q', p_correlation => 'C:6');
-- gives: back
-- commit: b

-- case: IMMEDIATE is a transaction of its own
cf_queue.put(
  p_queue       => 'cf_q',
  p_text        => 'stays',
  p_correlation => 'C:7',
  p_visibility  => DBMS_AQ.IMMEDIATE);
RETURN 'put';
-- gives: put
-- rollback: a
-- session: b
RETURN cf_queue.taken(p_queue => 'cf_q', p_correlation => 'C:7');
-- gives: stays
-- commit: b

-- page: Database Advanced Queuing User's Guide, Concurrent Processes

-- case: a message that one session has taken is passed by
cf_queue.put(p_queue => 'cf_q', p_text => 'first', p_correlation => 'C:8');
cf_queue.put(p_queue => 'cf_q', p_text => 'second', p_correlation => 'C:8');
RETURN 'put';
-- gives: put
-- commit: a
RETURN cf_queue.taken(p_queue => 'cf_q', p_correlation => 'C:8');
-- gives: first
-- session: b
RETURN cf_queue.taken(p_queue => 'cf_q', p_correlation => 'C:8');
-- gives: second
-- commit: a
-- commit: b

-- page: PL/SQL Packages and Types Reference, Advanced Queuing Types, MESSAGE_PROPERTIES_T

-- case: a delayed message is not there before its time
BEGIN
  cf_queue.put(p_queue => 'cf_q', p_text => 'late', p_correlation => 'C:9', p_delay => 3600);
  RETURN cf_queue.taken(p_queue => 'cf_q', p_correlation => 'C:9');
END;
-- raises: ORA-25228

-- case: a delay is not negative
cf_queue.put(p_queue => 'cf_q', p_text => 'early', p_correlation => 'C:9', p_delay => -1);
-- raises: ORA-25203

-- page: Database Error Messages, ORA-24000 to ORA-28716

-- case: a queue that is not there
cf_queue.put(p_queue => 'cf_no_such_q', p_text => 'x', p_correlation => 'C:10');
-- raises: ORA-24010

-- case: a queue that was not started takes nothing
cf_queue.put(p_queue => 'cf_stopped_q', p_text => 'x', p_correlation => 'C:10');
-- raises: ORA-25207

-- case: a queue that was not started gives nothing
RETURN cf_queue.taken(p_queue => 'cf_stopped_q', p_correlation => 'C:10');
-- raises: ORA-25226

-- case: an exception queue takes nothing from outside
cf_queue.put(p_queue => 'cf_eq', p_text => 'x', p_correlation => 'C:10');
-- raises: ORA-25206

-- page: Database Advanced Queuing User's Guide, Multiconsumer Queues

-- case: each consumer gets a message once
BEGIN
  cf_queue.put(p_queue => 'cf_topic_q', p_text => 'news', p_correlation => 'C:11');
  RETURN cf_queue.taken(p_queue => 'cf_topic_q', p_correlation => 'C:11', p_consumer => 'ONE')
    || cf_queue.taken(p_queue => 'cf_topic_q', p_correlation => 'C:11', p_consumer => 'TWO');
END;
-- gives: newsnews

-- case: a consumer who had it has it no more
BEGIN
  cf_queue.put(p_queue => 'cf_topic_q', p_text => 'news', p_correlation => 'C:12');
  RETURN cf_queue.taken(p_queue => 'cf_topic_q', p_correlation => 'C:12', p_consumer => 'ONE')
    || cf_queue.taken(p_queue => 'cf_topic_q', p_correlation => 'C:12', p_consumer => 'ONE');
END;
-- raises: ORA-25228

-- case: a message for nobody is refused
cf_queue.put(p_queue => 'cf_lonely_q', p_text => 'x', p_correlation => 'C:13');
-- raises: ORA-24033

-- case: whoever takes from such a queue has a name
RETURN cf_queue.taken(p_queue => 'cf_topic_q', p_correlation => 'C:13');
-- raises: ORA-25231
