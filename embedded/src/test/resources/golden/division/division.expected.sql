CREATE SCHEMA division_demo;





CREATE FUNCTION division_demo.half(IN p_number integer) RETURNS numeric LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE
  BEGIN
    RETURN ora.divide(p_number, 2);
  END;$plsql$; REVOKE ALL ON ROUTINE division_demo.half FROM PUBLIC;

CREATE FUNCTION division_demo.chained(IN p_a numeric) RETURNS numeric LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE
  BEGIN
    RETURN ora.trunc(ora.divide(ora.divide(100, p_a) * 3, 2)) + (- p_a) * 1;
  END;$plsql$; REVOKE ALL ON ROUTINE division_demo.chained FROM PUBLIC;
