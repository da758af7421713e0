-- One statement for each element.

-- page: PL/SQL Language Reference, FORALL Statement

-- case: once for each index
DECLARE
  l_ids    cf_number_nt := cf_number_nt(1, 3);
  l_prices cf_number_nt := cf_number_nt(10, 30);
  l_sum    NUMBER;
BEGIN
  FORALL i IN 1 .. l_ids.COUNT
    UPDATE cf_seats s SET s.price = l_prices(i) WHERE s.seat_id = l_ids(i);
  SELECT SUM(s.price) INTO l_sum FROM cf_seats s;
  RETURN l_sum;
END;
-- gives: 240

-- case: an empty range does nothing
DECLARE
  l_ids cf_number_nt := cf_number_nt();
  l_sum NUMBER;
BEGIN
  FORALL i IN 1 .. l_ids.COUNT
    UPDATE cf_seats s SET s.price = 0 WHERE s.seat_id = l_ids(i);
  SELECT SUM(s.price) INTO l_sum FROM cf_seats s;
  RETURN l_sum;
END;
-- gives: 600

-- case: of a null collection
DECLARE
  l_ids cf_number_nt;
BEGIN
  FORALL i IN 1 .. l_ids.COUNT
    UPDATE cf_seats s SET s.price = 0 WHERE s.seat_id = l_ids(i);
  RETURN 'done';
END;
-- raises: ORA-06531

-- case: INDICES OF
DECLARE
  l_ids cf_number_nt := cf_number_nt(1);
BEGIN
  FORALL i IN INDICES OF l_ids
    UPDATE cf_seats s SET s.price = 0 WHERE s.seat_id = l_ids(i);
  RETURN SQL%ROWCOUNT;
END;
-- gives: 1
-- refused: FORALL with INDICES OF, VALUES OF or SAVE EXCEPTIONS: use a plain range

-- case: SAVE EXCEPTIONS
DECLARE
  l_ids cf_number_nt := cf_number_nt(1);
BEGIN
  FORALL i IN 1 .. l_ids.COUNT SAVE EXCEPTIONS
    UPDATE cf_seats s SET s.price = 0 WHERE s.seat_id = l_ids(i);
  RETURN SQL%ROWCOUNT;
END;
-- gives: 1
-- refused: FORALL with INDICES OF, VALUES OF or SAVE EXCEPTIONS: use a plain range

-- case: RETURNING
DECLARE
  l_ids    cf_number_nt := cf_number_nt(1, 2);
  l_prices cf_number_nt;
BEGIN
  FORALL i IN 1 .. l_ids.COUNT
    UPDATE cf_seats s SET s.price = s.price + 1 WHERE s.seat_id = l_ids(i) RETURNING s.price BULK COLLECT INTO l_prices;
  RETURN l_prices.COUNT;
END;
-- gives: 2
-- refused: FORALL with RETURNING: collect the values before or after it

-- page: Database Error Messages, ORA-22160

-- case: an element that one of the collections lacks
DECLARE
  l_ids    cf_number_nt := cf_number_nt(1, 3);
  l_prices cf_number_nt := cf_number_nt(10);
BEGIN
  FORALL i IN 1 .. l_ids.COUNT
    UPDATE cf_seats s SET s.price = l_prices(i) WHERE s.seat_id = l_ids(i);
  RETURN 'done';
END;
-- raises: ORA-22160

-- page: PL/SQL Language Reference, Handling FORALL Exceptions Immediately

-- case: a failing statement that nobody handles takes all of them back
DECLARE
  l_ids cf_number_nt := cf_number_nt(10, 11, 1);
BEGIN
  FORALL i IN 1 .. l_ids.COUNT
    INSERT INTO cf_seats (seat_id, section, status) VALUES (l_ids(i), 'N', 'FREE');
  RETURN 'done';
END;
-- raises: ORA-00001
DECLARE
  l_count NUMBER;
BEGIN
  SELECT COUNT(*) INTO l_count FROM cf_seats s;
  RETURN l_count;
END;
-- gives: 3

-- case: with a handler, those before it stay
DECLARE
  l_ids   cf_number_nt := cf_number_nt(10, 11, 1);
  l_count NUMBER;
BEGIN
  FORALL i IN 1 .. l_ids.COUNT
    INSERT INTO cf_seats (seat_id, section, status) VALUES (l_ids(i), 'N', 'FREE');
  RETURN 'done';
EXCEPTION
  WHEN DUP_VAL_ON_INDEX THEN
    SELECT COUNT(*) INTO l_count FROM cf_seats s;
    RETURN l_count;
END;
-- gives: 5
-- refused: a block that Oracle would leave half done
