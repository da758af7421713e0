CREATE OR REPLACE PACKAGE BODY fetch_limit AS
  PROCEDURE act IS
    CURSOR l_seats IS
      SELECT s.seat_id
        FROM seats s;
    l_ids number_nt;
    l_id  seats.seat_id%TYPE;
  BEGIN
    OPEN l_seats;
    LOOP
      FETCH l_seats BULK COLLECT INTO l_ids LIMIT 100;
      EXIT WHEN l_ids.COUNT = 0;
    END LOOP;
    LOOP
      FETCH l_seats BULK COLLECT INTO l_ids LIMIT 100;
      EXIT WHEN l_seats%NOTFOUND; --!
    END LOOP;
    LOOP
      FETCH l_seats INTO l_id;
      EXIT WHEN l_seats%NOTFOUND;
    END LOOP;
    CLOSE l_seats;
  END act;
END fetch_limit;
/
