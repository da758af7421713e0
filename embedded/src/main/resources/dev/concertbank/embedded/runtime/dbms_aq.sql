-- DBMS_AQ on tables: PL/SQL Packages and Types Reference, DBMS_AQ. What is not known is refused.
CREATE SCHEMA dbms_aq;

CREATE TYPE dbms_aq.enqueue_options_t AS (
  visibility integer, relative_msgid bytea, sequence_deviation integer, transformation text,
  delivery_mode integer
);
CREATE TYPE dbms_aq.dequeue_options_t AS (
  consumer_name text, dequeue_mode integer, navigation integer, visibility integer, wait integer,
  msgid bytea, correlation text, deq_condition text, transformation text, delivery_mode integer
);
CREATE DOMAIN dbms_aq.aq$_recipient_list_t AS sys.aq$_agent[];
CREATE TYPE dbms_aq.message_properties_t AS (
  priority integer, delay integer, expiration integer, correlation text, attempts integer,
  recipient_list dbms_aq.aq$_recipient_list_t, exception_queue text, state integer,
  delivery_mode integer
);
CREATE DOMAIN dbms_aq.message_properties_array_t AS dbms_aq.message_properties_t[];
CREATE DOMAIN dbms_aq.msgid_array_t AS bytea[];

-- Constants
CREATE FUNCTION dbms_aq.immediate() RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 1;
CREATE FUNCTION dbms_aq.on_commit() RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 2;
CREATE FUNCTION dbms_aq.browse() RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 1;
CREATE FUNCTION dbms_aq.locked() RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 2;
CREATE FUNCTION dbms_aq.remove() RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 3;
CREATE FUNCTION dbms_aq.remove_nodata() RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 4;
CREATE FUNCTION dbms_aq.first_message() RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 1;
CREATE FUNCTION dbms_aq.next_message() RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 3;
CREATE FUNCTION dbms_aq.forever() RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN -1;
CREATE FUNCTION dbms_aq.no_wait() RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 0;
CREATE FUNCTION dbms_aq.no_delay() RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 0;
CREATE FUNCTION dbms_aq.never() RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN -1;
CREATE FUNCTION dbms_aq.ready() RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 0;
CREATE FUNCTION dbms_aq.waiting() RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 1;
CREATE FUNCTION dbms_aq.processed() RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 2;
CREATE FUNCTION dbms_aq.expired() RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 3;
CREATE FUNCTION dbms_aq.persistent() RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 1;

-- Records as Oracle declares them, with the defaults of their fields.
CREATE FUNCTION dbms_aq.enqueue_options_t() RETURNS dbms_aq.enqueue_options_t
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN ROW(dbms_aq.on_commit(), NULL, NULL, NULL, dbms_aq.persistent())::dbms_aq.enqueue_options_t;
CREATE FUNCTION dbms_aq.dequeue_options_t() RETURNS dbms_aq.dequeue_options_t
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN ROW(NULL, dbms_aq.remove(), dbms_aq.next_message(), dbms_aq.on_commit(), dbms_aq.forever(),
             NULL, NULL, NULL, NULL, dbms_aq.persistent())::dbms_aq.dequeue_options_t;
CREATE FUNCTION dbms_aq.message_properties_t() RETURNS dbms_aq.message_properties_t
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN ROW(1, dbms_aq.no_delay(), dbms_aq.never(), NULL, 0, '{}'::sys.aq$_agent[], NULL, NULL,
             dbms_aq.persistent())::dbms_aq.message_properties_t;
