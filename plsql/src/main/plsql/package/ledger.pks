CREATE OR REPLACE PACKAGE ledger AUTHID DEFINER
  ACCESSIBLE BY (
    PACKAGE membership, PACKAGE point_account, PACKAGE payment, PACKAGE refund, PACKAGE correction,
    PACKAGE test_ledger) AS
  -- Purpose:    the double-entry ledger. Money moves only here: every movement is one transaction of
  --             two entries that sum to zero, and a point account's balance changes with its entry.
  -- Callers:    the packages named above; no role may call it. test_ledger exists in test
  --             databases only.
  -- Locks:      the point account's row, WAIT 5. It is the last lock of every command, and a command
  --             takes one, or several by ascending id, so accounts cannot deadlock.
  -- Isolation:  READ COMMITTED; the balance is read under the lock.
  -- Idempotent: no; the commands that call it are, by their key and the state they check.
  --
  -- Nothing here is ever updated or deleted but accounts.balance. All amounts are whole won; an account has room for
  -- 999,999,999,999,999 of them, and what is more is out of range as well.

  -- Opens the point account of a new user, with nothing in it.
  --   p_user_id  whose account
  PROCEDURE open_account(
    p_user_id IN users.user_id%TYPE
  );

  -- Points that a user bought: from FUNDING to the user.
  --   p_user_id         whose account
  --   p_amount          won, a whole number above 0
  --   p_reference       what it was for
  --   p_transaction_id  OUT: the ledger transaction
  --   p_balance         OUT: won in the user's account now
  --   raises            e_amount_out_of_range, e_user_not_found, e_wait_timeout
  PROCEDURE charge(
    p_user_id        IN  users.user_id%TYPE,
    p_amount         IN  ledger_entries.amount%TYPE,
    p_reference      IN  ledger_transactions.reference%TYPE,
    p_transaction_id OUT ledger_transactions.transaction_id%TYPE,
    p_balance        OUT accounts.balance%TYPE
  );

  -- Points that pay for tickets: from the user to SALES.
  --   p_user_id         whose account
  --   p_amount          won, a whole number above 0
  --   p_reference       what it was for
  --   p_transaction_id  OUT: the ledger transaction
  --   p_balance         OUT: won in the user's account now
  --   raises            e_insufficient_points, e_amount_out_of_range, e_user_not_found, e_wait_timeout
  PROCEDURE debit(
    p_user_id        IN  users.user_id%TYPE,
    p_amount         IN  ledger_entries.amount%TYPE,
    p_reference      IN  ledger_transactions.reference%TYPE,
    p_transaction_id OUT ledger_transactions.transaction_id%TYPE,
    p_balance        OUT accounts.balance%TYPE
  );

  -- Points that come back: from SALES to the user.
  --   p_user_id         whose account
  --   p_amount          won, a whole number above 0
  --   p_reference       what it was for
  --   p_transaction_id  OUT: the ledger transaction
  --   p_balance         OUT: won in the user's account now
  --   raises            e_amount_out_of_range, e_user_not_found, e_wait_timeout
  PROCEDURE credit(
    p_user_id        IN  users.user_id%TYPE,
    p_amount         IN  ledger_entries.amount%TYPE,
    p_reference      IN  ledger_transactions.reference%TYPE,
    p_transaction_id OUT ledger_transactions.transaction_id%TYPE,
    p_balance        OUT accounts.balance%TYPE
  );

  -- A transaction that mends the books: between the user and FUNDING.
  --   p_user_id         whose account
  --   p_amount          won into it, a whole number; below 0 out of it
  --   p_balance_too     1 if money moves; 0 if the balance has it already and only the entry is missing
  --   p_reference       what it was for
  --   p_transaction_id  OUT: the ledger transaction
  --   p_balance         OUT: won in the user's account now
  --   raises            e_insufficient_points, e_amount_out_of_range, e_correction_mismatch (an entry that is not
  --                     what is missing between the entries and the balance), e_user_not_found, e_wait_timeout
  PROCEDURE correct(
    p_user_id        IN  users.user_id%TYPE,
    p_amount         IN  ledger_entries.amount%TYPE,
    p_balance_too    IN  corrections.balance_too%TYPE,
    p_reference      IN  ledger_transactions.reference%TYPE,
    p_transaction_id OUT ledger_transactions.transaction_id%TYPE,
    p_balance        OUT accounts.balance%TYPE
  );
END ledger;
/
