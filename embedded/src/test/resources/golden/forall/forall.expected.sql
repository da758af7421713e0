CREATE SCHEMA forall_demo;





CREATE PROCEDURE forall_demo.hold(IN p_ids number_nt, IN p_prices number_nt) LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE
  BEGIN
    FOR i IN 1 .. coalesce(cardinality(p_ids), ora.collection_is_null())
      LOOP IF (i BETWEEN 1 AND cardinality(p_prices)) IS NOT TRUE THEN PERFORM ora.raise_no_element(cardinality(p_prices), i, 'bulk'); END IF; IF (i BETWEEN 1 AND cardinality(p_ids)) IS NOT TRUE THEN PERFORM ora.raise_no_element(cardinality(p_ids), i, 'bulk'); END IF; UPDATE seats s
         SET status = 'HELD',
             price  = p_prices[i]
       WHERE s.seat_id = p_ids[i]; END LOOP;
  END;$plsql$; REVOKE ALL ON ROUTINE forall_demo.hold FROM PUBLIC;

CREATE PROCEDURE forall_demo.note(IN p_texts varchar2_nt) LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE
  BEGIN p_texts := ora.nulls_if_empty(p_texts);
    FOR i IN 1 .. coalesce(cardinality(p_texts), ora.collection_is_null())
      LOOP IF (i BETWEEN 1 AND cardinality(p_texts)) IS NOT TRUE THEN PERFORM ora.raise_no_element(cardinality(p_texts), i, 'bulk'); END IF; INSERT INTO notes (note_id, text)
      VALUES (i, concat(ora.txt(p_texts[i]), '!')); END LOOP;
  END;$plsql$; REVOKE ALL ON ROUTINE forall_demo.note FROM PUBLIC;
