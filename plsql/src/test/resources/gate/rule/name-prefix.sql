CREATE OR REPLACE PACKAGE BODY name_prefix AS
  c_limit CONSTANT PLS_INTEGER := 1;
  limit_of CONSTANT PLS_INTEGER := 1; --!
  e_full EXCEPTION;
  full_up EXCEPTION; --!

  PROCEDURE act(
    p_good IN PLS_INTEGER,
    bad    IN PLS_INTEGER --!
  ) IS
    TYPE t_ids IS TABLE OF PLS_INTEGER;
    TYPE ids IS TABLE OF PLS_INTEGER; --!
    l_good PLS_INTEGER;
    g_bad  PLS_INTEGER; --!
  BEGIN
    FOR i IN 1 .. 3 LOOP
      l_good := i;
    END LOOP;
  END act;
END name_prefix;
/
