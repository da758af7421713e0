CREATE OR REPLACE PACKAGE BODY nextval AS
  PROCEDURE act IS
    l_id seats.seat_id%TYPE;
  BEGIN
    l_id := seat_seq.NEXTVAL;
    SELECT seat_seq.NEXTVAL
      INTO l_id
      FROM DUAL;
    INSERT INTO grade_prices (concert_id, grade, price)
    SELECT seat_seq.NEXTVAL, q.grade, q.price
      FROM (SELECT s.grade, s.price
              FROM seats s
             ORDER BY s.seat_id) q;
    INSERT INTO grade_prices (concert_id, grade, price)
    SELECT seat_seq.NEXTVAL, s.grade, s.price --!
      FROM seats s
     ORDER BY s.seat_id;
    INSERT INTO grade_prices (concert_id, grade, price)
    SELECT DISTINCT seat_seq.NEXTVAL, s.grade, s.price --!
      FROM seats s;
    INSERT INTO grade_prices (concert_id, grade, price)
    SELECT seat_seq.NEXTVAL, s.grade, MAX(s.price) --!
      FROM seats s
     GROUP BY s.grade;
    INSERT INTO grade_prices (concert_id, grade, price)
    SELECT q.id, 'R', 1
      FROM (SELECT seat_seq.NEXTVAL AS id --!
              FROM DUAL) q;
    UPDATE seats s
       SET s.price = 1
     WHERE s.seat_id = seat_seq.NEXTVAL; --!
    UPDATE seats s
       SET s.price = seat_seq.NEXTVAL
     WHERE s.seat_id = 1;
  END act;
END nextval;
/
