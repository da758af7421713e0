-- Oracle's object types that messages are made of, and their methods. A method is a routine that takes
-- the object first.
CREATE SCHEMA sys;

CREATE TYPE sys.aq$_agent AS (name text, address text, protocol numeric);
CREATE FUNCTION sys.aq$_agent(name text, address text, protocol numeric) RETURNS sys.aq$_agent
  LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN ROW(name, address, protocol)::sys.aq$_agent;

-- The properties: {"name": {"type": "long", "value": 17}}. One read as another type is null.
CREATE TYPE sys.aq$_jms_text_message AS (type text, properties jsonb, text_vc text);
CREATE DOMAIN sys.aq$_jms_text_messages AS sys.aq$_jms_text_message[];

CREATE FUNCTION sys.aq$_jms_text_message__construct() RETURNS sys.aq$_jms_text_message
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN ROW(NULL, '{}'::jsonb, NULL)::sys.aq$_jms_text_message;

CREATE PROCEDURE sys.aq$_jms_text_message__set_text(
  INOUT self sys.aq$_jms_text_message, payload text
) LANGUAGE plpgsql AS $$
BEGIN
  self.text_vc := nullif(payload, '');
END $$;
CREATE PROCEDURE sys.aq$_jms_text_message__get_text(
  self sys.aq$_jms_text_message, OUT payload text
) LANGUAGE plpgsql AS $$
BEGIN
  payload := self.text_vc;
END $$;
CREATE PROCEDURE sys.aq$_jms_text_message__set_type(
  INOUT self sys.aq$_jms_text_message, type text
) LANGUAGE plpgsql AS $$
BEGIN
  self.type := nullif(type, '');
END $$;
CREATE FUNCTION sys.aq$_jms_text_message__get_type(self sys.aq$_jms_text_message) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN (self).type;

CREATE FUNCTION sys.aq_property(self sys.aq$_jms_text_message, name text, type text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN (self).properties -> name ->> 'type' = type
              THEN (self).properties -> name ->> 'value' END;
CREATE FUNCTION sys.aq_with_property(
  self sys.aq$_jms_text_message, name text, type text, value jsonb
) RETURNS sys.aq$_jms_text_message LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN ROW((self).type,
             (self).properties || jsonb_build_object(
               name, jsonb_build_object('type', type, 'value', value)),
             (self).text_vc)::sys.aq$_jms_text_message;

CREATE PROCEDURE sys.aq$_jms_text_message__set_string_property(
  INOUT self sys.aq$_jms_text_message, property_name text, property_value text
) LANGUAGE plpgsql AS $$
BEGIN
  self := sys.aq_with_property(self, property_name, 'string', to_jsonb(nullif(property_value, '')));
END $$;
CREATE FUNCTION sys.aq$_jms_text_message__get_string_property(
  self sys.aq$_jms_text_message, property_name text
) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN sys.aq_property(self, property_name, 'string');
CREATE PROCEDURE sys.aq$_jms_text_message__set_long_property(
  INOUT self sys.aq$_jms_text_message, property_name text, property_value numeric
) LANGUAGE plpgsql AS $$
BEGIN
  self := sys.aq_with_property(self, property_name, 'long', to_jsonb(property_value));
END $$;
CREATE FUNCTION sys.aq$_jms_text_message__get_long_property(
  self sys.aq$_jms_text_message, property_name text
) RETURNS numeric LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN sys.aq_property(self, property_name, 'long')::numeric;

-- Who is connected, and who waits for whom. Only the owner may see what others' sessions do, so the
-- function looks with his rights; gv$session is for the views of his.
CREATE FUNCTION sys.sessions() RETURNS TABLE (
  sid numeric, username text, program text, status text, event text, wait_time_micro numeric,
  blocking_session numeric
) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT a.pid,
         upper(a.usename),
         nullif(a.application_name, ''),
         CASE WHEN a.state = 'active' THEN 'ACTIVE' ELSE 'INACTIVE' END,
         concat_ws(': ', a.wait_event_type, a.wait_event),
         extract(epoch FROM clock_timestamp() - (
           SELECT min(l.waitstart) FROM pg_locks l WHERE l.pid = a.pid AND NOT l.granted)) * 1000000,
         (pg_blocking_pids(a.pid))[1]
    FROM pg_stat_activity a
   WHERE a.backend_type = 'client backend'
     AND a.datname = current_database()
$$;
CREATE VIEW sys.gv$session AS
SELECT 1::numeric AS inst_id, s.sid, s.username, s.program, s.status, s.event, s.wait_time_micro,
       CASE WHEN s.blocking_session IS NOT NULL THEN 1::numeric END AS blocking_instance,
       s.blocking_session
  FROM sys.sessions() s;
