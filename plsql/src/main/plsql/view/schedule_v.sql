-- The dates of a concert. The status follows from the sale window and the clock, and a seat whose
-- hold has lapsed is available: nothing has to run for either to be right. No seat is left of a date that is off.
CREATE OR REPLACE VIEW schedule_v AS
SELECT cs.schedule_id,
       cs.concert_id,
       cs.starts_at,
       cs.sale_opens_at,
       cs.sale_closes_at,
       CASE
         WHEN cs.cancelled_at IS NOT NULL THEN 'CANCELLED'
         WHEN SYSTIMESTAMP < cs.sale_opens_at THEN 'UPCOMING'
         WHEN SYSTIMESTAMP < cs.sale_closes_at THEN 'ONGOING'
         ELSE 'ENDED'
       END AS status,
       (SELECT COUNT(*)
          FROM seats s
         WHERE s.schedule_id = cs.schedule_id) AS total_seats,
       (SELECT COUNT(*)
          FROM seats s
         WHERE s.schedule_id = cs.schedule_id
           AND cs.cancelled_at IS NULL
           AND (s.status = 'AVAILABLE'
                OR (s.status = 'PENDING' AND s.held_until <= SYSTIMESTAMP))) AS available_seats,
       cs.queue_required
  FROM concert_schedules cs;

COMMENT ON TABLE schedule_v IS 'The dates of a concert, with their sale status and how many seats are left, as of now.';
