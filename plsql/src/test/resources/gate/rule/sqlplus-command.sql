CREATE OR REPLACE PACKAGE BODY sqlplus_command AS
  c_text CONSTANT VARCHAR2(20 CHAR) := 'a
@b'; --!
  c_more CONSTANT VARCHAR2(20 CHAR) := 'a
#b'; --!
  c_fine CONSTANT VARCHAR2(20 CHAR) := 'a
 @b';
END sqlplus_command;
/
