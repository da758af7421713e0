CREATE SCHEMA concatenation_demo;





CREATE FUNCTION concatenation_demo.joined(IN p_a text, IN p_b numeric) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE
  BEGIN p_a := ora.null_if_empty(p_a);
    RETURN concat(ora.txt(p_a), '[', ora.txt(p_b), ']', ora.txt((p_b - 1)), ora.txt(NULL), ora.txt(ora.divide(p_b, 4)));
  END;$plsql$; REVOKE ALL ON ROUTINE concatenation_demo.joined FROM PUBLIC;

CREATE FUNCTION concatenation_demo.is_null(IN p_a text, IN p_b numeric) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE
  BEGIN p_a := ora.null_if_empty(p_a);
    RETURN (nullif(concat(ora.txt(p_a), ora.txt(p_b)), '')) IS NULL;
  END;$plsql$; REVOKE ALL ON ROUTINE concatenation_demo.is_null FROM PUBLIC;
