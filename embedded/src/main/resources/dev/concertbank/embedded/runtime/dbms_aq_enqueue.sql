-- DBMS_AQ.ENQUEUE.

CREATE FUNCTION sys.aq_check_enqueue(
  queue aq.queue, options dbms_aq.enqueue_options_t, properties dbms_aq.message_properties_t
) RETURNS void LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF queue.is_exception THEN
    PERFORM sys.aq_error('25206', concat('enqueue failed, enqueue to exception queue ', queue.name,
                                         ' not permitted'));
  ELSIF NOT queue.enqueue_enabled THEN
    PERFORM sys.aq_error('25207', concat('enqueue failed, queue ', sys.aq_owner(), '.', queue.name,
                                         ' is disabled from enqueueing'));
  ELSIF coalesce(options.visibility NOT IN (dbms_aq.immediate(), dbms_aq.on_commit()), TRUE) THEN
    PERFORM sys.aq_error('25201', 'invalid value, VISIBILITY should be ON_COMMIT or IMMEDIATE');
  ELSIF coalesce(properties.delay < 0, TRUE) THEN
    PERFORM sys.aq_error('25203', concat('invalid value ', properties.delay, ', DELAY should be non-negative'));
  ELSIF coalesce(properties.expiration < -1, TRUE) THEN
    PERFORM sys.aq_error('25209', concat('invalid value ', properties.expiration,
                                         ', EXPIRATION should be non-negative or NEVER'));
  ELSIF properties.priority IS NULL THEN
    PERFORM sys.aq_error('06502', 'PL/SQL: numeric or value error: PRIORITY is NOT NULL');
  ELSIF num_nonnulls(options.relative_msgid, options.sequence_deviation, options.transformation) > 0
        OR options.delivery_mode IS DISTINCT FROM dbms_aq.persistent()
        OR properties.delivery_mode IS DISTINCT FROM dbms_aq.persistent() THEN
    PERFORM sys.aq_refuse('RELATIVE_MSGID, SEQUENCE_DEVIATION, TRANSFORMATION or buffered delivery',
                          'leave them as they are by default');
  END IF;
END $$;

-- Who gets the message: the recipients that are named, or all subscribers.
CREATE FUNCTION sys.aq_recipients(queue aq.queue, named sys.aq$_agent[]) RETURNS text[]
  LANGUAGE plpgsql STABLE AS $$
DECLARE
  l_several    boolean := (SELECT t.multiple_consumers FROM aq.queue_table t WHERE t.name = queue.queue_table);
  l_recipients text[];
BEGIN
  IF NOT l_several AND coalesce(cardinality(named), 0) > 0 THEN
    PERFORM sys.aq_refuse('recipients in a queue of one consumer', 'leave RECIPIENT_LIST empty');
  ELSIF NOT l_several THEN
    RETURN ARRAY[''];
  ELSIF coalesce(cardinality(named), 0) > 0 THEN
    RETURN ARRAY(SELECT DISTINCT upper(n.name) FROM unnest(named) n);
  END IF;
  l_recipients := ARRAY(SELECT s.name FROM aq.subscriber s WHERE s.queue_id = queue.queue_id);
  IF cardinality(l_recipients) = 0 THEN
    PERFORM sys.aq_error('24033', 'no recipients for message');
  END IF;
  RETURN l_recipients;
END $$;

-- Where the message goes when it cannot be processed.
CREATE FUNCTION sys.aq_exception_queue(queue aq.queue, named text) RETURNS text
  LANGUAGE plpgsql STABLE AS $$
DECLARE
  l_exception aq.queue;
BEGIN
  IF named IS NULL THEN
    RETURN concat('AQ$_', queue.queue_table, '_E');
  END IF;
  l_exception := sys.aq_queue(named);
  IF NOT l_exception.is_exception OR l_exception.queue_table <> queue.queue_table THEN
    PERFORM sys.aq_refuse(concat('the exception queue ', named),
                          'name one that is of type EXCEPTION_QUEUE and in the same queue table');
  END IF;
  RETURN l_exception.name;
END $$;

CREATE FUNCTION sys.aq_enqueue(
  queue_name text, options dbms_aq.enqueue_options_t, properties dbms_aq.message_properties_t,
  payload sys.aq$_jms_text_message
) RETURNS bytea LANGUAGE plpgsql AS $$
DECLARE
  l_queue      aq.queue := sys.aq_queue(queue_name);
  l_now        timestamptz := clock_timestamp();
  l_number     bigint := nextval('aq.message_seq');
  l_msgid      bytea := uuid_send(uuidv7());
  l_deliver_at timestamptz;
BEGIN
  PERFORM sys.aq_check_enqueue(l_queue, options, properties);
  l_deliver_at := l_now + nullif(properties.delay, 0) * INTERVAL '1 second';
  INSERT INTO aq.message (
    message_no, consumer, queue_id, msgid, priority, sort_priority, correlation, enqueued_at, deliver_at,
    expires_at, exception_queue, jms_type, properties, body)
  SELECT l_number, r.name, l_queue.queue_id, l_msgid, properties.priority,
         CASE WHEN t.by_priority THEN properties.priority ELSE 0 END, properties.correlation, l_now,
         l_deliver_at,
         coalesce(l_deliver_at, l_now) + nullif(properties.expiration, -1) * INTERVAL '1 second',
         sys.aq_exception_queue(l_queue, properties.exception_queue), payload.type,
         coalesce(payload.properties, '{}'), payload.text_vc
    FROM aq.queue_table t
   CROSS JOIN unnest(sys.aq_recipients(l_queue, properties.recipient_list)) r(name)
   WHERE t.name = l_queue.queue_table;
  RETURN l_msgid;
END $$;

-- IMMEDIATE is a transaction of its own, in a session of its own.
CREATE FUNCTION sys.aq_enqueue_apart(
  queue_name text, options dbms_aq.enqueue_options_t, properties dbms_aq.message_properties_t,
  payload sys.aq$_jms_text_message
) RETURNS bytea LANGUAGE plpgsql AS $$
BEGIN
  RETURN loopback.run(format(
    'SELECT sys.aq_enqueue(%L, %L::dbms_aq.enqueue_options_t, %L::dbms_aq.message_properties_t,'
    ' %L::sys.aq$_jms_text_message)::text', queue_name, options, properties, payload))::bytea;
END $$;

CREATE PROCEDURE dbms_aq.enqueue(
  queue_name text, enqueue_options dbms_aq.enqueue_options_t,
  message_properties dbms_aq.message_properties_t, payload sys.aq$_jms_text_message, OUT msgid bytea
) LANGUAGE plpgsql AS $$
BEGIN
  msgid := CASE WHEN enqueue_options.visibility = dbms_aq.immediate()
                THEN sys.aq_enqueue_apart(queue_name, enqueue_options, message_properties, payload)
                ELSE sys.aq_enqueue(queue_name, enqueue_options, message_properties, payload) END;
END $$;
