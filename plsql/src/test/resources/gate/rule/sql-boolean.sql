CREATE OR REPLACE PACKAGE BODY sql_boolean AS
  PROCEDURE act(
    p_all IN BOOLEAN
  ) IS
    l_count PLS_INTEGER;
    l_found BOOLEAN := FALSE;
  BEGIN
    SELECT COUNT(*)
      INTO l_count
      FROM seats s
     WHERE s.version = TRUE --!
        OR s.version = p_all; --!
    l_found := l_count > 0 OR p_all;
    IF l_found = TRUE THEN
      act(p_all => FALSE);
    END IF;
  END act;
END sql_boolean;
/
