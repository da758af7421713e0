-- SQL%ROWCOUNT and its relatives.

-- page: PL/SQL Language Reference, Implicit Cursor Attribute

-- case: the rows that an UPDATE changed
BEGIN
  UPDATE cf_seats s SET s.price = 1 WHERE s.section = 'A';
  RETURN SQL%ROWCOUNT;
END;
-- gives: 2

-- case: rows count that keep their value
BEGIN
  UPDATE cf_seats s SET s.price = s.price;
  RETURN SQL%ROWCOUNT;
END;
-- gives: 3

-- case: none
BEGIN
  DELETE FROM cf_seats s WHERE s.seat_id = 99;
  IF SQL%NOTFOUND AND NOT SQL%FOUND THEN
    RETURN SQL%ROWCOUNT;
  END IF;
  RETURN 'some';
END;
-- gives: 0

-- case: of an INSERT
BEGIN
  INSERT INTO cf_seats (seat_id, section, status) VALUES (9, 'A', 'FREE');
  RETURN SQL%ROWCOUNT;
END;
-- gives: 1

-- case: of an INSERT from a query
BEGIN
  INSERT INTO cf_notes (note_id, seat_id) SELECT s.seat_id, s.seat_id FROM cf_seats s;
  RETURN SQL%ROWCOUNT;
END;
-- gives: 3

-- case: of SELECT INTO
DECLARE
  l_status cf_seats.status%TYPE;
BEGIN
  SELECT s.status INTO l_status FROM cf_seats s WHERE s.seat_id = 1;
  RETURN SQL%ROWCOUNT;
END;
-- gives: 1

-- case: of BULK COLLECT
DECLARE
  l_ids cf_number_nt;
BEGIN
  SELECT s.seat_id BULK COLLECT INTO l_ids FROM cf_seats s;
  RETURN SQL%ROWCOUNT;
END;
-- gives: 3

-- case: of BULK COLLECT that finds nothing
DECLARE
  l_ids cf_number_nt;
BEGIN
  SELECT s.seat_id BULK COLLECT INTO l_ids FROM cf_seats s WHERE s.seat_id > 99;
  IF SQL%NOTFOUND THEN
    RETURN SQL%ROWCOUNT || ' ' || l_ids.COUNT;
  END IF;
  RETURN 'some';
END;
-- gives: 0 0

-- case: of RETURNING into collections
DECLARE
  l_ids cf_number_nt;
BEGIN
  UPDATE cf_seats s SET s.price = 1 WHERE s.section = 'A' RETURNING s.seat_id BULK COLLECT INTO l_ids;
  RETURN SQL%ROWCOUNT || ' ' || l_ids.COUNT;
END;
-- gives: 2 2

-- case: it is that of the last statement
BEGIN
  UPDATE cf_seats s SET s.price = 1;
  DELETE FROM cf_seats s WHERE s.seat_id = 1;
  RETURN SQL%ROWCOUNT;
END;
-- gives: 1

-- case: assignments and conditions leave it alone
DECLARE
  l_number NUMBER;
BEGIN
  UPDATE cf_seats s SET s.price = 1;
  l_number := 1 + 1;
  IF l_number = 2 THEN
    RETURN SQL%ROWCOUNT;
  END IF;
  RETURN 'other';
END;
-- gives: 3

-- case: it is the session's, whichever routine ran the statement
PROCEDURE change_all IS
BEGIN
  UPDATE cf_seats s SET s.price = 1;
END change_all;
BEGIN
  DELETE FROM cf_seats s WHERE s.seat_id = 1;
  change_all;
  RETURN SQL%ROWCOUNT;
END;
-- gives: 2
-- refused: count of SQL read after a call: read it right after the statement

-- case: also where the caller ran it
FUNCTION changed RETURN NUMBER IS
BEGIN
  RETURN SQL%ROWCOUNT;
END changed;
BEGIN
  UPDATE cf_seats s SET s.price = 1;
  RETURN changed;
END;
-- gives: 3
-- refused: count of SQL before any SQL: read it right after the statement

-- page: PL/SQL Language Reference, Getting Number of Rows Affected by FORALL Statement

-- case: FORALL counts all its statements together
DECLARE
  l_ids cf_number_nt := cf_number_nt(1, 2, 99);
BEGIN
  FORALL i IN 1 .. l_ids.COUNT
    UPDATE cf_seats s SET s.price = 1 WHERE s.seat_id <= l_ids(i);
  RETURN SQL%ROWCOUNT;
END;
-- gives: 6

-- case: and each on its own
DECLARE
  l_ids cf_number_nt := cf_number_nt(1, 2);
BEGIN
  FORALL i IN 1 .. l_ids.COUNT
    UPDATE cf_seats s SET s.price = 1 WHERE s.seat_id <= l_ids(i);
  RETURN SQL%BULK_ROWCOUNT(2);
END;
-- gives: 2
-- refused: SQL%BULK_ROWCOUNT
