-- changeset early-body
-- breaks: early-body
CREATE OR REPLACE PACKAGE BODY seat_hold AS END seat_hold;
/

-- changeset table
CREATE TABLE seats (seat_id NUMBER(19) NOT NULL, held_until TIMESTAMP(6) WITH TIME ZONE, status VARCHAR2(10 CHAR), CONSTRAINT seats_pk PRIMARY KEY (seat_id))
/

-- changeset sequence
CREATE SEQUENCE seat_seq
/

-- changeset specification
CREATE OR REPLACE PACKAGE ledger AUTHID DEFINER ACCESSIBLE BY (PACKAGE seat_hold) AS
  -- payment comes later, and is only mentioned
  PROCEDURE charge(p_id IN seats.seat_id%TYPE);
END ledger;
/

-- changeset early-type
-- breaks: early-type
CREATE OR REPLACE PACKAGE idempotency AUTHID DEFINER AS PROCEDURE claim(p_ids IN number_nt); END idempotency;
/

-- changeset type
CREATE OR REPLACE TYPE number_nt AS TABLE OF NUMBER;
/

-- changeset early-grant
-- breaks: early-grant
GRANT SELECT ON seat_v TO cb_app
/

-- changeset view
CREATE OR REPLACE VIEW seat_v AS SELECT s.seat_id FROM seats s
/

-- changeset grant
GRANT SELECT ON seat_v TO cb_app
/

-- changeset early-call
-- breaks: early-call
CREATE OR REPLACE PACKAGE BODY ledger AS PROCEDURE charge(p_id IN seats.seat_id%TYPE) IS BEGIN seat_hold.hold(p_id => p_id); END charge; END ledger;
/

-- changeset late-specification
CREATE OR REPLACE PACKAGE seat_hold AUTHID DEFINER AS END seat_hold;
/

-- changeset body
CREATE OR REPLACE PACKAGE BODY seat_hold AS END seat_hold;
/
