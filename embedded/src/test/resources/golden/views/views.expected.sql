CREATE VIEW seat_state_v AS
 SELECT s.seat_id,
       CASE WHEN s.status = 'HELD' AND s.held_until < (SELECT clock_timestamp()) THEN 'FREE' ELSE s.status END AS status,
       concat(ora.txt(s.section), '/', ora.txt(s.seat_id)) AS label
  FROM seats s
 WHERE s.price IS NOT NULL
UNION ALL
SELECT 0, 'NONE', 'none' ;
COMMENT ON VIEW seat_state_v IS 'What a buyer sees; it''s a view.';
COMMENT ON COLUMN seat_state_v.label IS 'Section and id.';
GRANT SELECT ON seat_state_v TO cb_app , cb_batch;
GRANT SELECT ON TABLE seats TO cb_report;
GRANT INSERT ON TABLE seats TO cb_report;
GRANT UPDATE ON TABLE seats TO cb_report;
GRANT USAGE ON SEQUENCE note_seq TO cb_report;
