CREATE OR REPLACE PACKAGE BODY lock_clause AS
  PROCEDURE act(
    p_seat_id IN seats.seat_id%TYPE
  ) IS
    l_status seats.status%TYPE;
    CURSOR l_seats IS
      SELECT s.seat_id
        FROM seats s
         FOR UPDATE OF s.status; --!
  BEGIN
    SELECT s.status
      INTO l_status
      FROM seats s
     WHERE s.seat_id = p_seat_id
       FOR UPDATE OF s.status WAIT 5;
    SELECT s.status
      INTO l_status
      FROM seats s
     WHERE s.seat_id = p_seat_id
       FOR UPDATE NOWAIT; --!
    SELECT s.status
      INTO l_status
      FROM seats s
     WHERE s.seat_id = p_seat_id
       FOR UPDATE OF s.status SKIP LOCKED;
  END act;
END lock_clause;
/
