CREATE OR REPLACE PACKAGE BODY broken AS
  PROCEDURE act(
    p_seat_id  IN seats.seat_id%TYPE,
    p_seat_ids IN number_nt
  ) IS
    l_status seats.status%TYPE;
    l_ids    number_nt;
  BEGIN
    INSERT INTO seats (seat_id, status)
    VALUES (p_seat_id, 'SOLD')
    ON CONFLICT DO NOTHING;
  END act;
END broken;
/
