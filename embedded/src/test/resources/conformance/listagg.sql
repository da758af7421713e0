-- Lists from rows.

-- page: SQL Language Reference, LISTAGG

-- case: in the order that it names
SELECT LISTAGG(s.seat_id, ',') WITHIN GROUP (ORDER BY s.seat_id DESC) INTO l_value FROM cf_seats s;
-- gives: 3,2,1

-- case: of no row, null
SELECT LISTAGG(s.seat_id, ',') WITHIN GROUP (ORDER BY s.seat_id) INTO l_value FROM cf_seats s WHERE s.seat_id > 99;
-- gives: (null)

-- case: nulls are left out
BEGIN
  UPDATE cf_seats s SET s.note = 'x' WHERE s.seat_id <> 2;
  DECLARE
    l_list VARCHAR2(20 CHAR);
  BEGIN
    SELECT LISTAGG(s.note, ',') WITHIN GROUP (ORDER BY s.seat_id) INTO l_list FROM cf_seats s;
    RETURN l_list;
  END;
END;
-- gives: x,x

-- case: of nothing but nulls, null
SELECT LISTAGG(s.note, ',') WITHIN GROUP (ORDER BY s.seat_id) INTO l_value FROM cf_seats s;
-- gives: (null)

-- case: numbers as they are written
SELECT LISTAGG(s.price / 8, ' ') WITHIN GROUP (ORDER BY s.seat_id) INTO l_value FROM cf_seats s;
-- gives: 12.5 25 37.5

-- case: for each group
DECLARE
  l_result VARCHAR2(40 CHAR);
BEGIN
  FOR r IN (SELECT s.section, LISTAGG(s.seat_id, '+') WITHIN GROUP (ORDER BY s.seat_id) AS seats
              FROM cf_seats s GROUP BY s.section ORDER BY s.section) LOOP
    l_result := l_result || r.section || r.seats || ' ';
  END LOOP;
  RETURN RTRIM(l_result);
END;
-- gives: A1+2 B3

-- case: without an order it may come in any
SELECT LISTAGG(s.seat_id, ',') INTO l_value FROM cf_seats s WHERE s.seat_id = 1;
-- gives: 1
-- refused: LISTAGG without WITHIN GROUP: add it: the order is otherwise left open

-- case: longer than its variable
DECLARE
  l_list VARCHAR2(3 CHAR);
BEGIN
  SELECT LISTAGG(s.seat_id, ',') WITHIN GROUP (ORDER BY s.seat_id) INTO l_list FROM cf_seats s;
  RETURN l_list;
END;
-- raises: ORA-06502

-- case: beyond 4000 bytes
SELECT LENGTH(LISTAGG(RPAD('x', 2000), ',') WITHIN GROUP (ORDER BY s.seat_id)) INTO l_value FROM cf_seats s;
-- raises: ORA-01489
-- differs: Very long texts
-- embedded gives: 6002
