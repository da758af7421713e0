-- Row locks: who waits, who gives up, who skips.

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

-- case: NOWAIT gives up if one of several rows is locked
DECLARE
  l_id NUMBER;
BEGIN
  SELECT s.seat_id INTO l_id FROM cf_seats s WHERE s.seat_id = 3 FOR UPDATE;
  RETURN l_id;
END;
-- gives: 3
-- session: b
DECLARE
  l_ids cf_number_nt;
BEGIN
  SELECT s.seat_id BULK COLLECT INTO l_ids FROM cf_seats s ORDER BY s.seat_id FOR UPDATE NOWAIT;
  RETURN l_ids.COUNT;
END;
-- raises: ORA-00054

-- case: rows nobody has locked are free to others
DECLARE
  l_id NUMBER;
BEGIN
  SELECT s.seat_id INTO l_id FROM cf_seats s WHERE s.seat_id = 1 FOR UPDATE;
  RETURN l_id;
END;
-- gives: 1
-- session: b
DECLARE
  l_id NUMBER;
BEGIN
  SELECT s.seat_id INTO l_id FROM cf_seats s WHERE s.seat_id = 2 FOR UPDATE NOWAIT;
  RETURN l_id;
END;
-- gives: 2

-- case: the one who has a lock may take it again
DECLARE
  l_id NUMBER;
BEGIN
  SELECT s.seat_id INTO l_id FROM cf_seats s WHERE s.seat_id = 1 FOR UPDATE;
  SELECT s.seat_id INTO l_id FROM cf_seats s WHERE s.seat_id = 1 FOR UPDATE NOWAIT;
  RETURN l_id;
END;
-- gives: 1

-- case: WAIT n gives up after n seconds
DECLARE
  l_id NUMBER;
BEGIN
  SELECT s.seat_id INTO l_id FROM cf_seats s WHERE s.seat_id = 1 FOR UPDATE;
  RETURN l_id;
END;
-- gives: 1
-- session: b
DECLARE
  l_id NUMBER;
BEGIN
  SELECT s.seat_id INTO l_id FROM cf_seats s WHERE s.seat_id = 1 FOR UPDATE OF s.status WAIT 1;
  RETURN l_id;
END;
-- raises: ORA-30006

-- case: a handler of ORA-00054 does not catch ORA-30006
DECLARE
  l_id NUMBER;
BEGIN
  SELECT s.seat_id INTO l_id FROM cf_seats s WHERE s.seat_id = 1 FOR UPDATE;
  RETURN l_id;
END;
-- gives: 1
-- session: b
DECLARE
  e_busy EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_busy, -54);
  l_id   NUMBER;
BEGIN
  SELECT s.seat_id INTO l_id FROM cf_seats s WHERE s.seat_id = 1 FOR UPDATE OF s.status WAIT 1;
  RETURN l_id;
EXCEPTION
  WHEN e_busy THEN
    RETURN 'busy';
END;
-- raises: ORA-30006

-- case: one that names both does
DECLARE
  l_id NUMBER;
BEGIN
  SELECT s.seat_id INTO l_id FROM cf_seats s WHERE s.seat_id = 1 FOR UPDATE;
  RETURN l_id;
END;
-- gives: 1
-- session: b
DECLARE
  e_busy EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_busy, -54);
  e_late EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_late, -30006);
  l_id   NUMBER;
BEGIN
  SELECT s.seat_id INTO l_id FROM cf_seats s WHERE s.seat_id = 1 FOR UPDATE OF s.status WAIT 1;
  RETURN l_id;
EXCEPTION
  WHEN e_busy OR e_late THEN
    RETURN SQLCODE;
END;
-- gives: -30006

-- case: WAIT n gets the lock if it is released in time, and sees what was committed
BEGIN
  UPDATE cf_seats s SET s.price = 7 WHERE s.seat_id = 1;
  RETURN SQL%ROWCOUNT;
END;
-- gives: 1
-- waits: b
DECLARE
  l_price NUMBER;
BEGIN
  SELECT s.price INTO l_price FROM cf_seats s WHERE s.seat_id = 1 FOR UPDATE OF s.status WAIT 20;
  RETURN l_price;
END;
-- gives: 7
-- commit: a

-- case: WAIT 0
DECLARE
  l_id NUMBER;
BEGIN
  SELECT s.seat_id INTO l_id FROM cf_seats s WHERE s.seat_id = 1 FOR UPDATE OF s.status WAIT 0;
  RETURN l_id;
END;
-- gives: 1
-- refused: use NOWAIT, or WAIT n with a literal n above 0

-- case: without NOWAIT or WAIT it waits until the other ends
DECLARE
  l_id NUMBER;
BEGIN
  SELECT s.seat_id INTO l_id FROM cf_seats s WHERE s.seat_id = 1 FOR UPDATE;
  RETURN l_id;
END;
-- gives: 1
-- waits: b
DECLARE
  l_id NUMBER;
BEGIN
  SELECT s.seat_id INTO l_id FROM cf_seats s WHERE s.seat_id = 1 FOR UPDATE;
  RETURN l_id;
END;
-- gives: 1
-- rollback: a

-- case: a row that no longer qualifies when the wait is over is not returned
BEGIN
  UPDATE cf_seats s SET s.status = 'SOLD' WHERE s.seat_id = 1;
  RETURN SQL%ROWCOUNT;
END;
-- gives: 1
-- waits: b
DECLARE
  l_ids cf_number_nt;
BEGIN
  SELECT s.seat_id BULK COLLECT INTO l_ids FROM cf_seats s WHERE s.status = 'FREE' ORDER BY s.seat_id FOR UPDATE;
  RETURN l_ids.COUNT || ':' || l_ids(1);
END;
-- gives: 1:3
-- commit: a

-- case: an UPDATE looks again as well
BEGIN
  UPDATE cf_seats s SET s.status = 'SOLD' WHERE s.seat_id = 1;
  RETURN SQL%ROWCOUNT;
END;
-- gives: 1
-- waits: b
BEGIN
  UPDATE cf_seats s SET s.status = 'HELD' WHERE s.seat_id = 1 AND s.status = 'FREE';
  RETURN SQL%ROWCOUNT;
END;
-- gives: 0
-- commit: a

-- case: two that add to the same row do not lose one
BEGIN
  UPDATE cf_seats s SET s.price = s.price + 1 WHERE s.seat_id = 1;
  RETURN SQL%ROWCOUNT;
END;
-- gives: 1
-- waits: b
DECLARE
  l_price NUMBER;
BEGIN
  UPDATE cf_seats s SET s.price = s.price + 1 WHERE s.seat_id = 1 RETURNING s.price INTO l_price;
  RETURN l_price;
END;
-- gives: 102
-- commit: a

-- case: SKIP LOCKED leaves out what others have locked
DECLARE
  l_id NUMBER;
BEGIN
  SELECT s.seat_id INTO l_id FROM cf_seats s WHERE s.seat_id = 2 FOR UPDATE;
  RETURN l_id;
END;
-- gives: 2
-- session: b
DECLARE
  l_ids cf_number_nt;
BEGIN
  SELECT s.seat_id BULK COLLECT INTO l_ids FROM cf_seats s ORDER BY s.seat_id FOR UPDATE SKIP LOCKED;
  RETURN l_ids.COUNT || ':' || l_ids(1) || l_ids(2);
END;
-- gives: 2:13

-- case: SKIP LOCKED of a single row that is locked finds none
DECLARE
  l_id NUMBER;
BEGIN
  SELECT s.seat_id INTO l_id FROM cf_seats s WHERE s.seat_id = 2 FOR UPDATE;
  RETURN l_id;
END;
-- gives: 2
-- session: b
DECLARE
  l_id NUMBER;
BEGIN
  SELECT s.seat_id INTO l_id FROM cf_seats s WHERE s.seat_id = 2 FOR UPDATE SKIP LOCKED;
  RETURN l_id;
END;
-- raises: ORA-01403

-- case: OF locks the rows of the table whose column it names
DECLARE
  l_id NUMBER;
BEGIN
  SELECT s.seat_id
    INTO l_id
    FROM cf_seats s
    JOIN cf_seats o ON o.seat_id = s.seat_id + 1
   WHERE s.seat_id = 1
     FOR UPDATE OF s.status;
  RETURN l_id;
END;
-- gives: 1
-- session: b
DECLARE
  l_id NUMBER;
BEGIN
  SELECT s.seat_id INTO l_id FROM cf_seats s WHERE s.seat_id = 2 FOR UPDATE NOWAIT;
  RETURN l_id;
END;
-- gives: 2

-- page: Database Concepts, Row Locks (TX)

-- case: a query without FOR UPDATE never waits, and sees what was committed last
BEGIN
  UPDATE cf_seats s SET s.price = 7 WHERE s.seat_id = 1;
  RETURN SQL%ROWCOUNT;
END;
-- gives: 1
-- session: b
SELECT s.price INTO l_value FROM cf_seats s WHERE s.seat_id = 1;
-- gives: 100

-- case: a lock ends with the transaction, not with the call
DECLARE
  l_id NUMBER;
BEGIN
  SELECT s.seat_id INTO l_id FROM cf_seats s WHERE s.seat_id = 1 FOR UPDATE;
  RETURN l_id;
END;
-- gives: 1
-- commit: a
-- session: b
DECLARE
  l_id NUMBER;
BEGIN
  SELECT s.seat_id INTO l_id FROM cf_seats s WHERE s.seat_id = 1 FOR UPDATE NOWAIT;
  RETURN l_id;
END;
-- gives: 1

-- case: a parent that is locked takes new children
DECLARE
  l_id NUMBER;
BEGIN
  SELECT s.seat_id INTO l_id FROM cf_seats s WHERE s.seat_id = 1 FOR UPDATE;
  RETURN l_id;
END;
-- gives: 1
-- session: b
INSERT INTO cf_notes (note_id, seat_id) VALUES (1, 1);
-- gives: (null)

-- case: a key that another has inserted and not committed is waited for
INSERT INTO cf_seats (seat_id, section, status) VALUES (9, 'A', 'FREE');
-- gives: (null)
-- waits: b
INSERT INTO cf_seats (seat_id, section, status) VALUES (9, 'B', 'FREE');
-- raises: ORA-00001
-- commit: a

-- case: and is free if the other takes it back
INSERT INTO cf_seats (seat_id, section, status) VALUES (9, 'A', 'FREE');
-- gives: (null)
-- waits: b
INSERT INTO cf_seats (seat_id, section, status) VALUES (9, 'B', 'FREE');
-- gives: (null)
-- rollback: a

-- page: Database Concepts, Deadlocks

-- case: of two that wait for each other one gets an error, and keeps the locks that it had
DECLARE
  l_id NUMBER;
BEGIN
  SELECT s.seat_id INTO l_id FROM cf_seats s WHERE s.seat_id = 1 FOR UPDATE;
  RETURN l_id;
END;
-- gives: 1
-- session: b
DECLARE
  l_id NUMBER;
BEGIN
  SELECT s.seat_id INTO l_id FROM cf_seats s WHERE s.seat_id = 2 FOR UPDATE;
  RETURN l_id;
END;
-- gives: 2
-- waits: b
DECLARE
  e_deadlock EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_deadlock, -60);
  l_id NUMBER;
BEGIN
  SELECT s.seat_id INTO l_id FROM cf_seats s WHERE s.seat_id = 1 FOR UPDATE;
  RETURN 'over';
EXCEPTION
  WHEN e_deadlock THEN
    INSERT INTO cf_notes (note_id, text) VALUES (1, 'deadlock of b');
    RETURN 'over';
END;
-- gives: over
-- session: a
DECLARE
  e_deadlock EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_deadlock, -60);
  e_late     EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_late, -30006);
  l_id NUMBER;
BEGIN
  SELECT s.seat_id INTO l_id FROM cf_seats s WHERE s.seat_id = 2 FOR UPDATE WAIT 5;
  RETURN 'over';
EXCEPTION
  WHEN e_deadlock THEN
    INSERT INTO cf_notes (note_id, text) VALUES (2, 'deadlock of a');
    RETURN 'over';
  WHEN e_late THEN
    RETURN 'over';
END;
-- gives: over
-- commit: a
-- commit: b
DECLARE
  l_count NUMBER;
BEGIN
  SELECT COUNT(*) INTO l_count FROM cf_notes n;
  RETURN l_count;
END;
-- gives: 1

-- page: Database Concepts, Statement-Level Read Consistency

-- case: what a query returns is of one moment, also if it had to wait for a lock
BEGIN
  INSERT INTO cf_notes (note_id, seat_id, text) VALUES (1, 1, 'before');
  RETURN SQL%ROWCOUNT;
END;
-- gives: 1
-- commit: a
BEGIN
  UPDATE cf_seats s SET s.price = 7 WHERE s.seat_id = 1;
  UPDATE cf_notes n SET n.text = 'after' WHERE n.note_id = 1;
  RETURN SQL%ROWCOUNT;
END;
-- gives: 1
-- waits: b
DECLARE
  l_price NUMBER;
  l_text  cf_notes.text%TYPE;
BEGIN
  SELECT s.price, (SELECT n.text FROM cf_notes n WHERE n.seat_id = s.seat_id)
    INTO l_price, l_text
    FROM cf_seats s
   WHERE s.seat_id = 1
     FOR UPDATE OF s.status;
  RETURN l_price || ' ' || l_text;
END;
-- gives: 7 after
-- differs: Locking queries that waited
-- embedded gives: 7 before
-- commit: a
