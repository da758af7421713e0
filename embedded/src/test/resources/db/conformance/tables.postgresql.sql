-- As Liquibase creates the product's tables on this engine; the same as tables.oracle.sql.
CREATE TABLE cf_seats (
  seat_id numeric(19) CONSTRAINT cf_seats_pk PRIMARY KEY,
  section varchar(10) NOT NULL,
  status varchar(10) NOT NULL,
  price numeric(19) CONSTRAINT cf_seats_price_ck CHECK (price >= 0),
  note varchar(10)
);
CREATE TABLE cf_notes (
  note_id numeric(19) CONSTRAINT cf_notes_pk PRIMARY KEY,
  seat_id numeric(19) CONSTRAINT cf_notes_seat_fk REFERENCES cf_seats,
  text varchar(20)
);
CREATE TABLE cf_values (
  value_id numeric(19) CONSTRAINT cf_values_pk PRIMARY KEY,
  amount numeric(5, 2),
  any_number numeric,
  text varchar(10),
  moment timestamp with time zone
);
CREATE TABLE cf_locks (
  name varchar(10),
  lock_until timestamp(6)
);
CREATE SEQUENCE cf_seq;
