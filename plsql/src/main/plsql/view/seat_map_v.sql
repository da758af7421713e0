-- The seat map of a date. A seat whose hold has lapsed is available.
CREATE OR REPLACE VIEW seat_map_v AS
SELECT s.seat_id,
       s.schedule_id,
       s.section,
       s.row_label,
       s.seat_number,
       s.grade,
       s.price,
       CASE
         WHEN s.status = 'PENDING' AND s.held_until <= SYSTIMESTAMP THEN 'AVAILABLE'
         ELSE s.status
       END AS status
  FROM seats s;

COMMENT ON TABLE seat_map_v IS 'The seat map of a date, as of now.';
