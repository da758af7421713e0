CREATE OR REPLACE PACKAGE BODY empty_string AS
  PROCEDURE act(
    p_name IN OUT users.name%TYPE
  ) IS
    l_count PLS_INTEGER;
  BEGIN
    p_name := REPLACE(p_name, '-', '');
    IF p_name = '' THEN --!
      p_name := NULL;
    ELSIF '' <> p_name THEN --!
      p_name := NULL;
    END IF;
    SELECT COUNT(*)
      INTO l_count
      FROM users u
     WHERE u.name != '' --!
        OR u.name IN ('', 'x'); --!
  END act;
END empty_string;
/
