-- changeset table
CREATE TABLE seats (seat_id NUMBER(19) NOT NULL, held_until TIMESTAMP(6) WITH TIME ZONE, status VARCHAR2(10 CHAR), CONSTRAINT seats_pk PRIMARY KEY (seat_id))
/

-- changeset fine
ALTER TABLE seats ADD CONSTRAINT seats_status_ck CHECK (status IN ('SYSDATE', 'A'))
/

-- changeset clock
-- breaks: seats_held_ck
ALTER TABLE seats ADD CONSTRAINT seats_held_ck CHECK (held_until > SYSTIMESTAMP)
/

-- changeset query
-- breaks: seats_query_ck
ALTER TABLE seats ADD CONSTRAINT seats_query_ck CHECK (seat_id IN (SELECT s.seat_id FROM other s))
/
