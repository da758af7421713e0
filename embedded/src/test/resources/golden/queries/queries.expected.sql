CREATE SCHEMA queries_demo;








CREATE FUNCTION queries_demo.from_dual(IN p_number numeric) RETURNS numeric LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE
    l_number numeric;
  BEGIN
    SELECT p_number + (SELECT 1 )
      INTO STRICT l_number

     WHERE EXISTS (SELECT NULL FROM seats s);
    RETURN l_number;
  END;$plsql$; REVOKE ALL ON ROUTINE queries_demo.from_dual FROM PUBLIC;

CREATE FUNCTION queries_demo.missing(IN p_ids number_nt) RETURNS numeric LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE
    l_count integer;
  BEGIN
    SELECT COUNT(*)
      INTO STRICT l_count
      FROM (SELECT t.column_value AS id
              FROM unnest(p_ids) AS t(column_value)
             WHERE t.column_value > 0
            EXCEPT
            SELECT s.seat_id
              FROM seats s) m;
    RETURN l_count;
  END;$plsql$; REVOKE ALL ON ROUTINE queries_demo.missing FROM PUBLIC;

CREATE FUNCTION queries_demo.dearest() RETURNS numeric LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE
    l_id numeric;
  BEGIN
    SELECT s.seat_id
      INTO STRICT l_id
      FROM seats s
     ORDER BY s.price DESC
     FETCH FIRST 1 ROWS ONLY;
    RETURN l_id;
  END;$plsql$; REVOKE ALL ON ROUTINE queries_demo.dearest FROM PUBLIC;

CREATE FUNCTION queries_demo.joined() RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE
    l_result varchar(100);
  BEGIN
    WITH priced AS (
      SELECT s.section, COUNT(*) AS seats, SUM(s.price) AS price
        FROM seats s
       GROUP BY s.section
      HAVING SUM(s.price) > 0
    )
    SELECT                   nullif(concat(ora.txt(MAX(p.section)), ora.txt(COUNT(n.note_id)), ora.txt(SUM(p.seats))), '')
      INTO STRICT l_result
      FROM priced p
      LEFT JOIN notes n ON (n.note_id = p.price AND n.text IS NOT NULL);
    RETURN ora.txt(l_result);
  END;$plsql$; REVOKE ALL ON ROUTINE queries_demo.joined FROM PUBLIC;

CREATE FUNCTION queries_demo.ranked() RETURNS numeric LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE
    l_id numeric;
  BEGIN
    SELECT r.seat_id
      INTO STRICT l_id
      FROM (SELECT s.seat_id, ROW_NUMBER() OVER (PARTITION BY s.section ORDER BY s.price DESC) AS position
              FROM seats s
             WHERE s.section = 'A') r
     WHERE r.position = 1;
    RETURN l_id;
  END;$plsql$; REVOKE ALL ON ROUTINE queries_demo.ranked FROM PUBLIC;
