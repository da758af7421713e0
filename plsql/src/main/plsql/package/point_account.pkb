CREATE OR REPLACE PACKAGE BODY point_account AS
  c_max_charge CONSTANT PLS_INTEGER := 10000000;

  PROCEDURE charge(
    p_user_id         IN  users.user_id%TYPE,
    p_idempotency_key IN  idempotency_keys.idempotency_key%TYPE,
    p_fingerprint     IN  idempotency_keys.fingerprint%TYPE,
    p_amount          IN  ledger_entries.amount%TYPE,
    p_transaction_id  OUT ledger_transactions.transaction_id%TYPE,
    p_balance         OUT accounts.balance%TYPE,
    p_response_status OUT idempotency_keys.response_status%TYPE,
    p_response_body   OUT idempotency_keys.response_body%TYPE
  ) IS
  BEGIN
    idempotency.claim(
      p_user_id         => p_user_id,
      p_key             => p_idempotency_key,
      p_fingerprint     => p_fingerprint,
      p_response_status => p_response_status,
      p_response_body   => p_response_body);
    IF p_response_status IS NOT NULL THEN
      RETURN;
    END IF;
    IF p_amount > c_max_charge THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_amount_out_of_range,
        p_message => 'A charge is at most ' || c_max_charge || ' won, not ' || p_amount || '.');
    END IF;
    ledger.charge(
      p_user_id        => p_user_id,
      p_amount         => p_amount,
      p_reference      => 'charge',
      p_transaction_id => p_transaction_id,
      p_balance        => p_balance);
  END charge;
END point_account;
/
