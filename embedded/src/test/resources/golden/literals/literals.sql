CREATE OR REPLACE PACKAGE literals_demo AS
  FUNCTION empty_is_null RETURN BOOLEAN;
  FUNCTION quoted RETURN VARCHAR2;
  FUNCTION several_lines RETURN VARCHAR2;
  FUNCTION numbers RETURN NUMBER;
END literals_demo;
/
CREATE OR REPLACE PACKAGE BODY literals_demo AS
  FUNCTION empty_is_null RETURN BOOLEAN IS
    l_text VARCHAR2(10 CHAR) := '';
  BEGIN
    RETURN l_text IS NULL AND '' IS NULL;
  END empty_is_null;

  FUNCTION quoted RETURN VARCHAR2 IS
  BEGIN
    RETURN q'[it's -- no comment]' || ' it''s /* neither */ \n';
  END quoted;

  FUNCTION several_lines RETURN VARCHAR2 IS
  BEGIN
    RETURN 'one \
two';
  END several_lines;

  FUNCTION numbers RETURN NUMBER IS
  BEGIN
    RETURN 1e2 + .5 + 1.50;
  END numbers;
END literals_demo;
/
