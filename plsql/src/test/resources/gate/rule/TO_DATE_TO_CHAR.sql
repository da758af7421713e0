CREATE OR REPLACE PACKAGE BODY to_date_to_char AS
  PROCEDURE act(
    p_day IN OUT DATE
  ) IS
  BEGIN
    p_day := TRUNC(p_day);
    p_day := TO_DATE(TO_CHAR(p_day)); --!
  END act;
END to_date_to_char;
/
