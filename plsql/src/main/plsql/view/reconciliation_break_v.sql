CREATE OR REPLACE VIEW reconciliation_break_v AS
SELECT b.break_id,
       b.invariant,
       b.subject,
       b.scope,
       b.key_id,
       b.expected,
       b.found,
       b.first_seen,
       b.last_seen,
       b.closed_at,
       CASE WHEN b.closed_at IS NULL THEN 'OPEN' ELSE 'CLOSED' END AS status
  FROM reconciliation_breaks b;

COMMENT ON TABLE reconciliation_break_v IS 'What reconciliations found: open breaks, and those that are gone.';
