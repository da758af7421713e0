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
     WHERE s.seat_id = p_seat_id
     LIMIT 1;
  END act;
END broken;
/
