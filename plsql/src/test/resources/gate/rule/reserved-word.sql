CREATE OR REPLACE PACKAGE BODY reserved_word AS
  PROCEDURE loop IS --!
  BEGIN
    NULL;
  END loop;
END reserved_word;
/
CREATE OR REPLACE VIEW reserved_word_v AS
SELECT s.status,
       s.seat_id AS session, --!
       s.price AS level, --!
       s.grade AS grade
  FROM seats s;
