CREATE OR REPLACE PACKAGE BODY sql_collection_method AS
  PROCEDURE act(
    p_ids IN number_nt
  ) IS
    l_count PLS_INTEGER := p_ids.COUNT;
  BEGIN
    FORALL i IN 1 .. p_ids.COUNT
      UPDATE reservations r
         SET r.seat_count = l_count
       WHERE r.reservation_id = p_ids(i);
    UPDATE reservations r
       SET r.seat_count = p_ids.COUNT --!
     WHERE r.reservation_id = 1;
    SELECT COUNT(*)
      INTO l_count
      FROM seats s
     WHERE s.seat_id = p_ids(p_ids.FIRST); --!
  END act;
END sql_collection_method;
/
