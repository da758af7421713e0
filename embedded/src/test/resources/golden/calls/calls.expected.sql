CREATE SCHEMA calls_demo;










CREATE PROCEDURE calls_demo.nothing() LANGUAGE plpgsql AS $plsql$ #variable_conflict use_column DECLARE
  BEGIN
    NULL;
  END;$plsql$; REVOKE ALL ON ROUTINE calls_demo.nothing FROM PUBLIC;

CREATE FUNCTION calls_demo.ten() RETURNS numeric LANGUAGE plpgsql AS $plsql$ #variable_conflict use_column DECLARE
  BEGIN
    RETURN 10;
  END;$plsql$; REVOKE ALL ON ROUTINE calls_demo.ten FROM PUBLIC;

CREATE PROCEDURE calls_demo.twice(IN p_in numeric, OUT p_out numeric) LANGUAGE plpgsql AS $plsql$ #variable_conflict use_column DECLARE
  BEGIN
    CALL calls_demo.nothing();
    p_out := p_in * 2;
  END;$plsql$; REVOKE ALL ON ROUTINE calls_demo.twice FROM PUBLIC;

CREATE PROCEDURE calls_demo.bump(INOUT p_value numeric, IN p_by integer) LANGUAGE plpgsql AS $plsql$ #variable_conflict use_column DECLARE
  BEGIN
    p_value := p_value + p_by;
  END;$plsql$; REVOKE ALL ON ROUTINE calls_demo.bump FROM PUBLIC;

CREATE PROCEDURE calls_demo.add_up(IN p_a numeric, IN p_b integer DEFAULT 10, IN p_note text DEFAULT 'none') LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE
  BEGIN p_note := ora.null_if_empty(p_note);
    INSERT INTO notes (note_id, text)
    VALUES (p_a + p_b, p_note);
  END;$plsql$; REVOKE ALL ON ROUTINE calls_demo.add_up FROM PUBLIC;

CREATE FUNCTION calls_demo.by_name() RETURNS numeric LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE
    l_result numeric;
  BEGIN
    CALL calls_demo.twice(
      p_out => l_result,
      p_in  => calls_demo.ten());
    CALL calls_demo.bump(p_by => (calls_demo.ten())::integer, p_value => l_result);
    RETURN l_result;
  END;$plsql$; REVOKE ALL ON ROUTINE calls_demo.by_name FROM PUBLIC;

CREATE FUNCTION calls_demo.by_position(IN p_start numeric) RETURNS numeric LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE
    l_result numeric;
  BEGIN
    CALL calls_demo.twice(p_start, l_result);
    CALL calls_demo.bump(l_result, (2.5)::integer);
    RETURN l_result;
  END;$plsql$; REVOKE ALL ON ROUTINE calls_demo.by_position FROM PUBLIC;

CREATE PROCEDURE calls_demo.find_seat(IN p_seat_id seats.seat_id%TYPE, OUT p_seat seats) LANGUAGE plpgsql AS $plsql$ #variable_conflict use_column DECLARE
  BEGIN
    SELECT s.*
      INTO STRICT p_seat
      FROM seats s
     WHERE s.seat_id = p_seat_id;
  END;$plsql$; REVOKE ALL ON ROUTINE calls_demo.find_seat FROM PUBLIC;

CREATE FUNCTION calls_demo.with_out(IN p_seat_id seats.seat_id%TYPE) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE
    l_seat seats;
  BEGIN p_seat_id := ora.null_if_empty(p_seat_id);
    CALL calls_demo.find_seat(p_seat_id => p_seat_id, p_seat => l_seat);
    CALL calls_demo.twice(l_seat.price, l_seat.price);
    RETURN nullif(concat(ora.txt(l_seat.section), ora.txt(l_seat.price)), '');
  END;$plsql$; REVOKE ALL ON ROUTINE calls_demo.with_out FROM PUBLIC;
