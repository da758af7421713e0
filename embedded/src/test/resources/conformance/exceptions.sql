-- Errors, and who handles them.

-- page: PL/SQL Language Reference, Predefined Exceptions

-- case: a query that finds no row raises NO_DATA_FOUND
SELECT s.status INTO l_value FROM cf_seats s WHERE s.seat_id = 99;
-- raises: ORA-01403

-- case: SQLCODE of NO_DATA_FOUND is 100
BEGIN
  RAISE NO_DATA_FOUND;
EXCEPTION
  WHEN NO_DATA_FOUND THEN
    RETURN SQLCODE || ' ' || SQLERRM;
END;
-- gives: 100 ORA-01403: no data found

-- page: SQL Language Reference, SELECT, for_update_clause

-- case: NOWAIT gives up at once
DECLARE
  l_id NUMBER;
BEGIN
  SELECT s.seat_id INTO l_id FROM cf_seats s WHERE s.seat_id = 1 FOR UPDATE OF s.status NOWAIT;
  RETURN l_id;
END;
-- gives: 1
-- session: b
DECLARE
  l_id NUMBER;
BEGIN
  SELECT s.seat_id INTO l_id FROM cf_seats s WHERE s.seat_id = 1 FOR UPDATE OF s.status NOWAIT;
  RETURN l_id;
END;
-- raises: ORA-00054

-- case: GOTO is not known here
BEGIN
  GOTO ende;
  <<ende>>
  RETURN 1;
END;
-- gives: 1
-- refused: GOTO: use a loop with EXIT or CONTINUE
