-- changeset table
CREATE TABLE seats (seat_id NUMBER(19) NOT NULL, held_until TIMESTAMP(6) WITH TIME ZONE, status VARCHAR2(10 CHAR), CONSTRAINT seats_pk PRIMARY KEY (seat_id))
/

-- changeset unique
ALTER TABLE seats ADD CONSTRAINT seats_status_uk UNIQUE (status)
/

-- changeset wider
CREATE INDEX seats_wider_ix ON seats (status, seat_id)
/

-- changeset same
-- breaks: seats_status_ix
CREATE INDEX seats_status_ix ON seats (status)
/

-- changeset primary
-- breaks: seats_id_ux
CREATE UNIQUE INDEX seats_id_ux ON seats (seat_id)
/

-- changeset expression
CREATE UNIQUE INDEX seats_live_ux ON seats ((CASE WHEN status = 'A' THEN seat_id END))
/
