-- Points in time and intervals.

-- page: SQL Language Reference, SYSTIMESTAMP

-- case: the clock does not stand still within a transaction
DECLARE
  l_first TIMESTAMP WITH TIME ZONE := SYSTIMESTAMP;
BEGIN
  WHILE SYSTIMESTAMP = l_first LOOP
    NULL;
  END LOOP;
  IF SYSTIMESTAMP > l_first THEN
    RETURN 'later';
  END IF;
  RETURN 'earlier';
END;
-- gives: later

-- case: SYSDATE has no time zone
DECLARE
  l_date DATE := SYSDATE;
BEGIN
  RETURN 'a date';
END;
-- gives: a date
-- refused: SYSDATE: use SYSTIMESTAMP: a DATE has no time zone

-- case: CURRENT_TIMESTAMP has the time zone of the session
DECLARE
  l_time TIMESTAMP WITH TIME ZONE := CURRENT_TIMESTAMP;
BEGIN
  RETURN 'a time';
END;
-- gives: a time
-- refused: CURRENT_TIMESTAMP: use SYSTIMESTAMP: it does not depend on the session's time zone

-- case: within a statement it is one and the same
DECLARE
  l_count NUMBER;
BEGIN
  FOR i IN 1 .. 1000 LOOP
    SELECT COUNT(*) INTO l_count FROM cf_seats s WHERE SYSTIMESTAMP = SYSTIMESTAMP;
    IF l_count <> 3 THEN
      RETURN 'differs';
    END IF;
  END LOOP;
  RETURN 'same';
END;
-- gives: same

-- case: the next statement reads the clock again
DECLARE
  l_first  TIMESTAMP WITH TIME ZONE;
  l_second TIMESTAMP WITH TIME ZONE;
BEGIN
  SELECT SYSTIMESTAMP INTO l_first FROM DUAL;
  LOOP
    SELECT SYSTIMESTAMP INTO l_second FROM DUAL;
    EXIT WHEN l_second > l_first;
  END LOOP;
  RETURN 'later';
END;
-- gives: later

-- page: SQL Language Reference, TIMESTAMP WITH TIME ZONE Data Type

-- case: two times are equal if they are the same moment, whatever their zones
DECLARE
  l_seoul TIMESTAMP WITH TIME ZONE := TIMESTAMP '2026-02-01 08:00:00 +09:00';
  l_utc   TIMESTAMP WITH TIME ZONE := TIMESTAMP '2026-01-31 23:00:00 +00:00';
BEGIN
  IF l_seoul = l_utc THEN
    RETURN 'same';
  END IF;
  RETURN 'other';
END;
-- gives: same

-- case: the precision of a variable rounds
DECLARE
  l_time TIMESTAMP(3) WITH TIME ZONE := TIMESTAMP '2026-01-31 23:00:00.1236 +00:00';
BEGIN
  RETURN TO_CHAR(SYS_EXTRACT_UTC(l_time), 'SS.FF6');
END;
-- gives: 00.124000

-- case: six digits of a second without one
DECLARE
  l_time TIMESTAMP WITH TIME ZONE := TIMESTAMP '2026-01-31 23:00:00.123456 +00:00';
BEGIN
  RETURN TO_CHAR(SYS_EXTRACT_UTC(l_time), 'SS.FF6');
END;
-- gives: 00.123456

-- case: nine digits
DECLARE
  l_time TIMESTAMP(9) WITH TIME ZONE := SYSTIMESTAMP;
BEGIN
  RETURN 'a time';
END;
-- gives: a time
-- refused: TIMESTAMP(9): use at most TIMESTAMP(6)

-- case: a column keeps it
DECLARE
  l_moment cf_values.moment%TYPE;
BEGIN
  INSERT INTO cf_values (value_id, moment) VALUES (1, TIMESTAMP '2026-01-31 23:00:00.123456 +00:00');
  SELECT v.moment INTO l_moment FROM cf_values v WHERE v.moment = TIMESTAMP '2026-02-01 08:00:00.123456 +09:00';
  RETURN TO_CHAR(SYS_EXTRACT_UTC(l_moment), 'HH24:MI:SS.FF6');
END;
-- gives: 23:00:00.123456

-- page: SQL Language Reference, FROM_TZ

-- case: a time without a zone gets one
DECLARE
  l_time TIMESTAMP WITH TIME ZONE;
BEGIN
  INSERT INTO cf_locks (name) VALUES ('a');
  SELECT FROM_TZ(l.lock_until, 'UTC') INTO l_time FROM cf_locks l WHERE l.name = 'a';
  IF l_time IS NULL THEN
    RETURN 'none';
  END IF;
  RETURN 'some';
END;
-- gives: none

-- case: of another zone
DECLARE
  l_time TIMESTAMP WITH TIME ZONE;
BEGIN
  SELECT FROM_TZ(l.lock_until, '+09:00') INTO l_time FROM cf_locks l;
  RETURN 'some';
END;
-- refused: keep times without a zone in UTC

-- page: SQL Language Reference, Datetime/Interval Arithmetic

-- case: a time and an interval
DECLARE
  l_time TIMESTAMP WITH TIME ZONE := TIMESTAMP '2026-01-31 23:00:00 +00:00';
BEGIN
  l_time := l_time + INTERVAL '90' MINUTE;
  RETURN TO_CHAR(SYS_EXTRACT_UTC(l_time), 'YYYY-MM-DD HH24:MI');
END;
-- gives: 2026-02-01 00:30

-- case: a time less an interval
DECLARE
  l_time TIMESTAMP WITH TIME ZONE := TIMESTAMP '2026-03-01 00:00:00 +00:00';
BEGIN
  l_time := l_time - INTERVAL '1' SECOND;
  RETURN TO_CHAR(SYS_EXTRACT_UTC(l_time), 'YYYY-MM-DD HH24:MI:SS');
END;
-- gives: 2026-02-28 23:59:59

-- case: a day is 24 hours, also on the day that has 25
DECLARE
  l_time TIMESTAMP WITH TIME ZONE := TIMESTAMP '2026-10-24 12:00:00 +02:00';
BEGIN
  l_time := l_time + INTERVAL '1' DAY;
  RETURN TO_CHAR(SYS_EXTRACT_UTC(l_time), 'YYYY-MM-DD HH24:MI');
END;
-- gives: 2026-10-25 10:00

-- case: time less time is an interval
DECLARE
  l_from TIMESTAMP WITH TIME ZONE := TIMESTAMP '2026-01-01 00:00:00 +00:00';
  l_to   TIMESTAMP WITH TIME ZONE := TIMESTAMP '2026-01-03 01:02:03.5 +00:00';
  l_gap  INTERVAL DAY(9) TO SECOND;
BEGIN
  l_gap := l_to - l_from;
  RETURN EXTRACT(DAY FROM l_gap) || ' ' || EXTRACT(HOUR FROM l_gap) || ':' || EXTRACT(MINUTE FROM l_gap) || ':'
         || EXTRACT(SECOND FROM l_gap);
END;
-- gives: 2 1:2:3.5

-- case: backwards, each part is negative
DECLARE
  l_from TIMESTAMP WITH TIME ZONE := TIMESTAMP '2026-01-03 01:00:00 +00:00';
  l_to   TIMESTAMP WITH TIME ZONE := TIMESTAMP '2026-01-01 00:00:00 +00:00';
  l_gap  INTERVAL DAY(9) TO SECOND;
BEGIN
  l_gap := l_to - l_from;
  RETURN EXTRACT(DAY FROM l_gap) || ' ' || EXTRACT(HOUR FROM l_gap);
END;
-- gives: -2 -1

-- case: intervals are compared by their length
DECLARE
  l_day   INTERVAL DAY(9) TO SECOND := INTERVAL '1' DAY;
  l_hours INTERVAL DAY(9) TO SECOND := NUMTODSINTERVAL(24, 'HOUR');
BEGIN
  IF l_day = l_hours THEN
    RETURN 'same';
  END IF;
  RETURN 'other';
END;
-- gives: same

-- case: a number added to a time counts days
DECLARE
  l_time TIMESTAMP WITH TIME ZONE := TIMESTAMP '2026-01-31 23:00:00 +00:00';
BEGIN
  RETURN TO_CHAR(l_time + 1, 'YYYY-MM-DD');
END;
-- refused: TO_CHAR with

-- case: which is refused also where it is not shown
DECLARE
  l_time TIMESTAMP WITH TIME ZONE := TIMESTAMP '2026-01-31 23:00:00 +00:00';
BEGIN
  IF l_time + 1 > l_time THEN
    RETURN 'later';
  END IF;
  RETURN 'earlier';
END;
-- gives: later
-- refused: operator does not exist: timestamp with time zone + integer

-- page: SQL Language Reference, NUMTODSINTERVAL

-- case: of seconds, minutes, hours and days
DECLARE
  l_gap INTERVAL DAY(9) TO SECOND;
BEGIN
  l_gap := NUMTODSINTERVAL(30, 'SECOND') + NUMTODSINTERVAL(1.5, 'MINUTE')
           + NUMTODSINTERVAL(1, 'HOUR') + NUMTODSINTERVAL(2, 'DAY');
  RETURN EXTRACT(DAY FROM l_gap) || ' ' || EXTRACT(HOUR FROM l_gap) || ':' || EXTRACT(MINUTE FROM l_gap) || ':'
         || EXTRACT(SECOND FROM l_gap);
END;
-- gives: 2 1:2:0

-- case: more than an hour of seconds
DECLARE
  l_gap INTERVAL DAY(9) TO SECOND := NUMTODSINTERVAL(90061, 'SECOND');
BEGIN
  RETURN EXTRACT(DAY FROM l_gap) || ' ' || EXTRACT(HOUR FROM l_gap) || ':' || EXTRACT(MINUTE FROM l_gap) || ':'
         || EXTRACT(SECOND FROM l_gap);
END;
-- gives: 1 1:1:1

-- case: a unit in a variable
DECLARE
  l_unit VARCHAR2(10 CHAR) := 'DAY';
  l_gap  INTERVAL DAY(9) TO SECOND := NUMTODSINTERVAL(1, l_unit);
BEGIN
  RETURN EXTRACT(DAY FROM l_gap);
END;
-- gives: 1
-- refused: name the unit by a literal: 'SECOND', 'MINUTE', 'HOUR' or 'DAY'

-- page: SQL Language Reference, EXTRACT (datetime)

-- case: of a time, in UTC
DECLARE
  l_time TIMESTAMP WITH TIME ZONE := TIMESTAMP '2026-02-01 08:30:00 +09:00';
BEGIN
  RETURN EXTRACT(YEAR FROM l_time) || '-' || EXTRACT(MONTH FROM l_time) || '-' || EXTRACT(DAY FROM l_time) || ' '
         || EXTRACT(HOUR FROM l_time) || ':' || EXTRACT(MINUTE FROM l_time);
END;
-- gives: 2026-1-31 23:30

-- case: the time zone
DECLARE
  l_time TIMESTAMP WITH TIME ZONE := TIMESTAMP '2026-02-01 08:30:00 +09:00';
BEGIN
  RETURN EXTRACT(TIMEZONE_HOUR FROM l_time);
END;
-- gives: 9
-- refused: extract one of YEAR, MONTH, DAY, HOUR, MINUTE, SECOND

-- case: the seconds have their fraction
DECLARE
  l_time TIMESTAMP WITH TIME ZONE := TIMESTAMP '2026-02-01 08:30:07.25 +09:00';
BEGIN
  RETURN EXTRACT(SECOND FROM l_time);
END;
-- gives: 7.25

-- case: hours of an interval are what is left of its days
DECLARE
  l_gap INTERVAL DAY(9) TO SECOND := NUMTODSINTERVAL(26, 'HOUR');
BEGIN
  RETURN EXTRACT(DAY FROM l_gap) || ' ' || EXTRACT(HOUR FROM l_gap);
END;
-- gives: 1 2

-- page: SQL Language Reference, Literals, Interval Literals

-- case: without a precision there is room for two digits
DECLARE
  l_gap INTERVAL DAY(9) TO SECOND := INTERVAL '100' SECOND;
BEGIN
  RETURN 'fits';
END;
-- refused: INTERVAL '100' SECOND: use NUMTODSINTERVAL, or INTERVAL 'n' SECOND, MINUTE, HOUR or DAY with 0 to 99

-- case: seconds may have a fraction
DECLARE
  l_gap INTERVAL DAY(9) TO SECOND := INTERVAL '1.000001' SECOND;
BEGIN
  RETURN EXTRACT(SECOND FROM l_gap);
END;
-- gives: 1.000001

-- case: of several fields
DECLARE
  l_gap INTERVAL DAY(9) TO SECOND := INTERVAL '1 02:03:04' DAY TO SECOND;
BEGIN
  RETURN EXTRACT(HOUR FROM l_gap);
END;
-- gives: 2
-- refused: INTERVAL '1 02:03:04' DAY TO SECOND

-- page: SQL Language Reference, INTERVAL DAY TO SECOND Data Type

-- case: without a precision of its days it holds 99 of them
DECLARE
  l_gap INTERVAL DAY TO SECOND;
BEGIN
  l_gap := NUMTODSINTERVAL(100, 'DAY');
  RETURN EXTRACT(DAY FROM l_gap);
END;
-- raises: ORA-01873
-- refused: an interval that is not of DAY(9) TO SECOND: use INTERVAL DAY(9) TO SECOND

-- page: SQL Language Reference, TO_CHAR (datetime)

-- case: of a time in UTC
DECLARE
  l_time TIMESTAMP WITH TIME ZONE := TIMESTAMP '2026-02-01 08:30:07.25 +09:00';
BEGIN
  RETURN TO_CHAR(SYS_EXTRACT_UTC(l_time), 'YYYY-MM-DD"T"HH24:MI:SS.FF3');
END;
-- gives: 2026-01-31T23:30:07.250

-- case: of a time as it is, which depends on its zone
DECLARE
  l_time TIMESTAMP WITH TIME ZONE := TIMESTAMP '2026-02-01 08:30:07.25 +09:00';
BEGIN
  RETURN TO_CHAR(l_time, 'HH24');
END;
-- gives: 08
-- refused: use TO_CHAR(SYS_EXTRACT_UTC(x), format)

-- case: names of months
DECLARE
  l_time TIMESTAMP WITH TIME ZONE := TIMESTAMP '2026-02-01 08:30:07.25 +09:00';
BEGIN
  RETURN TO_CHAR(SYS_EXTRACT_UTC(l_time), 'MON');
END;
-- gives: JAN
-- refused: use TO_CHAR(SYS_EXTRACT_UTC(x), format)

-- page: SQL Language Reference, SYS_EXTRACT_UTC

-- case: it gives a timestamp without a zone
DECLARE
  l_time TIMESTAMP := SYS_EXTRACT_UTC(TIMESTAMP '2026-02-01 08:30:00 +09:00');
BEGIN
  RETURN EXTRACT(HOUR FROM l_time);
END;
-- gives: 23
-- refused: SYS_EXTRACT_UTC outside TO_CHAR: keep times with their zone
