CREATE OR REPLACE PACKAGE BODY row_by_row AS
  PROCEDURE act IS
    l_count PLS_INTEGER := 0;
  BEGIN
    FOR seat IN (SELECT s.seat_id FROM seats s) LOOP
      l_count := l_count + seat.seat_id;
    END LOOP;
    FOR seat IN (SELECT s.seat_id FROM seats s) LOOP --!
      UPDATE seats s
         SET s.price = 1
       WHERE s.seat_id = seat.seat_id;
    END LOOP;
  END act;
END row_by_row;
/
