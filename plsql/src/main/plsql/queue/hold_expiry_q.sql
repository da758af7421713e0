-- Holds that end. Each hold puts one message here, delayed by what is left of it: it comes when the time is over, also
-- for a hold that was paid or given back by then, and finds nothing to do. The row of the reservation is the truth.
-- Can be run again (PL/SQL Packages and Types Reference, DBMS_AQADM): what is there already is left as it is.
DECLARE
  l_there PLS_INTEGER;
BEGIN
  SELECT COUNT(*)
    INTO l_there
    FROM user_queue_tables t
   WHERE t.queue_table = 'HOLD_EXPIRY_QT';
  IF l_there = 0 THEN
    DBMS_AQADM.CREATE_QUEUE_TABLE(
      queue_table        => 'hold_expiry_qt',
      queue_payload_type => 'SYS.AQ$_JMS_TEXT_MESSAGE',
      sort_list          => 'ENQ_TIME',
      multiple_consumers => FALSE,
      comment            => 'Holds: a message for each, delayed until it ends.',
      compatible         => '10.0');
  END IF;

  SELECT COUNT(*)
    INTO l_there
    FROM user_queues q
   WHERE q.name = 'HOLD_EXPIRY_Q';
  IF l_there = 0 THEN
    DBMS_AQADM.CREATE_QUEUE(
      queue_name  => 'hold_expiry_q',
      queue_table => 'hold_expiry_qt',
      max_retries => 5,
      retry_delay => 10,
      comment     => 'The time of a hold is over.');
  END IF;

  SELECT COUNT(*)
    INTO l_there
    FROM user_queues q
   WHERE q.name = 'HOLD_EXPIRY_EQ';
  IF l_there = 0 THEN
    DBMS_AQADM.CREATE_QUEUE(
      queue_name  => 'hold_expiry_eq',
      queue_table => 'hold_expiry_qt',
      queue_type  => DBMS_AQADM.EXCEPTION_QUEUE,
      comment     => 'Ends of holds that could not be processed.');
  END IF;

  DBMS_AQADM.START_QUEUE(queue_name => 'hold_expiry_q');
  DBMS_AQADM.START_QUEUE(queue_name => 'hold_expiry_eq', enqueue => FALSE, dequeue => TRUE);
  DBMS_AQADM.GRANT_QUEUE_PRIVILEGE(privilege => 'DEQUEUE', queue_name => 'hold_expiry_q', grantee => 'cb_app');
END;
/
