CREATE SCHEMA literals_demo;







CREATE FUNCTION literals_demo.empty_is_null() RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE
    l_text varchar(10) := NULL;
  BEGIN
    RETURN l_text IS NULL AND NULL IS NULL;
  END;$plsql$; REVOKE ALL ON ROUTINE literals_demo.empty_is_null FROM PUBLIC;

CREATE FUNCTION literals_demo.quoted() RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE
  BEGIN
    RETURN concat('it''s -- no comment', ' it''s /* neither */ \n');
  END;$plsql$; REVOKE ALL ON ROUTINE literals_demo.quoted FROM PUBLIC;

CREATE FUNCTION literals_demo.several_lines() RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE
  BEGIN
    RETURN ora.txt(E'one \\\ntwo'
);
  END;$plsql$; REVOKE ALL ON ROUTINE literals_demo.several_lines FROM PUBLIC;

CREATE FUNCTION literals_demo.numbers() RETURNS numeric LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE
  BEGIN
    RETURN 1e2 + .5 + 1.50;
  END;$plsql$; REVOKE ALL ON ROUTINE literals_demo.numbers FROM PUBLIC;
