CREATE OR REPLACE PACKAGE BODY when_others AS
  PROCEDURE act IS
    l_count PLS_INTEGER := 0;
  BEGIN
    BEGIN
      NULL;
    EXCEPTION
      WHEN OTHERS THEN
        l_count := 1;
        RAISE;
    END;
    BEGIN
      NULL;
    EXCEPTION
      WHEN NO_DATA_FOUND THEN
        l_count := 1;
      WHEN OTHERS THEN --!
        l_count := 1;
    END;
  END act;
END when_others;
/
