-- Errors, and who handles them.

-- page: PL/SQL Language Reference, Predefined Exceptions

-- case: a query that finds no row raises NO_DATA_FOUND
SELECT s.status INTO l_value FROM cf_seats s WHERE s.seat_id = 99;
-- raises: ORA-01403

-- case: a query that finds several raises TOO_MANY_ROWS
SELECT s.status INTO l_value FROM cf_seats s;
-- raises: ORA-01422

-- case: their handlers
FUNCTION status_of(p_least IN NUMBER) RETURN VARCHAR2 IS
  l_status cf_seats.status%TYPE;
BEGIN
  SELECT s.status INTO l_status FROM cf_seats s WHERE s.seat_id >= p_least;
  RETURN l_status;
EXCEPTION
  WHEN NO_DATA_FOUND THEN
    RETURN 'none';
  WHEN TOO_MANY_ROWS THEN
    RETURN 'many';
END status_of;
BEGIN
  RETURN status_of(1) || status_of(3) || status_of(4);
END;
-- gives: manyFREEnone

-- case: a key that is there already raises DUP_VAL_ON_INDEX
BEGIN
  INSERT INTO cf_seats (seat_id, section, status) VALUES (1, 'A', 'FREE');
  RETURN 'inserted';
EXCEPTION
  WHEN DUP_VAL_ON_INDEX THEN
    RETURN SQLCODE;
END;
-- gives: -1

-- case: a conversion that fails raises VALUE_ERROR
DECLARE
  l_text VARCHAR2(1 CHAR);
BEGIN
  l_text := 'ab';
  RETURN l_text;
EXCEPTION
  WHEN VALUE_ERROR THEN
    RETURN 'too long';
END;
-- gives: too long
-- refused: exception value_error: look at the value before

-- case: within SQL it is INVALID_NUMBER
DECLARE
  l_number NUMBER;
BEGIN
  SELECT TO_NUMBER('x') INTO l_number FROM DUAL;
  RETURN l_number;
EXCEPTION
  WHEN INVALID_NUMBER THEN
    RETURN 'no number';
END;
-- gives: no number
-- refused: exception invalid_number: look at the value before

-- page: PL/SQL Language Reference, CASE Statement

-- case: a CASE statement that has no branch for a value
DECLARE
  l_number NUMBER := 3;
BEGIN
  CASE l_number
    WHEN 1 THEN RETURN 'one';
    WHEN 2 THEN RETURN 'two';
  END CASE;
END;
-- raises: ORA-06592

-- case: CASE_NOT_FOUND is its name
DECLARE
  l_number NUMBER := 3;
BEGIN
  CASE
    WHEN l_number = 1 THEN RETURN 'one';
  END CASE;
EXCEPTION
  WHEN CASE_NOT_FOUND THEN
    RETURN SQLCODE;
END;
-- gives: -6592

-- page: PL/SQL Language Reference, RETURN Statement

-- case: a function that ends without RETURN
FUNCTION of_nothing(p_number IN NUMBER) RETURN NUMBER IS
BEGIN
  IF p_number > 0 THEN
    RETURN p_number;
  END IF;
END of_nothing;
BEGIN
  RETURN of_nothing(p_number => 0);
END;
-- raises: ORA-06503

-- page: PL/SQL Language Reference, SQLCODE Function

-- case: 100 for NO_DATA_FOUND
BEGIN
  RAISE NO_DATA_FOUND;
EXCEPTION
  WHEN NO_DATA_FOUND THEN
    RETURN SQLCODE;
END;
-- gives: 100

-- case: 1 for an exception without a number
DECLARE
  e_full EXCEPTION;
BEGIN
  RAISE e_full;
EXCEPTION
  WHEN e_full THEN
    RETURN SQLCODE;
END;
-- gives: 1

-- case: the number of EXCEPTION_INIT
DECLARE
  e_full EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_full, -20101);
BEGIN
  RAISE e_full;
EXCEPTION
  WHEN OTHERS THEN
    RETURN SQLCODE;
END;
-- gives: -20101

-- case: 0 outside a handler
RETURN SQLCODE;
-- gives: 0
-- refused: SQLCODE or SQLERRM outside an exception handler: read it in the handler

-- page: PL/SQL Language Reference, SQLERRM Function

-- case: of NO_DATA_FOUND
BEGIN
  RAISE NO_DATA_FOUND;
EXCEPTION
  WHEN NO_DATA_FOUND THEN
    RETURN SQLERRM;
END;
-- gives: ORA-01403: no data found

-- case: of an exception without a number
DECLARE
  e_full EXCEPTION;
BEGIN
  RAISE e_full;
EXCEPTION
  WHEN e_full THEN
    RETURN SQLERRM;
END;
-- gives: User-Defined Exception

-- case: of a division by zero
DECLARE
  l_zero NUMBER := 0;
BEGIN
  RETURN 1 / l_zero;
EXCEPTION
  WHEN OTHERS THEN
    RETURN SQLERRM;
END;
-- gives: ORA-01476: divisor is equal to zero

-- case: of an error of one's own
BEGIN
  RAISE_APPLICATION_ERROR(-20101, 'Seat 7 is taken.');
EXCEPTION
  WHEN OTHERS THEN
    RETURN SQLERRM;
END;
-- gives: ORA-20101: Seat 7 is taken.

-- page: PL/SQL Language Reference, RAISE_APPLICATION_ERROR Procedure

-- case: its number and message reach the caller
RAISE_APPLICATION_ERROR(-20101, 'Seat ' || 7 || ' is taken.');
-- raises: ORA-20101: Seat 7 is taken.

-- case: whoever has an exception of that number catches it
DECLARE
  e_taken EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_taken, -20101);
BEGIN
  RAISE_APPLICATION_ERROR(-20101, 'no');
EXCEPTION
  WHEN e_taken THEN
    RETURN 'taken';
END;
-- gives: taken

-- case: numbers outside the range are an error of their own
DECLARE
  l_code PLS_INTEGER := -19999;
BEGIN
  RAISE_APPLICATION_ERROR(l_code, 'no');
END;
-- raises: ORA-21000

-- case: -20000 is within the range
DECLARE
  l_code PLS_INTEGER := -20000;
BEGIN
  RAISE_APPLICATION_ERROR(l_code, 'no');
END;
-- raises: ORA-20000
-- differs: RAISE_APPLICATION_ERROR of -20000
-- embedded raises: ORA-20999

-- case: keeping the errors before it
BEGIN
  RAISE_APPLICATION_ERROR(-20101, 'no', TRUE);
END;
-- raises: ORA-20101
-- refused: write RAISE_APPLICATION_ERROR(code, message)

-- page: PL/SQL Language Reference, Exception Propagation

-- case: an exception nobody handles ends the call
DECLARE
  e_full EXCEPTION;
BEGIN
  RAISE e_full;
END;
-- raises: ORA-06510

-- case: the innermost handler gets it
DECLARE
  l_result VARCHAR2(20 CHAR);
BEGIN
  BEGIN
    RAISE NO_DATA_FOUND;
  EXCEPTION
    WHEN NO_DATA_FOUND THEN
      l_result := 'inner';
  END;
  RETURN l_result;
EXCEPTION
  WHEN NO_DATA_FOUND THEN
    RETURN 'outer';
END;
-- gives: inner

-- case: a handler for another exception does not
BEGIN
  BEGIN
    RAISE NO_DATA_FOUND;
  EXCEPTION
    WHEN TOO_MANY_ROWS THEN
      RETURN 'inner';
  END;
  RETURN 'none';
EXCEPTION
  WHEN NO_DATA_FOUND THEN
    RETURN 'outer';
END;
-- gives: outer

-- case: what a handler raises goes to the enclosing block
BEGIN
  BEGIN
    RAISE NO_DATA_FOUND;
  EXCEPTION
    WHEN NO_DATA_FOUND THEN
      RAISE TOO_MANY_ROWS;
    WHEN TOO_MANY_ROWS THEN
      RETURN 'same block';
  END;
  RETURN 'none';
EXCEPTION
  WHEN TOO_MANY_ROWS THEN
    RETURN 'enclosing block';
END;
-- gives: enclosing block

-- case: what a declaration raises goes to the enclosing block
BEGIN
  DECLARE
    l_number NUMBER(1) := 10;
  BEGIN
    RETURN l_number;
  EXCEPTION
    WHEN OTHERS THEN
      RETURN 'same block';
  END;
EXCEPTION
  WHEN OTHERS THEN
    RETURN 'enclosing block';
END;
-- gives: enclosing block

-- case: RAISE without a name raises it again
BEGIN
  BEGIN
    RAISE_APPLICATION_ERROR(-20101, 'first');
  EXCEPTION
    WHEN OTHERS THEN
      RAISE;
  END;
  RETURN 'none';
EXCEPTION
  WHEN OTHERS THEN
    RETURN SQLERRM;
END;
-- gives: ORA-20101: first

-- case: OTHERS gets what no other handler of the block names
FUNCTION who(p_zero IN NUMBER) RETURN VARCHAR2 IS
BEGIN
  IF p_zero IS NULL THEN
    RAISE NO_DATA_FOUND;
  END IF;
  RETURN 1 / p_zero;
EXCEPTION
  WHEN NO_DATA_FOUND THEN
    RETURN 'named ';
  WHEN OTHERS THEN
    RETURN 'others';
END who;
BEGIN
  RETURN who(p_zero => NULL) || who(p_zero => 0);
END;
-- gives: named others

-- case: after a handler, what follows the block runs
DECLARE
  l_result VARCHAR2(20 CHAR) := 'a';
BEGIN
  BEGIN
    RAISE NO_DATA_FOUND;
  EXCEPTION
    WHEN NO_DATA_FOUND THEN
      l_result := l_result || 'b';
  END;
  RETURN l_result || 'c';
END;
-- gives: abc

-- case: variables keep what they were given before the error
DECLARE
  l_result VARCHAR2(20 CHAR) := 'a';
  l_zero   NUMBER := 0;
BEGIN
  l_result := 'b';
  l_zero := 1 / l_zero;
  RETURN 'none';
EXCEPTION
  WHEN ZERO_DIVIDE THEN
    RETURN l_result || l_zero;
END;
-- gives: b0

-- page: none; what Oracle is known to do

-- case: the variable keeps its value when no row is found
DECLARE
  l_status VARCHAR2(10 CHAR) := 'before';
BEGIN
  SELECT s.status INTO l_status FROM cf_seats s WHERE s.seat_id = 99;
  RETURN l_status;
EXCEPTION
  WHEN NO_DATA_FOUND THEN
    RETURN l_status;
END;
-- gives: before

-- page: Database Error Messages, ORA-02290

-- case: a check constraint
UPDATE cf_seats s SET s.price = -1 WHERE s.seat_id = 1;
-- raises: ORA-02290

-- page: Database Error Messages, ORA-02291

-- case: a child without its parent
INSERT INTO cf_notes (note_id, seat_id) VALUES (1, 99);
-- raises: ORA-02291

-- page: Database Error Messages, ORA-02292

-- case: a parent with a child
BEGIN
  INSERT INTO cf_notes (note_id, seat_id) VALUES (1, 1);
  DELETE FROM cf_seats s WHERE s.seat_id = 1;
  RETURN 'deleted';
END;
-- raises: ORA-02292

-- case: a handler for one of the two does not catch the other
DECLARE
  e_no_parent EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_no_parent, -2291);
BEGIN
  INSERT INTO cf_notes (note_id, seat_id) VALUES (1, 1);
  BEGIN
    DELETE FROM cf_seats s WHERE s.seat_id = 1;
  EXCEPTION
    WHEN e_no_parent THEN
      RETURN 'no parent';
  END;
  RETURN 'deleted';
END;
-- raises: ORA-02292

-- page: Database Error Messages, ORA-01400

-- case: null where a value is needed
INSERT INTO cf_seats (seat_id, section) VALUES (9, 'A');
-- raises: ORA-01400

-- page: Database Error Messages, ORA-01427

-- case: a subquery in an expression that gives several rows
SELECT (SELECT s.status FROM cf_seats s) INTO l_value FROM DUAL;
-- raises: ORA-01427
