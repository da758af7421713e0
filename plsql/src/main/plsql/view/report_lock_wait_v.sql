-- GV$SESSION has every instance of a cluster. The owner has it with the grant option, else cb_report could not read
-- this. A holder that is INACTIVE has left its transaction open.
CREATE OR REPLACE VIEW report_lock_wait_v AS
SELECT w.inst_id AS waiting_instance,
       w.sid AS waiting_session,
       w.username AS waiting_user,
       w.program AS waiting_program,
       w.event AS waits_for,
       w.wait_time_micro / 1000000 AS seconds,
       h.inst_id AS holding_instance,
       h.sid AS holding_session,
       h.username AS holding_user,
       h.program AS holding_program,
       h.status AS holding_status
  FROM gv$session w
  JOIN gv$session h
    ON h.inst_id = w.blocking_instance
   AND h.sid = w.blocking_session;

COMMENT ON TABLE report_lock_wait_v IS 'Report: who waits for whose lock now, and for how long.';
