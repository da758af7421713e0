CREATE OR REPLACE PACKAGE BODY length_semantics AS
  PROCEDURE act IS
    l_chars VARCHAR2(10 CHAR);
    l_bytes VARCHAR2(10 BYTE);
    l_other VARCHAR2(10); --!
    l_raw   RAW(16);
  BEGIN
    NULL;
  END act;
END length_semantics;
/
CREATE OR REPLACE TYPE length_semantics_nt AS TABLE OF VARCHAR2(400); --!
/
