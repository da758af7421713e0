CREATE OR REPLACE PACKAGE BODY return_rule AS
  FUNCTION good RETURN PLS_INTEGER IS
  BEGIN
    RETURN 1;
  END good;

  FUNCTION without_value RETURN PLS_INTEGER IS
  BEGIN
    IF good > 1 THEN
      RETURN; --!
    END IF;
    RETURN 2;
  END without_value;

  FUNCTION without_return RETURN PLS_INTEGER IS --!
  BEGIN
    NULL;
  END without_return;

  PROCEDURE leave IS
  BEGIN
    RETURN;
  END leave;

  PROCEDURE with_value IS
  BEGIN
    RETURN 1; --!
  END with_value;
END return_rule;
/
