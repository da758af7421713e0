CREATE OR REPLACE PACKAGE p AS
  PROCEDURE run;
END p;
/
CREATE OR REPLACE PACKAGE BODY p AS
  PROCEDURE statements IS
    l_id   NUMBER;
    l_date DATE;
    l_char CHAR(3);
    l_time TIMESTAMP;
    TYPE t_map IS TABLE OF NUMBER INDEX BY VARCHAR2(10 CHAR);
    PRAGMA AUTONOMOUS_TRANSACTION;
    PROCEDURE inner_one IS
    BEGIN
      NULL;
    END inner_one;
  BEGIN
    COMMIT;
    SAVEPOINT here;
    EXECUTE IMMEDIATE 'x' INTO l_id;
    GOTO ende;
    unknown_one(l_id);
    other.unknown_two;
    l_id := unknown_value;
    l_id := ADD_MONTHS(l_id, 1);
    l_id := l_id ** 2;
    l_id := 1 || 2 + 3;
    l_id := TO_CHAR(l_id, 'FM999');
    l_id := TIMESTAMP '2026-01-02 12:00:00';
    l_id := DATE '2026-01-02';
    <<ende>>
    NULL;
  END statements;
END p;
/
