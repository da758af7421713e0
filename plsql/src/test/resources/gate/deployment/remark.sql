-- changeset table
-- breaks: seats.seat_id
CREATE TABLE seats (seat_id NUMBER(19) NOT NULL, held_until TIMESTAMP(6) WITH TIME ZONE, status VARCHAR2(10 CHAR), CONSTRAINT seats_pk PRIMARY KEY (seat_id))
/

-- changeset remarks
COMMENT ON TABLE seats IS 'Seats.'
/
COMMENT ON COLUMN seats.status IS 'A, P or S.'
/
COMMENT ON COLUMN seats.held_until IS 'When.'
/

-- changeset view
CREATE OR REPLACE VIEW seat_v AS SELECT s.seat_id FROM seats s
/
COMMENT ON TABLE seat_v IS 'Seats.'
/

-- changeset stray
-- breaks: seats.gone
-- breaks: rows_of_seats
COMMENT ON COLUMN seats.gone IS 'Gone.'
/
COMMENT ON TABLE rows_of_seats IS 'Gone.'
/
