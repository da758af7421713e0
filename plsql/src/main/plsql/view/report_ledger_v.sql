CREATE OR REPLACE VIEW report_ledger_v AS
SELECT a.kind,
       COUNT(DISTINCT a.account_id) AS accounts,
       COUNT(e.entry_id) AS entries,
       NVL(SUM(e.amount), 0) AS balance
  FROM accounts a
  LEFT JOIN ledger_entries e ON e.account_id = a.account_id
 GROUP BY a.kind;

COMMENT ON TABLE report_ledger_v IS 'Report: what the ledger has in accounts of each kind; over all kinds it is 0.';
