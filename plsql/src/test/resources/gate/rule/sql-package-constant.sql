CREATE OR REPLACE PACKAGE sql_package_constant AUTHID DEFINER AS
  c_sold CONSTANT VARCHAR2(10 CHAR) := 'SOLD';
END sql_package_constant;
/
CREATE OR REPLACE VIEW sql_package_constant_v AS
SELECT s.seat_id
  FROM seats s
 WHERE s.status = 'SOLD'
    OR s.status = sql_package_constant.c_sold; --!
CREATE OR REPLACE PACKAGE BODY sql_package_constant_user AS
  PROCEDURE act IS
    l_count PLS_INTEGER;
  BEGIN
    SELECT COUNT(*)
      INTO l_count
      FROM seats s
     WHERE s.status = sql_package_constant.c_sold;
  END act;
END sql_package_constant_user;
/
