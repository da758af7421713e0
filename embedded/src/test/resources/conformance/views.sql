-- Views.

-- page: SQL Language Reference, CREATE VIEW

-- case: rows as they are when somebody asks
CREATE OR REPLACE VIEW cf_free_v AS
SELECT s.seat_id, s.section || '-' || s.seat_id AS label
  FROM cf_seats s
 WHERE s.status = 'FREE';
/
DECLARE
  l_before VARCHAR2(40 CHAR);
  l_after  VARCHAR2(40 CHAR);
BEGIN
  SELECT LISTAGG(v.label, ' ') WITHIN GROUP (ORDER BY v.seat_id) INTO l_before FROM cf_free_v v;
  UPDATE cf_seats s SET s.status = 'SOLD' WHERE s.seat_id = 1;
  SELECT LISTAGG(v.label, ' ') WITHIN GROUP (ORDER BY v.seat_id) INTO l_after FROM cf_free_v v;
  RETURN l_before || ', ' || l_after;
END;
-- gives: A-1 B-3, B-3

-- case: with names for its columns
CREATE OR REPLACE VIEW cf_named_v (id, half) AS
SELECT s.seat_id, s.price / 8
  FROM cf_seats s;
/
SELECT v.half INTO l_value FROM cf_named_v v WHERE v.id = 1;
-- gives: 12.5

-- case: of several queries
CREATE OR REPLACE VIEW cf_all_v AS
SELECT s.section AS name FROM cf_seats s
UNION ALL
SELECT s.status FROM cf_seats s WHERE s.seat_id = 2;
/
SELECT COUNT(*) INTO l_value FROM cf_all_v v;
-- gives: 4

-- case: the clock in a view
CREATE OR REPLACE VIEW cf_late_v AS
SELECT v.value_id
  FROM cf_values v
 WHERE v.moment < SYSTIMESTAMP;
/
DECLARE
  l_count NUMBER;
BEGIN
  INSERT INTO cf_values (value_id, moment) VALUES (1, TIMESTAMP '2020-01-01 00:00:00 +00:00');
  INSERT INTO cf_values (value_id, moment) VALUES (2, SYSTIMESTAMP + INTERVAL '1' HOUR);
  SELECT COUNT(*) INTO l_count FROM cf_late_v v;
  RETURN l_count;
END;
-- gives: 1

-- case: with a check
CREATE OR REPLACE VIEW cf_checked_v AS
SELECT s.seat_id, s.status FROM cf_seats s WHERE s.status = 'FREE' WITH CHECK OPTION;
/
SELECT COUNT(*) INTO l_value FROM cf_checked_v v;
-- gives: 2
-- refused: WITH CHECK OPTION
