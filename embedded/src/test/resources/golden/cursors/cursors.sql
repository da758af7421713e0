CREATE OR REPLACE PACKAGE cursors_demo AS
  FUNCTION one_by_one(p_min IN NUMBER) RETURN VARCHAR2;
  FUNCTION in_batches(p_size IN PLS_INTEGER) RETURN VARCHAR2;
  PROCEDURE open_seats(p_section IN VARCHAR2, p_seats OUT SYS_REFCURSOR);
END cursors_demo;
/
CREATE OR REPLACE PACKAGE BODY cursors_demo AS
  FUNCTION one_by_one(p_min IN NUMBER) RETURN VARCHAR2 IS
    CURSOR c_seats(p_price NUMBER) IS
      SELECT s.seat_id, s.price
        FROM seats s
       WHERE s.price >= p_price
       ORDER BY s.seat_id;
    l_seat   c_seats%ROWTYPE;
    l_result VARCHAR2(100 CHAR);
  BEGIN
    OPEN c_seats(p_min);
    LOOP
      FETCH c_seats INTO l_seat;
      EXIT WHEN c_seats%NOTFOUND;
      l_result := l_result || l_seat.seat_id || '=' || l_seat.price || ';';
    END LOOP;
    CLOSE c_seats;
    FOR r IN c_seats(300) LOOP
      l_result := l_result || '+' || r.seat_id;
    END LOOP;
    RETURN l_result;
  END one_by_one;

  FUNCTION in_batches(p_size IN PLS_INTEGER) RETURN VARCHAR2 IS
    TYPE t_prices IS TABLE OF seats.price%TYPE INDEX BY PLS_INTEGER;
    CURSOR c_seats IS
      SELECT s.seat_id, s.price
        FROM seats s
       ORDER BY s.seat_id
         FOR UPDATE OF s.status SKIP LOCKED;
    l_ids    number_nt;
    l_prices t_prices;
    l_result VARCHAR2(100 CHAR);
  BEGIN
    OPEN c_seats;
    LOOP
      FETCH c_seats BULK COLLECT INTO l_ids, l_prices LIMIT p_size;
      FOR i IN 1 .. l_ids.COUNT LOOP
        l_result := l_result || l_ids(i) || ':' || l_prices(i) || ' ';
      END LOOP;
      l_result := l_result || '/';
      EXIT WHEN c_seats%NOTFOUND;
    END LOOP;
    CLOSE c_seats;
    RETURN l_result;
  END in_batches;

  PROCEDURE open_seats(p_section IN VARCHAR2, p_seats OUT SYS_REFCURSOR) IS
  BEGIN
    OPEN p_seats FOR
      SELECT s.seat_id
        FROM seats s
       WHERE s.section = p_section
       ORDER BY s.seat_id;
  END open_seats;
END cursors_demo;
/
