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

CREATE FUNCTION calls_demo.with_out(IN p_seat_id seats.seat_id%TYPE) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE tmp__1 numeric;
    l_seat seats;
  BEGIN p_seat_id := ora.null_if_empty(p_seat_id);
    CALL calls_demo.find_seat(p_seat_id => p_seat_id, p_seat => l_seat);
    CALL calls_demo.twice(l_seat.price, tmp__1); l_seat.price := tmp__1;
    RETURN ora.txt(nullif(concat(ora.txt(l_seat.section), ora.txt(l_seat.price)), ''));
  END;$plsql$; REVOKE ALL ON ROUTINE calls_demo.with_out FROM PUBLIC;

CREATE PROCEDURE calls_demo.describe(INOUT p_text text, OUT p_size integer) LANGUAGE plpgsql AS $plsql$ #variable_conflict use_column DECLARE
  BEGIN
    p_text := concat(ora.txt(p_text), '!');
    p_size := length(ora.txt(p_text));
  END;$plsql$; REVOKE ALL ON ROUTINE calls_demo.describe FROM PUBLIC;


CREATE FUNCTION calls_demo.other_types() RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE tmp__1 text; tmp__2 integer; tmp__3 integer; tmp__4 text;
    l_text varchar(10) := 'text';
    l_size numeric;
  BEGIN
    tmp__1 := l_text; CALL calls_demo.describe(tmp__1, tmp__2); l_text := tmp__1; l_size := tmp__2;
    IF l_size > 0 THEN
      tmp__4 := l_text; CALL calls_demo.describe(p_size => tmp__3, p_text => tmp__4); l_size := tmp__3; l_text := tmp__4;
    END IF;
    RETURN ora.txt(nullif(concat(ora.txt(l_text), ora.txt(l_size)), ''));
  END;$plsql$; REVOKE ALL ON ROUTINE calls_demo.other_types FROM PUBLIC;

CREATE FUNCTION calls_demo.seat_of(IN p_seat_id seats.seat_id%TYPE) RETURNS seats LANGUAGE plpgsql AS $plsql$ #variable_conflict use_column DECLARE
    l_seat seats;
  BEGIN
    CALL calls_demo.find_seat(p_seat_id => p_seat_id, p_seat => l_seat);
    RETURN l_seat;
  END;$plsql$; REVOKE ALL ON ROUTINE calls_demo.seat_of FROM PUBLIC;


CREATE FUNCTION calls_demo.section_of(IN p_seat_id seats.seat_id%TYPE) RETURNS seats.section%TYPE LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE
  BEGIN p_seat_id := ora.null_if_empty(p_seat_id);
    RETURN (calls_demo.seat_of(p_seat_id => p_seat_id)).section;
  END;$plsql$; REVOKE ALL ON ROUTINE calls_demo.section_of FROM PUBLIC;
