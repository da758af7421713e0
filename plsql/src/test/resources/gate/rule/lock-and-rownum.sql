CREATE OR REPLACE PACKAGE BODY lock_and_rownum AS
  PROCEDURE act IS
    l_ids number_nt;
  BEGIN
    SELECT s.seat_id
      BULK COLLECT INTO l_ids
      FROM seats s
     WHERE s.status = 'AVAILABLE'
       FOR UPDATE OF s.status SKIP LOCKED;
    SELECT s.seat_id
      BULK COLLECT INTO l_ids
      FROM seats s
     WHERE s.status = 'AVAILABLE'
       AND ROWNUM <= 10
       FOR UPDATE OF s.status SKIP LOCKED; --!
  END act;
END lock_and_rownum;
/
