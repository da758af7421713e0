CREATE SCHEMA functions_demo;










CREATE FUNCTION functions_demo.texts(IN p_text text) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE
  BEGIN p_text := ora.null_if_empty(p_text);
    RETURN concat(ora.txt(upper(ora.txt(ora.trim(ora.txt(p_text))))), '/', ora.txt(lower(ora.txt(p_text))), '/', ora.txt(length(ora.txt(p_text))), '/', ora.txt(ora.instr(ora.txt(p_text), 'b')), '/', ora.txt(ora.replace(ora.txt(p_text), 'a', 'xx')), '/', ora.txt(ora.ltrim(ora.txt(p_text), 'a')))
;
  END;$plsql$; REVOKE ALL ON ROUTINE functions_demo.texts FROM PUBLIC;

CREATE FUNCTION functions_demo.part(IN p_text text, IN p_from numeric, IN p_size numeric) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE
  BEGIN p_text := ora.null_if_empty(p_text);
    RETURN concat(ora.txt(ora.substr(ora.txt(p_text), p_from, p_size)), '/', ora.txt(ora.substr(ora.txt(p_text), p_from)));
  END;$plsql$; REVOKE ALL ON ROUTINE functions_demo.part FROM PUBLIC;

CREATE FUNCTION functions_demo.numbers(IN p_a numeric, IN p_b numeric) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE
  BEGIN
    RETURN concat(ora.txt(ora.trunc(p_a)), '/', ora.txt(ora.round(p_a, 1)), '/', ora.txt(ora.ceil(p_a)), '/', ora.txt(ora.floor(p_a)), '/', ora.txt(ora.abs(p_a)), '/', ora.txt(ora.sign(p_a)), '/', ora.txt(ora.mod(p_a, p_b)))
;
  END;$plsql$; REVOKE ALL ON ROUTINE functions_demo.numbers FROM PUBLIC;

CREATE FUNCTION functions_demo.choices(IN p_a numeric, IN p_b numeric) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE
    l_result varchar(100);
  BEGIN
    SELECT concat(ora.txt(coalesce(p_a, 7)), '/', ora.txt((CASE WHEN (p_a) IS NOT NULL THEN 'some' ELSE 'none' END)), '/', ora.txt(coalesce(p_a, p_b)), '/', ora.txt(nullif(p_b, 2)), '/', ora.txt((CASE WHEN (p_a) IS NOT DISTINCT FROM NULL THEN 'null' WHEN (p_a) IS NOT DISTINCT FROM 1 THEN 'one' ELSE 'many' END)))

      INTO STRICT l_result
      ;
    RETURN concat(ora.txt(l_result), '/', ora.txt(ora.greatest(p_a, p_b)), '/', ora.txt(ora.least(ora.least(p_a, p_b), 3)));
  END;$plsql$; REVOKE ALL ON ROUTINE functions_demo.choices FROM PUBLIC;

CREATE FUNCTION functions_demo.casts(IN p_text text) RETURNS numeric LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE
  BEGIN p_text := ora.null_if_empty(p_text);
    RETURN ora.to_number(p_text) + CAST('1.26' AS numeric(3,1));
  END;$plsql$; REVOKE ALL ON ROUTINE functions_demo.casts FROM PUBLIC;

CREATE FUNCTION functions_demo.raws() RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE
    l_raw bytea := ora.hextoraw('0aFF');
  BEGIN
    RETURN ora.txt(nullif(concat(ora.txt(ora.rawtohex(l_raw)), ora.txt(length(ora.txt(ora.rawtohex(ora.sys_guid()))))), ''));
  END;$plsql$; REVOKE ALL ON ROUTINE functions_demo.raws FROM PUBLIC;

CREATE FUNCTION functions_demo.padded(IN p_number numeric) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE
  BEGIN
    RETURN ora.txt(nullif(concat(ora.txt(ora.lpad(ora.txt(p_number), 5, '0')), ora.txt(ora.rpad('a', 3)), ora.txt(ora.txt(p_number))), ''));
  END;$plsql$; REVOKE ALL ON ROUTINE functions_demo.padded FROM PUBLIC;
