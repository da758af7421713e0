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
-- In UTC.
CREATE TABLE locks (
  name varchar(10),
  lock_until timestamp
);
INSERT INTO locks VALUES ('over', '2026-01-01 00:00:00'), ('held', '2999-01-01 00:00:00');
CREATE SEQUENCE note_seq;
