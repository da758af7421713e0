-- SELECT INTO finds exactly one row.

-- page: PL/SQL Language Reference, SELECT INTO Statement

-- case: one row, several columns
DECLARE
  l_section cf_seats.section%TYPE;
  l_price   cf_seats.price%TYPE;
BEGIN
  SELECT s.section, s.price INTO l_section, l_price FROM cf_seats s WHERE s.seat_id = 2;
  RETURN l_section || l_price;
END;
-- gives: A200

-- case: into a record
DECLARE
  l_seat cf_seats%ROWTYPE;
BEGIN
  SELECT s.* INTO l_seat FROM cf_seats s WHERE s.seat_id = 2;
  RETURN l_seat.section || l_seat.price;
END;
-- gives: A200

-- case: into fields of records
DECLARE
  l_seat cf_seats%ROWTYPE;
BEGIN
  SELECT s.section, s.price INTO l_seat.section, l_seat.price FROM cf_seats s WHERE s.seat_id = 2;
  RETURN l_seat.section || l_seat.price || l_seat.status;
END;
-- gives: A200

-- case: no row
SELECT s.section INTO l_value FROM cf_seats s WHERE s.seat_id = 99;
-- raises: ORA-01403

-- case: more than one row
SELECT s.section INTO l_value FROM cf_seats s;
-- raises: ORA-01422

-- page: none; what Oracle is known to do

-- case: a record keeps its fields when no row is found
DECLARE
  l_seat cf_seats%ROWTYPE;
BEGIN
  l_seat.price := 7;
  SELECT s.* INTO l_seat FROM cf_seats s WHERE s.seat_id = 99;
  RETURN 'found';
EXCEPTION
  WHEN NO_DATA_FOUND THEN
    RETURN l_seat.price;
END;
-- gives: 7

-- page: PL/SQL Language Reference, SELECT INTO Statement

-- case: an aggregate always has a row
DECLARE
  l_sum   NUMBER;
  l_count NUMBER;
BEGIN
  SELECT SUM(s.price), COUNT(*) INTO l_sum, l_count FROM cf_seats s WHERE s.seat_id = 99;
  RETURN NVL(l_sum, -1) || ' ' || l_count;
END;
-- gives: -1 0

-- case: with GROUP BY it may have none
SELECT COUNT(*) INTO l_value FROM cf_seats s WHERE s.seat_id = 99 GROUP BY s.section;
-- raises: ORA-01403

-- case: as many variables as values
DECLARE
  l_section cf_seats.section%TYPE;
BEGIN
  SELECT s.section, s.price INTO l_section FROM cf_seats s WHERE s.seat_id = 2;
  RETURN l_section;
END;
-- refused: 2 values into 1 variables: select one value for each

-- case: the first of an order
SELECT s.seat_id INTO l_value FROM cf_seats s ORDER BY s.price DESC FETCH FIRST 1 ROWS ONLY;
-- gives: 3

-- page: SQL Language Reference, Selecting from the DUAL Table

-- case: DUAL has one row
SELECT 1 + 1 INTO l_value FROM DUAL;
-- gives: 2

-- case: joined with others it is not known here
SELECT s.seat_id INTO l_value FROM cf_seats s, DUAL WHERE s.seat_id = 1;
-- gives: 1
-- refused: a join with DUAL: select the value in the select list

-- page: PL/SQL Language Reference, Functions That PL/SQL Code Can Call

-- case: a function that finds no row gives null to SQL that calls it
CREATE OR REPLACE PACKAGE cf_price AS
  FUNCTION price_of(p_seat_id IN NUMBER) RETURN NUMBER;
END cf_price;
/
CREATE OR REPLACE PACKAGE BODY cf_price AS
  FUNCTION price_of(p_seat_id IN NUMBER) RETURN NUMBER IS
    l_price NUMBER;
  BEGIN
    SELECT s.price INTO l_price FROM cf_seats s WHERE s.seat_id = p_seat_id;
    RETURN l_price;
  END price_of;
END cf_price;
/
DECLARE
  l_price NUMBER;
BEGIN
  SELECT cf_price.price_of(99) INTO l_price FROM DUAL;
  RETURN NVL(l_price, -1);
END;
-- gives: -1
-- refused: call of cf_price.price_of in SQL, which may find no row: handle NO_DATA_FOUND in it
