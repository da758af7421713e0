CREATE OR REPLACE PACKAGE BODY error_code AS
  c_code CONSTANT PLS_INTEGER := -20101; --!
  c_same CONSTANT PLS_INTEGER := ticket_errors.c_seat_taken;
  c_more CONSTANT PLS_INTEGER := 201010;
  c_won  CONSTANT PLS_INTEGER := 20101;
  c_text CONSTANT VARCHAR2(20 CHAR) := 'ORA-20101: gone'; --!
  e_busy EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_busy, -54);
  e_full EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_full, -20102); --!
END error_code;
/
