CREATE OR REPLACE PACKAGE queries_demo AS
  FUNCTION from_dual(p_number IN NUMBER) RETURN NUMBER;
  FUNCTION missing(p_ids IN number_nt) RETURN NUMBER;
  FUNCTION dearest RETURN NUMBER;
  FUNCTION joined RETURN VARCHAR2;
  FUNCTION ranked RETURN NUMBER;
END queries_demo;
/
CREATE OR REPLACE PACKAGE BODY queries_demo AS
  FUNCTION from_dual(p_number IN NUMBER) RETURN NUMBER IS
    l_number NUMBER;
  BEGIN
    SELECT p_number + (SELECT 1 FROM DUAL)
      INTO l_number
      FROM DUAL
     WHERE EXISTS (SELECT NULL FROM seats s);
    RETURN l_number;
  END from_dual;

  FUNCTION missing(p_ids IN number_nt) RETURN NUMBER IS
    l_count PLS_INTEGER;
  BEGIN
    SELECT COUNT(*)
      INTO l_count
      FROM (SELECT t.column_value AS id
              FROM TABLE(p_ids) t
             WHERE t.column_value > 0
            MINUS
            SELECT s.seat_id
              FROM seats s) m;
    RETURN l_count;
  END missing;

  FUNCTION dearest RETURN NUMBER IS
    l_id NUMBER;
  BEGIN
    SELECT s.seat_id
      INTO l_id
      FROM seats s
     ORDER BY s.price DESC
     FETCH FIRST 1 ROWS ONLY;
    RETURN l_id;
  END dearest;

  FUNCTION joined RETURN VARCHAR2 IS
    l_result VARCHAR2(100 CHAR);
  BEGIN
    WITH priced AS (
      SELECT s.section, COUNT(*) AS seats, SUM(s.price) AS price
        FROM seats s
       GROUP BY s.section
      HAVING SUM(s.price) > 0
    )
    SELECT /*+ FIRST_ROWS */ MAX(p.section) || COUNT(n.note_id) || SUM(p.seats)
      INTO l_result
      FROM priced p
      LEFT JOIN notes n ON (n.note_id = p.price AND n.text IS NOT NULL);
    RETURN l_result;
  END joined;

  FUNCTION ranked RETURN NUMBER IS
    l_id NUMBER;
  BEGIN
    SELECT r.seat_id
      INTO l_id
      FROM (SELECT s.seat_id, ROW_NUMBER() OVER (PARTITION BY s.section ORDER BY s.price DESC) AS position
              FROM seats s
             WHERE s.section = 'A') r
     WHERE r.position = 1;
    RETURN l_id;
  END ranked;
END queries_demo;
/
