CREATE OR REPLACE PACKAGE BODY forall_index AS
  PROCEDURE act(
    p_ids IN number_nt
  ) IS
  BEGIN
    FORALL i IN 1 .. p_ids.COUNT
      UPDATE seats s
         SET s.price = p_ids(i)
       WHERE s.seat_id = p_ids(i);
    FORALL i IN 1 .. p_ids.COUNT
      UPDATE seats s
         SET s.price = i --!
       WHERE s.seat_id = p_ids(i);
    FORALL k IN 1 .. p_ids.COUNT
      UPDATE seats s
         SET s.price = 1
       WHERE s.seat_id = p_ids(k + 1); --!
    FOR i IN 1 .. p_ids.COUNT LOOP
      act(p_ids => number_nt(i));
    END LOOP;
  END act;
END forall_index;
/
