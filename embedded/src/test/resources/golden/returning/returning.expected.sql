CREATE SCHEMA returning_demo;






CREATE FUNCTION returning_demo.add_note(IN p_text notes.text%TYPE) RETURNS numeric LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE
    l_id notes.note_id%TYPE;
  BEGIN p_text := ora.null_if_empty(p_text);
    INSERT INTO notes (note_id, text)
    VALUES (nextval('note_seq')::numeric, p_text)
    RETURNING note_id INTO l_id;
    RETURN l_id;
  END;$plsql$; REVOKE ALL ON ROUTINE returning_demo.add_note FROM PUBLIC;

CREATE FUNCTION returning_demo.raise_price(IN p_seat_id seats.seat_id%TYPE) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE
    l_price seats.price%TYPE;
    l_status seats.status%TYPE;
  BEGIN p_seat_id := ora.null_if_empty(p_seat_id);
    UPDATE seats s
       SET price = s.price + 1
     WHERE s.seat_id = p_seat_id
    RETURNING s.price, s.status INTO l_price, l_status;
    RETURN ora.txt(nullif(concat(ora.txt(l_price), ora.txt(l_status)), ''));
  END;$plsql$; REVOKE ALL ON ROUTINE returning_demo.raise_price FROM PUBLIC;

CREATE PROCEDURE returning_demo.sell(IN p_section seats.section%TYPE, OUT p_ids number_nt, OUT p_prices number_nt) LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE
  BEGIN p_section := ora.null_if_empty(p_section);
    WITH q(c1) AS (UPDATE seats s
       SET status = 'SOLD'
     WHERE s.section = p_section
    RETURNING s.seat_id ) SELECT coalesce(array_agg(q.c1), '{}') INTO p_ids FROM q;
    WITH q(c1, c2) AS (DELETE FROM seats s
     WHERE s.section = p_section
    RETURNING s.seat_id, s.price ) SELECT coalesce(array_agg(q.c1), '{}'), coalesce(array_agg(q.c2), '{}') INTO p_ids, p_prices FROM q;
  END;$plsql$; REVOKE ALL ON ROUTINE returning_demo.sell FROM PUBLIC;
