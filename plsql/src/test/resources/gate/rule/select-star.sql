CREATE OR REPLACE PACKAGE BODY select_star AS
  PROCEDURE act(
    p_seat OUT seats%ROWTYPE
  ) IS
    l_count PLS_INTEGER;
  BEGIN
    SELECT s.*
      INTO p_seat
      FROM seats s
     WHERE s.seat_id = 1;
    SELECT COUNT(*)
      INTO l_count
      FROM (SELECT s.* --!
              FROM seats s) q;
    SELECT * --!
      INTO p_seat
      FROM seats s
     WHERE s.seat_id = 1;
  END act;
END select_star;
/
