-- changeset table
CREATE TABLE seats (seat_id NUMBER(19) NOT NULL, held_until TIMESTAMP(6) WITH TIME ZONE, status VARCHAR2(10 CHAR), CONSTRAINT seats_pk PRIMARY KEY (seat_id))
/

-- changeset rows
INSERT INTO seats (seat_id) VALUES (1)
/

-- changeset mixture
-- breaks: mixture
INSERT INTO seats (seat_id) VALUES (2)
/
CREATE INDEX seats_status_ix ON seats (status)
/
