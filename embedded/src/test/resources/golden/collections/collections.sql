CREATE OR REPLACE PACKAGE collections_demo AS
  TYPE t_seat IS RECORD (id seats.seat_id%TYPE, price NUMBER);
  TYPE t_seats IS TABLE OF t_seat INDEX BY PLS_INTEGER;
  TYPE t_row IS RECORD (label VARCHAR2(10 CHAR), numbers number_nt);
  FUNCTION built RETURN VARCHAR2;
  FUNCTION of_null RETURN NUMBER;
  FUNCTION records RETURN NUMBER;
  FUNCTION total(p_numbers IN number_nt) RETURN NUMBER;
  FUNCTION in_record RETURN NUMBER;
END collections_demo;
/
CREATE OR REPLACE PACKAGE BODY collections_demo AS
  FUNCTION built RETURN VARCHAR2 IS
    l_numbers number_nt := number_nt(3, 4);
    l_empty   number_nt := number_nt();
  BEGIN
    l_numbers.EXTEND;
    l_numbers(l_numbers.LAST) := 5;
    l_numbers(1) := l_numbers(2) + 10;
    l_numbers.TRIM;
    IF l_numbers.EXISTS(3) OR NOT l_numbers.EXISTS(2) OR l_empty.FIRST IS NOT NULL THEN
      RETURN 'wrong';
    END IF;
    l_empty.DELETE;
    RETURN l_numbers(1) || ',' || l_numbers(2) || ',' || l_numbers.COUNT || ',' || l_numbers.FIRST
           || ',' || l_empty.COUNT || ',' || total(l_numbers);
  END built;

  FUNCTION of_null RETURN NUMBER IS
    l_numbers number_nt;
  BEGIN
    RETURN l_numbers.COUNT;
  END of_null;

  FUNCTION records RETURN NUMBER IS
    l_seats t_seats;
    l_seat  t_seat;
    l_sum   NUMBER := 0;
  BEGIN
    SELECT s.seat_id, s.price
      BULK COLLECT INTO l_seats
      FROM seats s
     ORDER BY s.seat_id;
    l_seat := l_seats(1);
    l_seat.price := l_seat.price + 1;
    FOR i IN 1 .. l_seats.COUNT LOOP
      l_sum := l_sum + l_seats(i).price;
    END LOOP;
    RETURN l_sum + l_seat.price;
  END records;

  FUNCTION total(p_numbers IN number_nt) RETURN NUMBER IS
    l_total NUMBER;
  BEGIN
    SELECT SUM(t.column_value)
      INTO l_total
      FROM TABLE(p_numbers) t
     WHERE t.column_value > 0;
    RETURN l_total;
  END total;

  FUNCTION in_record RETURN NUMBER IS
    l_row t_row;
  BEGIN
    l_row.numbers := number_nt(3, 4);
    RETURN l_row.numbers.COUNT + l_row.numbers.LAST * 10 + l_row.numbers(2) * 100;
  END in_record;
END collections_demo;
/
