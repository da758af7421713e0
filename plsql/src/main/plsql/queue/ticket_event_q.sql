-- What happened to reservations, payments and refunds, for whoever has to act on it. The consumers subscribe before
-- the queue takes its first message: a message for nobody is refused (ORA-24033).
-- Can be run again (PL/SQL Packages and Types Reference, DBMS_AQADM): what is there already is left as it is.
DECLARE
  l_there PLS_INTEGER;
BEGIN
  SELECT COUNT(*)
    INTO l_there
    FROM user_queue_tables t
   WHERE t.queue_table = 'TICKET_EVENT_QT';
  IF l_there = 0 THEN
    DBMS_AQADM.CREATE_QUEUE_TABLE(
      queue_table        => 'ticket_event_qt',
      queue_payload_type => 'SYS.AQ$_JMS_TEXT_MESSAGE',
      sort_list          => 'ENQ_TIME',
      multiple_consumers => TRUE,
      comment            => 'What happened to tickets, for each consumer.',
      compatible         => '10.0');
  END IF;

  SELECT COUNT(*)
    INTO l_there
    FROM user_queues q
   WHERE q.name = 'TICKET_EVENT_Q';
  IF l_there = 0 THEN
    DBMS_AQADM.CREATE_QUEUE(
      queue_name  => 'ticket_event_q',
      queue_table => 'ticket_event_qt',
      max_retries => 5,
      retry_delay => 10,
      comment     => 'What happened to reservations, payments and refunds.');
  END IF;

  SELECT COUNT(*)
    INTO l_there
    FROM user_queues q
   WHERE q.name = 'TICKET_EVENT_EQ';
  IF l_there = 0 THEN
    DBMS_AQADM.CREATE_QUEUE(
      queue_name  => 'ticket_event_eq',
      queue_table => 'ticket_event_qt',
      queue_type  => DBMS_AQADM.EXCEPTION_QUEUE,
      comment     => 'Events that could not be processed.');
  END IF;

  SELECT COUNT(*)
    INTO l_there
    FROM user_queue_subscribers s
   WHERE s.queue_name = 'TICKET_EVENT_Q'
     AND s.consumer_name = 'NOTIFICATION';
  IF l_there = 0 THEN
    DBMS_AQADM.ADD_SUBSCRIBER(
      queue_name => 'ticket_event_q',
      subscriber => SYS.AQ$_AGENT('NOTIFICATION', NULL, NULL));
  END IF;

  SELECT COUNT(*)
    INTO l_there
    FROM user_queue_subscribers s
   WHERE s.queue_name = 'TICKET_EVENT_Q'
     AND s.consumer_name = 'AUDIT_TRAIL';
  IF l_there = 0 THEN
    DBMS_AQADM.ADD_SUBSCRIBER(
      queue_name => 'ticket_event_q',
      subscriber => SYS.AQ$_AGENT('AUDIT_TRAIL', NULL, NULL));
  END IF;

  DBMS_AQADM.START_QUEUE(queue_name => 'ticket_event_q');
  DBMS_AQADM.START_QUEUE(queue_name => 'ticket_event_eq', enqueue => FALSE, dequeue => TRUE);
  DBMS_AQADM.GRANT_QUEUE_PRIVILEGE(privilege => 'DEQUEUE', queue_name => 'ticket_event_q', grantee => 'cb_app');
END;
/
