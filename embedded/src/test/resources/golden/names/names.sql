CREATE OR REPLACE PACKAGE names_demo AS
  c_limit CONSTANT PLS_INTEGER := 4;
  FUNCTION next_number RETURN NUMBER;
  FUNCTION limit_of(p_seat_id IN seats.seat_id%TYPE) RETURN NUMBER;
  FUNCTION unit_name RETURN VARCHAR2;
  FUNCTION price_of(p_seat_id IN seats.seat_id%TYPE) RETURN NUMBER;
  FUNCTION seats_above(p_price IN NUMBER) RETURN NUMBER;
END names_demo;
/
CREATE OR REPLACE PACKAGE BODY names_demo AS
  c_hidden CONSTANT VARCHAR2(10 CHAR) := 'hidden';

  FUNCTION next_number RETURN NUMBER IS
  BEGIN
    RETURN note_seq.NEXTVAL;
  END next_number;

  -- In SQL a column wins over a variable of the same name, here: price.
  FUNCTION limit_of(p_seat_id IN seats.seat_id%TYPE) RETURN NUMBER IS
    price NUMBER := 1000000;
    l_result NUMBER;
  BEGIN
    SELECT price + c_limit + names_demo.c_limit
      INTO l_result
      FROM seats
     WHERE seat_id = p_seat_id;
    RETURN l_result;
  END limit_of;

  FUNCTION unit_name RETURN VARCHAR2 IS
  BEGIN
    RETURN $$PLSQL_UNIT || ':' || c_hidden;
  END unit_name;

  FUNCTION price_of(p_seat_id IN seats.seat_id%TYPE) RETURN NUMBER IS
    l_price NUMBER;
  BEGIN
    SELECT s.price INTO l_price FROM seats s WHERE s.seat_id = p_seat_id;
    RETURN l_price;
  EXCEPTION
    WHEN NO_DATA_FOUND THEN
      RETURN NULL;
  END price_of;

  FUNCTION seats_above(p_price IN NUMBER) RETURN NUMBER IS
    l_count PLS_INTEGER;
  BEGIN
    SELECT COUNT(*)
      INTO l_count
      FROM seats s
     WHERE price_of(p_seat_id => s.seat_id) > p_price;
    RETURN l_count;
  END seats_above;
END names_demo;
/
