-- From text to number and back.

-- page: SQL Language Reference, TO_CHAR (number)

-- case: without a format, as many digits as matter
TO_CHAR(1.50)
-- gives: 1.5

-- case: no zero before the point
TO_CHAR(0.5) || ' ' || TO_CHAR(-0.5)
-- gives: .5 -.5

-- case: a whole number
TO_CHAR(1000000)
-- gives: 1000000

-- case: zero
TO_CHAR(0)
-- gives: 0

-- case: of null
TO_CHAR(l_no_number)
-- gives: (null)

-- case: with a format
TO_CHAR(1234.5, 'FM9,999.00')
-- gives: 1,234.50
-- refused: TO_CHAR with

-- page: SQL Language Reference, TO_NUMBER

-- case: digits with a point
TO_NUMBER('100.00') + 1
-- gives: 101

-- page: none; what Oracle is known to do

-- case: a sign and blanks around
TO_NUMBER(' -12.5 ')
-- gives: -12.5

-- page: SQL Language Reference, TO_NUMBER

-- case: of the empty text
TO_NUMBER('')
-- gives: (null)

-- case: with an exponent
TO_NUMBER('1E3')
-- gives: 1000

-- case: with a format
TO_NUMBER('1,000', '9,999')
-- gives: 1000
-- refused: TO_NUMBER with 2 arguments: give it 1

-- page: PL/SQL Language Reference, Predefined Exceptions

-- case: what is no number is VALUE_ERROR in PL/SQL
RETURN TO_NUMBER('x');
-- raises: ORA-06502

-- case: and INVALID_NUMBER in SQL
SELECT TO_NUMBER('x') INTO l_value FROM DUAL;
-- raises: ORA-01722

-- case: words that PostgreSQL takes for numbers are none
DECLARE
  l_text VARCHAR2(10 CHAR) := 'NaN';
BEGIN
  RETURN TO_NUMBER(l_text);
END;
-- raises: ORA-06502

-- case: neither is a number with underscores
DECLARE
  l_text VARCHAR2(10 CHAR) := '1_000';
BEGIN
  RETURN TO_NUMBER(l_text);
END;
-- raises: ORA-06502

-- page: PL/SQL Language Reference, Implicit Data Type Conversion

-- case: a number that becomes a text
DECLARE
  l_text VARCHAR2(10 CHAR);
BEGIN
  l_text := 1.50;
  RETURN l_text;
END;
-- gives: 1.5

-- case: a text that becomes a number
DECLARE
  l_text   VARCHAR2(10 CHAR) := ' 42 ';
  l_number NUMBER;
BEGIN
  l_number := l_text;
  RETURN l_number + 1;
END;
-- gives: 43

-- case: a text that is no number
DECLARE
  l_text   VARCHAR2(10 CHAR) := 'x';
  l_number NUMBER;
BEGIN
  l_number := l_text;
  RETURN l_number;
END;
-- raises: ORA-06502

-- case: a text that is longer than its variable
DECLARE
  l_text VARCHAR2(3 CHAR);
BEGIN
  l_text := 'four';
  RETURN l_text;
END;
-- raises: ORA-06502

-- case: blanks count in the length of a text
DECLARE
  l_text VARCHAR2(3 CHAR);
BEGIN
  l_text := 'abc ';
  RETURN l_text;
END;
-- raises: ORA-06502
-- differs: Blanks beyond the length
-- embedded gives: abc

-- case: a length counts characters where it says so
DECLARE
  l_text VARCHAR2(2 CHAR);
BEGIN
  l_text := '서울';
  RETURN l_text;
END;
-- gives: 서울

-- case: a length that does not say what it counts
DECLARE
  l_text VARCHAR2(3) := 'a';
BEGIN
  RETURN l_text;
END;
-- gives: a
-- refused: VARCHAR2(n) that may count bytes: count characters: VARCHAR2(n CHAR)

-- case: a text longer than a constant
DECLARE
  c_text CONSTANT VARCHAR2(2 CHAR) := 'abc';
BEGIN
  RETURN c_text;
END;
-- raises: ORA-06502

-- case: a number passed where a text is wanted
FUNCTION shown(p_text IN VARCHAR2) RETURN VARCHAR2 IS
BEGIN
  RETURN '<' || p_text || '>';
END shown;
DECLARE
  l_number NUMBER := .50;
BEGIN
  RETURN shown(p_text => l_number) || shown(7) || shown(l_number + 1);
END;
-- gives: <.5><7><1.5>

-- case: a number returned where a text is promised
FUNCTION half RETURN VARCHAR2 IS
  l_number NUMBER := .50;
BEGIN
  RETURN l_number;
END half;
BEGIN
  RETURN half;
END;
-- gives: .5

-- case: a text compared with a number is taken as a number
DECLARE
  l_text VARCHAR2(10 CHAR) := '10';
BEGIN
  IF l_text = 10.0 THEN
    RETURN 'equal';
  END IF;
  RETURN 'other';
END;
-- gives: equal
-- refused: operator does not exist

-- page: SQL Language Reference, Data Conversion

-- case: a number that SQL puts into a column of texts
BEGIN
  INSERT INTO cf_values (value_id, any_number) VALUES (1, .50);
  UPDATE cf_values v SET v.text = v.any_number;
  DECLARE
    l_text VARCHAR2(10 CHAR);
  BEGIN
    SELECT v.text INTO l_text FROM cf_values v;
    RETURN l_text;
  END;
END;
-- gives: .5

-- case: a number that SQL puts into a variable of texts
SELECT MAX(s.price) / 8 INTO l_value FROM cf_seats s;
-- gives: 37.5

-- case: a text longer than its column
INSERT INTO cf_values (value_id, text) VALUES (1, '12345678901');
-- raises: ORA-12899
-- differs: Errors of columns
-- embedded raises: ORA-06502

-- case: a text with blanks beyond its column
INSERT INTO cf_values (value_id, text) VALUES (1, '1234567890 ');
-- raises: ORA-12899
-- differs: Blanks beyond the length
-- embedded gives: (null)
