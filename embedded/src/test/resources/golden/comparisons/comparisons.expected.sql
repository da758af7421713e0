CREATE SCHEMA comparisons_demo;






CREATE FUNCTION comparisons_demo.starts_with(IN p_text text, IN p_start text) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE
  BEGIN p_text := ora.null_if_empty(p_text); p_start := ora.null_if_empty(p_start);
    RETURN p_text LIKE concat(ora.txt(p_start), '%') ESCAPE '' AND p_text NOT LIKE '%!%' ESCAPE '!';
  END;$plsql$; REVOKE ALL ON ROUTINE comparisons_demo.starts_with FROM PUBLIC;

CREATE FUNCTION comparisons_demo.matching(IN p_pattern text) RETURNS numeric LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE
    l_count integer;
  BEGIN p_pattern := ora.null_if_empty(p_pattern);
    SELECT COUNT(*)
      INTO STRICT l_count
      FROM seats s
     WHERE (s.section LIKE p_pattern ESCAPE '' OR s.section = p_pattern)
       AND s.price NOT BETWEEN 0 AND 99
       AND s.status NOT IN ('SOLD');
    RETURN l_count;
  END;$plsql$; REVOKE ALL ON ROUTINE comparisons_demo.matching FROM PUBLIC;

CREATE FUNCTION comparisons_demo.state_of(IN p_number numeric) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE
  BEGIN
    RETURN ora.txt(CASE
             WHEN p_number IS NULL THEN 'null'
             WHEN p_number NOT BETWEEN 1 AND 10 THEN 'out'
             WHEN p_number IN (1, 2) OR p_number = 3 THEN 'low'
             ELSE CASE p_number WHEN 10 THEN 'top' ELSE 'high' END
           END);
  END;$plsql$; REVOKE ALL ON ROUTINE comparisons_demo.state_of FROM PUBLIC;
