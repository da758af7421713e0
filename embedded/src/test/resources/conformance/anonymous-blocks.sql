-- Blocks without a name, run where they stand.

-- page: PL/SQL Language Reference, Block

-- case: a block runs once, and what comes after it finds what it did
DECLARE
  l_there PLS_INTEGER;
BEGIN
  SELECT COUNT(*)
    INTO l_there
    FROM user_queue_tables t
   WHERE t.queue_table = 'CF_BLOCK_QT';
  IF l_there = 0 THEN
    DBMS_AQADM.CREATE_QUEUE_TABLE(
      queue_table        => 'cf_block_qt',
      queue_payload_type => 'SYS.AQ$_JMS_TEXT_MESSAGE');
  END IF;
END;
/
DECLARE
  l_recipients VARCHAR2(10 CHAR);
BEGIN
  SELECT t.recipients
    INTO l_recipients
    FROM user_queue_tables t
   WHERE t.queue_table = 'CF_BLOCK_QT';
  RETURN l_recipients;
END;
-- gives: SINGLE
