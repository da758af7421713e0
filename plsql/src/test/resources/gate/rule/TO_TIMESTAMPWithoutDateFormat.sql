CREATE OR REPLACE PACKAGE BODY to_timestamp_without_format AS
  PROCEDURE act(
    p_day OUT TIMESTAMP
  ) IS
  BEGIN
    p_day := TO_TIMESTAMP('2026-11-21', 'YYYY-MM-DD');
    p_day := TO_TIMESTAMP('2026-11-21'); --!
  END act;
END to_timestamp_without_format;
/
