CREATE OR REPLACE PACKAGE concatenation_demo AS
  FUNCTION joined(p_a IN VARCHAR2, p_b IN NUMBER) RETURN VARCHAR2;
  FUNCTION is_null(p_a IN VARCHAR2, p_b IN NUMBER) RETURN BOOLEAN;
END concatenation_demo;
/
CREATE OR REPLACE PACKAGE BODY concatenation_demo AS
  FUNCTION joined(p_a IN VARCHAR2, p_b IN NUMBER) RETURN VARCHAR2 IS
  BEGIN
    RETURN p_a || '[' || p_b || ']' || (p_b - 1) || '' || p_b / 4;
  END joined;

  FUNCTION is_null(p_a IN VARCHAR2, p_b IN NUMBER) RETURN BOOLEAN IS
  BEGIN
    RETURN (p_a || p_b) IS NULL;
  END is_null;
END concatenation_demo;
/
