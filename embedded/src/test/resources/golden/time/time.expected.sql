CREATE SCHEMA time_demo;














CREATE FUNCTION time_demo.later(IN p_from timestamptz, IN p_hours numeric) RETURNS timestamptz LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE
  BEGIN
    RETURN p_from + ((p_hours) * INTERVAL '1 hour') + INTERVAL '5' MINUTE;
  END;$plsql$; REVOKE ALL ON ROUTINE time_demo.later FROM PUBLIC;

CREATE FUNCTION time_demo.days(IN p_from timestamptz) RETURNS timestamptz LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE
  BEGIN
    RETURN p_from + INTERVAL '48' HOUR - ((1) * INTERVAL '24 hours');
  END;$plsql$; REVOKE ALL ON ROUTINE time_demo.days FROM PUBLIC;

CREATE FUNCTION time_demo.seconds_between(IN p_from timestamptz, IN p_to timestamptz) RETURNS numeric LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$


 #variable_conflict use_column DECLARE
    l_gap interval;
  BEGIN
    l_gap := p_to - p_from;
    RETURN EXTRACT(DAY FROM ora.fields(l_gap)) * 86400 + EXTRACT(HOUR FROM ora.fields(l_gap)) * 3600
           + EXTRACT(MINUTE FROM ora.fields(l_gap)) * 60 + EXTRACT(SECOND FROM ora.fields(l_gap));
  END;$plsql$; REVOKE ALL ON ROUTINE time_demo.seconds_between FROM PUBLIC;


CREATE FUNCTION time_demo.moves() RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE
    l_first timestamptz := clock_timestamp();
  BEGIN
    WHILE clock_timestamp() = l_first LOOP
      NULL;
    END LOOP;
    RETURN clock_timestamp() > l_first;
  END;$plsql$; REVOKE ALL ON ROUTINE time_demo.moves FROM PUBLIC;

CREATE FUNCTION time_demo.lapsed() RETURNS numeric LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE sql_now timestamptz;
    l_count integer;
  BEGIN
    sql_now := clock_timestamp(); SELECT COUNT(*)
      INTO STRICT l_count
      FROM seats s
     WHERE s.held_until < sql_now;
    RETURN l_count;
  END;$plsql$; REVOKE ALL ON ROUTINE time_demo.lapsed FROM PUBLIC;

CREATE FUNCTION time_demo.shown(IN p_time timestamptz) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE
  BEGIN
    RETURN ora.txt(to_char(ora.fields(p_time), 'YYYY-MM-DD"T"HH24:MI:SS.FF3'));
  END;$plsql$; REVOKE ALL ON ROUTINE time_demo.shown FROM PUBLIC;

CREATE FUNCTION time_demo.over_in_utc() RETURNS numeric LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE sql_now timestamptz;
    l_count integer;
  BEGIN
    sql_now := clock_timestamp(); SELECT COUNT(*)
      INTO STRICT l_count
      FROM locks l
     WHERE ((l.lock_until) AT TIME ZONE 'UTC') < sql_now;
    RETURN l_count;
  END;$plsql$; REVOKE ALL ON ROUTINE time_demo.over_in_utc FROM PUBLIC;

CREATE FUNCTION time_demo.noon() RETURNS timestamptz LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE
    c_noon CONSTANT timestamptz := TIMESTAMPTZ '2026-01-02 12:00:00.5 +09:00';
  BEGIN
    RETURN c_noon;
  END;$plsql$; REVOKE ALL ON ROUTINE time_demo.noon FROM PUBLIC;
