CREATE OR REPLACE PACKAGE end_name AUTHID DEFINER AS
  PROCEDURE named;
END; --!
/
CREATE OR REPLACE PACKAGE BODY end_name AS
  PROCEDURE named IS
  BEGIN
    BEGIN
      NULL;
    END;
  END named;

  PROCEDURE nameless IS
  BEGIN
    NULL;
  END; --!
END end_name;
/
