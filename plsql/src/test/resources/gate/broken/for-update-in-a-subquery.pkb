CREATE OR REPLACE PACKAGE BODY broken AS
  PROCEDURE act(
    p_seat_id  IN seats.seat_id%TYPE,
    p_seat_ids IN number_nt
  ) IS
    l_status seats.status%TYPE;
    l_ids    number_nt;
  BEGIN
    SELECT s.status
      INTO l_status
      FROM seats s
     WHERE s.seat_id IN (
             SELECT rs.seat_id
               FROM reservation_seats rs
                FOR UPDATE OF rs.price NOWAIT);
  END act;
END broken;
/
