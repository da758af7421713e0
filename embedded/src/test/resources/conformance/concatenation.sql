-- Texts put together.

-- page: SQL Language Reference, Concatenation Operator

-- case: two texts
'a' || 'b'
-- gives: ab

-- case: null counts as nothing
'a' || NULL || 'b'
-- gives: ab

-- case: the empty text too
'a' || '' || 'b'
-- gives: ab

-- case: two nulls are null
NULL || ''
-- gives: (null)

-- case: numbers as they are written
'n=' || 1.50 || ',' || .5 || ',' || -0.25 || ',' || 100
-- gives: n=1.5,.5,-.25,100

-- case: blanks stay
'[' || ' a ' || ']'
-- gives: [ a ]

-- case: a sum beside it goes into parentheses
DECLARE
  l_number NUMBER := 1;
BEGIN
  RETURN 'n=' || (l_number + 1);
END;
-- gives: n=2

-- case: or Oracle adds to the text
DECLARE
  l_number NUMBER := 1;
BEGIN
  RETURN l_number || 2 + 3;
END;
-- gives: 15
-- refused: || followed by +: put the arithmetic into parentheses

-- case: what is tested for null goes into parentheses
DECLARE
  l_a VARCHAR2(5 CHAR) := 'a';
  l_b VARCHAR2(5 CHAR);
BEGIN
  IF (l_a || l_b) IS NULL THEN
    RETURN 'null';
  END IF;
  RETURN 'not null';
END;
-- gives: not null

-- case: a time has no text of its own
DECLARE
  l_time TIMESTAMP WITH TIME ZONE := SYSTIMESTAMP;
BEGIN
  RETURN LENGTH('at ' || l_time);
END;
-- refused: function ora.txt(timestamp with time zone) does not exist

-- case: in a statement
SELECT s.section || '-' || s.seat_id || '/' || s.price / 8 INTO l_value FROM cf_seats s WHERE s.seat_id = 1;
-- gives: A-1/12.5
