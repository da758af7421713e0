CREATE OR REPLACE PACKAGE BODY broken AS
  PROCEDURE act(
    p_seat_id  IN seats.seat_id%TYPE,
    p_seat_ids IN number_nt
  ) IS
    l_status seats.status%TYPE;
    l_ids    number_nt;
  BEGIN
    FORALL i IN 1 .. p_seat_ids.COUNT LOOP
      UPDATE seats s
         SET s.status = 'SOLD'
       WHERE s.seat_id = p_seat_ids(i);
    END LOOP;
  END act;
END broken;
/
