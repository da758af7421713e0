-- The statement of each point account.
CREATE OR REPLACE VIEW point_entry_v AS
SELECT a.user_id,
       e.entry_id,
       e.transaction_id,
       t.kind,
       e.amount,
       e.balance_after AS balance,
       t.reference,
       e.created_at
  FROM ledger_entries e
  JOIN ledger_transactions t ON t.transaction_id = e.transaction_id
  JOIN accounts a ON a.account_id = e.account_id
 WHERE a.kind = 'POINT';

COMMENT ON TABLE point_entry_v IS 'The statement of each point account.';
