DECLARE
  l_errors VARCHAR2(32767 BYTE);
BEGIN
  -- A new specification leaves its callers INVALID and without an error until somebody calls them. Compiled here,
  -- they fail the deployment and not the first buyer (PL/SQL Packages and Types Reference, DBMS_UTILITY).
  DBMS_UTILITY.COMPILE_SCHEMA(
    schema      => SYS_CONTEXT('USERENV', 'CURRENT_SCHEMA'),
    compile_all => FALSE);
  SELECT LISTAGG(e.name || ' ' || e.type || ' line ' || e.line || ': ' || e.text, CHR(10) ON OVERFLOW TRUNCATE)
           WITHIN GROUP (ORDER BY e.name, e.type, e.sequence)
    INTO l_errors
    FROM user_errors e
   WHERE e.attribute = 'ERROR';
  IF l_errors IS NULL THEN
    SELECT LISTAGG(o.object_type || ' ' || o.object_name || ' is invalid', CHR(10) ON OVERFLOW TRUNCATE)
             WITHIN GROUP (ORDER BY o.object_type, o.object_name)
      INTO l_errors
      FROM user_objects o
     WHERE o.status = 'INVALID';
  END IF;
  IF l_errors IS NOT NULL THEN
    RAISE_APPLICATION_ERROR(-20999, SUBSTR(l_errors, 1, 2000));
  END IF;
END;
/
