CREATE OR REPLACE VIEW report_queue_v AS
SELECT w.schedule_id,
       w.state,
       w.waiting_count,
       w.shoppers,
       w.joined_count,
       w.admitted_count,
       w.max_per_second,
       (SELECT COUNT(*)
          FROM admission_journal j
         WHERE j.schedule_id = w.schedule_id
           AND j.admitted_at > SYSTIMESTAMP - NUMTODSINTERVAL(60, 'SECOND')) AS admitted_in_a_minute
  FROM waiting_room_v w;

COMMENT ON TABLE report_queue_v IS 'Report: the waiting rooms, how many wait and how fast they are let in.';
