DECLARE
  l_errors VARCHAR2(32767 BYTE);
BEGIN
  SELECT LISTAGG(e.name || ' ' || e.type || ' line ' || e.line || ': ' || e.text, CHR(10) ON OVERFLOW TRUNCATE)
           WITHIN GROUP (ORDER BY e.name, e.type, e.sequence)
    INTO l_errors
    FROM user_errors e
   WHERE e.attribute = 'ERROR';
  IF l_errors IS NOT NULL THEN
    RAISE_APPLICATION_ERROR(-20999, SUBSTR(l_errors, 1, 2000));
  END IF;
END;
/
