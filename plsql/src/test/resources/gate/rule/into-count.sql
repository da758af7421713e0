CREATE OR REPLACE PACKAGE BODY into_count AS
  PROCEDURE act IS
    l_seat_id seats.seat_id%TYPE;
    l_ids     number_nt;
    l_prices  number_nt;
  BEGIN
    SELECT NVL(s.seat_id, 0)
      INTO l_seat_id
      FROM seats s;
    SELECT s.seat_id, s.price --!
      INTO l_seat_id
      FROM seats s;
    SELECT s.seat_id --!
      BULK COLLECT INTO l_ids, l_prices
      FROM seats s;
    SELECT s.seat_id, s.price
      BULK COLLECT INTO l_ids, l_prices
      FROM seats s;
  END act;
END into_count;
/
