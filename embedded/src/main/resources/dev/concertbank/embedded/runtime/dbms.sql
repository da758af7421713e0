-- The part of Oracle's own packages that our PL/SQL uses.
CREATE SCHEMA dbms_lock;
CREATE FUNCTION dbms_lock.x_mode() RETURNS numeric
  LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 6::numeric;

-- 0 granted, 1 timed out, 2 deadlock, 4 held already. The ids that this transaction holds are kept
-- in a setting that ends, and is rolled back, with the locks.
CREATE FUNCTION dbms_lock.request(
  id numeric, lockmode numeric, timeout numeric, release_on_commit boolean
) RETURNS numeric LANGUAGE plpgsql AS $$
DECLARE
  class_id CONSTANT integer := 1129071180;
  held text := coalesce(current_setting('dbms_lock.held', TRUE), '');
  previous text;
BEGIN
  IF lockmode <> dbms_lock.x_mode() OR NOT release_on_commit OR id NOT BETWEEN 0 AND 1073741823 THEN
    RAISE EXCEPTION USING ERRCODE = '20999',
      MESSAGE = 'ORA-20999: the embedded engine knows DBMS_LOCK.REQUEST with X_MODE, '
                'release_on_commit => TRUE and ids of 0 to 1073741823';
  END IF;
  IF strpos(held, concat(',', id, ',')) > 0 THEN
    RETURN 4;
  END IF;
  IF timeout = 0 THEN
    IF NOT pg_try_advisory_xact_lock(class_id, id::integer) THEN
      RETURN 1;
    END IF;
  ELSE
    previous := ora.lock_timeout(concat((timeout * 1000)::bigint, 'ms'));
    PERFORM pg_advisory_xact_lock(class_id, id::integer);
    PERFORM ora.lock_timeout(previous);
  END IF;
  PERFORM set_config('dbms_lock.held', concat(held, ',', id, ','), TRUE);
  RETURN 0;
EXCEPTION
  WHEN lock_not_available THEN RETURN 1;
  WHEN deadlock_detected THEN RETURN 2;
END $$;

CREATE SCHEMA dbms_utility;
-- Other values than Oracle's, in the same range.
CREATE FUNCTION dbms_utility.get_hash_value(name text, base numeric, hash_size numeric)
  RETURNS numeric LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN base + mod((hashtextextended(name, 0) & 9223372036854775807)::numeric, hash_size);

CREATE SCHEMA dbms_application_info;
CREATE PROCEDURE dbms_application_info.set_module(module_name text, action_name text)
  LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('application_name', left(concat_ws('.', module_name, action_name), 63), FALSE);
END $$;
CREATE PROCEDURE dbms_application_info.set_action(action_name text)
  LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('application_name',
    left(concat_ws('.', split_part(current_setting('application_name'), '.', 1), action_name), 63),
    FALSE);
END $$;
