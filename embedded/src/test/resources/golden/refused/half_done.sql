CREATE OR REPLACE PACKAGE p AS
  PROCEDURE run;
END p;
/
CREATE OR REPLACE PACKAGE BODY p AS
  PROCEDURE raise_it IS
  BEGIN
    RAISE_APPLICATION_ERROR(-20101, 'no');
  END raise_it;

  PROCEDURE add_note IS
  BEGIN
    INSERT INTO notes (note_id) VALUES (1);
  END add_note;

  -- Oracle would keep the update.
  PROCEDURE two_changes IS
  BEGIN
    UPDATE seats s SET s.price = 1;
    INSERT INTO notes (note_id) VALUES (1);
  EXCEPTION
    WHEN DUP_VAL_ON_INDEX THEN
      NULL;
  END two_changes;

  -- What is called may be half done.
  PROCEDURE one_call IS
  BEGIN
    add_note;
  EXCEPTION
    WHEN OTHERS THEN
      NULL;
  END one_call;

  PROCEDURE in_a_loop IS
  BEGIN
    FOR i IN 1 .. 3 LOOP
      INSERT INTO notes (note_id) VALUES (i);
    END LOOP;
  EXCEPTION
    WHEN DUP_VAL_ON_INDEX THEN
      NULL;
  END in_a_loop;

  PROCEDURE in_a_branch(p_two IN BOOLEAN) IS
  BEGIN
    IF p_two THEN
      UPDATE seats s SET s.price = 1;
      INSERT INTO notes (note_id) VALUES (1);
    END IF;
  EXCEPTION
    WHEN DUP_VAL_ON_INDEX THEN
      NULL;
  END in_a_branch;

  PROCEDURE in_bulk(p_ids IN number_nt) IS
  BEGIN
    FORALL i IN 1 .. p_ids.COUNT
      INSERT INTO notes (note_id) VALUES (p_ids(i));
  EXCEPTION
    WHEN DUP_VAL_ON_INDEX THEN
      NULL;
  END in_bulk;

  -- One branch or the other.
  PROCEDURE either(p_new IN BOOLEAN) IS
  BEGIN
    IF p_new THEN
      INSERT INTO notes (note_id) VALUES (1);
    ELSE
      UPDATE notes n SET n.note_id = 1;
    END IF;
  EXCEPTION
    WHEN DUP_VAL_ON_INDEX THEN
      NULL;
  END either;

  -- These are fine: the handler raises, or nothing was done before.
  PROCEDURE raised IS
  BEGIN
    UPDATE seats s SET s.price = 1;
    INSERT INTO notes (note_id) VALUES (1);
  EXCEPTION
    WHEN DUP_VAL_ON_INDEX THEN
      raise_it;
  END raised;

  PROCEDURE two_for_one IS
    e_busy EXCEPTION;
    PRAGMA EXCEPTION_INIT(e_busy, -54);
    e_late EXCEPTION;
    PRAGMA EXCEPTION_INIT(e_late, -30006);
    l_id NUMBER;
  BEGIN
    SELECT s.seat_id INTO l_id FROM seats s WHERE s.seat_id = 1 FOR UPDATE NOWAIT;
  EXCEPTION
    WHEN e_busy THEN
      NULL;
    WHEN e_late THEN
      RAISE;
  END two_for_one;
END p;
/
