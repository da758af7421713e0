-- Functions on groups of rows, and on rows beside each other.

-- page: SQL Language Reference, Aggregate Functions

-- case: of no row, all but COUNT are null
DECLARE
  l_sum   NUMBER;
  l_min   NUMBER;
  l_max   NUMBER;
  l_count NUMBER;
BEGIN
  SELECT SUM(s.price), MIN(s.price), MAX(s.price), COUNT(s.price)
    INTO l_sum, l_min, l_max, l_count
    FROM cf_seats s
   WHERE s.seat_id = 99;
  RETURN NVL(l_sum, -1) || NVL(l_min, -2) || NVL(l_max, -3) || l_count;
END;
-- gives: -1-2-30

-- case: nulls are left out
DECLARE
  l_sum   NUMBER;
  l_all   NUMBER;
  l_known NUMBER;
BEGIN
  UPDATE cf_seats s SET s.price = NULL WHERE s.seat_id = 1;
  SELECT SUM(s.price), COUNT(*), COUNT(s.price) INTO l_sum, l_all, l_known FROM cf_seats s;
  RETURN l_sum || ' ' || l_all || ' ' || l_known;
END;
-- gives: 500 3 2

-- page: SQL Language Reference, COUNT

-- case: each value once
SELECT COUNT(DISTINCT s.section) INTO l_value FROM cf_seats s;
-- gives: 2

-- page: SQL Language Reference, SUM

-- case: each value once
DECLARE
  l_sum NUMBER;
BEGIN
  UPDATE cf_seats s SET s.price = 100 WHERE s.seat_id = 2;
  SELECT SUM(DISTINCT s.price) INTO l_sum FROM cf_seats s;
  RETURN l_sum;
END;
-- gives: 400

-- page: SQL Language Reference, MAX

-- case: of texts, by their characters
SELECT MAX(s.status) || MIN(s.status) INTO l_value FROM cf_seats s;
-- gives: HELDFREE

-- case: outside a statement there is no such function
DECLARE
  l_number NUMBER := 1;
BEGIN
  RETURN MAX(l_number);
END;
-- refused: MAX outside SQL: use CASE, or SELECT it INTO a variable: Oracle raises PLS-00204

-- page: SQL Language Reference, Analytic Functions

-- case: of the two rows before, nothing for the first
DECLARE
  l_result VARCHAR2(40 CHAR);
BEGIN
  FOR r IN (SELECT SUM(s.price) OVER (ORDER BY s.seat_id ROWS BETWEEN 2 PRECEDING AND 1 PRECEDING) AS two
              FROM cf_seats s ORDER BY s.seat_id) LOOP
    l_result := l_result || NVL(r.two, 0) || ' ';
  END LOOP;
  RETURN RTRIM(l_result);
END;
-- gives: 0 100 300

-- page: SQL Language Reference, ROW_NUMBER

-- case: counts in each partition
DECLARE
  l_result VARCHAR2(40 CHAR);
BEGIN
  FOR r IN (SELECT s.seat_id, ROW_NUMBER() OVER (PARTITION BY s.section ORDER BY s.price DESC) AS place
              FROM cf_seats s ORDER BY s.seat_id) LOOP
    l_result := l_result || r.place;
  END LOOP;
  RETURN l_result;
END;
-- gives: 211

-- page: SQL Language Reference, RANK

-- case: equals share a rank and leave a gap
DECLARE
  l_result VARCHAR2(40 CHAR);
BEGIN
  FOR r IN (SELECT RANK() OVER (ORDER BY s.status) AS place FROM cf_seats s ORDER BY place) LOOP
    l_result := l_result || r.place;
  END LOOP;
  RETURN l_result;
END;
-- gives: 113

-- page: SQL Language Reference, DENSE_RANK

-- case: equals share a rank and leave no gap
DECLARE
  l_result VARCHAR2(40 CHAR);
BEGIN
  FOR r IN (SELECT DENSE_RANK() OVER (ORDER BY s.status) AS place FROM cf_seats s ORDER BY place) LOOP
    l_result := l_result || r.place;
  END LOOP;
  RETURN l_result;
END;
-- gives: 112

-- page: SQL Language Reference, LAG

-- case: the row before, null for the first
DECLARE
  l_result VARCHAR2(40 CHAR);
BEGIN
  FOR r IN (SELECT LAG(s.price) OVER (ORDER BY s.seat_id) AS before FROM cf_seats s ORDER BY s.seat_id) LOOP
    l_result := l_result || NVL(r.before, 0) || ' ';
  END LOOP;
  RETURN RTRIM(l_result);
END;
-- gives: 0 100 200

-- page: SQL Language Reference, LEAD

-- case: the row behind, null for the last
DECLARE
  l_result VARCHAR2(40 CHAR);
BEGIN
  FOR r IN (SELECT LEAD(s.price) OVER (ORDER BY s.seat_id) AS behind FROM cf_seats s ORDER BY s.seat_id) LOOP
    l_result := l_result || NVL(r.behind, 0) || ' ';
  END LOOP;
  RETURN RTRIM(l_result);
END;
-- gives: 200 300 0

-- page: SQL Language Reference, Analytic Functions

-- case: a sum beside each row
DECLARE
  l_result VARCHAR2(40 CHAR);
BEGIN
  FOR r IN (SELECT SUM(s.price) OVER (ORDER BY s.seat_id) AS so_far FROM cf_seats s ORDER BY s.seat_id) LOOP
    l_result := l_result || r.so_far || ' ';
  END LOOP;
  RETURN RTRIM(l_result);
END;
-- gives: 100 300 600
