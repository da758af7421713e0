CREATE TABLE cf_seats (
  seat_id NUMBER(19) CONSTRAINT cf_seats_pk PRIMARY KEY,
  section VARCHAR2(10 CHAR) NOT NULL,
  status VARCHAR2(10 CHAR) NOT NULL,
  price NUMBER(19) CONSTRAINT cf_seats_price_ck CHECK (price >= 0),
  note VARCHAR2(10 CHAR)
);
CREATE TABLE cf_notes (
  note_id NUMBER(19) CONSTRAINT cf_notes_pk PRIMARY KEY,
  seat_id NUMBER(19) CONSTRAINT cf_notes_seat_fk REFERENCES cf_seats,
  text VARCHAR2(20 CHAR)
);
CREATE TABLE cf_values (
  value_id NUMBER(19) CONSTRAINT cf_values_pk PRIMARY KEY,
  amount NUMBER(5, 2),
  any_number NUMBER,
  text VARCHAR2(10 CHAR),
  moment TIMESTAMP WITH TIME ZONE
);
CREATE TABLE cf_locks (
  name VARCHAR2(10 CHAR),
  lock_until TIMESTAMP(6)
);
CREATE SEQUENCE cf_seq;
