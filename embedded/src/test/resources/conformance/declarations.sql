-- Variables, constants and types.

-- page: PL/SQL Language Reference, Initial Values of Variables and Constants

-- case: without one, null
DECLARE
  l_number NUMBER;
BEGIN
  RETURN NVL(l_number, -1);
END;
-- gives: -1

-- case: it is computed each time the block begins
DECLARE
  l_result VARCHAR2(20 CHAR);
BEGIN
  FOR i IN 1 .. 3 LOOP
    DECLARE
      l_number NUMBER := i * 10;
    BEGIN
      l_result := l_result || l_number || ' ';
      l_number := 0;
    END;
  END LOOP;
  RETURN RTRIM(l_result);
END;
-- gives: 10 20 30

-- page: PL/SQL Language Reference, NOT NULL Constraint

-- case: NOT NULL takes no null
DECLARE
  l_number NUMBER NOT NULL := 1;
  l_null   NUMBER;
BEGIN
  l_number := l_null;
  RETURN l_number;
END;
-- raises: ORA-06502

-- page: PL/SQL Language Reference, Constants

-- case: a constant of a package is computed once a session
CREATE OR REPLACE PACKAGE cf_clock AS
  c_started CONSTANT TIMESTAMP WITH TIME ZONE := SYSTIMESTAMP;
END cf_clock;
/
DECLARE
  l_started TIMESTAMP WITH TIME ZONE := cf_clock.c_started;
BEGIN
  IF l_started = cf_clock.c_started THEN
    RETURN 'same';
  END IF;
  RETURN 'other';
END;
-- gives: same
-- refused: constant c_started that is computed: compute it where it is needed

-- page: PL/SQL Language Reference, %TYPE Attribute

-- case: the type of a column, with its size
DECLARE
  l_section cf_seats.section%TYPE;
BEGIN
  l_section := 'longer than ten';
  RETURN l_section;
END;
-- raises: ORA-06502

-- case: the type of a variable
DECLARE
  l_amount NUMBER(3, 1) := 1.26;
  l_other  l_amount%TYPE := 2.26;
BEGIN
  RETURN l_amount || ' ' || l_other;
END;
-- gives: 1.3 2.3

-- case: without the initial value of the variable
DECLARE
  l_number NUMBER := 1;
  l_other  l_number%TYPE;
BEGIN
  RETURN NVL(l_other, -1);
END;
-- gives: -1

-- page: PL/SQL Language Reference, %ROWTYPE Attribute

-- case: a field for each column
DECLARE
  l_seat cf_seats%ROWTYPE;
BEGIN
  l_seat.seat_id := 7;
  l_seat.section := 'A';
  RETURN l_seat.section || l_seat.seat_id || l_seat.note;
END;
-- gives: A7

-- case: a field has the size of its column
DECLARE
  l_seat cf_seats%ROWTYPE;
BEGIN
  l_seat.section := 'longer than ten';
  RETURN l_seat.section;
END;
-- raises: ORA-06502

-- case: of a cursor
DECLARE
  CURSOR c_seats IS SELECT s.seat_id AS id FROM cf_seats s ORDER BY s.seat_id;
  l_seat c_seats%ROWTYPE;
BEGIN
  OPEN c_seats;
  FETCH c_seats INTO l_seat;
  CLOSE c_seats;
  RETURN l_seat.id;
END;
-- gives: 1

-- page: PL/SQL Language Reference, User-Defined PL/SQL Subtypes

-- case: a subtype has the size of its base
DECLARE
  SUBTYPE t_code IS VARCHAR2(3 CHAR);
  l_code t_code;
BEGIN
  l_code := 'four';
  RETURN l_code;
END;
-- raises: ORA-06502

-- case: with a range
DECLARE
  SUBTYPE t_digit IS PLS_INTEGER RANGE 0 .. 9;
  l_digit t_digit;
BEGIN
  l_digit := 10;
  RETURN l_digit;
END;
-- raises: ORA-06502
-- refused: SUBTYPE with RANGE or NOT NULL: check the value where it is set

-- page: PL/SQL Language Reference, Record Variables

-- case: a field with a default
DECLARE
  TYPE t_seat IS RECORD (id NUMBER := 7);
  l_seat t_seat;
BEGIN
  RETURN l_seat.id;
END;
-- gives: 7
-- refused: default of a record's field: assign it after the declaration

-- page: PL/SQL Language Reference, CHAR and VARCHAR2 Variables

-- case: CHAR is filled with blanks
DECLARE
  l_code CHAR(3 CHAR) := 'a';
BEGIN
  RETURN LENGTH(l_code);
END;
-- gives: 3
-- refused: type CHAR

-- page: PL/SQL Language Reference, PL/SQL Data Types

-- case: DATE
DECLARE
  l_date DATE;
BEGIN
  RETURN 'a date';
END;
-- gives: a date
-- refused: type DATE

-- case: a timestamp without a zone
DECLARE
  l_time TIMESTAMP;
BEGIN
  RETURN 'a time';
END;
-- gives: a time
-- refused: a timestamp without its time zone: use TIMESTAMP WITH TIME ZONE

-- case: CLOB holds long texts
DECLARE
  l_text CLOB;
BEGIN
  l_text := LPAD('x', 4000, 'y');
  l_text := l_text || l_text || l_text;
  RETURN LENGTH(l_text);
END;
-- gives: 12000

-- case: RAW
DECLARE
  l_raw RAW(4) := HEXTORAW('DEADBEEF');
BEGIN
  RETURN RAWTOHEX(l_raw);
END;
-- gives: DEADBEEF

-- page: PL/SQL Language Reference, PL/SQL Data Types

-- case: RAW holds as many bytes as it says
DECLARE
  l_raw RAW(2);
BEGIN
  l_raw := HEXTORAW('DEADBEEF');
  RETURN RAWTOHEX(l_raw);
END;
-- raises: ORA-06502
-- differs: Length of RAW
-- embedded gives: DEADBEEF
