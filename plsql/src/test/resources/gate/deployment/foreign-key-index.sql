-- changeset table
CREATE TABLE seats (seat_id NUMBER(19) NOT NULL, held_until TIMESTAMP(6) WITH TIME ZONE, status VARCHAR2(10 CHAR), CONSTRAINT seats_pk PRIMARY KEY (seat_id))
/

-- changeset child
CREATE TABLE claims (claim_id NUMBER(19) NOT NULL, seat_id NUMBER(19), other_id NUMBER(19), CONSTRAINT claims_pk PRIMARY KEY (claim_id))
/

-- changeset indexed
ALTER TABLE claims ADD CONSTRAINT claims_seat_fk FOREIGN KEY (seat_id) REFERENCES seats (seat_id)
/

-- changeset bare
-- breaks: claims_other_fk
ALTER TABLE claims ADD CONSTRAINT claims_other_fk FOREIGN KEY (other_id) REFERENCES seats (seat_id)
/

-- changeset index
CREATE INDEX claims_seat_ix ON claims (seat_id, other_id)
/
