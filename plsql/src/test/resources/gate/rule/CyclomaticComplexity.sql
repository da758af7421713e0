CREATE OR REPLACE PACKAGE BODY cyclomatic_complexity AS
  PROCEDURE simple(
    p_n IN OUT PLS_INTEGER
  ) IS
  BEGIN
    IF p_n = 1 THEN
      p_n := 2;
    END IF;
  END simple;

  PROCEDURE tangled( --!
    p_n IN OUT PLS_INTEGER
  ) IS
  BEGIN
    IF p_n = 1 THEN
      p_n := 2;
    END IF;
    IF p_n = 2 THEN
      p_n := 3;
    END IF;
    IF p_n = 3 THEN
      p_n := 4;
    END IF;
    IF p_n = 4 THEN
      p_n := 5;
    END IF;
    IF p_n = 5 THEN
      p_n := 6;
    END IF;
    IF p_n = 6 THEN
      p_n := 7;
    END IF;
    IF p_n = 7 THEN
      p_n := 8;
    END IF;
    IF p_n = 8 THEN
      p_n := 9;
    END IF;
    IF p_n = 9 THEN
      p_n := 10;
    END IF;
    IF p_n = 10 THEN
      p_n := 11;
    END IF;
  END tangled;
END cyclomatic_complexity;
/
