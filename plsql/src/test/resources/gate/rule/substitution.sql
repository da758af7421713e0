CREATE OR REPLACE PACKAGE BODY substitution AS
  -- Simon & Garfunkel --!
  c_and CONSTANT VARCHAR2(1 CHAR) := CHR(38);
  c_bad CONSTANT VARCHAR2(5 CHAR) := 'R&B'; --!
END substitution;
/
