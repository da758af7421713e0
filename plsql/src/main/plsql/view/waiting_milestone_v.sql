-- How many had come to a room when the sequence of the places stood where.
CREATE OR REPLACE VIEW waiting_milestone_v AS
SELECT m.schedule_id,
       m.place,
       m.ordinal
  FROM waiting_milestones m;

COMMENT ON TABLE waiting_milestone_v IS 'How many had come to a waiting room when which place was given.';
