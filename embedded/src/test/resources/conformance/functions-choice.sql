-- Functions that choose among their arguments.

-- page: SQL Language Reference, NVL

-- case: the second if the first is null
NVL(l_no_text, 'x') || NVL('y', 'x')
-- gives: xy

-- case: the empty text is null
NVL('', 'x')
-- gives: x

-- page: SQL Language Reference, NVL2

-- case: the second if the first is not null, else the third
SELECT NVL2(s.note, 'some', 'none') || NVL2(s.status, 'some', 'none') INTO l_value FROM cf_seats s WHERE s.seat_id = 1;
-- gives: nonesome

-- case: it is SQL's, PL/SQL does not know it
RETURN NVL2('a', 'b', 'c');
-- refused: NVL2 outside SQL: use CASE, or SELECT it INTO a variable: Oracle raises PLS-00204

-- page: SQL Language Reference, COALESCE

-- case: the first that is not null
COALESCE(l_no_text, '', 'c', 'd')
-- gives: c

-- case: all null
COALESCE(l_no_text, '')
-- gives: (null)

-- case: it stops at the first that is not null
DECLARE
  l_zero NUMBER := 0;
BEGIN
  RETURN COALESCE(1, 1 / l_zero);
END;
-- gives: 1

-- page: SQL Language Reference, NULLIF

-- case: null if both are equal
NULLIF('a', 'a')
-- gives: (null)

-- case: the first if they differ
NULLIF('a', 'b')
-- gives: a

-- page: SQL Language Reference, DECODE

-- case: the result of the first match
SELECT DECODE(s.section, 'A', 'front', 'B', 'back', 'nowhere') INTO l_value FROM cf_seats s WHERE s.seat_id = 3;
-- gives: back

-- case: two nulls are equal
SELECT DECODE(s.note, NULL, 'none', 'some') INTO l_value FROM cf_seats s WHERE s.seat_id = 1;
-- gives: none

-- case: without a default, null
SELECT DECODE(s.section, 'X', 'x') INTO l_value FROM cf_seats s WHERE s.seat_id = 1;
-- gives: (null)

-- case: it is SQL's, PL/SQL does not know it
RETURN DECODE(1, 1, 'x');
-- refused: DECODE outside SQL: use CASE, or SELECT it INTO a variable: Oracle raises PLS-00204

-- page: SQL Language Reference, GREATEST

-- case: texts by their characters
GREATEST('HARRY', 'HARRIOT', 'HAROLD')
-- gives: HARRY

-- case: numbers
GREATEST(1, 3.925, 2.4)
-- gives: 3.925

-- case: null if one is null
GREATEST(1, l_no_number, 3)
-- gives: (null)

-- page: SQL Language Reference, LEAST

-- case: texts by their characters
LEAST('HARRY', 'HARRIOT', 'HAROLD')
-- gives: HAROLD

-- case: null if one is null
LEAST(1, l_no_number)
-- gives: (null)

-- page: SQL Language Reference, CAST

-- case: to a number of a scale
SELECT CAST('1.26' AS NUMBER(3, 1)) INTO l_value FROM DUAL;
-- gives: 1.3

-- case: to a text
CAST(.5 AS VARCHAR2(5 CHAR))
-- gives: .5
