-- Names and errors that DBMS_AQADM, DBMS_AQ and DBMS_AQIN have in common.

-- An error of Oracle's, by its number.
CREATE FUNCTION sys.aq_error(code text, message text) RETURNS void
  LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION USING ERRCODE = code, MESSAGE = concat('ORA-', code, ': ', message);
END $$;

-- What Oracle knows and this engine does not.
CREATE FUNCTION sys.aq_refuse(construct text, remedy text) RETURNS void
  LANGUAGE sql AS $$
  SELECT sys.aq_error('20999', concat('the embedded engine does not know ', construct, ': ', remedy))
$$;

-- The schema of the tables, whose queues need not be qualified.
CREATE FUNCTION sys.aq_owner() RETURNS text
  LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT upper(n.nspowner::regrole::text) FROM pg_namespace n WHERE n.nspname = 'aq' $$;

-- A name as the dictionary has it.
CREATE FUNCTION sys.aq_name(name text) RETURNS text
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN CASE WHEN upper(name) LIKE concat(sys.aq_owner(), '.%')
              THEN substr(upper(name), length(sys.aq_owner()) + 2)
              ELSE upper(name) END;

CREATE FUNCTION sys.aq_queue(queue_name text) RETURNS aq.queue
  LANGUAGE plpgsql STABLE AS $$
DECLARE
  l_name  text := sys.aq_name(queue_name);
  l_queue aq.queue;
BEGIN
  SELECT q.* INTO l_queue FROM aq.queue q WHERE q.name = l_name;
  IF NOT FOUND THEN
    PERFORM sys.aq_error('24010', concat('QUEUE ', sys.aq_owner(), '.', l_name, ' does not exist'));
  END IF;
  RETURN l_queue;
END $$;

-- What Oracle shows of a queue table: AQ$<name>, in the schema of the tables.
CREATE FUNCTION sys.aq_create_view(queue_table text) RETURNS void
  LANGUAGE plpgsql AS $$
DECLARE
  c_view CONSTANT text := format('%I.%I', lower(sys.aq_owner()), concat('aq$', lower(queue_table)));
BEGIN
  EXECUTE format($view$
    CREATE VIEW %s AS
    SELECT q.name AS queue, m.msgid AS msg_id, m.correlation AS corr_id, m.priority AS msg_priority,
           CASE WHEN q.is_exception THEN 'EXPIRED'
                WHEN m.deliver_at > clock_timestamp() THEN 'WAIT'
                ELSE 'READY' END AS msg_state,
           m.retry_count::numeric AS retry_count, m.enqueued_at AS enq_timestamp,
           m.deliver_at AS delay_timestamp, m.exception_queue AS exception_queue,
           m.original_queue AS original_queue_name, nullif(m.consumer, '') AS consumer_name,
           ROW(m.jms_type, m.properties, m.body)::sys.aq$_jms_text_message AS user_data
      FROM aq.message m
      JOIN aq.queue q ON q.queue_id = m.queue_id
     WHERE q.queue_table = %L $view$, c_view, upper(queue_table));
END $$;
