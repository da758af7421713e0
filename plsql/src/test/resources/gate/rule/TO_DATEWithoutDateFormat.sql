CREATE OR REPLACE PACKAGE BODY to_date_without_format AS
  PROCEDURE act(
    p_day OUT DATE
  ) IS
  BEGIN
    p_day := TO_DATE('2026-11-21', 'YYYY-MM-DD');
    p_day := TO_DATE('2026-11-21'); --!
  END act;
END to_date_without_format;
/
