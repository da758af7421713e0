CREATE OR REPLACE PACKAGE BODY one_clock AS
  PROCEDURE good IS
    l_now seats.held_until%TYPE := SYSTIMESTAMP;
  BEGIN
    UPDATE seats s
       SET s.held_until = l_now
     WHERE s.held_until < l_now;
  END good;

  PROCEDURE twice IS
  BEGIN
    UPDATE seats s
       SET s.held_until = SYSTIMESTAMP
     WHERE s.held_until < SYSTIMESTAMP; --!
  END twice;

  PROCEDURE date_only IS
  BEGIN
    UPDATE seats s
       SET s.held_until = SYSDATE --!
     WHERE s.seat_id = 1;
  END date_only;
END one_clock;
/
