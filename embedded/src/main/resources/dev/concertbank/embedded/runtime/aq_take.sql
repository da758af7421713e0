-- How messages are found, locked and moved: what DBMS_AQ and DBMS_AQIN have in common.

-- What a dequeue asks for. after_priority and after_no: what was browsed already.
CREATE TYPE sys.aq_search AS (
  queue_id integer, consumer text, correlation text, msgid bytea, after_priority integer, after_no bigint
);

-- The first messages of a search, in order and not locked: those that were ready from the start, and of
-- those that are ready by now the ones that have been for longest. Each part is the head of an index, so
-- it costs the same however many wait. The settings keep it so before anybody has counted the rows.
CREATE FUNCTION sys.aq_candidates(search sys.aq_search, at timestamptz, size integer) RETURNS bigint[]
  LANGUAGE plpgsql STABLE
  SET enable_seqscan = off SET enable_bitmapscan = off SET enable_sort = off
  SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  l_ready bigint[];
  l_due   bigint[];
BEGIN
  IF search.correlation IS NULL OR search.correlation ~ '[%_]' THEN
    l_ready := ARRAY(
      SELECT m.message_no FROM aq.message m
       WHERE m.queue_id = search.queue_id AND m.consumer = search.consumer AND m.deliver_at IS NULL
         AND (m.sort_priority, m.message_no) > (search.after_priority, search.after_no)
         AND (m.expires_at IS NULL OR m.expires_at > at)
         AND (search.correlation IS NULL OR m.correlation LIKE search.correlation ESCAPE '')
       ORDER BY m.sort_priority, m.message_no LIMIT size);
    l_due := ARRAY(
      SELECT m.message_no FROM aq.message m
       WHERE m.queue_id = search.queue_id AND m.consumer = search.consumer AND m.deliver_at <= at
         AND (m.sort_priority, m.message_no) > (search.after_priority, search.after_no)
         AND (m.expires_at IS NULL OR m.expires_at > at)
         AND (search.correlation IS NULL OR m.correlation LIKE search.correlation ESCAPE '')
       ORDER BY m.deliver_at LIMIT size);
  ELSE
    l_ready := ARRAY(
      SELECT m.message_no FROM aq.message m
       WHERE m.queue_id = search.queue_id AND m.consumer = search.consumer AND m.deliver_at IS NULL
         AND m.correlation = search.correlation
         AND (m.sort_priority, m.message_no) > (search.after_priority, search.after_no)
         AND (m.expires_at IS NULL OR m.expires_at > at)
       ORDER BY m.sort_priority, m.message_no LIMIT size);
    l_due := ARRAY(
      SELECT m.message_no FROM aq.message m
       WHERE m.queue_id = search.queue_id AND m.consumer = search.consumer AND m.deliver_at <= at
         AND m.correlation = search.correlation
         AND (m.sort_priority, m.message_no) > (search.after_priority, search.after_no)
         AND (m.expires_at IS NULL OR m.expires_at > at)
       ORDER BY m.deliver_at LIMIT size);
  END IF;
  RETURN l_ready || l_due;
END $$;

-- The next messages of a search, locked against other sessions unless browsed; locked ones are passed by.
-- "queue_id + 0" leaves the planner the key that leads to few rows, and no other index.
CREATE FUNCTION sys.aq_take(search sys.aq_search, size integer, browse boolean) RETURNS SETOF aq.message
  LANGUAGE plpgsql SET enable_seqscan = off AS $$
DECLARE
  l_at         timestamptz := clock_timestamp();
  -- Others have locked about as many as there are consumers; and due messages are sorted among these.
  l_window     integer := size + 100;
  l_candidates bigint[];
  l_found      aq.message[];
BEGIN
  LOOP
    l_candidates := sys.aq_candidates(search, l_at, l_window);
    IF browse THEN
      l_found := ARRAY(
        SELECT m FROM aq.message m
         WHERE m.message_no = ANY (l_candidates) AND m.consumer = search.consumer
           AND m.queue_id + 0 = search.queue_id
         ORDER BY m.sort_priority, m.message_no LIMIT size);
    ELSE
      l_found := ARRAY(
        SELECT m FROM aq.message m
         WHERE m.message_no = ANY (l_candidates) AND m.consumer = search.consumer
           AND m.queue_id + 0 = search.queue_id AND (m.deliver_at IS NULL OR m.deliver_at <= l_at)
         ORDER BY m.sort_priority, m.message_no LIMIT size
           FOR UPDATE SKIP LOCKED);
    END IF;
    EXIT WHEN cardinality(l_found) = size OR cardinality(l_candidates) < l_window;
    l_window := l_window * 4;
  END LOOP;
  RETURN QUERY SELECT * FROM unnest(l_found);
END $$;

-- A message by its id, whether it is ready or waits for its time.
CREATE FUNCTION sys.aq_take_one(search sys.aq_search, browse boolean) RETURNS SETOF aq.message
  LANGUAGE plpgsql SET enable_seqscan = off AS $$
BEGIN
  IF browse THEN
    RETURN QUERY
      SELECT m.* FROM aq.message m
       WHERE m.msgid = search.msgid AND m.queue_id + 0 = search.queue_id AND m.consumer = search.consumer;
  ELSE
    RETURN QUERY
      SELECT m.* FROM aq.message m
       WHERE m.msgid = search.msgid AND m.queue_id + 0 = search.queue_id AND m.consumer = search.consumer
         FOR UPDATE SKIP LOCKED;
  END IF;
END $$;

-- Moves a message that the caller has locked to its exception queue. Of a message with several consumers
-- only one gets there, and it belongs to none of them.
CREATE FUNCTION sys.aq_park(message aq.message) RETURNS void
  LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM aq.message m
   WHERE m.message_no = message.message_no AND m.consumer = message.consumer;
  message.original_queue := (SELECT q.name FROM aq.queue q WHERE q.queue_id = message.queue_id);
  message.queue_id := (SELECT q.queue_id FROM aq.queue q WHERE q.name = message.exception_queue);
  message.consumer := '';
  message.deliver_at := NULL;
  message.expires_at := NULL;
  INSERT INTO aq.message VALUES (message.*) ON CONFLICT DO NOTHING;
END $$;

-- What Oracle's time manager does in the background is done here by whoever looks for messages.
CREATE FUNCTION sys.aq_park_expired(queue_table text) RETURNS void
  LANGUAGE plpgsql SET enable_seqscan = off SET enable_bitmapscan = off AS $$
DECLARE
  c_batch   CONSTANT integer := 100;
  l_message aq.message;
BEGIN
  FOR l_message IN
    SELECT m.*
      FROM aq.queue q
     CROSS JOIN LATERAL (
             SELECT x.* FROM aq.message x
              WHERE x.queue_id = q.queue_id AND x.expires_at <= (SELECT clock_timestamp())
              ORDER BY x.expires_at LIMIT c_batch
                FOR UPDATE SKIP LOCKED) m
     WHERE q.queue_table = aq_park_expired.queue_table AND NOT q.is_exception
  LOOP
    PERFORM sys.aq_park(l_message);
  END LOOP;
END $$;

-- Counts a failed attempt, as a rollback does on Oracle: the message is delayed, or parked when it was
-- tried once more often than max_retries. A message that somebody has locked or taken is left alone.
CREATE FUNCTION sys.aq_failed(queue aq.queue, consumer text, id bytea) RETURNS void
  LANGUAGE plpgsql SET enable_seqscan = off AS $$
DECLARE
  l_message aq.message;
BEGIN
  SELECT m.* INTO l_message FROM aq.message m
   WHERE m.msgid = id AND m.queue_id + 0 = queue.queue_id AND m.consumer = aq_failed.consumer
     FOR UPDATE SKIP LOCKED;
  IF NOT FOUND THEN
    RETURN;
  END IF;
  l_message.retry_count := l_message.retry_count + 1;
  IF l_message.retry_count > queue.max_retries THEN
    PERFORM sys.aq_park(l_message);
  ELSE
    UPDATE aq.message m
       SET retry_count = l_message.retry_count,
           deliver_at = CASE WHEN queue.retry_delay > 0
                             THEN clock_timestamp() + queue.retry_delay * INTERVAL '1 second'
                             ELSE m.deliver_at END
     WHERE m.message_no = l_message.message_no AND m.consumer = l_message.consumer;
  END IF;
END $$;
