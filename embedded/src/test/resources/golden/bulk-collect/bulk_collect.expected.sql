CREATE SCHEMA bulk_collect_demo;
SELECT ora.create_collection('bulk_collect_demo.t_rows', 'seats');





CREATE PROCEDURE bulk_collect_demo.find(IN p_section text, OUT p_ids number_nt, OUT p_prices number_nt) LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE
  BEGIN p_section := ora.null_if_empty(p_section);
    SELECT coalesce(array_agg(q.c1), '{}'), coalesce(array_agg(q.c2), '{}') INTO p_ids, p_prices FROM (SELECT s.seat_id, s.price

      FROM seats s
     WHERE s.section = p_section
     ORDER BY s.seat_id DESC
       FOR NO KEY UPDATE OF s NOWAIT) q(c1, c2);
  END;$plsql$; REVOKE ALL ON ROUTINE bulk_collect_demo.find FROM PUBLIC;

CREATE FUNCTION bulk_collect_demo.total(IN p_section text) RETURNS numeric LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE
    l_rows bulk_collect_demo.t_rows;
    l_total numeric := 0;
  BEGIN p_section := ora.null_if_empty(p_section);
    l_rows := ARRAY(SELECT ROW(q.*)::seats FROM (SELECT s.*

      FROM seats s
     WHERE s.section = p_section) q);
    FOR i IN 1 .. coalesce(cardinality(l_rows), ora.collection_is_null()) LOOP
      l_total := l_total + (ora.element(l_rows, i, 'nested')).price;
    END LOOP;
    RETURN l_total;
  END;$plsql$; REVOKE ALL ON ROUTINE bulk_collect_demo.total FROM PUBLIC;
