-- Where messages wait: the part of the queues that outlives a deployment of code. Everything here may
-- be run again over what is there.
CREATE SCHEMA IF NOT EXISTS aq;

CREATE TABLE IF NOT EXISTS aq.queue_table (
  name               text PRIMARY KEY,
  multiple_consumers boolean NOT NULL,
  by_priority        boolean NOT NULL
);

CREATE TABLE IF NOT EXISTS aq.queue (
  queue_id        integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name            text NOT NULL UNIQUE,
  queue_table     text NOT NULL REFERENCES aq.queue_table,
  is_exception    boolean NOT NULL,
  max_retries     integer NOT NULL,
  retry_delay     integer NOT NULL,
  enqueue_enabled boolean NOT NULL DEFAULT FALSE,
  dequeue_enabled boolean NOT NULL DEFAULT FALSE
);

CREATE TABLE IF NOT EXISTS aq.subscriber (
  queue_id integer NOT NULL REFERENCES aq.queue ON DELETE CASCADE,
  name     text NOT NULL,
  PRIMARY KEY (queue_id, name)
);

CREATE TABLE IF NOT EXISTS aq.privilege (
  queue_id  integer NOT NULL REFERENCES aq.queue ON DELETE CASCADE,
  grantee   text NOT NULL,
  privilege text NOT NULL,
  PRIMARY KEY (queue_id, grantee, privilege)
);

CREATE SEQUENCE IF NOT EXISTS aq.message_seq;

-- One row for each consumer of a message, with the message in it: consumers share no row, so none waits
-- for another, and the last of them leaves nothing behind. Queues of one consumer have '' for its name.
-- No foreign key: it would lock the queue's row at each enqueue.
CREATE TABLE IF NOT EXISTS aq.message (
  message_no      bigint NOT NULL,
  consumer        text NOT NULL,
  queue_id        integer NOT NULL,
  msgid           bytea NOT NULL,
  priority        integer NOT NULL,
  sort_priority   integer NOT NULL,
  correlation     text,
  enqueued_at     timestamptz NOT NULL,
  deliver_at      timestamptz,
  expires_at      timestamptz,
  retry_count     integer NOT NULL DEFAULT 0,
  exception_queue text NOT NULL,
  original_queue  text,
  jms_type        text,
  properties      jsonb NOT NULL,
  body            text,
  PRIMARY KEY (message_no, consumer)
) WITH (
  -- Messages come and go: what is gone must not stay in front of what waits.
  autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000,
  autovacuum_vacuum_insert_scale_factor = 0.2, autovacuum_analyze_scale_factor = 0.5
);
-- Ready from the start, in the order of dequeuing; of one correlation; ready later, by when.
CREATE INDEX IF NOT EXISTS message_ready_ix
  ON aq.message (queue_id, consumer, sort_priority, message_no) WHERE deliver_at IS NULL;
CREATE INDEX IF NOT EXISTS message_ready_correlation_ix
  ON aq.message (queue_id, consumer, correlation, sort_priority, message_no)
  WHERE deliver_at IS NULL AND correlation IS NOT NULL;
CREATE INDEX IF NOT EXISTS message_due_ix
  ON aq.message (queue_id, consumer, deliver_at) WHERE deliver_at IS NOT NULL;
CREATE INDEX IF NOT EXISTS message_due_correlation_ix
  ON aq.message (queue_id, consumer, correlation, deliver_at)
  WHERE deliver_at IS NOT NULL AND correlation IS NOT NULL;
CREATE INDEX IF NOT EXISTS message_expiry_ix
  ON aq.message (queue_id, expires_at) WHERE expires_at IS NOT NULL;
CREATE INDEX IF NOT EXISTS message_msgid_ix ON aq.message (msgid);
