-- Rows into collections.

-- page: PL/SQL Language Reference, SELECT INTO Statement with BULK COLLECT Clause

-- case: in the order of the query
DECLARE
  l_ids cf_number_nt;
BEGIN
  SELECT s.seat_id BULK COLLECT INTO l_ids FROM cf_seats s ORDER BY s.seat_id DESC;
  RETURN l_ids(1) || l_ids(2) || l_ids(3);
END;
-- gives: 321

-- case: none is an empty collection, not null, and no error
DECLARE
  l_ids cf_number_nt;
BEGIN
  SELECT s.seat_id BULK COLLECT INTO l_ids FROM cf_seats s WHERE s.seat_id > 99;
  RETURN l_ids.COUNT;
END;
-- gives: 0

-- case: what the collection held before is gone
DECLARE
  l_ids cf_number_nt := cf_number_nt(7, 8, 9, 10);
BEGIN
  SELECT s.seat_id BULK COLLECT INTO l_ids FROM cf_seats s WHERE s.seat_id = 2;
  RETURN l_ids.COUNT || ':' || l_ids(1);
END;
-- gives: 1:2

-- case: several collections side by side
DECLARE
  l_ids    cf_number_nt;
  l_states cf_varchar2_nt;
BEGIN
  SELECT s.seat_id, s.status BULK COLLECT INTO l_ids, l_states FROM cf_seats s ORDER BY s.seat_id;
  RETURN l_ids(2) || l_states(2);
END;
-- gives: 2HELD

-- case: several collections of none are empty
DECLARE
  l_ids    cf_number_nt;
  l_states cf_varchar2_nt;
BEGIN
  SELECT s.seat_id, s.status BULK COLLECT INTO l_ids, l_states FROM cf_seats s WHERE s.seat_id > 99;
  RETURN l_ids.COUNT || l_states.COUNT;
END;
-- gives: 00

-- case: nulls keep their places
DECLARE
  l_prices cf_number_nt;
BEGIN
  UPDATE cf_seats s SET s.price = NULL WHERE s.seat_id = 2;
  SELECT s.price BULK COLLECT INTO l_prices FROM cf_seats s ORDER BY s.seat_id;
  RETURN l_prices.COUNT || ':' || NVL(l_prices(2), -1);
END;
-- gives: 3:-1

-- case: into records
DECLARE
  TYPE t_seat IS RECORD (id NUMBER, status VARCHAR2(10 CHAR));
  TYPE t_seats IS TABLE OF t_seat INDEX BY PLS_INTEGER;
  l_seats t_seats;
BEGIN
  SELECT s.seat_id, s.status BULK COLLECT INTO l_seats FROM cf_seats s ORDER BY s.seat_id;
  RETURN l_seats.COUNT || l_seats(2).status;
END;
-- gives: 3HELD

-- case: locks what it collects
DECLARE
  l_ids cf_number_nt;
BEGIN
  SELECT s.seat_id BULK COLLECT INTO l_ids FROM cf_seats s WHERE s.section = 'A' ORDER BY s.seat_id FOR UPDATE OF s.status;
  RETURN l_ids.COUNT;
END;
-- gives: 2
-- session: b
DECLARE
  l_id NUMBER;
BEGIN
  SELECT s.seat_id INTO l_id FROM cf_seats s WHERE s.seat_id = 2 FOR UPDATE NOWAIT;
  RETURN l_id;
END;
-- raises: ORA-00054

-- page: PL/SQL Language Reference, RETURNING INTO Clause with BULK COLLECT Clause

-- case: what an UPDATE left behind
DECLARE
  l_prices cf_number_nt;
BEGIN
  UPDATE cf_seats s SET s.price = s.price + 1 WHERE s.seat_id = 2 RETURNING s.price BULK COLLECT INTO l_prices;
  RETURN l_prices.COUNT || ':' || l_prices(1);
END;
-- gives: 1:201

-- case: none is an empty collection
DECLARE
  l_prices cf_number_nt;
BEGIN
  DELETE FROM cf_seats s WHERE s.seat_id > 99 RETURNING s.price BULK COLLECT INTO l_prices;
  RETURN l_prices.COUNT;
END;
-- gives: 0

-- page: PL/SQL Language Reference, SELECT INTO Statement

-- case: a variable that is no collection
DECLARE
  l_id NUMBER;
BEGIN
  SELECT s.seat_id BULK COLLECT INTO l_id FROM cf_seats s;
  RETURN l_id;
END;
-- refused: BULK COLLECT INTO l_id: declare it with a TABLE OF type
