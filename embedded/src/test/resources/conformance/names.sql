-- What a name stands for.

-- page: PL/SQL Language Reference, How PL/SQL Resolves Identifier Names

-- case: in SQL a column wins over a variable of its name
DECLARE
  status  VARCHAR2(10 CHAR) := 'HELD';
  l_count NUMBER;
BEGIN
  SELECT COUNT(*) INTO l_count FROM cf_seats s WHERE s.status = status;
  RETURN l_count;
END;
-- gives: 3

-- case: and over a parameter
FUNCTION count_of(section IN VARCHAR2) RETURN NUMBER IS
  l_count NUMBER;
BEGIN
  SELECT COUNT(*) INTO l_count FROM cf_seats s WHERE s.section = section;
  RETURN l_count;
END count_of;
BEGIN
  RETURN count_of(section => 'A');
END;
-- gives: 3

-- case: a variable that is no column is the variable
DECLARE
  l_status VARCHAR2(10 CHAR) := 'HELD';
  l_count  NUMBER;
BEGIN
  SELECT COUNT(*) INTO l_count FROM cf_seats s WHERE s.status = l_status;
  RETURN l_count;
END;
-- gives: 1

-- case: capitals do not matter
DECLARE
  L_Number NUMBER := 1;
BEGIN
  RETURN l_NUMBER;
END;
-- gives: 1

-- case: an inner block hides what is declared outside
DECLARE
  l_value VARCHAR2(10 CHAR) := 'outer';
  l_result VARCHAR2(20 CHAR);
BEGIN
  DECLARE
    l_value VARCHAR2(10 CHAR) := 'inner';
  BEGIN
    l_result := l_value;
  END;
  RETURN l_result || ' ' || l_value;
END;
-- gives: inner outer

-- case: a function without arguments needs no parentheses
FUNCTION seven RETURN NUMBER IS
BEGIN
  RETURN 7;
END seven;
BEGIN
  RETURN seven + seven();
END;
-- gives: 14

-- case: a name that nothing declares
BEGIN
  RETURN l_unknown;
END;
-- refused: unknown name l_unknown: declare it, or deploy the package that declares it first

-- case: a column that the table has not
SELECT s.colour INTO l_value FROM cf_seats s WHERE s.seat_id = 1;
-- refused: column s.colour does not exist

-- page: PL/SQL Language Reference, Package Specification

-- case: a constant of another package
CREATE OR REPLACE PACKAGE cf_limits AS
  c_most CONSTANT PLS_INTEGER := 4;
  c_name CONSTANT VARCHAR2(10 CHAR) := 'seats';
END cf_limits;
/
BEGIN
  RETURN cf_limits.c_most || cf_limits.c_name;
END;
-- gives: 4seats

-- case: a constant made of constants
CREATE OR REPLACE PACKAGE cf_chain AS
  c_one CONSTANT NUMBER := 1.5;
  c_two CONSTANT NUMBER := c_one * 2;
END cf_chain;
/
BEGIN
  RETURN cf_chain.c_two;
END;
-- gives: 3

-- case: a constant of a package in a statement
CREATE OR REPLACE PACKAGE cf_sql AS
  c_status CONSTANT VARCHAR2(10 CHAR) := 'FREE';
END cf_sql;
/
DECLARE
  l_count NUMBER;
BEGIN
  SELECT COUNT(*) INTO l_count FROM cf_seats s WHERE s.status = cf_sql.c_status;
  RETURN l_count;
END;
-- gives: 2

-- page: PL/SQL Language Reference, Predefined Inquiry Directives

-- case: $$PLSQL_UNIT is the name of the package
CREATE OR REPLACE PACKAGE cf_unit AS
  FUNCTION name RETURN VARCHAR2;
END cf_unit;
/
CREATE OR REPLACE PACKAGE BODY cf_unit AS
  FUNCTION name RETURN VARCHAR2 IS
  BEGIN
    RETURN $$PLSQL_UNIT;
  END name;
END cf_unit;
/
BEGIN
  RETURN cf_unit.name;
END;
-- gives: CF_UNIT

-- page: SQL Language Reference, ROWNUM Pseudocolumn

-- case: ROWNUM
SELECT COUNT(*) INTO l_value FROM cf_seats s WHERE ROWNUM <= 2;
-- gives: 2
-- refused: ROWNUM: use FETCH FIRST n ROWS ONLY

-- page: SQL Language Reference, USER

-- case: USER
RETURN LENGTH(USER);
-- refused: USER: pass the user as a parameter
