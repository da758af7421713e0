CREATE OR REPLACE PACKAGE BODY tom_kytes_despair AS
  PROCEDURE act IS
  BEGIN
    NULL;
  EXCEPTION
    WHEN OTHERS THEN --!
      NULL;
  END act;
END tom_kytes_despair;
/
