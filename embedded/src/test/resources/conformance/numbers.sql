-- What a number holds, how it is rounded, and when it is too large.

-- page: SQL Language Reference, NUMBER Data Type

-- case: a variable rounds to its scale
DECLARE
  l_amount NUMBER(9, 1) := 7456123.89;
BEGIN
  RETURN l_amount;
END;
-- gives: 7456123.9

-- case: half is rounded away from zero
DECLARE
  l_up   NUMBER(5, 2) := 1.005;
  l_down NUMBER(5, 2) := -1.005;
BEGIN
  RETURN l_up || ' ' || l_down;
END;
-- gives: 1.01 -1.01

-- case: a negative scale rounds before the point
DECLARE
  l_amount NUMBER(7, -2) := 7456123.89;
BEGIN
  RETURN l_amount;
END;
-- gives: 7456100

-- case: a scale above the precision leaves zeros behind the point
DECLARE
  l_rate NUMBER(4, 5) := .000127;
BEGIN
  RETURN l_rate;
END;
-- gives: .00013

-- case: a precision without a scale holds whole numbers
DECLARE
  l_amount NUMBER(9) := 7456123.89;
BEGIN
  RETURN l_amount;
END;
-- gives: 7456124

-- case: a value beyond the precision is an error in PL/SQL
DECLARE
  l_amount NUMBER(6);
BEGIN
  l_amount := 7456123.89;
  RETURN l_amount;
END;
-- raises: ORA-06502

-- case: rounding may go beyond the precision
DECLARE
  l_amount NUMBER(3, 1);
BEGIN
  l_amount := 99.95;
  RETURN l_amount;
END;
-- raises: ORA-06502

-- case: NUMBER keeps 38 digits
DECLARE
  l_number NUMBER := 12345678901234567890123456789012345678;
BEGIN
  RETURN l_number - 1;
END;
-- gives: 12345678901234567890123456789012345677

-- case: a column rounds to its scale
BEGIN
  INSERT INTO cf_values (value_id, amount) VALUES (1, 1.005);
  UPDATE cf_values v SET v.amount = v.amount + .005 WHERE v.value_id = 1;
  DECLARE
    l_amount NUMBER;
  BEGIN
    SELECT v.amount INTO l_amount FROM cf_values v;
    RETURN l_amount;
  END;
END;
-- gives: 1.02

-- case: a value beyond the precision of a column is an error of SQL
INSERT INTO cf_values (value_id, amount) VALUES (1, 1000);
-- raises: ORA-01438
-- differs: Errors of columns
-- embedded raises: ORA-06502

-- case: INTEGER is NUMBER(38)
DECLARE
  l_number INTEGER := 2.5;
BEGIN
  RETURN l_number;
END;
-- gives: 3

-- page: PL/SQL Language Reference, PLS_INTEGER and BINARY_INTEGER Data Types

-- case: the sum of two PLS_INTEGER overflows even if a NUMBER is to hold it
DECLARE
  l_one  PLS_INTEGER := 2147483647;
  l_two  PLS_INTEGER := 1;
  l_sum  NUMBER;
BEGIN
  l_sum := l_one + l_two;
  RETURN l_sum;
END;
-- raises: ORA-01426

-- case: with a number on one side it does not
DECLARE
  l_one  PLS_INTEGER := 2147483647;
  l_two  INTEGER := 1;
  l_sum  NUMBER;
BEGIN
  l_sum := l_one + l_two;
  RETURN l_sum;
END;
-- gives: 2147483648

-- case: a number beyond its range does not fit
DECLARE
  l_large NUMBER := 2147483648;
  l_value PLS_INTEGER;
BEGIN
  l_value := l_large;
  RETURN l_value;
END;
-- raises: ORA-01426

-- case: SIMPLE_INTEGER wraps round instead of raising
DECLARE
  l_number SIMPLE_INTEGER := 2147483647;
BEGIN
  l_number := l_number + 1;
  RETURN l_number;
END;
-- gives: -2147483648
-- refused: unknown type simple_integer

-- page: PL/SQL Language Reference, Assignment Statement

-- case: a PLS_INTEGER rounds half away from zero
DECLARE
  l_up   PLS_INTEGER;
  l_down PLS_INTEGER;
BEGIN
  l_up := 2.5;
  l_down := -2.5;
  RETURN l_up || ' ' || l_down;
END;
-- gives: 3 -3

-- page: SQL Language Reference, Arithmetic Operators

-- case: multiplication comes before addition
2 + 3 * 4
-- gives: 14

-- case: what has the same rank goes from left to right
10 - 4 - 3
-- gives: 3

-- case: two minus signs stand apart
5 - -3
-- gives: 8

-- case: a sum of prices is exact
DECLARE
  l_sum NUMBER := 0;
BEGIN
  FOR i IN 1 .. 10 LOOP
    l_sum := l_sum + .1;
  END LOOP;
  RETURN l_sum;
END;
-- gives: 1

-- case: subtraction is exact
1 - .9
-- gives: .1

-- page: PL/SQL Language Reference, Predefined Exceptions

-- case: a number divided by zero
DECLARE
  l_zero NUMBER := 0;
BEGIN
  RETURN 1 / l_zero;
END;
-- raises: ORA-01476

-- case: ZERO_DIVIDE is its name
DECLARE
  l_zero NUMBER := 0;
BEGIN
  RETURN 1 / l_zero;
EXCEPTION
  WHEN ZERO_DIVIDE THEN
    RETURN SQLCODE;
END;
-- gives: -1476

-- page: SQL Language Reference, NUMBER Data Type

-- case: a product has 20 digits to the base of 100
1 / 3 * (1 / 3)
-- gives: .1111111111111111111111111111111111111111
-- differs: Long products
-- embedded gives: .11111111111111111111111111111111111111108888888888888888888888888888888888888889

-- page: SQL Language Reference, Numeric Literals

-- case: in a statement a whole number is a NUMBER
SELECT 100000 * 100000 INTO l_value FROM DUAL;
-- gives: 10000000000
-- differs: Integers in statements
-- embedded raises: ORA-01426
