CREATE OR REPLACE PACKAGE BODY no_goto AS
  PROCEDURE act IS
  BEGIN
    <<again>>
    NULL;
    GOTO again; --!
  END act;
END no_goto;
/
