CREATE SCHEMA loops_demo;






CREATE FUNCTION loops_demo.counted() RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE
    l_result varchar(100);
  BEGIN
    FOR i IN 1 .. 4 LOOP
      CONTINUE WHEN i = 2;
      l_result := ora.txt(nullif(concat(ora.txt(l_result), ora.txt(i)), ''));
    END LOOP;
    FOR i IN REVERSE 3 .. 1 LOOP
      l_result := ora.txt(nullif(concat(ora.txt(l_result), ora.txt(i)), ''));
    END LOOP;
    FOR i IN 5 .. 4 LOOP
      l_result := 'never';
    END LOOP;
    RETURN ora.txt(l_result);
  END;$plsql$; REVOKE ALL ON ROUTINE loops_demo.counted FROM PUBLIC;

CREATE FUNCTION loops_demo.over_rows(IN p_section text) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE r record;
    l_result varchar(100);
  BEGIN p_section := ora.null_if_empty(p_section);
    FOR r IN
      SELECT s.seat_id, s.price * 2 AS twice
        FROM seats s
       WHERE s.section = p_section
       ORDER BY s.seat_id
    LOOP
      l_result := concat(ora.txt(l_result), ora.txt(r.seat_id), ':', ora.txt(r.twice), ' ');
    END LOOP;
    RETURN ora.txt(l_result);
  END;$plsql$; REVOKE ALL ON ROUTINE loops_demo.over_rows FROM PUBLIC;

CREATE FUNCTION loops_demo.until_found(IN p_limit numeric) RETURNS numeric LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE
    l_number numeric := 1;
  BEGIN
    <<search>>
    LOOP
      WHILE l_number < p_limit LOOP
        l_number := l_number * 2;
        EXIT search WHEN l_number > 100;
      END LOOP;
      EXIT;
    END LOOP search;
    RETURN l_number;
  END;$plsql$; REVOKE ALL ON ROUTINE loops_demo.until_found FROM PUBLIC;
