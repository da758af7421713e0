-- What a deployment does once: it looks whether it was done.
DECLARE
  l_there PLS_INTEGER;
BEGIN
  SELECT COUNT(*)
    INTO l_there
    FROM user_queue_tables t
   WHERE t.queue_table = 'BLOCK_QT';
  IF l_there = 0 THEN
    DBMS_AQADM.CREATE_QUEUE_TABLE(
      queue_table        => 'block_qt',
      queue_payload_type => 'SYS.AQ$_JMS_TEXT_MESSAGE',
      multiple_consumers => TRUE);
    DBMS_AQADM.CREATE_QUEUE(queue_name => 'block_q', queue_table => 'block_qt', max_retries => 3, retry_delay => 7);
    DBMS_AQADM.CREATE_QUEUE(
      queue_name  => 'block_eq',
      queue_table => 'block_qt',
      queue_type  => DBMS_AQADM.EXCEPTION_QUEUE);
    DBMS_AQADM.ADD_SUBSCRIBER(queue_name => 'block_q', subscriber => SYS.AQ$_AGENT('READER', NULL, NULL));
  END IF;
  DBMS_AQADM.START_QUEUE(queue_name => 'block_q');
  DBMS_AQADM.START_QUEUE(queue_name => 'block_eq', enqueue => FALSE, dequeue => TRUE);
END;
/
BEGIN
  DBMS_AQADM.GRANT_QUEUE_PRIVILEGE(privilege => 'DEQUEUE', queue_name => 'block_q', grantee => 'cb_app');
END;
/
