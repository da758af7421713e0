CREATE OR REPLACE VIEW report_hold_v AS
SELECT r.reservation_id,
       r.user_id,
       r.schedule_id,
       r.seat_count,
       r.amount,
       r.held_until,
       CASE WHEN r.held_until <= SYSTIMESTAMP THEN 'OVER' ELSE 'RUNNING' END AS status
  FROM reservations r
 WHERE r.status = 'PENDING';

COMMENT ON TABLE report_hold_v IS 'Report: holds and when they end; OVER are those that nobody has swept yet.';
