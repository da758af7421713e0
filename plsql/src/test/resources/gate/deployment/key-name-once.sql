-- changeset table
CREATE TABLE seats (seat_id NUMBER(19) NOT NULL, held_until TIMESTAMP(6) WITH TIME ZONE, status VARCHAR2(10 CHAR), CONSTRAINT seats_pk PRIMARY KEY (seat_id))
/

-- changeset check
ALTER TABLE seats ADD CONSTRAINT seats_status_ck CHECK (status = 'A')
/

-- changeset other
CREATE TABLE rows_of_seats (row_id NUMBER(19) NOT NULL, CONSTRAINT rows_of_seats_pk PRIMARY KEY (row_id))
/

-- changeset again
-- breaks: seats_status_ck
ALTER TABLE rows_of_seats ADD CONSTRAINT seats_status_ck CHECK (row_id > 0)
/

-- changeset index
-- breaks: seats_pk
CREATE INDEX seats_pk ON seats (status)
/
