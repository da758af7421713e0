CREATE SCHEMA names_demo;
CREATE FUNCTION names_demo.c_limit() RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN CAST(4 AS integer); REVOKE ALL ON FUNCTION names_demo.c_limit() FROM PUBLIC;








CREATE FUNCTION names_demo.c_hidden() RETURNS varchar(10) LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN CAST('hidden' AS varchar(10)); REVOKE ALL ON FUNCTION names_demo.c_hidden() FROM PUBLIC;

CREATE FUNCTION names_demo.next_number() RETURNS numeric LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE
  BEGIN
    RETURN nextval('note_seq')::numeric;
  END;$plsql$; REVOKE ALL ON ROUTINE names_demo.next_number FROM PUBLIC;


CREATE FUNCTION names_demo.limit_of(IN p_seat_id seats.seat_id%TYPE) RETURNS numeric LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE
    price numeric := 1000000;
    l_result numeric;
  BEGIN p_seat_id := ora.null_if_empty(p_seat_id);
    SELECT price + names_demo.c_limit() + names_demo.c_limit()
      INTO STRICT l_result
      FROM seats
     WHERE seat_id = p_seat_id;
    RETURN l_result;
  END;$plsql$; REVOKE ALL ON ROUTINE names_demo.limit_of FROM PUBLIC;

CREATE FUNCTION names_demo.unit_name() RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE
  BEGIN
    RETURN concat('NAMES_DEMO', ':', ora.txt(names_demo.c_hidden()));
  END;$plsql$; REVOKE ALL ON ROUTINE names_demo.unit_name FROM PUBLIC;

CREATE FUNCTION names_demo.price_of(IN p_seat_id seats.seat_id%TYPE) RETURNS numeric LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE
    l_price numeric;
  BEGIN p_seat_id := ora.null_if_empty(p_seat_id);
    SELECT s.price INTO STRICT l_price FROM seats s WHERE s.seat_id = p_seat_id;
    RETURN l_price;
  EXCEPTION
    WHEN SQLSTATE 'P0002' THEN
      RETURN NULL;
  END;$plsql$; REVOKE ALL ON ROUTINE names_demo.price_of FROM PUBLIC;

CREATE FUNCTION names_demo.seats_above(IN p_price numeric) RETURNS numeric LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE
    l_count integer;
  BEGIN
    SELECT COUNT(*)
      INTO STRICT l_count
      FROM seats s
     WHERE names_demo.price_of(p_seat_id => s.seat_id) > p_price;
    RETURN l_count;
  END;$plsql$; REVOKE ALL ON ROUTINE names_demo.seats_above FROM PUBLIC;
