CREATE OR REPLACE PACKAGE p AS
  g_count NUMBER;
  CURSOR c_all IS SELECT s.seat_id FROM seats s;
END p;
/
CREATE OR REPLACE PACKAGE BODY p AS
  PROCEDURE statements(p_ids IN number_nt) IS
    l_id NUMBER;
    l_now VARCHAR2(10 BYTE);
    CURSOR c_seats IS SELECT s.seat_id FROM seats s;
  BEGIN
    OPEN c_seats;
    FETCH c_seats INTO p_ids(1);
    l_id := l_id + 1;
    UPDATE seats s SET s.price = 1;
    statements(p_ids);
    l_id := SQL%ROWCOUNT;
    SELECT s.seat_id INTO l_id FROM seats s WHERE ROWNUM = 1;
    SELECT SYSDATE INTO l_id FROM DUAL;
    SELECT s.seat_id INTO l_id FROM seats s, notes n WHERE s.seat_id = n.note_id (+);
    SELECT s.seat_id, s.price INTO l_id FROM seats s;
    SELECT s.seat_id INTO l_id FROM seats s CONNECT BY s.seat_id = PRIOR s.price;
    SELECT column_value INTO l_id FROM TABLE(p_ids);
    SELECT note_seq.CURRVAL INTO l_id FROM DUAL;
    SELECT s.seat_id INTO l_id FROM seats s, DUAL;
    SELECT s.seat_id BULK COLLECT INTO l_id FROM seats s;
    SELECT s.seat_id INTO l_id FROM seats s FOR UPDATE OF price;
    UPDATE seats s SET s.price = 1 WHERE s.seat_id = l_id RETURNING s.price INTO l_id;
    FORALL i IN INDICES OF p_ids DELETE FROM seats s WHERE s.seat_id = p_ids(i);
    FORALL i IN 1 .. p_ids.COUNT SAVE EXCEPTIONS DELETE FROM seats s WHERE s.seat_id = p_ids(i);
    MERGE INTO notes n USING (SELECT 1 AS id FROM DUAL) s ON (n.note_id = s.id)
     WHEN MATCHED THEN UPDATE SET n.text = 'x' DELETE WHERE n.text IS NULL;
    INSERT ALL INTO notes (note_id) VALUES (1) INTO notes (note_id) VALUES (2) SELECT 1 FROM DUAL;
  END statements;
END p;
/
