-- utPLSQL's expectations. What one finds is told to the client at once, as a notice (UTP00, it holds) or
-- a warning (UTF00, it does not), so that neither a ROLLBACK nor an exception takes it back; the call stack
-- comes with it. The wording is utPLSQL's (docs/userguide/expectations.md there).
CREATE SCHEMA ut;

-- A value together with what utPLSQL calls its type. Values of two types never equal each other.
CREATE TYPE ut.datum AS (
  kind text, txt text, num numeric, flag boolean, moment timestamptz, span interval,
  cur refcursor, list jsonb
);
CREATE FUNCTION ut.val(v text) RETURNS ut.datum
  LANGUAGE sql AS $$ SELECT ROW('varchar2', nullif(v, ''), NULL, NULL, NULL, NULL, NULL, NULL)::ut.datum $$;
CREATE FUNCTION ut.val(v numeric) RETURNS ut.datum
  LANGUAGE sql AS $$ SELECT ROW('number', NULL, v, NULL, NULL, NULL, NULL, NULL)::ut.datum $$;
CREATE FUNCTION ut.val(v boolean) RETURNS ut.datum
  LANGUAGE sql AS $$ SELECT ROW('boolean', NULL, NULL, v, NULL, NULL, NULL, NULL)::ut.datum $$;
CREATE FUNCTION ut.val(v timestamptz) RETURNS ut.datum
  LANGUAGE sql AS $$
    SELECT ROW('timestamp with time zone', NULL, NULL, NULL, v, NULL, NULL, NULL)::ut.datum $$;
CREATE FUNCTION ut.val(v interval) RETURNS ut.datum
  LANGUAGE sql AS $$
    SELECT ROW('interval day to second', NULL, NULL, NULL, NULL, v, NULL, NULL)::ut.datum $$;
CREATE FUNCTION ut.val(v refcursor) RETURNS ut.datum
  LANGUAGE sql AS $$ SELECT ROW('refcursor', NULL, NULL, NULL, NULL, NULL, v, NULL)::ut.datum $$;
-- ANYDATA.CONVERTCOLLECTION; a null collection is the null of JSON, so that it stays a collection.
CREATE FUNCTION ut.collection(type_name text, v anyarray) RETURNS ut.datum
  LANGUAGE sql AS $$
    SELECT ROW(type_name, NULL, NULL, NULL, NULL, NULL, NULL, coalesce(to_jsonb(v), 'null'))::ut.datum $$;

CREATE FUNCTION ut.is_null(d ut.datum) RETURNS boolean
  LANGUAGE sql IMMUTABLE AS $$
    SELECT num_nonnulls((d).txt, (d).num, (d).flag, (d).moment, (d).span, (d).cur,
                        nullif((d).list, 'null')) = 0 $$;
CREATE FUNCTION ut.is_rows(d ut.datum) RETURNS boolean
  LANGUAGE sql IMMUTABLE AS $$ SELECT (d).kind = 'refcursor' OR (d).list IS NOT NULL $$;

CREATE FUNCTION ut.to_string(d ut.datum) RETURNS text
  LANGUAGE sql AS $$
    SELECT CASE
      WHEN ut.is_null(d) THEN 'NULL'
      WHEN (d).kind = 'varchar2' THEN concat('''', (d).txt, '''')
      WHEN (d).kind = 'number' THEN ora.txt((d).num)
      WHEN (d).kind = 'boolean' THEN upper((d).flag::text)
      WHEN (d).moment IS NOT NULL THEN to_char((d).moment, 'YYYY-MM-DD"T"HH24:MI:SS.US"000" TZH:TZM')
      WHEN (d).span IS NOT NULL THEN (d).span::text
      ELSE (d).list::text END $$;
CREATE FUNCTION ut.described(d ut.datum) RETURNS text
  LANGUAGE sql AS $$ SELECT concat(ut.to_string(d), ' (', (d).kind, ')') $$;

-- -1, 0, 1; null if either is null. Texts compare by their bytes, as in Oracle.
CREATE FUNCTION ut.compare(a ut.datum, b ut.datum) RETURNS integer
  LANGUAGE sql AS $$
    SELECT CASE
      WHEN ut.is_null(a) OR ut.is_null(b) THEN NULL
      WHEN (a).txt COLLATE "C" < (b).txt OR (a).num < (b).num OR (a).flag < (b).flag
        OR (a).moment < (b).moment OR (a).span < (b).span THEN -1
      WHEN (a).txt = (b).txt OR (a).num = (b).num OR (a).flag = (b).flag
        OR (a).moment = (b).moment OR (a).span = (b).span OR (a).list = (b).list THEN 0
      ELSE 1 END $$;

-- Tells the client. A result that is null is a failure, whether the matcher was negated or not.
CREATE PROCEDURE ut.report(result boolean, message text, failure text)
  LANGUAGE plpgsql AS $$
BEGIN
  IF coalesce(result, FALSE) THEN
    RAISE NOTICE USING ERRCODE = 'UTP00', MESSAGE = 'holds';
  ELSE
    RAISE WARNING USING ERRCODE = 'UTF00',
      MESSAGE = concat(CASE WHEN message IS NOT NULL THEN concat('"', message, '"', chr(10)) END, failure);
  END IF;
END $$;
CREATE PROCEDURE ut.judge(
  negated boolean, result boolean, message text, actual text, matcher text, expected text
) LANGUAGE plpgsql AS $$
BEGIN
  CALL ut.report(negated <> result, message,
    concat('Actual: ', actual, ' was expected ', CASE WHEN negated THEN 'not ' END, 'to ', matcher, expected));
END $$;
-- Whether a matcher knows the type of the actual value; if not, that is the failure.
CREATE FUNCTION ut.fits(matcher text, kinds text[], actual ut.datum, message text) RETURNS boolean
  LANGUAGE plpgsql AS $$
DECLARE
  fits boolean := (actual).kind = ANY (kinds) OR ('rows' = ANY (kinds) AND ut.is_rows(actual));
BEGIN
  IF NOT fits THEN
    CALL ut.report(FALSE, message,
      concat('The matcher ''', matcher, ''' cannot be used with data type (', (actual).kind, ').'));
  END IF;
  RETURN fits;
END $$;
CREATE FUNCTION ut.comparable(matcher text, actual ut.datum, expected ut.datum, message text)
  RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  IF (actual).kind <> (expected).kind THEN
    CALL ut.report(FALSE, message,
      concat('Actual (', (actual).kind, ') cannot be compared to Expected (', (expected).kind,
             ') using matcher ''', matcher, '''.'));
    RETURN FALSE;
  END IF;
  RETURN TRUE;
END $$;

CREATE PROCEDURE ut.fail(message text)
  LANGUAGE plpgsql AS $$
BEGIN
  CALL ut.report(FALSE, NULL, message);
END $$;

-- Matchers of single values. Their first three parameters are the same everywhere.
CREATE PROCEDURE ut.be_null(negated boolean, actual ut.datum, message text)
  LANGUAGE plpgsql AS $$
BEGIN
  CALL ut.judge(negated, ut.is_null(actual), message, ut.described(actual), 'be null', NULL);
END $$;
CREATE PROCEDURE ut.be_not_null(negated boolean, actual ut.datum, message text)
  LANGUAGE plpgsql AS $$
BEGIN
  CALL ut.judge(negated, NOT ut.is_null(actual), message, ut.described(actual), 'be not null', NULL);
END $$;
CREATE PROCEDURE ut.be_true(negated boolean, actual ut.datum, message text)
  LANGUAGE plpgsql AS $$
BEGIN
  IF ut.fits('be true', '{boolean}', actual, message) THEN
    CALL ut.judge(negated, (actual).flag, message, ut.described(actual), 'be true', NULL);
  END IF;
END $$;
CREATE PROCEDURE ut.be_false(negated boolean, actual ut.datum, message text)
  LANGUAGE plpgsql AS $$
BEGIN
  IF ut.fits('be false', '{boolean}', actual, message) THEN
    CALL ut.judge(negated, NOT (actual).flag, message, ut.described(actual), 'be false', NULL);
  END IF;
END $$;

CREATE FUNCTION ut.ordered() RETURNS text[]
  LANGUAGE sql IMMUTABLE AS $$
    SELECT ARRAY['number', 'timestamp with time zone', 'interval day to second'] $$;
CREATE PROCEDURE ut.relate(
  negated boolean, actual ut.datum, message text, expected ut.datum, matcher text, wanted integer[]
) LANGUAGE plpgsql AS $$
BEGIN
  IF ut.fits(matcher, ut.ordered(), actual, message)
    AND ut.comparable(matcher, actual, expected, message)
  THEN
    CALL ut.judge(negated, ut.compare(actual, expected) = ANY (wanted), message, ut.described(actual),
                  matcher, concat(': ', ut.described(expected)));
  END IF;
END $$;
CREATE PROCEDURE ut.be_greater_than(
  negated boolean, actual ut.datum, message text, expected ut.datum
) LANGUAGE plpgsql AS $$
BEGIN
  CALL ut.relate(negated, actual, message, expected, 'be greater than', '{1}');
END $$;
CREATE PROCEDURE ut.be_greater_or_equal(
  negated boolean, actual ut.datum, message text, expected ut.datum
) LANGUAGE plpgsql AS $$
BEGIN
  CALL ut.relate(negated, actual, message, expected, 'be greater or equal', '{0,1}');
END $$;
CREATE PROCEDURE ut.be_less_than(
  negated boolean, actual ut.datum, message text, expected ut.datum
) LANGUAGE plpgsql AS $$
BEGIN
  CALL ut.relate(negated, actual, message, expected, 'be less than', '{-1}');
END $$;
CREATE PROCEDURE ut.be_less_or_equal(
  negated boolean, actual ut.datum, message text, expected ut.datum
) LANGUAGE plpgsql AS $$
BEGIN
  CALL ut.relate(negated, actual, message, expected, 'be less or equal', '{-1,0}');
END $$;
CREATE PROCEDURE ut.be_between(
  negated boolean, actual ut.datum, message text, low ut.datum, high ut.datum
) LANGUAGE plpgsql AS $$
BEGIN
  IF ut.fits('be between', ut.ordered() || 'varchar2'::text, actual, message)
    AND ut.comparable('be between', actual, low, message)
    AND ut.comparable('be between', actual, high, message)
  THEN
    CALL ut.judge(negated, ut.compare(actual, low) >= 0 AND ut.compare(actual, high) <= 0, message,
                  ut.described(actual), 'be between',
                  concat(': ', ut.to_string(low), ' and ', ut.to_string(high)));
  END IF;
END $$;

-- Matchers of texts
CREATE PROCEDURE ut.be_like(
  negated boolean, actual ut.datum, message text, mask text, escape_char text DEFAULT NULL
) LANGUAGE plpgsql AS $$
BEGIN
  IF ut.fits('be like', '{varchar2}', actual, message) THEN
    CALL ut.judge(negated, (actual).txt LIKE mask ESCAPE coalesce(escape_char, ''), message,
                  ut.described(actual), 'be like',
                  concat(': ', ut.to_string(ut.val(mask)),
                         CASE WHEN escape_char IS NOT NULL THEN concat(', escape ''', escape_char, '''') END));
  END IF;
END $$;
CREATE PROCEDURE ut.match(
  negated boolean, actual ut.datum, message text, pattern text, modifiers text DEFAULT NULL
) LANGUAGE plpgsql AS $$
BEGIN
  IF modifiers ~ '[^ci]' THEN
    RAISE EXCEPTION USING ERRCODE = '0A000',
      MESSAGE = concat('match with modifiers ''', modifiers, ''': the embedded engine knows i and c');
  END IF;
  IF ut.fits('match', '{varchar2}', actual, message) THEN
    CALL ut.judge(negated, regexp_like((actual).txt, pattern, coalesce(modifiers, 'c')), message,
                  ut.described(actual), 'match',
                  concat(': ', ut.to_string(ut.val(pattern)),
                         CASE WHEN modifiers IS NOT NULL THEN concat(', modifiers ''', modifiers, '''') END));
  END IF;
END $$;

-- Rows: of a cursor, which is read to its end and closed, or the elements of a collection
CREATE FUNCTION ut.fetch_all(d ut.datum) RETURNS json[]
  LANGUAGE plpgsql AS $$
DECLARE
  cur refcursor := (d).cur;
  rows json[] := '{}';
  fetched record;
BEGIN
  IF ut.is_null(d) THEN
    RETURN NULL;
  END IF;
  IF (d).list IS NOT NULL THEN
    RETURN ARRAY(
      SELECT json_build_object((d).kind, e.value)
        FROM jsonb_array_elements((d).list) WITH ORDINALITY AS e(value, place)
       ORDER BY e.place);
  END IF;
  LOOP
    FETCH cur INTO fetched;
    EXIT WHEN NOT FOUND;
    rows := rows || row_to_json(fetched);
  END LOOP;
  CLOSE cur;
  RETURN rows;
END $$;
CREATE FUNCTION ut.counted(d ut.datum, rows json[]) RETURNS text
  LANGUAGE sql AS $$
    SELECT concat((d).kind, CASE WHEN rows IS NOT NULL THEN concat(' [ count = ', cardinality(rows), ' ]') END) $$;
CREATE PROCEDURE ut.have_count(negated boolean, actual ut.datum, message text, expected numeric)
  LANGUAGE plpgsql AS $$
DECLARE
  rows json[];
BEGIN
  IF ut.fits('have count', '{rows}', actual, message) THEN
    rows := ut.fetch_all(actual);
    CALL ut.judge(negated, cardinality(rows) = expected, message, concat('(', ut.counted(actual, rows), ')'),
                  'have', concat(' [ count = ', ora.txt(expected), ' ]'));
  END IF;
END $$;

-- Differences of rows, written as utPLSQL does: <COLUMN>value</COLUMN>
CREATE FUNCTION ut.shown(r json, only_columns text[] DEFAULT NULL) RETURNS text
  LANGUAGE sql AS $$
    SELECT string_agg(concat('<', upper(c.key), '>', c.value, '</', upper(c.key), '>'), '' ORDER BY c.place)
      FROM json_each_text(r) WITH ORDINALITY AS c(key, value, place)
     WHERE c.value IS NOT NULL AND (only_columns IS NULL OR c.key = ANY (only_columns)) $$;
CREATE FUNCTION ut.all_shown(rows json[]) RETURNS text[]
  LANGUAGE sql AS $$
    SELECT ARRAY(SELECT ut.shown(r.content) FROM unnest(rows) WITH ORDINALITY AS r(content, place) ORDER BY r.place) $$;
CREATE FUNCTION ut.indented(title text, lines text[]) RETURNS text
  LANGUAGE sql AS $$
    SELECT CASE WHEN cardinality(lines) > 0 THEN
      concat(chr(10), title, ':', chr(10), '  ', array_to_string(lines[:40], concat(chr(10), '  '))) END $$;
CREATE PROCEDURE ut.be_empty(negated boolean, actual ut.datum, message text)
  LANGUAGE plpgsql AS $$
DECLARE
  rows json[];
BEGIN
  IF ut.fits('be empty', '{rows}', actual, message) THEN
    rows := ut.fetch_all(actual);
    CALL ut.judge(negated, cardinality(rows) = 0, message, concat('(', ut.counted(actual, rows), ')'),
                  'be empty', ut.indented('Rows', ut.all_shown(rows)));
  END IF;
END $$;
CREATE FUNCTION ut.columns_of(rows json[]) RETURNS TABLE (name text, place bigint, type text)
  LANGUAGE sql AS $$
    SELECT c.key, min(c.place), min(json_typeof(c.value)) FILTER (WHERE json_typeof(c.value) <> 'null')
      FROM unnest(rows) AS r(content), json_each(r.content) WITH ORDINALITY AS c(key, value, place)
     GROUP BY c.key $$;
CREATE FUNCTION ut.column_diff(actual json[], expected json[]) RETURNS text[]
  LANGUAGE sql AS $$
    SELECT ARRAY(
      SELECT CASE
               WHEN e.name IS NULL THEN
                 concat('Column <', upper(a.name), '> [position: ', a.place, '] is not expected in results.')
               WHEN a.name IS NULL THEN
                 concat('Column <', upper(e.name), '> is missing. Expected column position: ', e.place, '.')
               WHEN a.place <> e.place THEN
                 concat('Column <', upper(a.name), '> is misplaced. Expected position: ', e.place,
                        ', actual position: ', a.place, '.')
               ELSE
                 concat('Column <', upper(a.name), '> data-type is invalid. Expected: ', upper(e.type),
                        ', actual: ', upper(a.type), '.') END
        FROM ut.columns_of(actual) a FULL JOIN ut.columns_of(expected) e ON e.name = a.name
       WHERE cardinality(actual) > 0 AND cardinality(expected) > 0
         AND (a.name IS NULL OR e.name IS NULL OR a.place <> e.place OR a.type <> e.type)
       ORDER BY coalesce(e.place, a.place)) $$;
CREATE FUNCTION ut.row_diff(actual json[], expected json[]) RETURNS text[]
  LANGUAGE plpgsql AS $$
DECLARE
  lines text[] := '{}';
  differing text[];
BEGIN
  FOR i IN 1 .. GREATEST(cardinality(actual), cardinality(expected)) LOOP
    IF i > cardinality(expected) THEN
      lines := lines || concat('Row No. ', i, ' - Extra:    ', ut.shown(actual[i]));
    ELSIF i > cardinality(actual) THEN
      lines := lines || concat('Row No. ', i, ' - Missing:  ', ut.shown(expected[i]));
    ELSE
      differing := ARRAY(
        SELECT coalesce(a.key, e.key)
          FROM jsonb_each(actual[i]::jsonb) a FULL JOIN jsonb_each(expected[i]::jsonb) e ON e.key = a.key
         WHERE a.value IS DISTINCT FROM e.value);
      IF cardinality(differing) > 0 THEN
        lines := lines || ARRAY[
          concat('Row No. ', i, ' - Actual:   ', ut.shown(actual[i], differing)),
          concat('Row No. ', i, ' - Expected: ', ut.shown(expected[i], differing))];
      END IF;
    END IF;
  END LOOP;
  RETURN lines;
END $$;
CREATE FUNCTION ut.unordered_diff(actual json[], expected json[]) RETURNS text[]
  LANGUAGE sql AS $$
    SELECT ARRAY(
             SELECT concat('Extra:    ', ut.shown(d.r::json))
               FROM (SELECT unnest(actual::jsonb[]) EXCEPT ALL SELECT unnest(expected::jsonb[])) d(r))
        || ARRAY(
             SELECT concat('Missing:  ', ut.shown(d.r::json))
               FROM (SELECT unnest(expected::jsonb[]) EXCEPT ALL SELECT unnest(actual::jsonb[])) d(r)) $$;

CREATE PROCEDURE ut.equal_rows(
  negated boolean, actual ut.datum, message text, expected ut.datum, nulls_equal boolean, unordered boolean
) LANGUAGE plpgsql AS $$
DECLARE
  actual_rows json[] := ut.fetch_all(actual);
  expected_rows json[] := ut.fetch_all(expected);
  columns text[];
  rows text[];
  result boolean;
  diff text;
BEGIN
  IF num_nulls(actual_rows, expected_rows) > 0 THEN
    result := CASE WHEN num_nulls(actual_rows, expected_rows) = 2 AND nulls_equal THEN TRUE END;
  ELSE
    columns := ut.column_diff(actual_rows, expected_rows);
    rows := CASE WHEN unordered THEN ut.unordered_diff(actual_rows, expected_rows)
                 ELSE ut.row_diff(actual_rows, expected_rows) END;
    result := cardinality(columns) + cardinality(rows) = 0;
    diff := concat(chr(10), 'Diff:', ut.indented('Columns', columns), ut.indented('Rows', rows));
  END IF;
  CALL ut.judge(negated, result, message, ut.counted(actual, actual_rows), 'equal',
                concat(': ', ut.counted(expected, expected_rows), CASE WHEN NOT negated THEN diff END));
END $$;
CREATE PROCEDURE ut.equal(
  negated boolean, actual ut.datum, message text, expected ut.datum, nulls_equal boolean DEFAULT TRUE,
  unordered boolean DEFAULT FALSE
) LANGUAGE plpgsql AS $$
BEGIN
  IF NOT ut.comparable('equal', actual, expected, message) THEN
    RETURN;
  ELSIF ut.is_rows(actual) THEN
    CALL ut.equal_rows(negated, actual, message, expected, nulls_equal, unordered);
  ELSE
    CALL ut.judge(negated,
      CASE WHEN ut.is_null(actual) AND ut.is_null(expected) THEN nullif(nulls_equal, FALSE)
           ELSE ut.compare(actual, expected) = 0 END,
      message, ut.described(actual), 'equal', concat(': ', ut.described(expected)));
  END IF;
END $$;
