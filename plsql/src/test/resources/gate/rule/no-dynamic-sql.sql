CREATE OR REPLACE PACKAGE BODY no_dynamic_sql AS
  PROCEDURE act(
    p_rows OUT SYS_REFCURSOR
  ) IS
    l_cursor PLS_INTEGER;
  BEGIN
    EXECUTE IMMEDIATE 'DELETE FROM seats'; --!
    OPEN p_rows FOR
      SELECT s.seat_id
        FROM seats s;
    OPEN p_rows FOR 'SELECT s.seat_id FROM seats s'; --!
    l_cursor := DBMS_SQL.OPEN_CURSOR; --!
  END act;
END no_dynamic_sql;
/
