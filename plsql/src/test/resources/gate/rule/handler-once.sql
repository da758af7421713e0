CREATE OR REPLACE PACKAGE BODY handler_once AS
  PROCEDURE act IS
  BEGIN
    BEGIN
      NULL;
    EXCEPTION
      WHEN NO_DATA_FOUND THEN
        RAISE;
    END;
  EXCEPTION
    WHEN NO_DATA_FOUND OR TOO_MANY_ROWS THEN
      RAISE;
    WHEN DUP_VAL_ON_INDEX THEN
      RAISE;
    WHEN TOO_MANY_ROWS THEN --!
      RAISE;
    WHEN OTHERS THEN
      RAISE;
    WHEN ticket_errors.e_resource_busy THEN --!
      RAISE;
  END act;
END handler_once;
/
