-- The evidence of fairness: who was let in, in order, without a gap. What was archived is part of it.
CREATE OR REPLACE VIEW admission_journal_v AS
SELECT j.schedule_id,
       j.journal_no,
       j.place,
       j.user_id,
       j.admitted_at,
       j.admitted_until
  FROM admission_journal j
UNION ALL
SELECT a.schedule_id,
       a.journal_no,
       a.place,
       a.user_id,
       a.admitted_at,
       a.admitted_until
  FROM admission_journal_archive a;

COMMENT ON TABLE admission_journal_v IS 'Who was let into a sale, in order and without a gap.';
