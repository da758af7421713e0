-- changeset table
-- breaks: notes.title
-- breaks: notes.body
-- breaks: notes.big
-- breaks: notes.flag
CREATE TABLE notes (note_id NUMBER(19) NOT NULL, title VARCHAR2(10), body VARCHAR2(4001 CHAR), big NUMBER(39), fine VARCHAR2(4000 CHAR), flag BOOLEAN, CONSTRAINT notes_pk PRIMARY KEY (note_id))
/
