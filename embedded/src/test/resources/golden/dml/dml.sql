CREATE OR REPLACE PACKAGE dml_demo AS
  PROCEDURE put(p_id IN notes.note_id%TYPE, p_text IN notes.text%TYPE);
  PROCEDURE change_seats;
  PROCEDURE copy_sections;
END dml_demo;
/
CREATE OR REPLACE PACKAGE BODY dml_demo AS
  PROCEDURE put(p_id IN notes.note_id%TYPE, p_text IN notes.text%TYPE) IS
  BEGIN
    MERGE INTO notes n
    USING (SELECT p_id AS note_id, p_text AS text FROM DUAL) s
       ON (n.note_id = s.note_id)
     WHEN MATCHED THEN UPDATE SET n.text = s.text
     WHEN NOT MATCHED THEN INSERT (note_id, text) VALUES (s.note_id, s.text);
  END put;

  PROCEDURE change_seats IS
  BEGIN
    UPDATE seats s
       SET s.status = 'SOLD',
           s.version = s.version + 1,
           s.held_until = NULL
     WHERE s.seat_id = 1;
    UPDATE seats s
       SET (s.price, s.version) = (SELECT MAX(o.price), 7 FROM seats o)
     WHERE s.seat_id = 2;
    DELETE seats s
     WHERE s.seat_id = 3 OR (s.seat_id = 4 AND s.price > 0);
  END change_seats;

  PROCEDURE copy_sections IS
  BEGIN
    INSERT INTO notes (note_id, text)
    SELECT MIN(s.seat_id), s.section
      FROM seats s
     GROUP BY s.section;
  END copy_sections;
END dml_demo;
/
