CREATE OR REPLACE VIEW correction_v AS
SELECT c.correction_id,
       c.break_id,
       c.user_id,
       c.amount,
       c.balance_too,
       c.reason,
       c.status,
       c.proposed_by,
       c.proposed_at,
       c.decided_by,
       c.decided_at,
       c.transaction_id
  FROM corrections c;

COMMENT ON TABLE correction_v IS 'Corrections of the books: proposed, posted and rejected.';
