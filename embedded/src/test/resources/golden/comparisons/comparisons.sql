CREATE OR REPLACE PACKAGE comparisons_demo AS
  FUNCTION starts_with(p_text IN VARCHAR2, p_start IN VARCHAR2) RETURN BOOLEAN;
  FUNCTION matching(p_pattern IN VARCHAR2) RETURN NUMBER;
  FUNCTION state_of(p_number IN NUMBER) RETURN VARCHAR2;
END comparisons_demo;
/
CREATE OR REPLACE PACKAGE BODY comparisons_demo AS
  FUNCTION starts_with(p_text IN VARCHAR2, p_start IN VARCHAR2) RETURN BOOLEAN IS
  BEGIN
    RETURN p_text LIKE p_start || '%' AND p_text NOT LIKE '%!%' ESCAPE '!';
  END starts_with;

  FUNCTION matching(p_pattern IN VARCHAR2) RETURN NUMBER IS
    l_count PLS_INTEGER;
  BEGIN
    SELECT COUNT(*)
      INTO l_count
      FROM seats s
     WHERE (s.section LIKE p_pattern OR s.section = p_pattern)
       AND s.price NOT BETWEEN 0 AND 99
       AND s.status NOT IN ('SOLD');
    RETURN l_count;
  END matching;

  FUNCTION state_of(p_number IN NUMBER) RETURN VARCHAR2 IS
  BEGIN
    RETURN CASE
             WHEN p_number IS NULL THEN 'null'
             WHEN p_number NOT BETWEEN 1 AND 10 THEN 'out'
             WHEN p_number IN (1, 2) OR p_number = 3 THEN 'low'
             ELSE CASE p_number WHEN 10 THEN 'top' ELSE 'high' END
           END;
  END state_of;
END comparisons_demo;
/
