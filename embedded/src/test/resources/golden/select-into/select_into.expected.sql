CREATE SCHEMA select_into_demo;






CREATE FUNCTION select_into_demo.price_of(IN p_seat_id seats.seat_id%TYPE) RETURNS numeric LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE
    l_price seats.price%TYPE;
  BEGIN p_seat_id := ora.null_if_empty(p_seat_id);
    SELECT s.price
      INTO STRICT l_price
      FROM seats s
     WHERE s.seat_id = p_seat_id;
    RETURN l_price;
  END;$plsql$; REVOKE ALL ON ROUTINE select_into_demo.price_of FROM PUBLIC;

CREATE FUNCTION select_into_demo.any_price() RETURNS numeric LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE
    l_price numeric;
  BEGIN
    SELECT s.price INTO STRICT l_price FROM seats s;
    RETURN l_price;
  END;$plsql$; REVOKE ALL ON ROUTINE select_into_demo.any_price FROM PUBLIC;

CREATE FUNCTION select_into_demo.both(IN p_seat_id seats.seat_id%TYPE) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE
    l_seat seats;
    l_other seats;
  BEGIN p_seat_id := ora.null_if_empty(p_seat_id);
    SELECT s.* INTO STRICT l_seat FROM seats s WHERE s.seat_id = p_seat_id;
    SELECT s.section, s.price INTO STRICT l_other.section, l_other.price FROM seats s WHERE s.seat_id = p_seat_id;
    RETURN ora.txt(nullif(concat(ora.txt(l_seat.section), ora.txt(l_other.section), ora.txt(l_other.price)), ''));
  END;$plsql$; REVOKE ALL ON ROUTINE select_into_demo.both FROM PUBLIC;
