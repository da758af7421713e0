CREATE OR REPLACE PACKAGE BODY ledger AS
  -- The accounts of the house, as the reference changelog inserts them.
  c_funding_account CONSTANT PLS_INTEGER := 1;
  c_sales_account   CONSTANT PLS_INTEGER := 2;

  -- What accounts.balance has digits for.
  c_most_balance CONSTANT NUMBER := 999999999999999;

  PROCEDURE open_account(
    p_user_id IN users.user_id%TYPE
  ) IS
  BEGIN
    INSERT INTO accounts (account_id, kind, user_id, balance, created_at)
    VALUES (account_seq.NEXTVAL, 'POINT', p_user_id, 0, SYSTIMESTAMP);
  END open_account;

  -- Everyone who moves a user's points queues here, so that the balance which is checked is the one
  -- which is changed.
  PROCEDURE lock_account(
    p_user_id IN  users.user_id%TYPE,
    p_account OUT accounts%ROWTYPE
  ) IS
  BEGIN
    SELECT a.*
      INTO p_account
      FROM accounts a
     WHERE a.user_id = p_user_id
       FOR UPDATE OF a.balance WAIT 5;
  EXCEPTION
    WHEN NO_DATA_FOUND THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_user_not_found,
        p_message => 'There is no point account for user ' || p_user_id || '.');
  END lock_account;

  PROCEDURE require_amount(
    p_amount IN ledger_entries.amount%TYPE
  ) IS
  BEGIN
    IF p_amount IS NULL OR p_amount <= 0 OR p_amount <> TRUNC(p_amount) THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_amount_out_of_range,
        p_message => 'An amount is a whole number of won above 0, not '
                     || NVL(TO_CHAR(p_amount), 'nothing') || '.');
    END IF;
  END require_amount;

  PROCEDURE add_entry(
    p_transaction_id IN ledger_entries.transaction_id%TYPE,
    p_account_id     IN ledger_entries.account_id%TYPE,
    p_amount         IN ledger_entries.amount%TYPE,
    p_balance_after  IN ledger_entries.balance_after%TYPE,
    p_now            IN ledger_entries.created_at%TYPE
  ) IS
  BEGIN
    INSERT INTO ledger_entries (
      entry_id, transaction_id, account_id, amount, balance_after, created_at)
    VALUES (
      ledger_entry_seq.NEXTVAL, p_transaction_id, p_account_id, p_amount, p_balance_after, p_now);
  END add_entry;

  -- Posts one transaction: p_signed_amount into the user's account, and the same out of the house's. The balance
  -- changes by p_balance_change: the same, but where a correction adds an entry that was missing.
  -- The only place that writes entries, so that no transaction can have any other sum than zero.
  PROCEDURE post(
    p_kind           IN  ledger_transactions.kind%TYPE,
    p_user_id        IN  users.user_id%TYPE,
    p_house_account  IN  accounts.account_id%TYPE,
    p_signed_amount  IN  ledger_entries.amount%TYPE,
    p_balance_change IN  ledger_entries.amount%TYPE,
    p_reference      IN  ledger_transactions.reference%TYPE,
    p_transaction_id OUT ledger_transactions.transaction_id%TYPE,
    p_balance        OUT accounts.balance%TYPE
  ) IS
    l_account accounts%ROWTYPE;
    l_now     ledger_transactions.created_at%TYPE;
  BEGIN
    lock_account(p_user_id => p_user_id, p_account => l_account);
    IF p_balance_change > c_most_balance - l_account.balance THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_amount_out_of_range,
        p_message => 'The account has ' || l_account.balance || ' won and no room for ' || p_balance_change
                     || ' more.');
    END IF;
    p_balance := l_account.balance + p_balance_change;
    IF p_balance < 0 THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_insufficient_points,
        p_message => 'It takes ' || ABS(p_signed_amount) || ' won and the account has '
                     || l_account.balance || '. Charge points first.');
    END IF;
    l_now := SYSTIMESTAMP;
    INSERT INTO ledger_transactions (transaction_id, kind, reference, created_at)
    VALUES (ledger_transaction_seq.NEXTVAL, p_kind, p_reference, l_now)
    RETURNING transaction_id INTO p_transaction_id;
    add_entry(
      p_transaction_id => p_transaction_id,
      p_account_id     => l_account.account_id,
      p_amount         => p_signed_amount,
      p_balance_after  => p_balance,
      p_now            => l_now);
    add_entry(
      p_transaction_id => p_transaction_id,
      p_account_id     => p_house_account,
      p_amount         => -p_signed_amount,
      p_balance_after  => NULL,
      p_now            => l_now);
    UPDATE accounts a
       SET a.balance = p_balance
     WHERE a.account_id = l_account.account_id;
  END post;

  PROCEDURE charge(
    p_user_id        IN  users.user_id%TYPE,
    p_amount         IN  ledger_entries.amount%TYPE,
    p_reference      IN  ledger_transactions.reference%TYPE,
    p_transaction_id OUT ledger_transactions.transaction_id%TYPE,
    p_balance        OUT accounts.balance%TYPE
  ) IS
  BEGIN
    require_amount(p_amount => p_amount);
    post(
      p_kind           => 'CHARGE',
      p_user_id        => p_user_id,
      p_house_account  => c_funding_account,
      p_signed_amount  => p_amount,
      p_balance_change => p_amount,
      p_reference      => p_reference,
      p_transaction_id => p_transaction_id,
      p_balance        => p_balance);
  END charge;

  PROCEDURE debit(
    p_user_id        IN  users.user_id%TYPE,
    p_amount         IN  ledger_entries.amount%TYPE,
    p_reference      IN  ledger_transactions.reference%TYPE,
    p_transaction_id OUT ledger_transactions.transaction_id%TYPE,
    p_balance        OUT accounts.balance%TYPE
  ) IS
  BEGIN
    require_amount(p_amount => p_amount);
    post(
      p_kind           => 'PAYMENT',
      p_user_id        => p_user_id,
      p_house_account  => c_sales_account,
      p_signed_amount  => -p_amount,
      p_balance_change => -p_amount,
      p_reference      => p_reference,
      p_transaction_id => p_transaction_id,
      p_balance        => p_balance);
  END debit;

  PROCEDURE credit(
    p_user_id        IN  users.user_id%TYPE,
    p_amount         IN  ledger_entries.amount%TYPE,
    p_reference      IN  ledger_transactions.reference%TYPE,
    p_transaction_id OUT ledger_transactions.transaction_id%TYPE,
    p_balance        OUT accounts.balance%TYPE
  ) IS
  BEGIN
    require_amount(p_amount => p_amount);
    post(
      p_kind           => 'REFUND',
      p_user_id        => p_user_id,
      p_house_account  => c_sales_account,
      p_signed_amount  => p_amount,
      p_balance_change => p_amount,
      p_reference      => p_reference,
      p_transaction_id => p_transaction_id,
      p_balance        => p_balance);
  END credit;

  -- An entry alone may mend what the entries and the balance differ by, or a part of it, and nothing else: it would
  -- itself be a break.
  PROCEDURE require_missing(
    p_user_id IN users.user_id%TYPE,
    p_amount  IN ledger_entries.amount%TYPE
  ) IS
    l_account accounts%ROWTYPE;
    l_missing accounts.balance%TYPE;
  BEGIN
    lock_account(p_user_id => p_user_id, p_account => l_account);
    SELECT l_account.balance - NVL(SUM(e.amount), 0)
      INTO l_missing
      FROM ledger_entries e
     WHERE e.account_id = l_account.account_id;
    IF p_amount NOT BETWEEN LEAST(l_missing, 0) AND GREATEST(l_missing, 0) THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_correction_mismatch,
        p_message => 'The balance of user ' || p_user_id || ' less its entries is ' || l_missing
                     || ' won: an entry of ' || p_amount || ' won is not what is missing.');
    END IF;
  END require_missing;

  PROCEDURE correct(
    p_user_id        IN  users.user_id%TYPE,
    p_amount         IN  ledger_entries.amount%TYPE,
    p_balance_too    IN  corrections.balance_too%TYPE,
    p_reference      IN  ledger_transactions.reference%TYPE,
    p_transaction_id OUT ledger_transactions.transaction_id%TYPE,
    p_balance        OUT accounts.balance%TYPE
  ) IS
  BEGIN
    IF p_balance_too = 0 THEN
      require_missing(p_user_id => p_user_id, p_amount => p_amount);
    END IF;
    post(
      p_kind           => 'CORRECTION',
      p_user_id        => p_user_id,
      p_house_account  => c_funding_account,
      p_signed_amount  => p_amount,
      p_balance_change => p_amount * p_balance_too,
      p_reference      => p_reference,
      p_transaction_id => p_transaction_id,
      p_balance        => p_balance);
  END correct;
END ledger;
/
