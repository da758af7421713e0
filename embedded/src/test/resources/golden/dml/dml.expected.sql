CREATE SCHEMA dml_demo;






CREATE PROCEDURE dml_demo.put(IN p_id notes.note_id%TYPE, IN p_text notes.text%TYPE) LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE
  BEGIN p_id := ora.null_if_empty(p_id); p_text := ora.null_if_empty(p_text);
    MERGE INTO notes n
    USING (SELECT p_id AS note_id, p_text AS text ) s
       ON (n.note_id = s.note_id)
     WHEN MATCHED THEN UPDATE SET text = s.text
     WHEN NOT MATCHED THEN INSERT (note_id, text) VALUES (s.note_id, s.text);
  END;$plsql$; REVOKE ALL ON ROUTINE dml_demo.put FROM PUBLIC;

CREATE PROCEDURE dml_demo.change_seats() LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE
  BEGIN
    UPDATE seats s
       SET status = 'SOLD',
           version = s.version + 1,
           held_until = NULL
     WHERE s.seat_id = 1;
    UPDATE seats s
       SET (price, version) = (SELECT MAX(o.price), 7 FROM seats o)
     WHERE s.seat_id = 2;
    DELETE FROM seats s
     WHERE s.seat_id = 3 OR (s.seat_id = 4 AND s.price > 0);
  END;$plsql$; REVOKE ALL ON ROUTINE dml_demo.change_seats FROM PUBLIC;

CREATE PROCEDURE dml_demo.copy_sections() LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE
  BEGIN
    INSERT INTO notes (note_id, text)
    SELECT MIN(s.seat_id), s.section
      FROM seats s
     GROUP BY s.section;
  END;$plsql$; REVOKE ALL ON ROUTINE dml_demo.copy_sections FROM PUBLIC;
