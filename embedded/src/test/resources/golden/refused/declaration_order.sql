CREATE OR REPLACE PACKAGE p AS
  PROCEDURE first_one;
  PROCEDURE last_one;
END p;
/
CREATE OR REPLACE PACKAGE BODY p AS
  c_one CONSTANT PLS_INTEGER := 1;
  FUNCTION ahead(p_a IN NUMBER) RETURN NUMBER;

  PROCEDURE first_one IS
    l_a NUMBER := ahead(1);
  BEGIN
    l_a := late(l_a);
    l_a := p.late(l_a);
    later;
    last_one;
    SELECT s.price INTO l_a FROM seats s WHERE s.seat_id = later;
  END first_one;

  c_two CONSTANT PLS_INTEGER := 2;

  FUNCTION ahead(p_a IN NUMBER) RETURN NUMBER IS
  BEGIN
    RETURN CASE WHEN p_a > 0 THEN ahead(p_a - 1) END;
  END ahead;

  FUNCTION late(p_a IN NUMBER) RETURN NUMBER IS
  BEGIN
    RETURN ahead(p_a);
  END late;

  PROCEDURE later IS
  BEGIN
    first_one;
  END later;

  PROCEDURE last_one IS
  BEGIN
    later;
  END last_one;
END p;
/
