-- changeset table
CREATE TABLE seats (seat_id NUMBER(19) NOT NULL, held_until TIMESTAMP(6) WITH TIME ZONE, status VARCHAR2(10 CHAR), CONSTRAINT seats_pk PRIMARY KEY (seat_id))
/

-- changeset remarks
COMMENT ON TABLE seats IS 'Seats.'
/
COMMENT ON COLUMN seats.status IS 'A, P or S.'
/

-- changeset view
CREATE OR REPLACE VIEW seat_v AS SELECT s.seat_id FROM seats s
/
COMMENT ON TABLE seat_v IS 'Seats.'
/

-- changeset rows
INSERT INTO seats (seat_id) VALUES (1)
/
INSERT INTO seats (seat_id) VALUES (2)
/

-- changeset two
-- breaks: two
ALTER TABLE seats ADD CONSTRAINT seats_status_ck CHECK (status = 'A')
/
CREATE INDEX seats_status_ix ON seats (status)
/
