-- changeset table
CREATE TABLE notes (note_id NUMBER(19) NOT NULL, title VARCHAR2(1500 CHAR), summary VARCHAR2(1599 CHAR), CONSTRAINT notes_pk PRIMARY KEY (note_id))
/

-- changeset fits
CREATE INDEX notes_summary_ix ON notes (summary)
/

-- changeset long
-- breaks: notes_title_ix
CREATE INDEX notes_title_ix ON notes (title, summary)
/
