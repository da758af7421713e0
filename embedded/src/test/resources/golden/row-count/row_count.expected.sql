CREATE SCHEMA row_count_demo;




CREATE FUNCTION row_count_demo.counts() RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE sql_rowcount integer; tmp__1 integer;
    l_ids number_nt;
    l_result varchar(100);
    l_price numeric;
  BEGIN
    UPDATE seats s SET price = s.price + 1; GET DIAGNOSTICS sql_rowcount = ROW_COUNT;
    l_result := ora.txt(sql_rowcount);
    DELETE FROM seats s WHERE s.seat_id = 99; GET DIAGNOSTICS sql_rowcount = ROW_COUNT;
    IF (sql_rowcount = 0) AND NOT (sql_rowcount > 0) THEN
      l_result := concat(ora.txt(l_result), ',none');
    END IF;
    l_ids := ARRAY(SELECT s.seat_id  FROM seats s); sql_rowcount := cardinality(l_ids);
    l_result := concat(ora.txt(l_result), ',', ora.txt(sql_rowcount));
    sql_rowcount := 0; FOR i IN 1 .. coalesce(cardinality(l_ids), ora.collection_is_null())
      LOOP IF (i BETWEEN 1 AND cardinality(l_ids)) IS NOT TRUE THEN PERFORM ora.raise_no_element(cardinality(l_ids), i, 'bulk'); END IF; UPDATE seats s SET version = 0 WHERE s.seat_id <= l_ids[i]; GET DIAGNOSTICS tmp__1 = ROW_COUNT; sql_rowcount := sql_rowcount + tmp__1; END LOOP;
    l_result := concat(ora.txt(l_result), ',', ora.txt(sql_rowcount));
    SELECT s.price INTO STRICT l_price FROM seats s WHERE s.seat_id = 1; GET DIAGNOSTICS sql_rowcount = ROW_COUNT;
    RETURN concat(ora.txt(l_result), ',', ora.txt(sql_rowcount));
  END;$plsql$; REVOKE ALL ON ROUTINE row_count_demo.counts FROM PUBLIC;
