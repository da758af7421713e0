CREATE OR REPLACE PACKAGE select_into_demo AS
  FUNCTION price_of(p_seat_id IN seats.seat_id%TYPE) RETURN NUMBER;
  FUNCTION any_price RETURN NUMBER;
  FUNCTION both(p_seat_id IN seats.seat_id%TYPE) RETURN VARCHAR2;
END select_into_demo;
/
CREATE OR REPLACE PACKAGE BODY select_into_demo AS
  FUNCTION price_of(p_seat_id IN seats.seat_id%TYPE) RETURN NUMBER IS
    l_price seats.price%TYPE;
  BEGIN
    SELECT s.price
      INTO l_price
      FROM seats s
     WHERE s.seat_id = p_seat_id;
    RETURN l_price;
  END price_of;

  FUNCTION any_price RETURN NUMBER IS
    l_price NUMBER;
  BEGIN
    SELECT s.price INTO l_price FROM seats s;
    RETURN l_price;
  END any_price;

  FUNCTION both(p_seat_id IN seats.seat_id%TYPE) RETURN VARCHAR2 IS
    l_seat  seats%ROWTYPE;
    l_other seats%ROWTYPE;
  BEGIN
    SELECT s.* INTO l_seat FROM seats s WHERE s.seat_id = p_seat_id;
    SELECT s.section, s.price INTO l_other.section, l_other.price FROM seats s WHERE s.seat_id = p_seat_id;
    RETURN l_seat.section || l_other.section || l_other.price;
  END both;
END select_into_demo;
/
