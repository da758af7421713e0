-- changeset table
CREATE TABLE seats (seat_id NUMBER(19) NOT NULL, held_until TIMESTAMP(6) WITH TIME ZONE, status VARCHAR2(10 CHAR), CONSTRAINT seats_pk PRIMARY KEY (seat_id))
/

-- changeset index
CREATE INDEX seats_held_ix ON seats (held_until)
/

-- changeset unique
-- breaks: seats_held_uk
ALTER TABLE seats ADD CONSTRAINT seats_held_uk UNIQUE (seat_id, held_until)
/
