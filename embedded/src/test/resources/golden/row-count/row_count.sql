CREATE OR REPLACE PACKAGE row_count_demo AS
  FUNCTION counts RETURN VARCHAR2;
END row_count_demo;
/
CREATE OR REPLACE PACKAGE BODY row_count_demo AS
  FUNCTION counts RETURN VARCHAR2 IS
    l_ids    number_nt;
    l_result VARCHAR2(100 CHAR);
    l_price  NUMBER;
  BEGIN
    UPDATE seats s SET s.price = s.price + 1;
    l_result := SQL%ROWCOUNT;
    DELETE FROM seats s WHERE s.seat_id = 99;
    IF SQL%NOTFOUND AND NOT SQL%FOUND THEN
      l_result := l_result || ',none';
    END IF;
    SELECT s.seat_id BULK COLLECT INTO l_ids FROM seats s;
    l_result := l_result || ',' || SQL%ROWCOUNT;
    FORALL i IN 1 .. l_ids.COUNT
      UPDATE seats s SET s.version = 0 WHERE s.seat_id <= l_ids(i);
    l_result := l_result || ',' || SQL%ROWCOUNT;
    SELECT s.price INTO l_price FROM seats s WHERE s.seat_id = 1;
    RETURN l_result || ',' || SQL%ROWCOUNT;
  END counts;
END row_count_demo;
/
