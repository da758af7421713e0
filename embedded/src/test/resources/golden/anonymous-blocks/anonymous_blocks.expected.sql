
DO $plsql$ #variable_conflict use_column DECLARE
  l_there integer;
BEGIN
  SELECT COUNT(*)
    INTO STRICT l_there
    FROM user_queue_tables t
   WHERE t.queue_table = 'BLOCK_QT';
  IF l_there = 0 THEN
    CALL dbms_aqadm.create_queue_table(
      queue_table        => 'block_qt',
      queue_payload_type => 'SYS.AQ$_JMS_TEXT_MESSAGE',
      multiple_consumers => TRUE);
    CALL dbms_aqadm.create_queue(queue_name => 'block_q', queue_table => 'block_qt', max_retries => 3, retry_delay => 7);
    CALL dbms_aqadm.create_queue(
      queue_name  => 'block_eq',
      queue_table => 'block_qt',
      queue_type  => dbms_aqadm.exception_queue());
    CALL dbms_aqadm.add_subscriber(queue_name => 'block_q', subscriber => ROW('READER', NULL, NULL)::sys.aq$_agent);
  END IF;
  CALL dbms_aqadm.start_queue(queue_name => 'block_q');
  CALL dbms_aqadm.start_queue(queue_name => 'block_eq', enqueue => FALSE, dequeue => TRUE);
END;$plsql$;

DO $plsql$ #variable_conflict use_column DECLARE BEGIN
  CALL dbms_aqadm.grant_queue_privilege(privilege => 'DEQUEUE', queue_name => 'block_q', grantee => 'cb_app');
END;$plsql$;
