CREATE TABLE seats (
  seat_id numeric(19) CONSTRAINT seats_pk PRIMARY KEY,
  section varchar(20) NOT NULL,
  status varchar(10) NOT NULL,
  price numeric(19),
  held_until timestamptz,
  version numeric(19) DEFAULT 0 NOT NULL
);
CREATE TABLE notes (
  note_id numeric(19) CONSTRAINT notes_pk PRIMARY KEY,
  text varchar(100)
);
CREATE TABLE seat_notes (
  seat_id numeric(19) CONSTRAINT seat_notes_seat_fk REFERENCES seats,
  text varchar(100)
);
CREATE SEQUENCE note_seq;
