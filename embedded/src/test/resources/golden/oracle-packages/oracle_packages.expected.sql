CREATE SCHEMA oracle_packages_demo;






CREATE FUNCTION oracle_packages_demo.c_size() RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN CAST(1000 AS integer); REVOKE ALL ON FUNCTION oracle_packages_demo.c_size() FROM PUBLIC;

CREATE FUNCTION oracle_packages_demo.hash_of(IN p_name text) RETURNS numeric LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE
  BEGIN p_name := ora.null_if_empty(p_name);
    RETURN dbms_utility.get_hash_value(name => p_name, base => 5, hash_size => oracle_packages_demo.c_size());
  END;$plsql$; REVOKE ALL ON ROUTINE oracle_packages_demo.hash_of FROM PUBLIC;

CREATE FUNCTION oracle_packages_demo.locked(IN p_name text, IN p_seconds integer) RETURNS numeric LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE
  BEGIN p_name := ora.null_if_empty(p_name);
    RETURN dbms_lock.request(
      id                => oracle_packages_demo.hash_of(p_name),
      lockmode          => dbms_lock.x_mode(),
      timeout           => p_seconds,
      release_on_commit => TRUE);
  END;$plsql$; REVOKE ALL ON ROUTINE oracle_packages_demo.locked FROM PUBLIC;

CREATE PROCEDURE oracle_packages_demo.announce(IN p_action text) LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE
  BEGIN p_action := ora.null_if_empty(p_action);
    CALL dbms_application_info.set_module(module_name => 'ORACLE_PACKAGES_DEMO', action_name => p_action);
  END;$plsql$; REVOKE ALL ON ROUTINE oracle_packages_demo.announce FROM PUBLIC;
