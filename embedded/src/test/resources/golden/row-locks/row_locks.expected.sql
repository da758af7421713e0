CREATE SCHEMA row_locks_demo;










CREATE FUNCTION row_locks_demo.at_once(IN p_seat_id seats.seat_id%TYPE) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE
    l_status seats.status%TYPE;
  BEGIN p_seat_id := ora.null_if_empty(p_seat_id);
    SELECT s.status
      INTO STRICT l_status
      FROM seats s
     WHERE s.seat_id = p_seat_id
       FOR NO KEY UPDATE OF s NOWAIT;
    RETURN ora.txt(l_status);
  EXCEPTION
    WHEN SQLSTATE '55P03' THEN IF SQLSTATE IN ('55P03') AND ora.sqlcode(SQLSTATE, SQLERRM) NOT IN (-54) THEN RAISE; END IF;
      RETURN 'busy';
  END;$plsql$; REVOKE ALL ON ROUTINE row_locks_demo.at_once FROM PUBLIC;

CREATE FUNCTION row_locks_demo.waiting(IN p_seat_id seats.seat_id%TYPE) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE tmp__1 text;
    l_status seats.status%TYPE;
  BEGIN p_seat_id := ora.null_if_empty(p_seat_id);
    tmp__1 := ora.lock_timeout('1s'); SELECT s.status
      INTO STRICT l_status
      FROM seats s
     WHERE s.seat_id = p_seat_id
       FOR NO KEY UPDATE; tmp__1 := ora.lock_timeout(tmp__1);
    RETURN ora.txt(l_status);
  EXCEPTION
    WHEN SQLSTATE '55P03' THEN IF SQLSTATE IN ('55P03') AND ora.sqlcode(SQLSTATE, SQLERRM) NOT IN (-30006) THEN RAISE; END IF;
      RETURN 'timeout';
  END;$plsql$; REVOKE ALL ON ROUTINE row_locks_demo.waiting FROM PUBLIC;

CREATE FUNCTION row_locks_demo.free_ones() RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE
    l_ids number_nt;
    l_list varchar(100);
  BEGIN
    l_ids := ARRAY(SELECT s.seat_id

      FROM seats s
     ORDER BY s.seat_id
       FOR NO KEY UPDATE OF s SKIP LOCKED);
    FOR i IN 1 .. coalesce(cardinality(l_ids), ora.collection_is_null()) LOOP
      l_list := concat(ora.txt(l_list), ora.txt(ora.element(l_ids, i, 'nested')), ';');
    END LOOP;
    RETURN ora.txt(l_list);
  END;$plsql$; REVOKE ALL ON ROUTINE row_locks_demo.free_ones FROM PUBLIC;
