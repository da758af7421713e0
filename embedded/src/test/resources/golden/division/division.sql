CREATE OR REPLACE PACKAGE division_demo AS
  FUNCTION half(p_number IN PLS_INTEGER) RETURN NUMBER;
  FUNCTION chained(p_a IN NUMBER) RETURN NUMBER;
END division_demo;
/
CREATE OR REPLACE PACKAGE BODY division_demo AS
  FUNCTION half(p_number IN PLS_INTEGER) RETURN NUMBER IS
  BEGIN
    RETURN p_number / 2;
  END half;

  FUNCTION chained(p_a IN NUMBER) RETURN NUMBER IS
  BEGIN
    RETURN TRUNC(100 / p_a * 3 / 2) + -p_a * 1;
  END chained;
END division_demo;
/
