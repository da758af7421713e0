CREATE OR REPLACE PACKAGE BODY transaction_control AS
  PROCEDURE act IS
    PRAGMA AUTONOMOUS_TRANSACTION; --!
  BEGIN
    SAVEPOINT before; --!
    ROLLBACK TO before; --!
    SET TRANSACTION READ ONLY; --!
    LOCK TABLE seats IN EXCLUSIVE MODE; --!
    COMMIT; --!
    UPDATE seats s
       SET s.status = 'SOLD'
     WHERE s.seat_id = 1;
  END act;
END transaction_control;
/
