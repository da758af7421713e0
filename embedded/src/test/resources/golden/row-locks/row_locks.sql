CREATE OR REPLACE PACKAGE row_locks_demo AS
  e_busy EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_busy, -54);
  e_timeout EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_timeout, -30006);
  FUNCTION at_once(p_seat_id IN seats.seat_id%TYPE) RETURN VARCHAR2;
  FUNCTION waiting(p_seat_id IN seats.seat_id%TYPE) RETURN VARCHAR2;
  FUNCTION free_ones RETURN VARCHAR2;
END row_locks_demo;
/
CREATE OR REPLACE PACKAGE BODY row_locks_demo AS
  FUNCTION at_once(p_seat_id IN seats.seat_id%TYPE) RETURN VARCHAR2 IS
    l_status seats.status%TYPE;
  BEGIN
    SELECT s.status
      INTO l_status
      FROM seats s
     WHERE s.seat_id = p_seat_id
       FOR UPDATE OF s.status NOWAIT;
    RETURN l_status;
  EXCEPTION
    WHEN e_busy THEN
      RETURN 'busy';
  END at_once;

  FUNCTION waiting(p_seat_id IN seats.seat_id%TYPE) RETURN VARCHAR2 IS
    l_status seats.status%TYPE;
  BEGIN
    SELECT s.status
      INTO l_status
      FROM seats s
     WHERE s.seat_id = p_seat_id
       FOR UPDATE WAIT 1;
    RETURN l_status;
  EXCEPTION
    WHEN row_locks_demo.e_timeout THEN
      RETURN 'timeout';
  END waiting;

  FUNCTION free_ones RETURN VARCHAR2 IS
    l_ids  number_nt;
    l_list VARCHAR2(100 CHAR);
  BEGIN
    SELECT s.seat_id
      BULK COLLECT INTO l_ids
      FROM seats s
     ORDER BY s.seat_id
       FOR UPDATE OF s.status, s.price SKIP LOCKED;
    FOR i IN 1 .. l_ids.COUNT LOOP
      l_list := l_list || l_ids(i) || ';';
    END LOOP;
    RETURN l_list;
  END free_ones;
END row_locks_demo;
/
