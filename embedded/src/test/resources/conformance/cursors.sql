-- Cursors: what they see, what they remember, and when they lock.

-- page: PL/SQL Language Reference, Named Cursor Attribute

-- case: before the first FETCH nobody knows whether there is a row
DECLARE
  CURSOR c_seats IS SELECT s.seat_id FROM cf_seats s;
  l_id NUMBER;
BEGIN
  OPEN c_seats;
  IF c_seats%FOUND IS NULL AND c_seats%NOTFOUND IS NULL THEN
    FETCH c_seats INTO l_id;
    RETURN 'unknown';
  END IF;
  RETURN 'known';
END;
-- gives: unknown

-- case: after a FETCH that gave a row
DECLARE
  CURSOR c_seats IS SELECT s.seat_id FROM cf_seats s WHERE s.seat_id = 1;
  l_id NUMBER;
BEGIN
  OPEN c_seats;
  FETCH c_seats INTO l_id;
  IF c_seats%FOUND AND NOT c_seats%NOTFOUND THEN
    FETCH c_seats INTO l_id;
    IF c_seats%NOTFOUND AND NOT c_seats%FOUND THEN
      RETURN 'one';
    END IF;
  END IF;
  RETURN 'other';
END;
-- gives: one

-- case: a cursor opened again knows nothing of the last time
DECLARE
  CURSOR c_seats IS SELECT s.seat_id FROM cf_seats s;
  l_id NUMBER;
BEGIN
  OPEN c_seats;
  FETCH c_seats INTO l_id;
  CLOSE c_seats;
  OPEN c_seats;
  IF c_seats%FOUND IS NULL THEN
    RETURN 'unknown';
  END IF;
  RETURN 'known';
END;
-- gives: unknown

-- case: %FOUND of a cursor that is not open
DECLARE
  CURSOR c_seats IS SELECT s.seat_id FROM cf_seats s;
BEGIN
  IF c_seats%FOUND THEN
    RETURN 'found';
  END IF;
  RETURN 'not found';
END;
-- raises: ORA-01001

-- case: %FOUND of a cursor that was closed
DECLARE
  CURSOR c_seats IS SELECT s.seat_id FROM cf_seats s;
  l_id NUMBER;
BEGIN
  OPEN c_seats;
  FETCH c_seats INTO l_id;
  CLOSE c_seats;
  IF c_seats%FOUND THEN
    RETURN 'found';
  END IF;
  RETURN 'not found';
END;
-- raises: ORA-01001

-- case: %ROWCOUNT counts what was fetched
DECLARE
  CURSOR c_seats IS SELECT s.seat_id FROM cf_seats s;
  l_id NUMBER;
BEGIN
  OPEN c_seats;
  FETCH c_seats INTO l_id;
  RETURN c_seats%ROWCOUNT;
END;
-- gives: 1
-- refused: c_seats%ROWCOUNT: use %FOUND or %NOTFOUND after FETCH

-- case: %ISOPEN
DECLARE
  CURSOR c_seats IS SELECT s.seat_id FROM cf_seats s;
BEGIN
  OPEN c_seats;
  IF c_seats%ISOPEN THEN
    RETURN 'open';
  END IF;
  RETURN 'closed';
END;
-- gives: open
-- refused: c_seats%ISOPEN: use %FOUND or %NOTFOUND after FETCH

-- page: PL/SQL Language Reference, FETCH Statement

-- page: none; what Oracle is known to do

-- case: a FETCH that finds nothing leaves the variables alone
DECLARE
  CURSOR c_seats IS SELECT s.seat_id FROM cf_seats s ORDER BY s.seat_id;
  l_id NUMBER;
BEGIN
  OPEN c_seats;
  LOOP
    FETCH c_seats INTO l_id;
    EXIT WHEN c_seats%NOTFOUND;
  END LOOP;
  CLOSE c_seats;
  RETURN l_id;
END;
-- gives: 3

-- page: PL/SQL Language Reference, FETCH Statement

-- case: into a record
DECLARE
  CURSOR c_seats IS SELECT s.seat_id, s.status FROM cf_seats s ORDER BY s.seat_id;
  l_seat c_seats%ROWTYPE;
BEGIN
  OPEN c_seats;
  FETCH c_seats INTO l_seat;
  FETCH c_seats INTO l_seat;
  RETURN l_seat.seat_id || l_seat.status;
END;
-- gives: 2HELD

-- case: in batches, the last of which may be smaller
DECLARE
  CURSOR c_seats IS SELECT s.seat_id FROM cf_seats s ORDER BY s.seat_id;
  l_ids    cf_number_nt;
  l_result VARCHAR2(20 CHAR);
BEGIN
  OPEN c_seats;
  LOOP
    FETCH c_seats BULK COLLECT INTO l_ids LIMIT 2;
    l_result := l_result || l_ids.COUNT;
    EXIT WHEN c_seats%NOTFOUND;
  END LOOP;
  RETURN l_result;
END;
-- gives: 21

-- case: a batch that is full does not tell whether more follows
DECLARE
  CURSOR c_seats IS SELECT s.seat_id FROM cf_seats s ORDER BY s.seat_id;
  l_ids    cf_number_nt;
  l_result VARCHAR2(20 CHAR);
BEGIN
  OPEN c_seats;
  LOOP
    FETCH c_seats BULK COLLECT INTO l_ids LIMIT 3;
    l_result := l_result || l_ids.COUNT;
    EXIT WHEN c_seats%NOTFOUND;
  END LOOP;
  RETURN l_result;
END;
-- gives: 30

-- page: PL/SQL Language Reference, Predefined Exceptions

-- case: a cursor cannot be opened twice
DECLARE
  CURSOR c_seats IS SELECT s.seat_id FROM cf_seats s;
BEGIN
  OPEN c_seats;
  OPEN c_seats;
  RETURN 'open';
END;
-- raises: ORA-06511

-- case: CURSOR_ALREADY_OPEN is its name
DECLARE
  CURSOR c_seats IS SELECT s.seat_id FROM cf_seats s;
BEGIN
  OPEN c_seats;
  OPEN c_seats;
  RETURN 'open';
EXCEPTION
  WHEN CURSOR_ALREADY_OPEN THEN
    RETURN 'already';
END;
-- gives: already

-- case: a cursor that is not open cannot be fetched from
DECLARE
  CURSOR c_seats IS SELECT s.seat_id FROM cf_seats s;
  l_id NUMBER;
BEGIN
  FETCH c_seats INTO l_id;
  RETURN l_id;
END;
-- raises: ORA-01001

-- case: nor closed
DECLARE
  CURSOR c_seats IS SELECT s.seat_id FROM cf_seats s;
BEGIN
  CLOSE c_seats;
  RETURN 'closed';
END;
-- raises: ORA-01001

-- case: nor fetched from after it was closed; INVALID_CURSOR is its name
DECLARE
  CURSOR c_seats IS SELECT s.seat_id FROM cf_seats s;
  l_id NUMBER;
BEGIN
  OPEN c_seats;
  CLOSE c_seats;
  FETCH c_seats INTO l_id;
  RETURN l_id;
EXCEPTION
  WHEN INVALID_CURSOR THEN
    RETURN 'invalid';
END;
-- gives: invalid

-- page: PL/SQL Language Reference, Opening and Closing Explicit Cursors

-- case: rows inserted after OPEN are not seen
DECLARE
  CURSOR c_seats IS SELECT s.seat_id FROM cf_seats s ORDER BY s.seat_id;
  l_ids cf_number_nt;
BEGIN
  OPEN c_seats;
  INSERT INTO cf_seats (seat_id, section, status) VALUES (9, 'Z', 'FREE');
  FETCH c_seats BULK COLLECT INTO l_ids;
  RETURN l_ids.COUNT;
END;
-- gives: 3

-- case: nor what was changed after OPEN
DECLARE
  CURSOR c_seats IS SELECT s.price FROM cf_seats s WHERE s.seat_id = 1;
  l_price NUMBER;
BEGIN
  OPEN c_seats;
  UPDATE cf_seats s SET s.price = 1;
  FETCH c_seats INTO l_price;
  RETURN l_price;
END;
-- gives: 100

-- case: variables in the query count as they are at OPEN
DECLARE
  l_least PLS_INTEGER := 2;
  CURSOR c_seats IS SELECT s.seat_id FROM cf_seats s WHERE s.seat_id >= l_least ORDER BY s.seat_id;
  l_ids cf_number_nt;
BEGIN
  OPEN c_seats;
  l_least := 3;
  FETCH c_seats BULK COLLECT INTO l_ids;
  RETURN l_ids.COUNT;
END;
-- gives: 2

-- case: with a parameter
DECLARE
  CURSOR c_seats(p_section VARCHAR2) IS
    SELECT s.seat_id FROM cf_seats s WHERE s.section = p_section ORDER BY s.seat_id;
  l_ids cf_number_nt;
BEGIN
  OPEN c_seats('A');
  FETCH c_seats BULK COLLECT INTO l_ids;
  RETURN l_ids.COUNT;
END;
-- gives: 2

-- page: PL/SQL Language Reference, Cursor FOR LOOP Statement

-- case: the loop sees what was there when it began
DECLARE
  l_count PLS_INTEGER := 0;
BEGIN
  FOR r IN (SELECT s.seat_id FROM cf_seats s) LOOP
    INSERT INTO cf_seats (seat_id, section, status) VALUES (r.seat_id + 10, 'Z', 'FREE');
    l_count := l_count + 1;
  END LOOP;
  RETURN l_count;
END;
-- gives: 3

-- case: over a named cursor
DECLARE
  CURSOR c_seats(p_least NUMBER) IS
    SELECT s.seat_id FROM cf_seats s WHERE s.seat_id >= p_least ORDER BY s.seat_id;
  l_result VARCHAR2(20 CHAR);
BEGIN
  FOR r IN c_seats(2) LOOP
    l_result := l_result || r.seat_id;
  END LOOP;
  RETURN l_result;
END;
-- gives: 23

-- page: PL/SQL Language Reference, SELECT FOR UPDATE and FOR UPDATE Cursors

-- case: OPEN locks all rows
DECLARE
  CURSOR c_seats IS SELECT s.seat_id FROM cf_seats s FOR UPDATE OF s.status;
BEGIN
  OPEN c_seats;
  RETURN 'locked';
END;
-- gives: locked
-- refused: FOR UPDATE in a cursor: SELECT .. BULK COLLECT INTO .. FOR UPDATE, or add SKIP LOCKED

-- case: so does a loop over a locking query
BEGIN
  FOR r IN (SELECT s.seat_id FROM cf_seats s FOR UPDATE OF s.status) LOOP
    RETURN r.seat_id;
  END LOOP;
  RETURN 'none';
END;
-- refused: FOR UPDATE in a cursor

-- case: FOR UPDATE WAIT in a cursor
DECLARE
  CURSOR c_seats IS SELECT s.seat_id FROM cf_seats s FOR UPDATE OF s.status WAIT 5;
BEGIN
  OPEN c_seats;
  RETURN 'locked';
END;
-- gives: locked
-- refused: FOR UPDATE in a cursor

-- page: PL/SQL Language Reference, Cursor Variables

-- case: a procedure opens, its caller fetches
PROCEDURE open_seats(p_seats OUT SYS_REFCURSOR) IS
BEGIN
  OPEN p_seats FOR SELECT s.seat_id FROM cf_seats s ORDER BY s.seat_id;
END open_seats;
DECLARE
  l_seats SYS_REFCURSOR;
  l_id    NUMBER;
BEGIN
  open_seats(p_seats => l_seats);
  FETCH l_seats INTO l_id;
  FETCH l_seats INTO l_id;
  CLOSE l_seats;
  RETURN l_id;
END;
-- gives: 2
