-- DBMS_AQADM: who receives the messages of a queue, and who may take them out.

CREATE PROCEDURE dbms_aqadm.add_subscriber(queue_name text, subscriber sys.aq$_agent)
  LANGUAGE plpgsql AS $$
DECLARE
  l_queue aq.queue := sys.aq_queue(queue_name);
BEGIN
  IF NOT (SELECT t.multiple_consumers FROM aq.queue_table t WHERE t.name = l_queue.queue_table) THEN
    PERFORM sys.aq_error('24039', concat('Queue ', l_queue.name, ' not created in queue table for multiple'
                                         ' consumers'));
  ELSIF subscriber.address IS NOT NULL OR subscriber.protocol <> 0 THEN
    PERFORM sys.aq_refuse('subscribers with an address', 'name the subscriber only');
  ELSIF EXISTS (SELECT FROM aq.subscriber s
                 WHERE s.queue_id = l_queue.queue_id AND s.name = upper(subscriber.name)) THEN
    PERFORM sys.aq_error('24034', concat('application ', subscriber.name,
                                         ' is already a subscriber for queue ', l_queue.name));
  END IF;
  INSERT INTO aq.subscriber (queue_id, name) VALUES (l_queue.queue_id, upper(subscriber.name));
END $$;

CREATE PROCEDURE dbms_aqadm.remove_subscriber(queue_name text, subscriber sys.aq$_agent)
  LANGUAGE plpgsql AS $$
DECLARE
  l_queue aq.queue := sys.aq_queue(queue_name);
BEGIN
  DELETE FROM aq.subscriber s WHERE s.queue_id = l_queue.queue_id AND s.name = upper(subscriber.name);
  IF NOT FOUND THEN
    PERFORM sys.aq_error('24035', concat('AQ agent ', subscriber.name, ' is not a subscriber for queue ',
                                         l_queue.name));
  END IF;
  DELETE FROM aq.message m WHERE m.queue_id = l_queue.queue_id AND m.consumer = upper(subscriber.name);
END $$;

-- For clients that dequeue or enqueue themselves; see dbms_aqin.
CREATE PROCEDURE dbms_aqadm.grant_queue_privilege(
  privilege text, queue_name text, grantee text, grant_option boolean DEFAULT FALSE
) LANGUAGE plpgsql AS $$
BEGIN
  IF upper(privilege) NOT IN ('ENQUEUE', 'DEQUEUE', 'ALL') OR grant_option THEN
    PERFORM sys.aq_refuse(concat('the privilege ', privilege), 'grant ENQUEUE, DEQUEUE or ALL, without'
                                                               ' grant_option');
  END IF;
  INSERT INTO aq.privilege (queue_id, grantee, privilege)
  SELECT (sys.aq_queue(queue_name)).queue_id, lower(grantee), p.name
    FROM unnest(ARRAY['ENQUEUE', 'DEQUEUE']) p(name)
   WHERE upper(privilege) IN ('ALL', p.name)
      ON CONFLICT DO NOTHING;
  CALL sys.aq_open_aqin(lower(grantee));
END $$;

CREATE PROCEDURE dbms_aqadm.revoke_queue_privilege(privilege text, queue_name text, grantee text)
  LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM aq.privilege p
   WHERE p.queue_id = (sys.aq_queue(queue_name)).queue_id
     AND p.grantee = lower(revoke_queue_privilege.grantee)
     AND upper(revoke_queue_privilege.privilege) IN ('ALL', p.privilege);
END $$;
