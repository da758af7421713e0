-- NULL, and the empty text that is NULL.

-- page: SQL Language Reference, Nulls

-- case: the empty text is null
'' IS NULL
-- gives: TRUE

-- case: nothing equals null, not even null
NULL = NULL
-- gives: UNKNOWN

-- case: nothing differs from null
1 <> NULL
-- gives: UNKNOWN

-- case: nothing equals the empty text
DECLARE
  l_text VARCHAR2(10 CHAR) := 'a';
BEGIN
  IF l_text <> '' THEN
    RETURN 'differs';
  ELSIF l_text = '' THEN
    RETURN 'equals';
  END IF;
  RETURN 'unknown';
END;
-- gives: unknown

-- case: arithmetic with null gives null
1 + NULL
-- gives: (null)

-- case: also a product with 0
0 * NULL
-- gives: (null)

-- case: a variable begins as null
DECLARE
  l_text    VARCHAR2(10 CHAR);
  l_number  NUMBER;
  l_boolean BOOLEAN;
BEGIN
  IF l_text IS NULL AND l_number IS NULL AND l_boolean IS NULL THEN
    RETURN 'null';
  END IF;
  RETURN 'other';
END;
-- gives: null

-- case: the empty text as an argument is null
FUNCTION is_null(p_text IN VARCHAR2) RETURN VARCHAR2 IS
BEGIN
  RETURN NVL(p_text, 'null');
END is_null;
BEGIN
  RETURN is_null(p_text => '');
END;
-- gives: null

-- case: what a function made empty is null
DECLARE
  l_text VARCHAR2(10 CHAR);
BEGIN
  l_text := REPLACE('aa', 'a', '');
  IF l_text IS NULL THEN
    RETURN 'null';
  END IF;
  RETURN 'empty';
END;
-- gives: null

-- page: PL/SQL Language Reference, NULL Values in Comparisons

-- case: IF does not take its branch
DECLARE
  l_null NUMBER;
BEGIN
  IF l_null > 0 THEN
    RETURN 'then';
  ELSE
    RETURN 'else';
  END IF;
END;
-- gives: else

-- case: nor with NOT
DECLARE
  l_null NUMBER;
BEGIN
  IF NOT l_null > 0 THEN
    RETURN 'then';
  ELSE
    RETURN 'else';
  END IF;
END;
-- gives: else

-- case: WHILE does not begin
DECLARE
  l_null BOOLEAN;
BEGIN
  WHILE l_null LOOP
    RETURN 'looped';
  END LOOP;
  RETURN 'went on';
END;
-- gives: went on

-- case: EXIT WHEN does not leave
DECLARE
  l_null  BOOLEAN;
  l_count PLS_INTEGER := 0;
BEGIN
  LOOP
    l_count := l_count + 1;
    EXIT WHEN l_null;
    EXIT WHEN l_count = 3;
  END LOOP;
  RETURN l_count;
END;
-- gives: 3

-- page: SQL Language Reference, Logical Conditions

-- case: NOT of unknown is unknown
NOT (1 = NULL)
-- gives: UNKNOWN

-- case: unknown AND false is false
1 = NULL AND 1 = 2
-- gives: FALSE

-- case: unknown AND true is unknown
1 = NULL AND 1 = 1
-- gives: UNKNOWN

-- case: unknown OR true is true
1 = NULL OR 1 = 1
-- gives: TRUE

-- case: unknown OR false is unknown
1 = NULL OR 1 = 2
-- gives: UNKNOWN

-- page: SQL Language Reference, IN Condition

-- case: in a list with null, what is there is found
1 IN (1, NULL)
-- gives: TRUE

-- case: what is not there is unknown
2 IN (1, NULL)
-- gives: UNKNOWN

-- case: so NOT IN a list with null is never true
2 NOT IN (1, NULL)
-- gives: UNKNOWN

-- case: nor NOT IN a query that gives null
DECLARE
  l_count NUMBER;
BEGIN
  SELECT COUNT(*) INTO l_count FROM cf_seats s WHERE s.status NOT IN (SELECT o.note FROM cf_seats o);
  RETURN l_count;
END;
-- gives: 0

-- page: SQL Language Reference, BETWEEN Condition

-- case: with null at one end
5 BETWEEN 1 AND NULL
-- gives: UNKNOWN

-- case: which may be false all the same
0 BETWEEN 1 AND NULL
-- gives: FALSE

-- page: SQL Language Reference, SELECT, order_by_clause

-- case: nulls come last in ascending order
DECLARE
  l_result VARCHAR2(40 CHAR);
BEGIN
  UPDATE cf_seats s SET s.price = NULL WHERE s.seat_id = 1;
  FOR r IN (SELECT s.seat_id FROM cf_seats s ORDER BY s.price) LOOP
    l_result := l_result || r.seat_id;
  END LOOP;
  RETURN l_result;
END;
-- gives: 231

-- case: and first in descending order
DECLARE
  l_result VARCHAR2(40 CHAR);
BEGIN
  UPDATE cf_seats s SET s.price = NULL WHERE s.seat_id = 1;
  FOR r IN (SELECT s.seat_id FROM cf_seats s ORDER BY s.price DESC) LOOP
    l_result := l_result || r.seat_id;
  END LOOP;
  RETURN l_result;
END;
-- gives: 132

-- case: unless the query says otherwise
DECLARE
  l_result VARCHAR2(40 CHAR);
BEGIN
  UPDATE cf_seats s SET s.price = NULL WHERE s.seat_id = 1;
  FOR r IN (SELECT s.seat_id FROM cf_seats s ORDER BY s.price NULLS FIRST) LOOP
    l_result := l_result || r.seat_id;
  END LOOP;
  RETURN l_result;
END;
-- gives: 123

-- page: SQL Language Reference, SELECT, query_block

-- case: DISTINCT takes two nulls for one
DECLARE
  l_count NUMBER;
BEGIN
  SELECT COUNT(*) INTO l_count FROM (SELECT DISTINCT s.note FROM cf_seats s) q;
  RETURN l_count;
END;
-- gives: 1

-- case: GROUP BY puts nulls into one group
DECLARE
  l_count NUMBER;
BEGIN
  SELECT COUNT(*) INTO l_count FROM (SELECT s.note, COUNT(*) AS n FROM cf_seats s GROUP BY s.note) q;
  RETURN l_count;
END;
-- gives: 1

-- page: SQL Language Reference, The Set Operators

-- case: UNION takes two nulls for one
DECLARE
  l_count NUMBER;
BEGIN
  SELECT COUNT(*)
    INTO l_count
    FROM (SELECT s.note FROM cf_seats s WHERE s.seat_id = 1 UNION SELECT o.note FROM cf_seats o WHERE o.seat_id = 2) q;
  RETURN l_count;
END;
-- gives: 1

-- case: MINUS takes null from null
DECLARE
  l_count NUMBER;
BEGIN
  SELECT COUNT(*)
    INTO l_count
    FROM (SELECT s.note FROM cf_seats s WHERE s.seat_id = 1 MINUS SELECT o.note FROM cf_seats o WHERE o.seat_id = 2) q;
  RETURN l_count;
END;
-- gives: 0
