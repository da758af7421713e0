-- changeset table
-- breaks: level
CREATE TABLE notes (note_id NUMBER(19) NOT NULL, level NUMBER(3), grade NUMBER(3), CONSTRAINT notes_pk PRIMARY KEY (note_id))
/

-- changeset reserved
-- breaks: session
CREATE TABLE session (note_id NUMBER(19))
/

-- changeset long
-- breaks: sequence_with_a_name_31_bytes12
CREATE SEQUENCE sequence_with_a_name_31_bytes12
/

-- changeset fits
CREATE SEQUENCE sequence_with_a_name_30_bytes1
/
