CREATE OR REPLACE PACKAGE forall_demo AS
  PROCEDURE hold(p_ids IN number_nt, p_prices IN number_nt);
  PROCEDURE note(p_texts IN varchar2_nt);
END forall_demo;
/
CREATE OR REPLACE PACKAGE BODY forall_demo AS
  PROCEDURE hold(p_ids IN number_nt, p_prices IN number_nt) IS
  BEGIN
    FORALL i IN 1 .. p_ids.COUNT
      UPDATE seats s
         SET s.status = 'HELD',
             s.price  = p_prices(i)
       WHERE s.seat_id = p_ids(i);
  END hold;

  PROCEDURE note(p_texts IN varchar2_nt) IS
  BEGIN
    FORALL i IN 1 .. p_texts.COUNT
      INSERT INTO notes (note_id, text)
      VALUES (i, p_texts(i) || '!');
  END note;
END forall_demo;
/
