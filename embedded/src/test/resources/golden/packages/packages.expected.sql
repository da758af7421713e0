
SELECT ora.create_collection('packages_demo_nt', 'varchar(20)');

CREATE SCHEMA packages_inner;
CREATE FUNCTION packages_inner.c_unit() RETURNS varchar(10) LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN CAST('won' AS varchar(10)); REVOKE ALL ON FUNCTION packages_inner.c_unit() FROM PUBLIC;



CREATE SCHEMA packages_demo;







CREATE FUNCTION packages_inner.doubled(IN p_number numeric) RETURNS numeric LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE
  BEGIN
    RETURN p_number * 2;
  END;$plsql$; REVOKE ALL ON ROUTINE packages_inner.doubled FROM PUBLIC;



CREATE FUNCTION packages_demo.hidden(IN p_number numeric) RETURNS numeric LANGUAGE plpgsql AS $plsql$ #variable_conflict use_column DECLARE
  BEGIN
    RETURN packages_inner.doubled(p_number) + 1;
  END;$plsql$; REVOKE ALL ON ROUTINE packages_demo.hidden FROM PUBLIC;

CREATE FUNCTION packages_demo.shown(IN p_number numeric) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE
  BEGIN
    RETURN concat(ora.txt(packages_demo.hidden(p_number)), ' ', ora.txt(packages_inner.c_unit()));
  END;$plsql$; REVOKE ALL ON ROUTINE packages_demo.shown FROM PUBLIC;

CREATE FUNCTION packages_demo.size_of(IN p_list packages_demo_nt) RETURNS numeric LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE
  BEGIN p_list := ora.nulls_if_empty(p_list);
    RETURN coalesce(cardinality(p_list), ora.collection_is_null());
  END;$plsql$; REVOKE ALL ON ROUTINE packages_demo.size_of FROM PUBLIC;

CREATE FUNCTION packages_demo.first_of(IN p_list packages_demo_nt) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE
  BEGIN p_list := ora.nulls_if_empty(p_list);
    RETURN ora.txt(coalesce(ora.element(p_list, 1, 'nested'), 'null'));
  END;$plsql$; REVOKE ALL ON ROUTINE packages_demo.first_of FROM PUBLIC;

CREATE FUNCTION packages_demo.emptied(IN p_text text) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE
  BEGIN p_text := ora.null_if_empty(p_text);
    RETURN p_text IS NULL;
  END;$plsql$; REVOKE ALL ON ROUTINE packages_demo.emptied FROM PUBLIC;


GRANT USAGE ON SCHEMA packages_demo TO cb_app;GRANT EXECUTE ON ROUTINE packages_demo.shown, packages_demo.size_of, packages_demo.first_of, packages_demo.emptied TO cb_app;
GRANT USAGE ON TYPE packages_demo_nt TO cb_app;
