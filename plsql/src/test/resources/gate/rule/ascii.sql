CREATE OR REPLACE PACKAGE BODY ascii AS
  -- plain
  -- naïve --!
  c_text CONSTANT VARCHAR2(10 CHAR) := '서울'; --!
END ascii;
/
