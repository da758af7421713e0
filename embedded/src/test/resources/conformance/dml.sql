-- INSERT, UPDATE, DELETE and MERGE.

-- page: Database Concepts, Statement-Level Rollback

-- case: an UPDATE that fails at one row changes none
BEGIN
  UPDATE cf_seats s SET s.price = s.price - 150;
  RETURN 'updated';
EXCEPTION
  WHEN OTHERS THEN
    DECLARE
      l_sum NUMBER;
    BEGIN
      SELECT SUM(s.price) INTO l_sum FROM cf_seats s;
      RETURN SQLCODE || ' ' || l_sum;
    END;
END;
-- gives: -2290 600

-- case: what was done before the failing statement stays done
BEGIN
  UPDATE cf_seats s SET s.price = 1 WHERE s.seat_id = 1;
  INSERT INTO cf_seats (seat_id, section, status) VALUES (2, 'A', 'FREE');
  RETURN 'inserted';
EXCEPTION
  WHEN DUP_VAL_ON_INDEX THEN
    DECLARE
      l_price NUMBER;
    BEGIN
      SELECT s.price INTO l_price FROM cf_seats s WHERE s.seat_id = 1;
      RETURN l_price;
    END;
END;
-- gives: 1
-- refused: a block that Oracle would leave half done: let the handler raise, or put the one statement that may fail into a block of its own

-- case: in a block of its own the failing statement is taken back alone
DECLARE
  l_price NUMBER;
BEGIN
  UPDATE cf_seats s SET s.price = 1 WHERE s.seat_id = 1;
  BEGIN
    INSERT INTO cf_seats (seat_id, section, status) VALUES (2, 'A', 'FREE');
  EXCEPTION
    WHEN DUP_VAL_ON_INDEX THEN
      NULL;
  END;
  SELECT s.price INTO l_price FROM cf_seats s WHERE s.seat_id = 1;
  RETURN l_price;
END;
-- gives: 1

-- case: a call that fails as a whole is taken back as a whole
BEGIN
  UPDATE cf_seats s SET s.price = 1 WHERE s.seat_id = 1;
  RAISE_APPLICATION_ERROR(-20101, 'no');
END;
-- raises: ORA-20101
BEGIN
  FOR r IN (SELECT s.price FROM cf_seats s WHERE s.seat_id = 1) LOOP
    RETURN r.price;
  END LOOP;
END;
-- gives: 100

-- page: SQL Language Reference, INSERT

-- case: several rows from a query, which does not see them
DECLARE
  l_count NUMBER;
BEGIN
  INSERT INTO cf_seats (seat_id, section, status) SELECT s.seat_id + 10, s.section, s.status FROM cf_seats s;
  SELECT COUNT(*) INTO l_count FROM cf_seats s;
  RETURN l_count;
END;
-- gives: 6

-- case: columns that are not named are null
DECLARE
  l_note cf_seats.note%TYPE;
BEGIN
  INSERT INTO cf_seats (seat_id, section, status) VALUES (9, 'A', 'FREE');
  SELECT s.note INTO l_note FROM cf_seats s WHERE s.seat_id = 9;
  RETURN NVL(l_note, 'null');
END;
-- gives: null

-- case: the empty text is stored as null
DECLARE
  l_count NUMBER;
BEGIN
  UPDATE cf_seats s SET s.note = '';
  SELECT COUNT(*) INTO l_count FROM cf_seats s WHERE s.note IS NULL;
  RETURN l_count;
END;
-- gives: 3

-- case: the empty text does not meet NOT NULL
UPDATE cf_seats s SET s.section = '' WHERE s.seat_id = 1;
-- raises: ORA-01407
-- differs: Errors of columns
-- embedded raises: ORA-01400

-- page: SQL Language Reference, UPDATE

-- case: expressions see the row as it was
DECLARE
  l_result VARCHAR2(20 CHAR);
BEGIN
  UPDATE cf_seats s SET s.section = s.status, s.status = s.section WHERE s.seat_id = 1;
  SELECT s.section || s.status INTO l_result FROM cf_seats s WHERE s.seat_id = 1;
  RETURN l_result;
END;
-- gives: FREEA

-- case: a subquery that finds no row gives null
DECLARE
  l_price NUMBER;
BEGIN
  UPDATE cf_seats s SET s.price = (SELECT n.note_id FROM cf_notes n WHERE n.seat_id = s.seat_id) WHERE s.seat_id = 1;
  SELECT s.price INTO l_price FROM cf_seats s WHERE s.seat_id = 1;
  RETURN NVL(l_price, -1);
END;
-- gives: -1

-- case: several columns from one subquery
DECLARE
  l_result VARCHAR2(20 CHAR);
BEGIN
  UPDATE cf_seats s
     SET (s.section, s.price) = (SELECT o.section, o.price FROM cf_seats o WHERE o.seat_id = 3)
   WHERE s.seat_id = 1;
  SELECT s.section || s.price INTO l_result FROM cf_seats s WHERE s.seat_id = 1;
  RETURN l_result;
END;
-- gives: B300

-- case: a unique key may be handed on within one statement
UPDATE cf_seats s SET s.seat_id = s.seat_id + 1;
-- gives: (null)
-- differs: Unique keys within a statement
-- embedded raises: ORA-00001

-- page: SQL Language Reference, DELETE

-- case: without FROM
BEGIN
  DELETE cf_seats s WHERE s.seat_id > 1;
  RETURN SQL%ROWCOUNT;
END;
-- gives: 2

-- page: SQL Language Reference, MERGE

-- case: updates what is there and inserts what is not
DECLARE
  l_result VARCHAR2(40 CHAR);
BEGIN
  MERGE INTO cf_seats s
  USING (SELECT 3 AS id, 33 AS price FROM DUAL UNION ALL SELECT 4, 44 FROM DUAL) n
     ON (s.seat_id = n.id)
   WHEN MATCHED THEN UPDATE SET s.price = n.price
   WHEN NOT MATCHED THEN INSERT (seat_id, section, status, price) VALUES (n.id, 'N', 'FREE', n.price);
  SELECT LISTAGG(s.seat_id || '=' || s.price, ' ') WITHIN GROUP (ORDER BY s.seat_id)
    INTO l_result
    FROM cf_seats s
   WHERE s.seat_id > 2;
  RETURN l_result;
END;
-- gives: 3=33 4=44

-- case: counts both
BEGIN
  MERGE INTO cf_seats s
  USING (SELECT 3 AS id FROM DUAL UNION ALL SELECT 4 FROM DUAL) n
     ON (s.seat_id = n.id)
   WHEN MATCHED THEN UPDATE SET s.price = 1
   WHEN NOT MATCHED THEN INSERT (seat_id, section, status) VALUES (n.id, 'N', 'FREE');
  RETURN SQL%ROWCOUNT;
END;
-- gives: 2

-- case: a row cannot be updated twice
MERGE INTO cf_seats s
USING (SELECT 3 AS id, 1 AS price FROM DUAL UNION ALL SELECT 3, 2 FROM DUAL) n
   ON (s.seat_id = n.id)
 WHEN MATCHED THEN UPDATE SET s.price = n.price;
-- raises: ORA-30926

-- case: with DELETE
MERGE INTO cf_seats s
USING (SELECT 3 AS id FROM DUAL) n
   ON (s.seat_id = n.id)
 WHEN MATCHED THEN UPDATE SET s.price = 1 DELETE WHERE s.price = 1;
-- gives: (null)
-- refused: DELETE within MERGE: put the condition into ON or use UPDATE

-- page: SQL Language Reference, Sequence Pseudocolumns

-- case: each NEXTVAL is another number
DECLARE
  l_first  NUMBER := cf_seq.NEXTVAL;
  l_second NUMBER;
BEGIN
  l_second := cf_seq.NEXTVAL;
  IF l_second > l_first THEN
    RETURN 'greater';
  END IF;
  RETURN 'other';
END;
-- gives: greater

-- case: one for each row
DECLARE
  l_count NUMBER;
BEGIN
  INSERT INTO cf_notes (note_id, seat_id) SELECT cf_seq.NEXTVAL, s.seat_id FROM cf_seats s;
  SELECT COUNT(DISTINCT n.note_id) INTO l_count FROM cf_notes n;
  RETURN l_count;
END;
-- gives: 3

-- case: twice for one row is one number
DECLARE
  l_same NUMBER;
BEGIN
  SELECT cf_seq.NEXTVAL - cf_seq.NEXTVAL INTO l_same FROM DUAL;
  RETURN l_same;
END;
-- gives: 0
-- refused: NEXTVAL of cf_seq twice in a statement: assign it to a variable first

-- case: CURRVAL is what NEXTVAL gave last
DECLARE
  l_next NUMBER := cf_seq.NEXTVAL;
BEGIN
  RETURN l_next - cf_seq.CURRVAL;
END;
-- gives: 0
-- refused: CURRVAL: keep what NEXTVAL or RETURNING gave in a variable

-- case: a rollback does not give numbers back
DECLARE
  l_number NUMBER := cf_seq.NEXTVAL;
BEGIN
  UPDATE cf_seats s SET s.price = l_number WHERE s.seat_id = 1;
  RETURN 'done';
END;
-- gives: done
-- rollback: a
DECLARE
  l_count NUMBER;
BEGIN
  SELECT COUNT(*) INTO l_count FROM cf_seats s WHERE s.seat_id = 1 AND s.price = 100;
  RETURN l_count;
END;
-- gives: 1
