CREATE OR REPLACE PACKAGE BODY broken AS
  PROCEDURE act(
    p_seat_id  IN seats.seat_id%TYPE,
    p_seat_ids IN number_nt
  ) IS
    l_status seats.status%TYPE;
    l_ids    number_nt;
  BEGIN
    MERGE INTO seats s
    USING (SELECT p_seat_id AS seat_id FROM DUAL) d
     WHEN MATCHED THEN UPDATE SET s.status = 'SOLD';
  END act;
END broken;
/
