CREATE OR REPLACE PACKAGE BODY insert_columns AS
  PROCEDURE act(
    p_ids IN number_nt
  ) IS
  BEGIN
    INSERT INTO grade_prices (concert_id, grade, price)
    VALUES (1, 'R', 2);
    INSERT INTO grade_prices (concert_id, price, grade, price) --!
    VALUES (1, 2, 'R', 2);
    INSERT INTO grade_prices --!
    VALUES (1, 'R', 2);
    FORALL i IN 1 .. p_ids.COUNT
      INSERT INTO grade_prices (concert_id, grade, grade) --!
      VALUES (p_ids(i), 'R', 2);
  END act;
END insert_columns;
/
