CREATE OR REPLACE PACKAGE BODY ticket_errors AS
  PROCEDURE raise_error(
    p_code    IN PLS_INTEGER,
    p_message IN VARCHAR2
  ) IS
  BEGIN
    RAISE_APPLICATION_ERROR(p_code, p_message);
  END raise_error;
END ticket_errors;
/
