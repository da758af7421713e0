CREATE OR REPLACE PACKAGE BODY insert_count AS
  PROCEDURE act(
    p_ids IN number_nt
  ) IS
  BEGIN
    INSERT INTO grade_prices (concert_id, grade, price)
    VALUES (1, SUBSTR('R', 1, 1), 2);
    INSERT INTO grade_prices (concert_id, grade, price) --!
    VALUES (1, 'R');
    INSERT INTO grade_prices (concert_id, grade, price)
    SELECT c.concert_id, 'R', 2
      FROM concerts c;
    INSERT INTO grade_prices (concert_id, grade) --!
    SELECT c.concert_id, 'R', 2
      FROM concerts c;
    FORALL i IN 1 .. p_ids.COUNT
      INSERT INTO grade_prices (concert_id, grade) --!
      VALUES (p_ids(i), 'R', 2);
    MERGE INTO grade_prices g
    USING (SELECT 1 AS concert_id FROM DUAL) d
       ON (d.concert_id = g.concert_id)
     WHEN NOT MATCHED THEN INSERT (concert_id, grade) --!
       VALUES (d.concert_id, 'R', 2);
  END act;
END insert_count;
/
