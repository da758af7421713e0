CREATE OR REPLACE VIEW report_seat_v AS
SELECT c.code AS concert_code,
       cs.code AS schedule_code,
       cs.starts_at,
       s.grade,
       COUNT(*) AS seats,
       SUM(CASE WHEN s.status = 'SOLD' THEN 1 ELSE 0 END) AS sold,
       SUM(CASE WHEN s.status = 'PENDING' AND s.held_until > SYSTIMESTAMP THEN 1 ELSE 0 END) AS held,
       SUM(CASE WHEN s.status = 'AVAILABLE' OR s.held_until <= SYSTIMESTAMP THEN 1 ELSE 0 END) AS free
  FROM seats s
  JOIN concert_schedules cs ON cs.schedule_id = s.schedule_id
  JOIN concerts c ON c.concert_id = cs.concert_id
 GROUP BY c.code, cs.code, cs.starts_at, s.grade;

COMMENT ON TABLE report_seat_v IS 'Report: the seats of each date and grade: sold, held, free.';
