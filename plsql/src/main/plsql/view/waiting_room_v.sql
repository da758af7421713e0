-- The waiting rooms as of now. What an instance reads of all of them every second costs a row each; the shoppers
-- are counted only where they are asked for.
CREATE OR REPLACE VIEW waiting_room_v AS
SELECT r.schedule_id,
       CASE
         WHEN cs.cancelled_at IS NOT NULL OR SYSTIMESTAMP >= cs.sale_closes_at THEN 'CLOSED'
         WHEN SYSTIMESTAMP < cs.sale_opens_at THEN 'UPCOMING'
         WHEN r.sold_out_at IS NOT NULL THEN 'SOLD_OUT'
         WHEN r.paused_at IS NOT NULL THEN 'PAUSED'
         ELSE 'OPEN'
       END AS state,
       r.target,
       r.max_per_second,
       r.capacity,
       r.paused_at,
       r.pause_reason,
       r.sold_out_at,
       r.joined_count,
       -- Who was let in before a round had counted them comes off first.
       GREATEST(r.waiting_count, 0) AS waiting_count,
       r.journal_count AS admitted_count,
       r.mark_place,
       r.mark_ordinal,
       r.served_place,
       (SELECT COUNT(*)
          FROM waiting_tickets t
         WHERE t.schedule_id = r.schedule_id
           AND t.status = 'ADMITTED'
           AND t.admitted_until > SYSTIMESTAMP) AS shoppers
  FROM waiting_rooms r
  JOIN concert_schedules cs ON cs.schedule_id = r.schedule_id
 WHERE cs.queue_required = 1;

COMMENT ON TABLE waiting_room_v IS 'The waiting rooms: their rates, how many wait and shop, and the last place served.';
