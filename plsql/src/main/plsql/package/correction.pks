CREATE OR REPLACE PACKAGE correction AUTHID DEFINER AS
  -- Purpose:    mends a break of the books by one more ledger transaction, which two administrators stand for.
  -- Callers:    administrators.
  -- Locks:      propose: none. post, reject: the corrections of its break by ascending id, WAIT 5; post: then the point
  --             account, WAIT 5.
  -- Isolation:  READ COMMITTED; the corrections, the balance and its entries are read under the locks.
  -- Idempotent: no: a correction is decided once.

  -- Proposes a correction; no money moves.
  --   p_user_id        the administrator
  --   p_break_id       the break that it is about, open or closed
  --   p_account_user   whose point account is wrong
  --   p_amount         won into it; below 0 out of it. The other side is FUNDING
  --   p_balance_too    1 if money is to move; 0 if the balance is right and only the entry is missing
  --   p_reason         why, for those who read it in years
  --   p_correction_id  OUT: the proposal
  --   raises           e_not_an_admin, e_break_not_found, e_amount_out_of_range, e_reason_required, e_user_not_found
  PROCEDURE propose(
    p_user_id       IN  users.user_id%TYPE,
    p_break_id      IN  corrections.break_id%TYPE,
    p_account_user  IN  corrections.user_id%TYPE,
    p_amount        IN  corrections.amount%TYPE,
    p_balance_too   IN  corrections.balance_too%TYPE,
    p_reason        IN  corrections.reason%TYPE,
    p_correction_id OUT corrections.correction_id%TYPE
  );

  -- Posts a correction that another administrator proposed. What was proposed before another correction of its break
  -- was posted, or before the break was closed, was proposed of other books than those of now.
  --   p_user_id         the administrator
  --   p_correction_id   which
  --   p_transaction_id  OUT: the ledger transaction
  --   p_balance         OUT: won in the account now
  --   raises            e_not_an_admin, e_correction_not_found, e_correction_decided, e_second_person_required,
  --                     e_correction_mismatch (that, or an entry alone that is not what is missing),
  --                     e_insufficient_points, e_amount_out_of_range (the account has no room for it), e_wait_timeout
  PROCEDURE post(
    p_user_id        IN  users.user_id%TYPE,
    p_correction_id  IN  corrections.correction_id%TYPE,
    p_transaction_id OUT corrections.transaction_id%TYPE,
    p_balance        OUT accounts.balance%TYPE
  );

  -- Rejects a correction; who proposed it may take it back so.
  --   p_user_id        the administrator
  --   p_correction_id  which
  --   p_reason         why
  --   raises           e_not_an_admin, e_correction_not_found, e_correction_decided, e_reason_required, e_wait_timeout
  PROCEDURE reject(
    p_user_id       IN users.user_id%TYPE,
    p_correction_id IN corrections.correction_id%TYPE,
    p_reason        IN corrections.reason%TYPE
  );
END correction;
/
