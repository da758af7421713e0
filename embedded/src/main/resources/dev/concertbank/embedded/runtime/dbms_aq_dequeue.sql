-- DBMS_AQ.DEQUEUE and DEQUEUE_ARRAY.

CREATE FUNCTION sys.aq_check_dequeue(
  queue aq.queue, options dbms_aq.dequeue_options_t
) RETURNS void LANGUAGE plpgsql STABLE AS $$
DECLARE
  l_several boolean := (SELECT t.multiple_consumers FROM aq.queue_table t WHERE t.name = queue.queue_table);
BEGIN
  IF NOT queue.dequeue_enabled THEN
    PERFORM sys.aq_error('25226', concat('dequeue failed, queue ', sys.aq_owner(), '.', queue.name,
                                         ' is not enabled for dequeue'));
  ELSIF queue.is_exception AND options.consumer_name IS NOT NULL THEN
    PERFORM sys.aq_error('25243', concat('CONSUMER_NAME cannot be specified when dequeuing from exception'
                                         ' queue ', queue.name));
  ELSIF l_several AND NOT queue.is_exception AND options.consumer_name IS NULL THEN
    PERFORM sys.aq_error('25231', 'cannot dequeue because CONSUMER_NAME not specified');
  ELSIF NOT l_several AND options.consumer_name IS NOT NULL THEN
    PERFORM sys.aq_refuse('CONSUMER_NAME in a queue of one consumer', 'leave it NULL');
  ELSIF coalesce(options.visibility NOT IN (dbms_aq.immediate(), dbms_aq.on_commit()), TRUE) THEN
    PERFORM sys.aq_error('25201', 'invalid value, VISIBILITY should be ON_COMMIT or IMMEDIATE');
  ELSIF coalesce(options.dequeue_mode NOT BETWEEN dbms_aq.browse() AND dbms_aq.remove_nodata(), TRUE) THEN
    PERFORM sys.aq_error('25225', 'invalid value, DEQUEUE_MODE should be REMOVE or BROWSE or LOCKED');
  ELSIF coalesce(options.navigation NOT IN (dbms_aq.first_message(), dbms_aq.next_message()), TRUE) THEN
    PERFORM sys.aq_error('25233', 'invalid parameter specified for NAVIGATION');
  ELSIF coalesce(options.wait < dbms_aq.forever(), TRUE) THEN
    PERFORM sys.aq_error('25230', concat('invalid value ', options.wait, ', WAIT should be non-negative'));
  ELSIF num_nonnulls(options.msgid, options.correlation) = 2 THEN
    PERFORM sys.aq_error('25240', 'message ID and dequeue condition/correlation ID specified in dequeue'
                                  ' options');
  ELSIF num_nonnulls(options.deq_condition, options.transformation) > 0
        OR options.delivery_mode IS DISTINCT FROM dbms_aq.persistent() THEN
    PERFORM sys.aq_refuse('DEQ_CONDITION, TRANSFORMATION or buffered delivery',
                          'leave them as they are by default');
  END IF;
END $$;

-- NEXT_MESSAGE goes on where this session's last call on the queue stopped, and only in the same search.
-- The place is kept in a setting of the session: what it looked for, how, and the message it came to.
CREATE FUNCTION sys.aq_search(queue aq.queue, options dbms_aq.dequeue_options_t) RETURNS sys.aq_search
  LANGUAGE plpgsql STABLE AS $$
DECLARE
  l_before jsonb := nullif(current_setting(concat('aq.queue_', queue.queue_id), TRUE), '')::jsonb;
  l_search sys.aq_search :=
    ROW(queue.queue_id, coalesce(upper(options.consumer_name), ''), options.correlation, options.msgid,
        -2147483648, -1);
BEGIN
  IF l_before IS NULL OR options.msgid IS NOT NULL OR options.navigation = dbms_aq.first_message() THEN
    RETURN l_search;
  ELSIF l_before ->> 'consumer' <> l_search.consumer THEN
    PERFORM sys.aq_error('25242', concat('cannot change subscriber name from ', l_before ->> 'consumer',
                                         ' to ', l_search.consumer, ' without FIRST_MESSAGE option'));
  ELSIF l_before ->> 'correlation' IS DISTINCT FROM l_search.correlation THEN
    PERFORM sys.aq_error('25241', concat('cannot change correlation ID from ', l_before ->> 'correlation',
                                         ' to ', l_search.correlation, ' without FIRST_MESSAGE option'));
  ELSIF l_before ? 'number' AND options.dequeue_mode >= dbms_aq.remove() THEN
    PERFORM sys.aq_refuse('REMOVE with NEXT_MESSAGE after BROWSE or LOCKED',
                          'give its MSGID, or use FIRST_MESSAGE');
  END IF;
  l_search.after_priority := coalesce((l_before ->> 'priority')::integer, l_search.after_priority);
  l_search.after_no := coalesce((l_before ->> 'number')::bigint, l_search.after_no);
  RETURN l_search;
END $$;

CREATE FUNCTION sys.aq_remember(search sys.aq_search, kept boolean, last aq.message) RETURNS void
  LANGUAGE plpgsql AS $$
DECLARE
  l_place jsonb := jsonb_build_object('consumer', search.consumer, 'correlation', search.correlation);
BEGIN
  IF search.msgid IS NULL THEN
    IF kept THEN
      l_place := l_place || jsonb_build_object('priority', last.sort_priority, 'number', last.message_no);
    END IF;
    PERFORM set_config(concat('aq.queue_', search.queue_id), l_place::text, FALSE);
  END IF;
END $$;

-- Looks again until there is a message or the time is over. Each look sees what was committed before it.
CREATE FUNCTION sys.aq_wait(
  queue aq.queue, search sys.aq_search, size integer, browse boolean, wait numeric
) RETURNS aq.message[] LANGUAGE plpgsql AS $$
DECLARE
  -- How late a waiting consumer may notice a message; a look costs a few index reads.
  c_pause    CONSTANT double precision := 0.05;
  l_until    timestamptz := CASE WHEN wait >= 0 THEN clock_timestamp() + wait * INTERVAL '1 second'
                                 ELSE 'infinity' END;
  l_messages aq.message[];
BEGIN
  LOOP
    PERFORM sys.aq_park_expired(queue.queue_table);
    l_messages := CASE WHEN search.msgid IS NULL
                       THEN ARRAY(SELECT m FROM sys.aq_take(search, size, browse) m)
                       ELSE ARRAY(SELECT m FROM sys.aq_take_one(search, browse) m) END;
    EXIT WHEN cardinality(l_messages) > 0 OR clock_timestamp() >= l_until;
    PERFORM pg_sleep(c_pause);
  END LOOP;
  RETURN l_messages;
END $$;

-- The next messages; none when the time is over.
CREATE FUNCTION sys.aq_dequeue(queue_name text, options dbms_aq.dequeue_options_t, size integer)
  RETURNS aq.message[] LANGUAGE plpgsql SET enable_seqscan = off AS $$
DECLARE
  l_queue    aq.queue := sys.aq_queue(queue_name);
  l_search   sys.aq_search;
  l_messages aq.message[];
BEGIN
  PERFORM sys.aq_check_dequeue(l_queue, options);
  l_search := sys.aq_search(l_queue, options);
  IF l_search.msgid IS NOT NULL AND NOT EXISTS (
      SELECT FROM aq.message m WHERE m.msgid = l_search.msgid AND m.consumer = l_search.consumer
                                 AND m.queue_id + 0 = l_search.queue_id) THEN
    PERFORM sys.aq_error('25263', concat('no message in queue ', sys.aq_owner(), '.', l_queue.name,
                                         ' with message ID ', ora.rawtohex(l_search.msgid)));
  END IF;
  l_messages := sys.aq_wait(l_queue, l_search, size, options.dequeue_mode = dbms_aq.browse(), options.wait);
  IF cardinality(l_messages) = 0 THEN
    RETURN l_messages;
  END IF;
  PERFORM sys.aq_remember(l_search, options.dequeue_mode < dbms_aq.remove(),
                          l_messages[cardinality(l_messages)]);
  IF options.dequeue_mode >= dbms_aq.remove() THEN
    DELETE FROM aq.message m
     WHERE m.message_no = ANY (ARRAY(SELECT d.message_no FROM unnest(l_messages) d))
       AND m.consumer = l_search.consumer;
  END IF;
  RETURN l_messages;
END $$;

-- IMMEDIATE is a transaction of its own, in a session of its own. Browsing is in none.
CREATE FUNCTION sys.aq_dequeue_as_told(queue_name text, options dbms_aq.dequeue_options_t, size integer)
  RETURNS aq.message[] LANGUAGE plpgsql AS $$
DECLARE
  l_messages aq.message[];
BEGIN
  IF options.visibility = dbms_aq.immediate() AND options.dequeue_mode <> dbms_aq.browse() THEN
    l_messages := loopback.run(format('SELECT sys.aq_dequeue(%L, %L::dbms_aq.dequeue_options_t, %L)::text',
                                      queue_name, options, size))::aq.message[];
  ELSE
    l_messages := sys.aq_dequeue(queue_name, options, size);
  END IF;
  IF cardinality(l_messages) = 0 THEN
    PERFORM sys.aq_error('25228', concat('timeout or end-of-fetch during message dequeue from ',
                                         sys.aq_owner(), '.', sys.aq_name(queue_name)));
  END IF;
  RETURN l_messages;
END $$;

CREATE FUNCTION sys.aq_properties(message aq.message) RETURNS dbms_aq.message_properties_t
  LANGUAGE plpgsql STABLE AS $$
DECLARE
  l_properties dbms_aq.message_properties_t := dbms_aq.message_properties_t();
BEGIN
  l_properties.priority := message.priority;
  l_properties.delay := coalesce(extract(epoch FROM message.deliver_at - message.enqueued_at), 0);
  l_properties.expiration := coalesce(extract(epoch FROM message.expires_at
    - coalesce(message.deliver_at, message.enqueued_at)), dbms_aq.never());
  l_properties.correlation := message.correlation;
  l_properties.attempts := message.retry_count;
  l_properties.exception_queue := message.exception_queue;
  l_properties.state := CASE WHEN message.original_queue IS NOT NULL THEN dbms_aq.expired()
                             WHEN message.deliver_at > clock_timestamp() THEN dbms_aq.waiting()
                             ELSE dbms_aq.ready() END;
  RETURN l_properties;
END $$;

CREATE FUNCTION sys.aq_payload(message aq.message, mode integer) RETURNS sys.aq$_jms_text_message
  LANGUAGE sql IMMUTABLE
  RETURN CASE WHEN mode <> 4 THEN
           ROW((message).jms_type, (message).properties, (message).body)::sys.aq$_jms_text_message END;

CREATE PROCEDURE dbms_aq.dequeue(
  queue_name text, dequeue_options dbms_aq.dequeue_options_t,
  OUT message_properties dbms_aq.message_properties_t, OUT payload sys.aq$_jms_text_message,
  OUT msgid bytea
) LANGUAGE plpgsql AS $$
DECLARE
  l_message aq.message := (sys.aq_dequeue_as_told(queue_name, dequeue_options, 1))[1];
BEGIN
  message_properties := sys.aq_properties(l_message);
  payload := sys.aq_payload(l_message, dequeue_options.dequeue_mode);
  msgid := l_message.msgid;
END $$;

-- A function in Oracle; what it returns is the last parameter here.
CREATE PROCEDURE dbms_aq.dequeue_array(
  queue_name text, dequeue_options dbms_aq.dequeue_options_t, array_size integer,
  OUT message_properties_array dbms_aq.message_properties_array_t,
  OUT payload_array sys.aq$_jms_text_messages, OUT msgid_array dbms_aq.msgid_array_t,
  OUT returned integer
) LANGUAGE plpgsql AS $$
DECLARE
  l_messages aq.message[] := sys.aq_dequeue_as_told(queue_name, dequeue_options, array_size);
BEGIN
  message_properties_array := ARRAY(SELECT sys.aq_properties(m) FROM unnest(l_messages) m);
  payload_array := ARRAY(SELECT sys.aq_payload(m, dequeue_options.dequeue_mode) FROM unnest(l_messages) m);
  msgid_array := ARRAY(SELECT m.msgid FROM unnest(l_messages) m);
  returned := cardinality(l_messages);
END $$;
