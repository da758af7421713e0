CREATE OR REPLACE PACKAGE p AS
  PROCEDURE run;
END p;
/
CREATE OR REPLACE PACKAGE inner_one ACCESSIBLE BY (PACKAGE friend) AS
  PROCEDURE run(p_a IN NUMBER, p_b OUT NUMBER);
  FUNCTION with_out(p_a OUT NUMBER) RETURN NUMBER;
END inner_one;
/
CREATE OR REPLACE PACKAGE BODY p AS
  PROCEDURE again(p_a IN NUMBER) IS
  BEGIN
    NULL;
  END again;

  PROCEDURE again(p_text IN VARCHAR2) IS
  BEGIN
    NULL;
  END again;

  FUNCTION price_of(p_seat_id IN NUMBER) RETURN NUMBER IS
    l_price NUMBER;
  BEGIN
    SELECT s.price INTO l_price FROM seats s WHERE s.seat_id = p_seat_id;
    RETURN l_price;
  END price_of;

  FUNCTION sold(p_seat_id IN NUMBER) RETURN NUMBER IS
  BEGIN
    UPDATE seats s SET s.status = 'SOLD' WHERE s.seat_id = p_seat_id;
    RETURN p_seat_id;
  END sold;

  PROCEDURE from_sql(p_ids IN number_nt) IS
  BEGIN
    UPDATE seats s SET s.version = sold(s.seat_id) WHERE price_of(s.seat_id) > 0;
    UPDATE seats s SET s.version = p_ids.COUNT;
  END from_sql;

  PROCEDURE out_last(p_a IN NUMBER DEFAULT 1, p_b OUT NUMBER) IS
    l_ids number_nt := number_nt(1);
  BEGIN
    inner_one.run(1, p_b);
    out_last(p_x => 1, p_b => p_b);
    out_last;
    out_last(1, 2);
    out_last(1, l_ids(1));
  END out_last;
END p;
/
