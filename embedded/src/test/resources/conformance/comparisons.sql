-- Comparisons and conditions.

-- page: SQL Language Reference, Data Type Comparison Rules

-- case: numbers by their value
10 > 9
-- gives: TRUE

-- case: texts by their characters, capitals first
DECLARE
  l_small VARCHAR2(5 CHAR) := 'a';
  l_large VARCHAR2(5 CHAR) := 'B';
BEGIN
  IF l_large < l_small THEN
    RETURN 'capitals first';
  END IF;
  RETURN 'other';
END;
-- gives: capitals first

-- case: digits of a text are no number
DECLARE
  l_ten  VARCHAR2(5 CHAR) := '10';
  l_nine VARCHAR2(5 CHAR) := '9';
BEGIN
  IF l_ten < l_nine THEN
    RETURN 'less';
  END IF;
  RETURN 'other';
END;
-- gives: less

-- case: a text with blanks behind it is another text
DECLARE
  l_plain  VARCHAR2(5 CHAR) := 'a';
  l_blanks VARCHAR2(5 CHAR) := 'a  ';
BEGIN
  IF l_plain = l_blanks THEN
    RETURN 'equal';
  ELSIF l_plain < l_blanks THEN
    RETURN 'less';
  END IF;
  RETURN 'other';
END;
-- gives: less

-- case: of two literals the shorter is filled with blanks
IF 'a' = 'a  ' THEN RETURN 'equal'; END IF; RETURN 'other';
-- gives: equal
-- refused: comparison of two literals: put one into a variable

-- case: ORDER BY sorts by characters
DECLARE
  l_result VARCHAR2(40 CHAR);
BEGIN
  UPDATE cf_seats s SET s.note = 'b' WHERE s.seat_id = 1;
  UPDATE cf_seats s SET s.note = 'C' WHERE s.seat_id = 2;
  UPDATE cf_seats s SET s.note = 'a' WHERE s.seat_id = 3;
  FOR r IN (SELECT s.note FROM cf_seats s ORDER BY s.note) LOOP
    l_result := l_result || r.note;
  END LOOP;
  RETURN l_result;
END;
-- gives: Cab

-- page: SQL Language Reference, LIKE Condition

-- case: a percent sign stands for any characters
'Ducks' LIKE 'Du%'
-- gives: TRUE

-- case: also for none
'Du' LIKE 'Du%'
-- gives: TRUE

-- case: an underscore for exactly one
'Ducks' LIKE 'Du_s'
-- gives: FALSE

-- case: capitals count
'Ducks' LIKE 'du%'
-- gives: FALSE

-- case: a backslash is a character like any other
DECLARE
  l_text VARCHAR2(10 CHAR) := 'a\_b';
BEGIN
  IF l_text LIKE 'a\_b' THEN
    RETURN 'like';
  END IF;
  RETURN 'unlike';
END;
-- gives: like

-- case: ESCAPE names one that takes the meaning from the next
'10%' LIKE '10!%' ESCAPE '!'
-- gives: TRUE

-- case: so that it stands for itself
'100' LIKE '10!%' ESCAPE '!'
-- gives: FALSE

-- case: null is like nothing
DECLARE
  l_null VARCHAR2(10 CHAR);
BEGIN
  IF l_null LIKE '%' THEN
    RETURN 'like';
  ELSIF l_null NOT LIKE '%' THEN
    RETURN 'unlike';
  END IF;
  RETURN 'unknown';
END;
-- gives: unknown

-- case: blanks at the end count
'a ' LIKE 'a'
-- gives: FALSE

-- page: SQL Language Reference, REGEXP_LIKE Condition

-- case: regular expressions differ too much
SELECT COUNT(*) INTO l_value FROM cf_seats s WHERE REGEXP_LIKE(s.status, '^F');
-- gives: 2
-- refused: REGEXP_LIKE: use LIKE

-- page: SQL Language Reference, BETWEEN Condition

-- case: both ends belong to it
5 BETWEEN 5 AND 5
-- gives: TRUE

-- case: the lower end comes first
5 BETWEEN 6 AND 4
-- gives: FALSE

-- page: SQL Language Reference, IN Condition

-- case: a list
DECLARE
  l_status VARCHAR2(10 CHAR) := 'HELD';
BEGIN
  IF l_status IN ('FREE', 'HELD') AND l_status NOT IN ('SOLD') THEN
    RETURN 'in';
  END IF;
  RETURN 'out';
END;
-- gives: in

-- page: PL/SQL Language Reference, Logical Operators

-- case: NOT binds closer than AND, AND closer than OR
DECLARE
  l_true  BOOLEAN := TRUE;
  l_false BOOLEAN := FALSE;
BEGIN
  IF l_true OR l_true AND l_false THEN
    IF NOT l_false AND l_true THEN
      RETURN 'yes';
    END IF;
  END IF;
  RETURN 'no';
END;
-- gives: yes

-- page: PL/SQL Language Reference, Short-Circuit Evaluation

-- case: OR does not look further than the first true
DECLARE
  l_zero NUMBER := 0;
BEGIN
  IF l_zero = 0 OR 10 / l_zero > 1 THEN
    RETURN 'stopped';
  END IF;
  RETURN 'went on';
END;
-- gives: stopped

-- case: nor AND further than the first false
DECLARE
  l_zero NUMBER := 0;
BEGIN
  IF l_zero <> 0 AND 10 / l_zero > 1 THEN
    RETURN 'went on';
  END IF;
  RETURN 'stopped';
END;
-- gives: stopped

-- page: PL/SQL Language Reference, CASE Expressions

-- case: the first branch that is true
CASE WHEN 1 = 2 THEN 'a' WHEN 2 = 2 THEN 'b' WHEN 3 = 3 THEN 'c' END
-- gives: b

-- case: without ELSE, null
CASE WHEN 1 = 2 THEN 'a' END
-- gives: (null)

-- case: a selector is compared with each value
CASE 3 WHEN 1 THEN 'one' WHEN 3 THEN 'three' ELSE 'many' END
-- gives: three

-- case: a selector that is null equals nothing
DECLARE
  l_null NUMBER;
BEGIN
  RETURN CASE l_null WHEN NULL THEN 'null' ELSE 'other' END;
END;
-- gives: other

-- case: branches behind the first that is true are not evaluated
DECLARE
  l_zero NUMBER := 0;
BEGIN
  RETURN CASE WHEN l_zero = 0 THEN 0 ELSE 1 / l_zero END;
END;
-- gives: 0

-- page: PL/SQL Language Reference, BOOLEAN Data Type

-- case: true, false and null
FUNCTION shown(p_flag IN BOOLEAN) RETURN VARCHAR2 IS
BEGIN
  IF p_flag THEN
    RETURN 'T';
  ELSIF NOT p_flag THEN
    RETURN 'F';
  END IF;
  RETURN '?';
END shown;
DECLARE
  l_one NUMBER := 1;
BEGIN
  RETURN shown(l_one = 1) || shown(l_one = 2) || shown(l_one = NULL) || shown(l_one IS NOT NULL);
END;
-- gives: TF?T
