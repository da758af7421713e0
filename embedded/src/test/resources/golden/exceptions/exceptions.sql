CREATE OR REPLACE PACKAGE exceptions_demo AS
  e_taken EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_taken, -20101);
  e_plain EXCEPTION;
  c_taken CONSTANT PLS_INTEGER := -20101;
  PROCEDURE fail(p_code IN PLS_INTEGER, p_text IN VARCHAR2);
  FUNCTION what_happens(p_how IN VARCHAR2) RETURN VARCHAR2;
  FUNCTION add_note(p_id IN notes.note_id%TYPE) RETURN VARCHAR2;
  FUNCTION raised_again RETURN NUMBER;
  FUNCTION nested(p_id IN notes.note_id%TYPE) RETURN VARCHAR2;
END exceptions_demo;
/
CREATE OR REPLACE PACKAGE BODY exceptions_demo AS
  PROCEDURE fail(p_code IN PLS_INTEGER, p_text IN VARCHAR2) IS
  BEGIN
    RAISE_APPLICATION_ERROR(p_code, 'because ' || p_text);
  END fail;

  FUNCTION what_happens(p_how IN VARCHAR2) RETURN VARCHAR2 IS
    l_id   NUMBER;
    l_text VARCHAR2(2 CHAR);
  BEGIN
    IF p_how = 'taken' THEN
      RAISE e_taken;
    ELSIF p_how = 'plain' THEN
      RAISE exceptions_demo.e_plain;
    ELSIF p_how = 'application' THEN
      fail(p_code => c_taken, p_text => p_how);
    ELSIF p_how = 'none' THEN
      SELECT s.seat_id INTO l_id FROM seats s WHERE s.seat_id = 99;
    ELSIF p_how = 'many' THEN
      SELECT s.seat_id INTO l_id FROM seats s;
    ELSIF p_how = 'zero' THEN
      l_id := 1 / (LENGTH(p_how) - 4);
    ELSE
      l_text := p_how;
    END IF;
    RETURN 'nothing';
  EXCEPTION
    WHEN e_taken THEN
      RETURN SQLCODE || ' ' || SQLERRM;
    WHEN e_plain THEN
      RETURN 'plain ' || SQLCODE;
    WHEN NO_DATA_FOUND OR TOO_MANY_ROWS THEN
      RETURN 'rows ' || SQLCODE;
    WHEN ZERO_DIVIDE THEN
      RETURN 'zero';
    WHEN OTHERS THEN
      RETURN 'other ' || SQLCODE;
  END what_happens;

  FUNCTION add_note(p_id IN notes.note_id%TYPE) RETURN VARCHAR2 IS
  BEGIN
    INSERT INTO notes (note_id, text) VALUES (p_id, 'note');
    RETURN 'added';
  EXCEPTION
    WHEN DUP_VAL_ON_INDEX THEN
      RETURN SQLERRM;
  END add_note;

  FUNCTION raised_again RETURN NUMBER IS
  BEGIN
    RETURN 1 / 0;
  EXCEPTION
    WHEN ZERO_DIVIDE THEN
      IF SQLCODE = -1476 THEN
        RAISE;
      ELSE
        RAISE e_taken;
      END IF;
  END raised_again;

  FUNCTION nested(p_id IN notes.note_id%TYPE) RETURN VARCHAR2 IS
  BEGIN
    UPDATE seats s SET s.status = 'SOLD' WHERE s.seat_id = p_id;
    DECLARE
      l_text notes.text%TYPE;
    BEGIN
      SELECT n.text INTO l_text FROM notes n WHERE n.note_id = p_id;
      RETURN l_text;
    EXCEPTION
      WHEN NO_DATA_FOUND THEN
        NULL;
    END;
    RETURN 'no note';
  END nested;
END exceptions_demo;
/
