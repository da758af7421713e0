CREATE OR REPLACE PACKAGE point_account AUTHID DEFINER AS
  -- Purpose:    the command with which a user charges points.
  -- Callers:    POST /point/charge.
  -- Locks:      idempotency key, account.
  -- Isolation:  READ COMMITTED.
  -- Idempotent: by the Idempotency-Key.

  -- Charges points.
  --   p_user_id          whose account
  --   p_idempotency_key, p_fingerprint  as for idempotency.claim
  --   p_amount           won, 1 to 10,000,000
  --   p_transaction_id   OUT: the ledger transaction
  --   p_balance          OUT: won in the account now
  --   p_response_status, p_response_body  OUT: the answer that was given before. If they are set,
  --                      nothing was done and nothing else is returned
  --   raises             e_amount_out_of_range, e_request_in_progress, e_key_reused, e_user_not_found,
  --                      e_wait_timeout
  PROCEDURE charge(
    p_user_id         IN  users.user_id%TYPE,
    p_idempotency_key IN  idempotency_keys.idempotency_key%TYPE,
    p_fingerprint     IN  idempotency_keys.fingerprint%TYPE,
    p_amount          IN  ledger_entries.amount%TYPE,
    p_transaction_id  OUT ledger_transactions.transaction_id%TYPE,
    p_balance         OUT accounts.balance%TYPE,
    p_response_status OUT idempotency_keys.response_status%TYPE,
    p_response_body   OUT idempotency_keys.response_body%TYPE
  );
END point_account;
/
