CREATE SCHEMA exceptions_demo;



CREATE FUNCTION exceptions_demo.c_taken() RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN CAST(-20101 AS integer); REVOKE ALL ON FUNCTION exceptions_demo.c_taken() FROM PUBLIC;








CREATE PROCEDURE exceptions_demo.fail(IN p_code integer, IN p_text text) LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE
  BEGIN p_text := ora.null_if_empty(p_text);
    RAISE EXCEPTION USING ERRCODE = ora.error_state(p_code), MESSAGE = ora.error_message(p_code, concat('because ', ora.txt(p_text)));
  END;$plsql$; REVOKE ALL ON ROUTINE exceptions_demo.fail FROM PUBLIC;

CREATE FUNCTION exceptions_demo.what_happens(IN p_how text) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE
    l_id numeric;
    l_text varchar(2);
  BEGIN p_how := ora.null_if_empty(p_how);
    IF p_how = 'taken' THEN
      RAISE EXCEPTION USING ERRCODE = '20101', MESSAGE = 'ORA-20101: ';
    ELSIF p_how = 'plain' THEN
      RAISE EXCEPTION USING ERRCODE = 'U0002', MESSAGE = 'ORA-06510: PL/SQL: unhandled user-defined exception e_plain';
    ELSIF p_how = 'application' THEN
      CALL exceptions_demo.fail(p_code => exceptions_demo.c_taken(), p_text => p_how);
    ELSIF p_how = 'none' THEN
      SELECT s.seat_id INTO STRICT l_id FROM seats s WHERE s.seat_id = 99;
    ELSIF p_how = 'many' THEN
      SELECT s.seat_id INTO STRICT l_id FROM seats s;
    ELSIF p_how = 'zero' THEN
      l_id := ora.divide(1, (length(ora.txt(p_how)) - 4));
    ELSE
      l_text := ora.txt(p_how);
    END IF;
    RETURN 'nothing';
  EXCEPTION
    WHEN SQLSTATE '20101' THEN
      RETURN concat(ora.txt(ora.sqlcode(SQLSTATE, SQLERRM)), ' ', ora.txt(ora.sqlerrm(SQLSTATE, SQLERRM)));
    WHEN SQLSTATE 'U0002' THEN
      RETURN concat('plain ', ora.txt(ora.sqlcode(SQLSTATE, SQLERRM)));
    WHEN SQLSTATE 'P0002' OR SQLSTATE 'P0003' THEN
      RETURN concat('rows ', ora.txt(ora.sqlcode(SQLSTATE, SQLERRM)));
    WHEN SQLSTATE '22012' THEN
      RETURN 'zero';
    WHEN OTHERS THEN
      RETURN concat('other ', ora.txt(ora.sqlcode(SQLSTATE, SQLERRM)));
  END;$plsql$; REVOKE ALL ON ROUTINE exceptions_demo.what_happens FROM PUBLIC;

CREATE FUNCTION exceptions_demo.add_note(IN p_id notes.note_id%TYPE) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE
  BEGIN p_id := ora.null_if_empty(p_id);
    INSERT INTO notes (note_id, text) VALUES (p_id, 'note');
    RETURN 'added';
  EXCEPTION
    WHEN SQLSTATE '23505' THEN
      RETURN ora.txt(ora.sqlerrm(SQLSTATE, SQLERRM));
  END;$plsql$; REVOKE ALL ON ROUTINE exceptions_demo.add_note FROM PUBLIC;

CREATE FUNCTION exceptions_demo.raised_again() RETURNS numeric LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE
  BEGIN
    RETURN ora.divide(1, 0);
  EXCEPTION
    WHEN SQLSTATE '22012' THEN
      IF ora.sqlcode(SQLSTATE, SQLERRM) = -1476 THEN
        RAISE;
      ELSE
        RAISE EXCEPTION USING ERRCODE = '20101', MESSAGE = 'ORA-20101: ';
      END IF;
  END;$plsql$; REVOKE ALL ON ROUTINE exceptions_demo.raised_again FROM PUBLIC;

CREATE FUNCTION exceptions_demo.nested(IN p_id notes.note_id%TYPE) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE
  BEGIN p_id := ora.null_if_empty(p_id);
    UPDATE seats s SET status = 'SOLD' WHERE s.seat_id = p_id;
    DECLARE
      l_text notes.text%TYPE;
    BEGIN
      SELECT n.text INTO STRICT l_text FROM notes n WHERE n.note_id = p_id;
      RETURN ora.txt(l_text);
    EXCEPTION
      WHEN SQLSTATE 'P0002' THEN
        NULL;
    END;
    RETURN 'no note';
  END;$plsql$; REVOKE ALL ON ROUTINE exceptions_demo.nested FROM PUBLIC;
