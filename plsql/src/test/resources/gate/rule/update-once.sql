CREATE OR REPLACE PACKAGE BODY update_once AS
  PROCEDURE act IS
  BEGIN
    UPDATE seats s
       SET s.status     = 'SOLD',
           s.held_until = NULL,
           s.status     = 'PENDING' --!
     WHERE s.seat_id = 1;
    UPDATE seats s
       SET s.price = (SELECT MAX(g.price) FROM grade_prices g WHERE g.price > s.price),
           s.grade = 'R'
     WHERE s.seat_id = 1;
  END act;
END update_once;
/
