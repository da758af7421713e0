-- What a consumer outside the database calls: Oracle's JMS client has DBMS_AQIN for that, and this engine
-- has these two. Whoever calls them needs DBMS_AQADM.GRANT_QUEUE_PRIVILEGE.
CREATE SCHEMA dbms_aqin;

CREATE FUNCTION sys.aq_check_privilege(queue aq.queue, needed text) RETURNS void
  LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF upper(session_user) <> sys.aq_owner() AND NOT EXISTS (
      SELECT FROM aq.privilege p
       WHERE p.queue_id = queue.queue_id AND p.grantee = session_user AND p.privilege = needed) THEN
    RAISE insufficient_privilege USING MESSAGE = concat(
      'ORA-01031: insufficient privileges: ', session_user, ' has no ', needed, ' on ', queue.name);
  END IF;
END $$;

-- The next message, removed in the caller's transaction; no row when the time is over.
--   consumer_name  of a queue with several consumers; else NULL
--   wait           whole seconds, as everywhere in DBMS_AQ; 0 not to wait
CREATE FUNCTION dbms_aqin.receive(queue_name text, consumer_name text, wait integer)
  RETURNS TABLE (msgid bytea, correlation text, priority integer, attempts integer,
                 enqueued_at timestamptz, type text, properties jsonb, body text)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  l_options  dbms_aq.dequeue_options_t := dbms_aq.dequeue_options_t();
  l_messages aq.message[];
BEGIN
  PERFORM sys.aq_check_privilege(sys.aq_queue(queue_name), 'DEQUEUE');
  l_options.consumer_name := consumer_name;
  l_options.navigation := dbms_aq.first_message();
  l_options.wait := wait;
  l_messages := sys.aq_dequeue(queue_name, l_options, 1);
  RETURN QUERY SELECT m.msgid, m.correlation, m.priority, m.retry_count, m.enqueued_at, m.jms_type,
                      m.properties, m.body
                 FROM unnest(l_messages) m;
END $$;

-- Counts an attempt that was rolled back. On Oracle the rollback itself does; here nothing of a
-- transaction survives its rollback, so whoever rolled back says so in a transaction of its own.
CREATE PROCEDURE dbms_aqin.failed(queue_name text, consumer_name text, msgid bytea)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  l_queue aq.queue := sys.aq_queue(queue_name);
BEGIN
  PERFORM sys.aq_check_privilege(l_queue, 'DEQUEUE');
  PERFORM sys.aq_failed(l_queue, coalesce(upper(consumer_name), ''), msgid);
END $$;

-- Who was granted a privilege before this deployment has it still.
CREATE PROCEDURE sys.aq_open_aqin(grantee text) LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('GRANT USAGE ON SCHEMA dbms_aqin TO %I', grantee);
END $$;
DO $$
DECLARE
  l_grantee text;
BEGIN
  FOR l_grantee IN SELECT DISTINCT p.grantee FROM aq.privilege p LOOP
    CALL sys.aq_open_aqin(l_grantee);
  END LOOP;
  PERFORM sys.aq_create_view(t.name) FROM aq.queue_table t;
END $$;
