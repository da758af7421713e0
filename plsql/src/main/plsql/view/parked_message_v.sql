-- Messages that wait in the exception queues for an administrator. On Oracle AQ$<queue table> has a row for each
-- consumer of a message, here it is one; who has still to process it follows from the markers.
CREATE OR REPLACE VIEW parked_message_v AS
SELECT p.queue_name,
       parked_message.consumers_of(p_queue => p.queue_name, p_message_id => p.message_id) AS consumer,
       p.msgid,
       p.message_id,
       p.kind,
       p.correlation,
       p.message_body,
       p.enqueued_at,
       p.attempts
  FROM (SELECT 'TICKET_EVENT_Q' AS queue_name,
               RAWTOHEX(e.msg_id) AS msgid,
               MAX(parked_message.id_of(p_message => e.user_data)) AS message_id,
               MAX(parked_message.kind_of(p_message => e.user_data)) AS kind,
               MAX(e.corr_id) AS correlation,
               MAX(parked_message.body_of(p_message => e.user_data)) AS message_body,
               MAX(CAST(e.enq_timestamp AS TIMESTAMP WITH TIME ZONE)) AS enqueued_at,
               MAX(e.retry_count) AS attempts
          FROM aq$ticket_event_qt e
         WHERE e.queue = 'TICKET_EVENT_EQ'
         GROUP BY e.msg_id
         UNION ALL
        SELECT 'HOLD_EXPIRY_Q' AS queue_name,
               RAWTOHEX(h.msg_id) AS msgid,
               parked_message.id_of(p_message => h.user_data) AS message_id,
               parked_message.kind_of(p_message => h.user_data) AS kind,
               h.corr_id AS correlation,
               parked_message.body_of(p_message => h.user_data) AS message_body,
               CAST(h.enq_timestamp AS TIMESTAMP WITH TIME ZONE) AS enqueued_at,
               h.retry_count AS attempts
          FROM aq$hold_expiry_qt h
         WHERE h.queue = 'HOLD_EXPIRY_EQ') p;

COMMENT ON TABLE parked_message_v IS 'Messages that their consumer failed on for good.';
