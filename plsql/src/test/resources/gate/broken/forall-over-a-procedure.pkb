CREATE OR REPLACE PACKAGE BODY broken AS
  PROCEDURE act(
    p_seat_id  IN seats.seat_id%TYPE,
    p_seat_ids IN number_nt
  ) IS
    l_status seats.status%TYPE;
    l_ids    number_nt;
  BEGIN
    FORALL i IN 1 .. p_seat_ids.COUNT
      act(p_seat_id => p_seat_ids(i), p_seat_ids => p_seat_ids);
  END act;
END broken;
/
