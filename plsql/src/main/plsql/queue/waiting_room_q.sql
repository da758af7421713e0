-- Places in the waiting rooms of all dates. The priority is the number of the place, so that one that commits late is
-- next; the correlation is the date. A place is never parked: it is tried as often as Oracle can count.
-- Can be run again (PL/SQL Packages and Types Reference, DBMS_AQADM): what is there already is left as it is.
DECLARE
  l_there PLS_INTEGER;
BEGIN
  SELECT COUNT(*)
    INTO l_there
    FROM user_queue_tables t
   WHERE t.queue_table = 'WAITING_ROOM_QT';
  IF l_there = 0 THEN
    DBMS_AQADM.CREATE_QUEUE_TABLE(
      queue_table        => 'waiting_room_qt',
      queue_payload_type => 'SYS.AQ$_JMS_TEXT_MESSAGE',
      sort_list          => 'PRIORITY,ENQ_TIME',
      multiple_consumers => FALSE,
      comment            => 'Places in the waiting rooms, by their numbers.',
      compatible         => '10.0');
  END IF;

  SELECT COUNT(*)
    INTO l_there
    FROM user_queues q
   WHERE q.name = 'WAITING_ROOM_Q';
  IF l_there = 0 THEN
    DBMS_AQADM.CREATE_QUEUE(
      queue_name  => 'waiting_room_q',
      queue_table => 'waiting_room_qt',
      max_retries => 2147483647,
      retry_delay => 0,
      comment     => 'Places of all dates.');
  END IF;

  DBMS_AQADM.START_QUEUE(queue_name => 'waiting_room_q');
END;
/
