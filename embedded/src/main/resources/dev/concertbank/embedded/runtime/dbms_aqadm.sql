-- DBMS_AQADM: what change sets and operators call. Unlike Oracle's, nothing here commits.
CREATE SCHEMA dbms_aqadm;

CREATE FUNCTION dbms_aqadm.normal_queue() RETURNS integer
  LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 0;
CREATE FUNCTION dbms_aqadm.exception_queue() RETURNS integer
  LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 1;

CREATE PROCEDURE dbms_aqadm.create_queue(
  queue_name text, queue_table text, queue_type integer DEFAULT 0, max_retries numeric DEFAULT NULL,
  retry_delay numeric DEFAULT 0, retention_time numeric DEFAULT 0, comment text DEFAULT NULL
) LANGUAGE plpgsql AS $$
DECLARE
  l_table text := sys.aq_name(queue_table);
BEGIN
  IF NOT EXISTS (SELECT FROM aq.queue_table t WHERE t.name = l_table) THEN
    PERFORM sys.aq_error('24002', concat('QUEUE_TABLE ', sys.aq_owner(), '.', l_table, ' does not exist'));
  ELSIF EXISTS (SELECT FROM aq.queue q WHERE q.name = sys.aq_name(queue_name)) THEN
    PERFORM sys.aq_error('24006', concat('cannot create QUEUE, ', sys.aq_owner(), '.',
                                         sys.aq_name(queue_name), ' already exists'));
  ELSIF queue_type = 1 AND (max_retries IS NOT NULL OR retry_delay <> 0) THEN
    PERFORM sys.aq_error('24074', concat('RETRY_DELAY and MAX_RETRIES cannot be used for exception queue ',
                                         sys.aq_owner(), '.', sys.aq_name(queue_name)));
  ELSIF retention_time <> 0 THEN
    PERFORM sys.aq_refuse('a retention time', 'keep what was done in a table of your own');
  END IF;
  INSERT INTO aq.queue (name, queue_table, is_exception, max_retries, retry_delay)
  VALUES (sys.aq_name(queue_name), l_table, queue_type = 1,
          coalesce(max_retries, CASE WHEN queue_type = 1 THEN 0 ELSE 5 END), retry_delay);
END $$;

CREATE PROCEDURE dbms_aqadm.create_queue_table(
  queue_table text, queue_payload_type text, sort_list text DEFAULT NULL,
  multiple_consumers boolean DEFAULT FALSE, comment text DEFAULT NULL, compatible text DEFAULT NULL
) LANGUAGE plpgsql AS $$
DECLARE
  l_table text := sys.aq_name(queue_table);
  l_sort  text := upper(replace(coalesce(sort_list, 'ENQ_TIME'), ' ', ''));
BEGIN
  IF EXISTS (SELECT FROM aq.queue_table t WHERE t.name = l_table) THEN
    PERFORM sys.aq_error('24001', concat('cannot create QUEUE_TABLE, ', l_table, ' already exists'));
  ELSIF upper(queue_payload_type) <> 'SYS.AQ$_JMS_TEXT_MESSAGE' THEN
    PERFORM sys.aq_refuse(concat('payloads of type ', queue_payload_type), 'use SYS.AQ$_JMS_TEXT_MESSAGE');
  ELSIF l_sort NOT IN ('ENQ_TIME', 'PRIORITY,ENQ_TIME') THEN
    PERFORM sys.aq_refuse(concat('the order ', sort_list), 'use ENQ_TIME or PRIORITY,ENQ_TIME');
  END IF;
  INSERT INTO aq.queue_table (name, multiple_consumers, by_priority)
  VALUES (l_table, multiple_consumers, l_sort <> 'ENQ_TIME');
  CALL dbms_aqadm.create_queue(queue_name => concat('AQ$_', l_table, '_E'), queue_table => l_table,
                               queue_type => dbms_aqadm.exception_queue());
  PERFORM sys.aq_create_view(l_table);
END $$;

CREATE PROCEDURE dbms_aqadm.alter_queue(
  queue_name text, max_retries numeric DEFAULT NULL, retry_delay numeric DEFAULT NULL
) LANGUAGE plpgsql AS $$
BEGIN
  UPDATE aq.queue q
     SET max_retries = coalesce(alter_queue.max_retries, q.max_retries),
         retry_delay = coalesce(alter_queue.retry_delay, q.retry_delay)
   WHERE q.queue_id = (sys.aq_queue(queue_name)).queue_id;
END $$;

CREATE PROCEDURE dbms_aqadm.start_queue(
  queue_name text, enqueue boolean DEFAULT TRUE, dequeue boolean DEFAULT TRUE
) LANGUAGE plpgsql AS $$
DECLARE
  l_queue aq.queue := sys.aq_queue(queue_name);
BEGIN
  IF l_queue.is_exception AND enqueue THEN
    PERFORM sys.aq_error('24017', concat('cannot enable enqueue on QUEUE, ', l_queue.name,
                                         ' is an exception queue'));
  END IF;
  UPDATE aq.queue q
     SET enqueue_enabled = q.enqueue_enabled OR enqueue,
         dequeue_enabled = q.dequeue_enabled OR dequeue
   WHERE q.queue_id = l_queue.queue_id;
END $$;

CREATE PROCEDURE dbms_aqadm.stop_queue(
  queue_name text, enqueue boolean DEFAULT TRUE, dequeue boolean DEFAULT TRUE, wait boolean DEFAULT TRUE
) LANGUAGE plpgsql AS $$
BEGIN
  UPDATE aq.queue q
     SET enqueue_enabled = q.enqueue_enabled AND NOT enqueue,
         dequeue_enabled = q.dequeue_enabled AND NOT dequeue
   WHERE q.queue_id = (sys.aq_queue(queue_name)).queue_id;
END $$;

CREATE PROCEDURE dbms_aqadm.drop_queue(queue_name text) LANGUAGE plpgsql AS $$
DECLARE
  l_queue aq.queue := sys.aq_queue(queue_name);
BEGIN
  IF l_queue.enqueue_enabled OR l_queue.dequeue_enabled THEN
    PERFORM sys.aq_error('24011', concat('cannot drop QUEUE, ', l_queue.name, ' should be stopped first'));
  END IF;
  DELETE FROM aq.message m WHERE m.queue_id = l_queue.queue_id;
  DELETE FROM aq.queue q WHERE q.queue_id = l_queue.queue_id;
END $$;

CREATE PROCEDURE dbms_aqadm.drop_queue_table(queue_table text, force boolean DEFAULT FALSE)
  LANGUAGE plpgsql AS $$
DECLARE
  l_table text := sys.aq_name(queue_table);
BEGIN
  IF NOT EXISTS (SELECT FROM aq.queue_table t WHERE t.name = l_table) THEN
    PERFORM sys.aq_error('24002', concat('QUEUE_TABLE ', sys.aq_owner(), '.', l_table, ' does not exist'));
  ELSIF NOT force AND EXISTS (
      SELECT FROM aq.queue q WHERE q.queue_table = l_table AND q.name <> concat('AQ$_', l_table, '_E')) THEN
    PERFORM sys.aq_error('24012', concat('cannot drop QUEUE_TABLE, some queues in ', l_table,
                                         ' have not been dropped'));
  END IF;
  DELETE FROM aq.message m
   WHERE m.queue_id IN (SELECT q.queue_id FROM aq.queue q WHERE q.queue_table = l_table);
  DELETE FROM aq.queue q WHERE q.queue_table = l_table;
  DELETE FROM aq.queue_table t WHERE t.name = l_table;
  EXECUTE format('DROP VIEW IF EXISTS %I.%I', lower(sys.aq_owner()), concat('aq$', lower(l_table)));
END $$;

-- What the dictionary says of queues. Oracle pads YES and NO, too.
CREATE VIEW sys.user_queue_tables AS
SELECT t.name AS queue_table, 'SYS.AQ$_JMS_TEXT_MESSAGE' AS object_type,
       CASE WHEN t.by_priority THEN 'PRIORITY, ENQUEUE_TIME' ELSE 'ENQUEUE_TIME' END AS sort_order,
       CASE WHEN t.multiple_consumers THEN 'MULTIPLE' ELSE 'SINGLE' END AS recipients
  FROM aq.queue_table t;
CREATE VIEW sys.user_queues AS
SELECT q.name, q.queue_table, CASE WHEN q.is_exception THEN 'EXCEPTION_QUEUE' ELSE 'NORMAL_QUEUE' END AS queue_type,
       q.max_retries::numeric AS max_retries, q.retry_delay::numeric AS retry_delay,
       CASE WHEN q.enqueue_enabled THEN '  YES  ' ELSE '  NO  ' END AS enqueue_enabled,
       CASE WHEN q.dequeue_enabled THEN '  YES  ' ELSE '  NO  ' END AS dequeue_enabled
  FROM aq.queue q;
CREATE VIEW sys.user_queue_subscribers AS
SELECT q.name AS queue_name, q.queue_table, s.name AS consumer_name
  FROM aq.subscriber s
  JOIN aq.queue q ON q.queue_id = s.queue_id;
