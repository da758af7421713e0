CREATE OR REPLACE PACKAGE oracle_packages_demo AS
  FUNCTION locked(p_name IN VARCHAR2, p_seconds IN PLS_INTEGER) RETURN NUMBER;
  FUNCTION hash_of(p_name IN VARCHAR2) RETURN NUMBER;
  PROCEDURE announce(p_action IN VARCHAR2);
END oracle_packages_demo;
/
CREATE OR REPLACE PACKAGE BODY oracle_packages_demo AS
  c_size CONSTANT PLS_INTEGER := 1000;

  FUNCTION hash_of(p_name IN VARCHAR2) RETURN NUMBER IS
  BEGIN
    RETURN DBMS_UTILITY.GET_HASH_VALUE(name => p_name, base => 5, hash_size => c_size);
  END hash_of;

  FUNCTION locked(p_name IN VARCHAR2, p_seconds IN PLS_INTEGER) RETURN NUMBER IS
  BEGIN
    RETURN DBMS_LOCK.REQUEST(
      id                => hash_of(p_name),
      lockmode          => DBMS_LOCK.X_MODE,
      timeout           => p_seconds,
      release_on_commit => TRUE);
  END locked;

  PROCEDURE announce(p_action IN VARCHAR2) IS
  BEGIN
    DBMS_APPLICATION_INFO.SET_MODULE(module_name => $$PLSQL_UNIT, action_name => p_action);
  END announce;
END oracle_packages_demo;
/
