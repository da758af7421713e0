CREATE OR REPLACE PACKAGE bulk_collect_demo AS
  TYPE t_rows IS TABLE OF seats%ROWTYPE;
  PROCEDURE find(p_section IN VARCHAR2, p_ids OUT number_nt, p_prices OUT number_nt);
  FUNCTION total(p_section IN VARCHAR2) RETURN NUMBER;
END bulk_collect_demo;
/
CREATE OR REPLACE PACKAGE BODY bulk_collect_demo AS
  PROCEDURE find(p_section IN VARCHAR2, p_ids OUT number_nt, p_prices OUT number_nt) IS
  BEGIN
    SELECT s.seat_id, s.price
      BULK COLLECT INTO p_ids, p_prices
      FROM seats s
     WHERE s.section = p_section
     ORDER BY s.seat_id DESC
       FOR UPDATE OF s.status NOWAIT;
  END find;

  FUNCTION total(p_section IN VARCHAR2) RETURN NUMBER IS
    l_rows  t_rows;
    l_total NUMBER := 0;
  BEGIN
    SELECT s.*
      BULK COLLECT INTO l_rows
      FROM seats s
     WHERE s.section = p_section;
    FOR i IN 1 .. l_rows.COUNT LOOP
      l_total := l_total + l_rows(i).price;
    END LOOP;
    RETURN l_total;
  END total;
END bulk_collect_demo;
/
