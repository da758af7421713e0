CREATE OR REPLACE PACKAGE loops_demo AS
  FUNCTION counted RETURN VARCHAR2;
  FUNCTION over_rows(p_section IN VARCHAR2) RETURN VARCHAR2;
  FUNCTION until_found(p_limit IN NUMBER) RETURN NUMBER;
END loops_demo;
/
CREATE OR REPLACE PACKAGE BODY loops_demo AS
  FUNCTION counted RETURN VARCHAR2 IS
    l_result VARCHAR2(100 CHAR);
  BEGIN
    FOR i IN 1 .. 4 LOOP
      CONTINUE WHEN i = 2;
      l_result := l_result || i;
    END LOOP;
    FOR i IN REVERSE 1 .. 3 LOOP
      l_result := l_result || i;
    END LOOP;
    FOR i IN 5 .. 4 LOOP
      l_result := 'never';
    END LOOP;
    RETURN l_result;
  END counted;

  FUNCTION over_rows(p_section IN VARCHAR2) RETURN VARCHAR2 IS
    l_result VARCHAR2(100 CHAR);
  BEGIN
    FOR r IN (
      SELECT s.seat_id, s.price * 2 AS twice
        FROM seats s
       WHERE s.section = p_section
       ORDER BY s.seat_id)
    LOOP
      l_result := l_result || r.seat_id || ':' || r.twice || ' ';
    END LOOP;
    RETURN l_result;
  END over_rows;

  FUNCTION until_found(p_limit IN NUMBER) RETURN NUMBER IS
    l_number NUMBER := 1;
  BEGIN
    <<search>>
    LOOP
      WHILE l_number < p_limit LOOP
        l_number := l_number * 2;
        EXIT search WHEN l_number > 100;
      END LOOP;
      EXIT;
    END LOOP search;
    RETURN l_number;
  END until_found;
END loops_demo;
/
