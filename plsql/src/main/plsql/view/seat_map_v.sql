-- The seat map of a date. A seat whose hold has lapsed is available; one of a date that was called off is CANCELLED,
-- however far the refunds are: else seats would become free there that nobody can have.
CREATE OR REPLACE VIEW seat_map_v AS
SELECT s.seat_id,
       s.schedule_id,
       s.section,
       s.row_label,
       s.seat_number,
       s.grade,
       s.price,
       CASE
         WHEN cs.cancelled_at IS NOT NULL THEN 'CANCELLED'
         WHEN s.status = 'PENDING' AND s.held_until <= SYSTIMESTAMP THEN 'AVAILABLE'
         ELSE s.status
       END AS status
  FROM seats s
  JOIN concert_schedules cs ON cs.schedule_id = s.schedule_id;

COMMENT ON TABLE seat_map_v IS 'The seat map of a date, as of now.';
