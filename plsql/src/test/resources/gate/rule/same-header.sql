CREATE OR REPLACE PACKAGE same_header AUTHID DEFINER AS
  PROCEDURE good(
    p_a IN PLS_INTEGER
  );

  PROCEDURE renamed(
    p_a IN PLS_INTEGER
  );

  FUNCTION retyped RETURN PLS_INTEGER;

  PROCEDURE missing; --!
END same_header;
/
CREATE OR REPLACE PACKAGE BODY same_header AS
  PROCEDURE good(p_a IN PLS_INTEGER) IS
  BEGIN
    NULL;
  END good;

  PROCEDURE renamed( --!
    p_b IN PLS_INTEGER
  ) IS
  BEGIN
    NULL;
  END renamed;

  FUNCTION retyped RETURN NUMBER IS --!
  BEGIN
    RETURN 1;
  END retyped;
END same_header;
/
