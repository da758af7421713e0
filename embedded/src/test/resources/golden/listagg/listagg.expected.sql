CREATE SCHEMA listagg_demo;





CREATE FUNCTION listagg_demo.sections() RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE
    l_list varchar(100);
  BEGIN
    SELECT string_agg(ora.txt(s.section), ', ' ORDER BY s.seat_id DESC)
      INTO STRICT l_list
      FROM seats s;
    RETURN ora.txt(l_list);
  END;$plsql$; REVOKE ALL ON ROUTINE listagg_demo.sections FROM PUBLIC;

CREATE FUNCTION listagg_demo.ids() RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE
    l_list varchar(100);
  BEGIN
    SELECT string_agg(ora.txt(s.seat_id), ',' ORDER BY s.seat_id)
      INTO STRICT l_list
      FROM seats s
     WHERE s.price > 100000;
    RETURN ora.txt(coalesce(l_list, 'none'));
  END;$plsql$; REVOKE ALL ON ROUTINE listagg_demo.ids FROM PUBLIC;
