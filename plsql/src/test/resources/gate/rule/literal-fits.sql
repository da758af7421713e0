CREATE OR REPLACE PACKAGE BODY literal_fits AS
  c_four CONSTANT VARCHAR2(4 CHAR) := 'it''s';
  c_five CONSTANT VARCHAR2(4 CHAR) := 'whole'; --!
END literal_fits;
/
