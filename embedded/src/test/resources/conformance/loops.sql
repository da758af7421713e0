-- Loops.

-- page: PL/SQL Language Reference, FOR LOOP Statement

-- case: both bounds belong to it
DECLARE
  l_result VARCHAR2(20 CHAR);
BEGIN
  FOR i IN 1 .. 3 LOOP
    l_result := l_result || i;
  END LOOP;
  RETURN l_result;
END;
-- gives: 123

-- case: an upper bound below the lower one is no turn
DECLARE
  l_result VARCHAR2(20 CHAR) := 'none';
BEGIN
  FOR i IN 3 .. 1 LOOP
    l_result := l_result || i;
  END LOOP;
  RETURN l_result;
END;
-- gives: none

-- case: REVERSE counts down, with the lower bound first
DECLARE
  l_result VARCHAR2(20 CHAR);
BEGIN
  FOR i IN REVERSE 1 .. 3 LOOP
    l_result := l_result || i;
  END LOOP;
  RETURN l_result;
END;
-- gives: 321

-- case: bounds are computed once
DECLARE
  l_last   PLS_INTEGER := 3;
  l_result VARCHAR2(20 CHAR);
BEGIN
  FOR i IN 1 .. l_last LOOP
    l_last := 5;
    l_result := l_result || i;
  END LOOP;
  RETURN l_result;
END;
-- gives: 123

-- case: a bound is rounded
DECLARE
  l_last   NUMBER := 2.5;
  l_result VARCHAR2(20 CHAR);
BEGIN
  FOR i IN 1 .. l_last LOOP
    l_result := l_result || i;
  END LOOP;
  RETURN l_result;
END;
-- gives: 123

-- page: none; what Oracle is known to do

-- case: a bound that is null is an error
DECLARE
  l_last PLS_INTEGER;
BEGIN
  FOR i IN 1 .. l_last LOOP
    RETURN i;
  END LOOP;
  RETURN 'none';
END;
-- raises: ORA-06502

-- page: PL/SQL Language Reference, FOR LOOP Statement

-- case: the index is another variable than the one outside
DECLARE
  i        PLS_INTEGER := 7;
  l_result VARCHAR2(20 CHAR);
BEGIN
  FOR i IN 1 .. 2 LOOP
    l_result := l_result || i;
  END LOOP;
  RETURN l_result || i;
END;
-- gives: 127

-- page: PL/SQL Language Reference, EXIT Statement

-- case: EXIT leaves the innermost loop
DECLARE
  l_result VARCHAR2(20 CHAR);
BEGIN
  FOR i IN 1 .. 2 LOOP
    FOR j IN 1 .. 3 LOOP
      EXIT WHEN j = 2;
      l_result := l_result || i || j || ' ';
    END LOOP;
  END LOOP;
  RETURN RTRIM(l_result);
END;
-- gives: 11 21

-- case: with a label, that one
DECLARE
  l_result VARCHAR2(20 CHAR);
BEGIN
  <<rows_loop>>
  FOR i IN 1 .. 2 LOOP
    FOR j IN 1 .. 3 LOOP
      EXIT rows_loop WHEN j = 2;
      l_result := l_result || i || j || ' ';
    END LOOP;
  END LOOP rows_loop;
  RETURN RTRIM(l_result);
END;
-- gives: 11

-- page: PL/SQL Language Reference, CONTINUE Statement

-- case: CONTINUE goes on with the next turn
DECLARE
  l_result VARCHAR2(20 CHAR);
BEGIN
  FOR i IN 1 .. 4 LOOP
    CONTINUE WHEN MOD(i, 2) = 0;
    l_result := l_result || i;
  END LOOP;
  RETURN l_result;
END;
-- gives: 13

-- case: with a label, of that loop
DECLARE
  l_result VARCHAR2(20 CHAR);
BEGIN
  <<rows_loop>>
  FOR i IN 1 .. 2 LOOP
    FOR j IN 1 .. 3 LOOP
      CONTINUE rows_loop WHEN j = 2;
      l_result := l_result || i || j || ' ';
    END LOOP;
  END LOOP rows_loop;
  RETURN RTRIM(l_result);
END;
-- gives: 11 21

-- page: PL/SQL Language Reference, WHILE LOOP Statement

-- case: looks before each turn
DECLARE
  l_count PLS_INTEGER := 0;
BEGIN
  WHILE l_count < 3 LOOP
    l_count := l_count + 1;
  END LOOP;
  RETURN l_count;
END;
-- gives: 3

-- page: PL/SQL Language Reference, Cursor FOR LOOP Statement

-- case: over a query
DECLARE
  l_result VARCHAR2(40 CHAR);
BEGIN
  FOR r IN (SELECT s.seat_id, s.status FROM cf_seats s ORDER BY s.seat_id) LOOP
    l_result := l_result || r.seat_id || r.status || ' ';
  END LOOP;
  RETURN RTRIM(l_result);
END;
-- gives: 1FREE 2HELD 3FREE

-- case: one within the other
DECLARE
  l_result VARCHAR2(40 CHAR);
BEGIN
  FOR r IN (SELECT s.seat_id FROM cf_seats s WHERE s.seat_id < 3 ORDER BY s.seat_id) LOOP
    FOR o IN (SELECT s.seat_id FROM cf_seats s WHERE s.seat_id > r.seat_id ORDER BY s.seat_id) LOOP
      l_result := l_result || r.seat_id || o.seat_id || ' ';
    END LOOP;
  END LOOP;
  RETURN RTRIM(l_result);
END;
-- gives: 12 13 23

-- case: two that share the name of their rows
DECLARE
  l_result VARCHAR2(40 CHAR);
BEGIN
  FOR r IN (SELECT s.seat_id FROM cf_seats s WHERE s.seat_id = 1) LOOP
    FOR r IN (SELECT s.seat_id FROM cf_seats s WHERE s.seat_id = 2) LOOP
      l_result := l_result || r.seat_id;
    END LOOP;
    l_result := l_result || r.seat_id;
  END LOOP;
  RETURN l_result;
END;
-- gives: 21
-- refused: loop row r named as a variable: give the row another name

-- page: PL/SQL Language Reference, Sequential Control Statements

-- case: GOTO
BEGIN
  GOTO ende;
  <<ende>>
  RETURN 1;
END;
-- gives: 1
-- refused: GOTO: use a loop with EXIT or CONTINUE

-- case: NULL does nothing
BEGIN
  NULL;
  RETURN 'done';
END;
-- gives: done
