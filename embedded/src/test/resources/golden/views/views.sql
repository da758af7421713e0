CREATE OR REPLACE VIEW seat_state_v AS
SELECT s.seat_id,
       CASE WHEN s.status = 'HELD' AND s.held_until < SYSTIMESTAMP THEN 'FREE' ELSE s.status END AS status,
       s.section || '/' || s.seat_id AS label
  FROM seats s
 WHERE s.price IS NOT NULL
UNION ALL
SELECT 0, 'NONE', 'none' FROM DUAL;
COMMENT ON TABLE seat_state_v IS 'What a buyer sees; it''s a view.';
COMMENT ON COLUMN seat_state_v.label IS 'Section and id.';
GRANT READ ON seat_state_v TO cb_app, cb_batch;
GRANT SELECT ON seats TO cb_report;
GRANT INSERT ON seats TO cb_report;
GRANT UPDATE ON seats TO cb_report;
GRANT SELECT ON note_seq TO cb_report;
