COMMENT ON TABLE accounts IS 'The accounts of the ledger: one POINT account per user, and the accounts of the house.';
COMMENT ON COLUMN accounts.account_id IS 'From account_seq; the accounts of the house have fixed ids below 100.';
COMMENT ON COLUMN accounts.kind IS 'POINT (what a user may spend), FUNDING (where charged points come from), SALES (what tickets earned).';
COMMENT ON COLUMN accounts.user_id IS 'Owner of a POINT account; NULL for the house.';
COMMENT ON COLUMN accounts.balance IS 'Won. POINT: the sum of its entries, kept in the same transaction as each entry. NULL for the house: a running balance there would make every sale in the system wait for one row.';
COMMENT ON COLUMN accounts.created_at IS 'When the account was opened.';

COMMENT ON TABLE ledger_transactions IS 'The journal of the ledger: one row per movement of money. Append-only; its entries sum to zero.';
COMMENT ON COLUMN ledger_transactions.transaction_id IS 'From ledger_transaction_seq.';
COMMENT ON COLUMN ledger_transactions.kind IS 'CHARGE, PAYMENT or REFUND.';
COMMENT ON COLUMN ledger_transactions.reference IS 'What it was for, such as reservation:17.';
COMMENT ON COLUMN ledger_transactions.created_at IS 'When it was posted.';

COMMENT ON TABLE ledger_entries IS 'The lines of a ledger transaction. Append-only.';
COMMENT ON COLUMN ledger_entries.entry_id IS 'From ledger_entry_seq.';
COMMENT ON COLUMN ledger_entries.transaction_id IS 'The transaction that it belongs to.';
COMMENT ON COLUMN ledger_entries.account_id IS 'The account that it changes.';
COMMENT ON COLUMN ledger_entries.amount IS 'Won: positive into the account, negative out of it, never zero.';
COMMENT ON COLUMN ledger_entries.balance_after IS 'Won in the account after this entry; NULL for the house, as its balance.';
COMMENT ON COLUMN ledger_entries.created_at IS 'As its transaction.';
