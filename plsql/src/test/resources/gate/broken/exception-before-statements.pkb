CREATE OR REPLACE PACKAGE BODY broken AS
  PROCEDURE act(
    p_seat_id  IN seats.seat_id%TYPE,
    p_seat_ids IN number_nt
  ) IS
    l_status seats.status%TYPE;
    l_ids    number_nt;
  BEGIN
  EXCEPTION
    WHEN NO_DATA_FOUND THEN
      l_status := NULL;
    l_status := 'SOLD';
  END act;
  BEGIN
    NULL;
  END act;
END broken;
/
