CREATE OR REPLACE PACKAGE BODY lock_column AS
  PROCEDURE act(
    p_seat_id IN seats.seat_id%TYPE
  ) IS
    l_status seats.status%TYPE;
  BEGIN
    SELECT s.status
      INTO l_status
      FROM reservation_seats rs
      JOIN seats s ON s.seat_id = rs.seat_id
     WHERE s.seat_id = p_seat_id
       FOR UPDATE OF s.status, rs.price NOWAIT;
    SELECT s.status
      INTO l_status
      FROM seats s
     WHERE s.seat_id = p_seat_id
       FOR UPDATE OF s.state NOWAIT; --!
    SELECT s.status
      INTO l_status
      FROM seats s
     WHERE s.seat_id = p_seat_id
       FOR UPDATE OF s NOWAIT; --!
    SELECT s.status
      INTO l_status
      FROM seats s
     WHERE s.seat_id = p_seat_id
       FOR UPDATE OF seats.status NOWAIT; --!
  END act;
END lock_column;
/
