-- What PL/SQL means and PostgreSQL has no word for. Created anew at each deployment.
CREATE SCHEMA ora;

-- A value as text, the way Oracle writes it: no trailing zeros, .5 and not 0.5. The cast of numbers
-- is the database's own, see Bootstrap.
CREATE FUNCTION ora.txt(value text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN value;
CREATE FUNCTION ora.txt(value numeric) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN value::text;

-- The empty text is null; other types pass.
CREATE FUNCTION ora.null_if_empty(value text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN nullif(value, '');
CREATE FUNCTION ora.nulls_if_empty(value text[]) RETURNS text[]
  LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN array_replace(value, '', NULL);
CREATE FUNCTION ora.null_if_empty(value anyelement) RETURNS anyelement
  LANGUAGE sql IMMUTABLE PARALLEL SAFE AS 'SELECT $1';

CREATE FUNCTION ora.collection_is_null() RETURNS integer
  LANGUAGE plpgsql STABLE AS $$
BEGIN
  RAISE EXCEPTION USING ERRCODE = '06531',
    MESSAGE = 'ORA-06531: Reference to uninitialized collection';
END $$;

-- Says why there is no element at an index, or why none may be set there.
CREATE FUNCTION ora.raise_no_element(count integer, index numeric, kind text) RETURNS void
  LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF kind = 'bulk' THEN
    RAISE EXCEPTION USING ERRCODE = '22160',
      MESSAGE = concat('ORA-22160: element at index [', index, '] does not exist');
  ELSIF index IS NULL THEN
    RAISE EXCEPTION USING ERRCODE = '06502',
      MESSAGE = 'ORA-06502: PL/SQL: numeric or value error: NULL index table key value';
  ELSIF kind = 'gap' THEN
    RAISE EXCEPTION USING ERRCODE = '20999',
      MESSAGE = concat('ORA-20999: the embedded engine keeps collections without gaps: ', index,
                       ' does not follow ', count);
  ELSIF kind = 'indexed' THEN
    RAISE EXCEPTION USING ERRCODE = 'P0002', MESSAGE = 'ORA-01403: no data found';
  ELSIF count IS NULL THEN
    PERFORM ora.collection_is_null();
  ELSIF index < 1 THEN
    RAISE EXCEPTION USING ERRCODE = '06532', MESSAGE = 'ORA-06532: Subscript outside of limit';
  END IF;
  RAISE EXCEPTION USING ERRCODE = '06533', MESSAGE = 'ORA-06533: Subscript beyond count';
END $$;
CREATE FUNCTION ora.no_element(collection anyarray, index numeric, kind text) RETURNS anyelement
  LANGUAGE plpgsql STABLE AS $$
BEGIN
  PERFORM ora.raise_no_element(cardinality(collection), index, kind);
END $$;
CREATE FUNCTION ora.no_place(collection anyarray, index numeric, kind text) RETURNS integer
  LANGUAGE plpgsql STABLE AS $$
BEGIN
  PERFORM ora.raise_no_element(cardinality(collection), index, kind);
END $$;

-- An element, or why there is none.
CREATE FUNCTION ora.element(collection anyarray, index integer, kind text) RETURNS anyelement
  LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN index BETWEEN 1 AND cardinality(collection) THEN collection[index]
              ELSE ora.no_element(collection, index, kind) END
$$;
CREATE FUNCTION ora.element(collection anyarray, index numeric, kind text) RETURNS anyelement
  LANGUAGE sql STABLE AS $$ SELECT ora.element(collection, index::integer, kind) $$;

-- Where an element is set: one that is there, or in an associative array also the next.
CREATE FUNCTION ora.place(collection anyarray, index numeric) RETURNS integer
  LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN index BETWEEN 1 AND cardinality(collection) THEN index::integer
              ELSE ora.no_place(collection, index, 'nested') END
$$;
CREATE FUNCTION ora.new_place(collection anyarray, index numeric) RETURNS integer
  LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN index BETWEEN 1 AND cardinality(collection) + 1 THEN index::integer
              ELSE ora.no_place(collection, index, 'gap') END
$$;
CREATE FUNCTION ora.invalid_cursor() RETURNS boolean
  LANGUAGE plpgsql STABLE AS $$
BEGIN
  RAISE EXCEPTION USING ERRCODE = '34000', MESSAGE = 'ORA-01001: invalid cursor';
END $$;

-- RAISE_APPLICATION_ERROR
CREATE FUNCTION ora.error_state(code numeric) RETURNS text
  LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF code = -20000 THEN
    RAISE EXCEPTION USING ERRCODE = '20999',
      MESSAGE = 'ORA-20999: the embedded engine raises -20001 to -20999, not -20000';
  ELSIF code IS NULL OR code NOT BETWEEN -20999 AND -20000 THEN
    RAISE EXCEPTION USING ERRCODE = '21000',
      MESSAGE = concat('ORA-21000: error number argument to raise_application_error of ', code,
                       ' is out of range');
  END IF;
  RETURN abs(code)::integer::text;
END $$;
CREATE FUNCTION ora.error_message(code numeric, message text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN concat('ORA-', lpad(abs(code)::integer::text, 5, '0'), ': ', message);

-- SQLCODE and SQLERRM in a handler. An error of this runtime, or of RAISE_APPLICATION_ERROR, has its
-- number in its message. Where one SQLSTATE stands for several errors, PostgreSQL's message tells.
CREATE FUNCTION ora.sqlcode(state text, message text) RETURNS integer
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE
    WHEN state LIKE 'U%' THEN 1
    WHEN message LIKE 'ORA-01403:%' THEN 100
    WHEN message LIKE 'ORA-_____:%' THEN -substr(message, 5, 5)::integer
    ELSE CASE state
      WHEN 'P0002' THEN 100
      WHEN 'P0003' THEN -1422
      WHEN '20000' THEN -6592
      WHEN '21000' THEN CASE WHEN message LIKE 'MERGE %' THEN -30926 ELSE -1427 END
      WHEN '2F005' THEN -6503
      WHEN '23505' THEN -1
      WHEN '23502' THEN -1400
      WHEN '23514' THEN -2290
      WHEN '23503' THEN CASE WHEN message LIKE 'update or delete%' THEN -2292 ELSE -2291 END
      WHEN '22012' THEN -1476
      WHEN '55P03' THEN CASE WHEN message LIKE '%timeout' THEN -30006 ELSE -54 END
      WHEN '40P01' THEN -60
      WHEN '40001' THEN -8177
      WHEN '42P03' THEN -6511
      WHEN '34000' THEN -1001
      WHEN '22003' THEN CASE WHEN message LIKE 'integer %' THEN -1426 ELSE -6502 END
      WHEN '22001' THEN -6502
      WHEN '22004' THEN CASE WHEN message LIKE 'cursor variable%' THEN -1001 ELSE -6502 END
      WHEN '22P02' THEN -6502
      ELSE -600 END
  END;
CREATE FUNCTION ora.sqlerrm(state text, message text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE
    WHEN state LIKE 'U%' THEN 'User-Defined Exception'
    WHEN message LIKE 'ORA-_____:%' THEN message
    WHEN state = '23505' THEN
      concat('ORA-00001: unique constraint (', upper(split_part(message, '"', 2)), ') violated')
    WHEN ora.sqlcode(state, message) = 100 THEN 'ORA-01403: no data found'
    ELSE concat('ORA-', lpad(abs(ora.sqlcode(state, message))::text, 5, '0'), ': ',
      CASE ora.sqlcode(state, message)
        WHEN -54 THEN 'resource busy and acquire with NOWAIT specified or timeout expired'
        WHEN -60 THEN 'deadlock detected while waiting for resource'
        WHEN -1422 THEN 'exact fetch returns more than requested number of rows'
        WHEN -1426 THEN 'numeric overflow'
        WHEN -1427 THEN 'single-row subquery returns more than one row'
        WHEN -1476 THEN 'divisor is equal to zero'
        WHEN -6502 THEN concat('PL/SQL: numeric or value error: ', message)
        WHEN -6503 THEN 'PL/SQL: Function returned without value'
        WHEN -6511 THEN 'PL/SQL: cursor already open'
        WHEN -6592 THEN 'PL/SQL: CASE not found while executing CASE statement'
        WHEN -30006 THEN 'resource busy; acquire with WAIT timeout expired'
        ELSE message END)
  END;

-- Sets how long a lock is waited for, and tells what it was.
CREATE FUNCTION ora.lock_timeout(value text) RETURNS text
  LANGUAGE plpgsql AS $$
DECLARE
  previous text := current_setting('lock_timeout');
BEGIN
  PERFORM set_config('lock_timeout', value, TRUE);
  RETURN previous;
END $$;

-- Texts
CREATE FUNCTION ora.substr(value text, start numeric, size numeric) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE
    WHEN start IS NULL OR size < 1 OR trunc(start) < -length(value) THEN NULL
    WHEN start < 0 THEN
      nullif(substr(value, length(value) + trunc(start)::integer + 1, trunc(size)::integer), '')
    ELSE
      nullif(substr(value, GREATEST(trunc(start), 1)::integer, trunc(size)::integer), '')
  END;
CREATE FUNCTION ora.substr(value text, start numeric) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN ora.substr(value, start, GREATEST(length(value), 1));
CREATE FUNCTION ora.instr(value text, part text) RETURNS integer
  LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN strpos(value, nullif(part, ''));
-- The bytes of the first character as a number, as in a database of AL32UTF8.
CREATE FUNCTION ora.ascii(value text) RETURNS numeric
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN ('x' || lpad(encode(convert_to(nullif(left(value, 1), ''), 'UTF8'), 'hex'), 16, '0'))
         ::bit(64)::bigint;
CREATE FUNCTION ora.chr(code numeric) RETURNS text
  LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
  IF code NOT BETWEEN 1 AND 127 THEN
    RAISE EXCEPTION USING ERRCODE = '20999',
      MESSAGE = concat('ORA-20999: the embedded engine knows CHR of 1 to 127, not of ', code);
  END IF;
  RETURN chr(trunc(code)::integer);
END $$;
-- Oracle fills up to a width on a terminal, PostgreSQL to a number of characters.
CREATE FUNCTION ora.narrow(value text) RETURNS text
  LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
  IF octet_length(value) > length(value) THEN
    RAISE EXCEPTION USING ERRCODE = '20999',
      MESSAGE = 'ORA-20999: the embedded engine knows LPAD and RPAD of ASCII characters only';
  END IF;
  RETURN value;
END $$;
CREATE FUNCTION ora.lpad(value text, size numeric, fill text DEFAULT ' ') RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN nullif(lpad(ora.narrow(value), trunc(size)::integer, ora.narrow(fill)), '');
CREATE FUNCTION ora.rpad(value text, size numeric, fill text DEFAULT ' ') RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN nullif(rpad(ora.narrow(value), trunc(size)::integer, ora.narrow(fill)), '');
CREATE FUNCTION ora.trim(value text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN nullif(btrim(value), '');
CREATE FUNCTION ora.ltrim(value text, characters text DEFAULT ' ') RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN nullif(ltrim(value, characters), '');
CREATE FUNCTION ora.rtrim(value text, characters text DEFAULT ' ') RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN nullif(rtrim(value, characters), '');
CREATE FUNCTION ora.replace(value text, part text, other text DEFAULT NULL) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN part IS NULL THEN value
              ELSE nullif(replace(value, part, coalesce(other, '')), '') END;
CREATE FUNCTION ora.to_number(value text) RETURNS numeric
  LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN value::numeric;
CREATE FUNCTION ora.to_number(value numeric) RETURNS numeric
  LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN value;
CREATE FUNCTION ora.to_number_in_sql(value text) RETURNS numeric
  LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
  RETURN value::numeric;
EXCEPTION
  WHEN SQLSTATE '06502' THEN
    RAISE EXCEPTION USING ERRCODE = '01722', MESSAGE = 'ORA-01722: invalid number';
END $$;
CREATE FUNCTION ora.to_number_in_sql(value numeric) RETURNS numeric
  LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN value;
-- What has the fields that EXTRACT and TO_CHAR ask for.
CREATE FUNCTION ora.fields(value timestamptz) RETURNS timestamp
  LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN value AT TIME ZONE 'UTC';
CREATE FUNCTION ora.fields(value interval) RETURNS interval
  LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN justify_hours(value);
CREATE FUNCTION ora.rawtohex(value bytea) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN upper(encode(value, 'hex'));
CREATE FUNCTION ora.hextoraw(value text) RETURNS bytea
  LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN decode(value, 'hex');
CREATE FUNCTION ora.sys_guid() RETURNS bytea
  LANGUAGE sql VOLATILE RETURN uuid_send(gen_random_uuid());

-- Numbers
-- Oracle's have 20 digits to the base of 100, PostgreSQL's quotients 16 decimal ones.
CREATE FUNCTION ora.divide(dividend numeric, divisor numeric) RETURNS numeric
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN (
    SELECT trim_scale(round(q, 40 - 2 * ceil(
             CASE WHEN abs(q) >= 1 THEN length(trunc(abs(q))::text)
                  WHEN q = 0 THEN 0
                  ELSE -length(substring(abs(q)::text FROM '^\.(0*)')) END / 2.0)::integer))
      FROM (SELECT round(dividend, 130) / divisor AS q) AS quotient);
CREATE FUNCTION ora.abs(value numeric) RETURNS numeric
  LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN abs(value);
CREATE FUNCTION ora.sign(value numeric) RETURNS numeric
  LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN sign(value);
CREATE FUNCTION ora.ceil(value numeric) RETURNS numeric
  LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN ceil(value);
CREATE FUNCTION ora.floor(value numeric) RETURNS numeric
  LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN floor(value);
CREATE FUNCTION ora.trunc(value numeric, digits numeric DEFAULT 0) RETURNS numeric
  LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN trunc(value, trunc(digits)::integer);
CREATE FUNCTION ora.round(value numeric, digits numeric DEFAULT 0) RETURNS numeric
  LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN round(value, trunc(digits)::integer);
CREATE FUNCTION ora.mod(dividend numeric, divisor numeric) RETURNS numeric
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN divisor = 0 THEN dividend ELSE mod(dividend, divisor) END;
CREATE FUNCTION ora.greatest(a anycompatible, b anycompatible) RETURNS anycompatible
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS 'SELECT CASE WHEN $1 IS NULL OR $2 IS NULL THEN NULL ELSE GREATEST($1, $2) END';
CREATE FUNCTION ora.least(a anycompatible, b anycompatible) RETURNS anycompatible
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS 'SELECT CASE WHEN $1 IS NULL OR $2 IS NULL THEN NULL ELSE LEAST($1, $2) END';

-- Types. %TYPE is known in routines only, so it is looked up.
CREATE FUNCTION ora.type_of(name text) RETURNS text
  LANGUAGE plpgsql STABLE AS $$
DECLARE
  anchor text := CASE WHEN name LIKE '%\%TYPE' THEN left(name, -5) END;
  found text;
BEGIN
  IF anchor IS NULL THEN
    RETURN name;
  END IF;
  SELECT format_type(a.atttypid, a.atttypmod)
    INTO found
    FROM pg_attribute a
   WHERE a.attrelid = to_regclass(split_part(anchor, '.', 1))
     AND a.attname = split_part(anchor, '.', 2)
     AND NOT a.attisdropped;
  IF found IS NULL THEN
    RAISE EXCEPTION USING ERRCODE = '42703', MESSAGE = concat('there is no column ', anchor);
  END IF;
  RETURN found;
END $$;
CREATE FUNCTION ora.create_collection(name text, element text) RETURNS void
  LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('CREATE DOMAIN %s AS %s[]', name, ora.type_of(element));
END $$;
CREATE FUNCTION ora.create_subtype(name text, base text) RETURNS void
  LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('CREATE DOMAIN %s AS %s', name, ora.type_of(base));
END $$;
CREATE FUNCTION ora.create_record(name text, fields text[]) RETURNS void
  LANGUAGE plpgsql AS $$
DECLARE
  columns text := '';
BEGIN
  FOR i IN 1 .. cardinality(fields) / 2 LOOP
    columns := concat(columns, CASE WHEN i > 1 THEN ', ' END, fields[2 * i - 1], ' ',
                      ora.type_of(fields[2 * i]));
  END LOOP;
  EXECUTE format('CREATE TYPE %s AS (%s)', name, columns);
END $$;
