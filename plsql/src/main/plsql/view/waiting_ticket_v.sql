-- Places in waiting rooms. An admission whose time is over is EXPIRED, whether or not a round has come by.
CREATE OR REPLACE VIEW waiting_ticket_v AS
SELECT t.place,
       t.schedule_id,
       t.user_id,
       CASE
         WHEN t.status = 'ADMITTED' AND t.admitted_until <= SYSTIMESTAMP THEN 'EXPIRED'
         ELSE t.status
       END AS status,
       t.joined_at,
       t.admitted_at,
       t.admitted_until,
       t.closed_at
  FROM waiting_tickets t;

COMMENT ON TABLE waiting_ticket_v IS 'Places in waiting rooms, with their status as of now.';
