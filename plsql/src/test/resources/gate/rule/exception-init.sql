CREATE OR REPLACE PACKAGE BODY exception_init AS
  e_busy EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_busy, -54);
  e_positive EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_positive, 54); --!
  e_none EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_none, -1403); --!
  PRAGMA EXCEPTION_INIT(e_late, -60); --!
  e_late EXCEPTION;
END exception_init;
/
