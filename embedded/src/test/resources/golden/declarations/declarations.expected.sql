CREATE SCHEMA declarations_demo;
SELECT ora.create_subtype('declarations_demo.t_won', 'numeric(19)');
SELECT ora.create_subtype('declarations_demo.t_id', 'seats.seat_id%TYPE');
SELECT ora.create_record('declarations_demo.t_line', ARRAY['seat_id', 'seats.seat_id%TYPE', 'label', 'varchar(20)', 'price', 'declarations_demo.t_won']);
CREATE FUNCTION declarations_demo.c_tax() RETURNS numeric LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN CAST(0.1 AS numeric); REVOKE ALL ON FUNCTION declarations_demo.c_tax() FROM PUBLIC;







CREATE FUNCTION declarations_demo.line_of(IN p_id declarations_demo.t_id) RETURNS declarations_demo.t_line LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE
    l_line declarations_demo.t_line;
  BEGIN p_id := ora.null_if_empty(p_id);
    SELECT s.seat_id, concat(ora.txt(s.section), '-', ora.txt(s.seat_id)), s.price
      INTO STRICT l_line
      FROM seats s
     WHERE s.seat_id = p_id;
    RETURN l_line;
  END;$plsql$; REVOKE ALL ON ROUTINE declarations_demo.line_of FROM PUBLIC;


SELECT ora.create_record('declarations_demo.described__t_pair', ARRAY['a', 'numeric', 'b', 'numeric']);CREATE FUNCTION declarations_demo.described(IN p_id declarations_demo.t_id) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE

    c_start CONSTANT integer := 2;
    l_line declarations_demo.t_line;
    l_pair declarations_demo.described__t_pair;
    l_other declarations_demo.t_won;
    l_total numeric(10,2) NOT NULL := 0;
    l_clob text;
    l_flag boolean := TRUE;
  BEGIN p_id := ora.null_if_empty(p_id);
    l_line := declarations_demo.line_of(p_id => p_id);
    l_pair.a := l_line.price * declarations_demo.c_tax();
    l_pair.b := c_start;
    l_other := l_pair.a + l_pair.b;
    l_total := ora.divide(l_other, 3);
    l_clob := ora.txt(l_line.label);
    RETURN ora.txt(CASE WHEN l_flag = TRUE THEN concat(ora.txt(l_clob), '=', ora.txt(l_total)) END);
  END;$plsql$; REVOKE ALL ON ROUTINE declarations_demo.described FROM PUBLIC;
CREATE FUNCTION declarations_demo.rounded(IN p_number numeric) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE
    l_number integer;
  BEGIN
    l_number := p_number;
    RETURN l_number;
  END;$plsql$; REVOKE ALL ON ROUTINE declarations_demo.rounded FROM PUBLIC;

CREATE FUNCTION declarations_demo.as_text(IN p_number numeric) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE
    l_line declarations_demo.t_line;
  BEGIN
    l_line.label := ora.txt(p_number);
    IF l_line.label = '.5' THEN
      RETURN ora.txt(p_number);
    END IF;
    RETURN concat('not ', ora.txt(l_line.label));
  END;$plsql$; REVOKE ALL ON ROUTINE declarations_demo.as_text FROM PUBLIC;
