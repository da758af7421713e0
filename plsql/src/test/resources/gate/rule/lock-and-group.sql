CREATE OR REPLACE PACKAGE BODY lock_and_group AS
  PROCEDURE act IS
    l_seat_id seats.seat_id%TYPE;
    l_ids     number_nt;
  BEGIN
    SELECT s.seat_id
      INTO l_seat_id
      FROM seats s
     WHERE s.price IN (SELECT MAX(gp.price) FROM grade_prices gp)
     ORDER BY s.seat_id
       FOR UPDATE OF s.status NOWAIT;
    SELECT s.seat_id
      BULK COLLECT INTO l_ids
      FROM seats s
     WHERE s.status = 'AVAILABLE'
     ORDER BY s.seat_id
     FETCH FIRST 10 ROWS ONLY
       FOR UPDATE OF s.status NOWAIT; --!
    SELECT DISTINCT s.seat_id
      BULK COLLECT INTO l_ids
      FROM seats s
       FOR UPDATE OF s.status NOWAIT; --!
    SELECT MAX(s.seat_id)
      INTO l_seat_id
      FROM seats s
       FOR UPDATE OF s.status NOWAIT; --!
    SELECT s.schedule_id
      BULK COLLECT INTO l_ids
      FROM seats s
     GROUP BY s.schedule_id
       FOR UPDATE OF s.status NOWAIT; --!
  END act;
END lock_and_group;
/
