CREATE OR REPLACE PACKAGE BODY broken AS
  PROCEDURE act(
    p_seat_id  IN seats.seat_id%TYPE,
    p_seat_ids IN number_nt
  ) IS
    l_status seats.status%TYPE;
    l_ids    number_nt;
  BEGIN
    IF p_seat_id IS NULL THEN
      l_status := 'SOLD';
  END act;
END broken;
/
