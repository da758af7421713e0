CREATE OR REPLACE PACKAGE BODY test_ledger AS
  TYPE t_posting IS RECORD (
    transaction_id ledger_transactions.transaction_id%TYPE,
    balance        accounts.balance%TYPE
  );

  -- No sequence gives it.
  c_nobody CONSTANT PLS_INTEGER := -1;

  FUNCTION charge(
    p_user_id IN users.user_id%TYPE,
    p_amount  IN NUMBER
  ) RETURN t_posting IS
    l_posting t_posting;
  BEGIN
    ledger.charge(
      p_user_id        => p_user_id,
      p_amount         => p_amount,
      p_reference      => 'a charge',
      p_transaction_id => l_posting.transaction_id,
      p_balance        => l_posting.balance);
    RETURN l_posting;
  END charge;

  FUNCTION debit(
    p_user_id IN users.user_id%TYPE,
    p_amount  IN NUMBER
  ) RETURN t_posting IS
    l_posting t_posting;
  BEGIN
    ledger.debit(
      p_user_id        => p_user_id,
      p_amount         => p_amount,
      p_reference      => 'a debit',
      p_transaction_id => l_posting.transaction_id,
      p_balance        => l_posting.balance);
    RETURN l_posting;
  END debit;

  FUNCTION credit(
    p_user_id IN users.user_id%TYPE,
    p_amount  IN NUMBER
  ) RETURN t_posting IS
    l_posting t_posting;
  BEGIN
    ledger.credit(
      p_user_id        => p_user_id,
      p_amount         => p_amount,
      p_reference      => 'a credit',
      p_transaction_id => l_posting.transaction_id,
      p_balance        => l_posting.balance);
    RETURN l_posting;
  END credit;

  -- Expects the entries of a posting: so much into the user's account, as much out of the house's.
  PROCEDURE expect_entries(
    p_posting IN t_posting,
    p_user_id IN users.user_id%TYPE,
    p_house   IN accounts.kind%TYPE,
    p_amount  IN ledger_entries.amount%TYPE,
    p_balance IN accounts.balance%TYPE
  ) IS
    l_entry ledger_entries%ROWTYPE;
  BEGIN
    ut.expect(p_posting.balance).to_equal(p_balance);
    ut.expect(stored.balance_of(p_user_id => p_user_id)).to_equal(p_balance);
    l_entry := stored.entry_of_user(p_transaction_id => p_posting.transaction_id, p_user_id => p_user_id);
    ut.expect(l_entry.amount).to_equal(p_amount);
    ut.expect(l_entry.balance_after).to_equal(p_balance);
    l_entry := stored.entry_of_house(p_transaction_id => p_posting.transaction_id, p_kind => p_house);
    ut.expect(l_entry.amount).to_equal(-p_amount);
    ut.expect(l_entry.balance_after).to_be_null;
  END expect_entries;

  PROCEDURE expect_transaction(
    p_posting   IN t_posting,
    p_kind      IN ledger_transactions.kind%TYPE,
    p_reference IN ledger_transactions.reference%TYPE
  ) IS
    l_transaction ledger_transactions%ROWTYPE;
  BEGIN
    l_transaction := stored.ledger_transaction(p_transaction_id => p_posting.transaction_id);
    ut.expect(l_transaction.kind).to_equal(p_kind);
    ut.expect(l_transaction.reference).to_equal(p_reference);
  END expect_transaction;

  -- A user has an account from the first day on, and no suite may write one that has none.
  PROCEDURE opens_an_account IS
    l_user_id users.user_id%TYPE;
    l_account accounts%ROWTYPE;
    l_before  accounts.created_at%TYPE := SYSTIMESTAMP;
  BEGIN
    l_user_id := given.a_user_without_account;

    ledger.open_account(p_user_id => l_user_id);

    l_account := stored.point_account_of(p_user_id => l_user_id);
    ut.expect(l_account.account_id).to_be_greater_or_equal(100);
    ut.expect(l_account.kind).to_equal('POINT');
    ut.expect(l_account.balance).to_equal(0);
    ut.expect(l_account.created_at).to_be_between(l_before, SYSTIMESTAMP);
  END opens_an_account;

  PROCEDURE opens_one_account_only IS
  BEGIN
    ledger.open_account(p_user_id => given.a_user);
  END opens_one_account_only;

  PROCEDURE charge_moves_points IS
    l_user_id users.user_id%TYPE := given.a_user(p_points => 30000);
    l_posting t_posting;
  BEGIN
    l_posting := charge(p_user_id => l_user_id, p_amount => 70000);

    expect_entries(
      p_posting => l_posting,
      p_user_id => l_user_id,
      p_house   => 'FUNDING',
      p_amount  => 70000,
      p_balance => 100000);
  END charge_moves_points;

  PROCEDURE charge_is_posted IS
    l_posting t_posting;
  BEGIN
    l_posting := charge(p_user_id => given.a_user, p_amount => 70000);

    expect_transaction(p_posting => l_posting, p_kind => 'CHARGE', p_reference => 'a charge');
  END charge_is_posted;

  -- Expects the charge to be refused with this message; the error itself is what --%throws expects.
  PROCEDURE expect_charge_refused(
    p_user_id IN users.user_id%TYPE,
    p_amount  IN NUMBER,
    p_message IN VARCHAR2
  ) IS
    l_posting t_posting;
  BEGIN
    l_posting := charge(p_user_id => p_user_id, p_amount => p_amount);
  EXCEPTION
    WHEN OTHERS THEN
      ut.expect(thrown.message(p_sqlerrm => SQLERRM)).to_equal(p_message);
      RAISE;
  END expect_charge_refused;

  PROCEDURE charge_refuses_zero IS
  BEGIN
    expect_charge_refused(
      p_user_id => given.a_user,
      p_amount  => 0,
      p_message => 'An amount is a whole number of won above 0, not 0.');
  END charge_refuses_zero;

  PROCEDURE charge_refuses_a_minus IS
  BEGIN
    expect_charge_refused(
      p_user_id => given.a_user,
      p_amount  => -70000,
      p_message => 'An amount is a whole number of won above 0, not -70000.');
  END charge_refuses_a_minus;

  PROCEDURE charge_refuses_a_fraction IS
  BEGIN
    expect_charge_refused(
      p_user_id => given.a_user,
      p_amount  => 70000.5,
      p_message => 'An amount is a whole number of won above 0, not ' || 70000.5 || '.');
  END charge_refuses_a_fraction;

  PROCEDURE charge_refuses_null IS
  BEGIN
    expect_charge_refused(
      p_user_id => given.a_user,
      p_amount  => NULL,
      p_message => 'An amount is a whole number of won above 0, not nothing.');
  END charge_refuses_null;

  PROCEDURE charge_refuses_nobody IS
  BEGIN
    expect_charge_refused(
      p_user_id => c_nobody,
      p_amount  => 70000,
      p_message => 'There is no point account for user -1.');
  END charge_refuses_nobody;

  -- 15 digits, as many as the column has: more than a binary fraction of 32 bits, or a float, could keep.
  PROCEDURE charge_is_exact IS
    l_user_id users.user_id%TYPE := given.a_user(p_points => 1);
    l_posting t_posting;
  BEGIN
    l_posting := charge(p_user_id => l_user_id, p_amount => 999999999999998);

    expect_entries(
      p_posting => l_posting,
      p_user_id => l_user_id,
      p_house   => 'FUNDING',
      p_amount  => 999999999999998,
      p_balance => 999999999999999);
  END charge_is_exact;

  PROCEDURE charge_refuses_too_much IS
    l_user_id users.user_id%TYPE := given.a_user(p_points => 2);
    l_posting t_posting;
  BEGIN
    l_posting := charge(p_user_id => l_user_id, p_amount => 999999999999998);
    ut.fail('posted ' || l_posting.transaction_id);
  EXCEPTION
    WHEN ticket_errors.e_amount_out_of_range THEN
      ut.expect(thrown.message(p_sqlerrm => SQLERRM)).to_equal(
        'The account has 2 won and no room for 999999999999998 more.');
      ut.expect(stored.balance_of(p_user_id => l_user_id)).to_equal(2);
      RAISE;
  END charge_refuses_too_much;

  PROCEDURE debit_moves_points IS
    l_user_id users.user_id%TYPE := given.a_user(p_points => 100000);
    l_posting t_posting;
  BEGIN
    l_posting := debit(p_user_id => l_user_id, p_amount => 70000);

    expect_entries(
      p_posting => l_posting,
      p_user_id => l_user_id,
      p_house   => 'SALES',
      p_amount  => -70000,
      p_balance => 30000);
  END debit_moves_points;

  PROCEDURE debit_is_posted IS
    l_posting t_posting;
  BEGIN
    l_posting := debit(p_user_id => given.a_user(p_points => 100000), p_amount => 70000);

    expect_transaction(p_posting => l_posting, p_kind => 'PAYMENT', p_reference => 'a debit');
  END debit_is_posted;

  PROCEDURE debit_takes_the_last_won IS
    l_user_id users.user_id%TYPE := given.a_user(p_points => 70000);
    l_posting t_posting;
  BEGIN
    l_posting := debit(p_user_id => l_user_id, p_amount => 70000);

    expect_entries(
      p_posting => l_posting,
      p_user_id => l_user_id,
      p_house   => 'SALES',
      p_amount  => -70000,
      p_balance => 0);
  END debit_takes_the_last_won;

  -- As for a charge.
  PROCEDURE expect_debit_refused(
    p_user_id IN users.user_id%TYPE,
    p_amount  IN NUMBER,
    p_message IN VARCHAR2
  ) IS
    l_posting t_posting;
  BEGIN
    l_posting := debit(p_user_id => p_user_id, p_amount => p_amount);
  EXCEPTION
    WHEN OTHERS THEN
      ut.expect(thrown.message(p_sqlerrm => SQLERRM)).to_equal(p_message);
      RAISE;
  END expect_debit_refused;

  PROCEDURE debit_refuses_too_much IS
  BEGIN
    expect_debit_refused(
      p_user_id => given.a_user(p_points => 70000),
      p_amount  => 70001,
      p_message => 'It takes 70001 won and the account has 70000. Charge points first.');
  END debit_refuses_too_much;

  PROCEDURE debit_refuses_from_nothing IS
  BEGIN
    expect_debit_refused(
      p_user_id => given.a_user,
      p_amount  => 1,
      p_message => 'It takes 1 won and the account has 0. Charge points first.');
  END debit_refuses_from_nothing;

  PROCEDURE debit_refuses_zero IS
  BEGIN
    expect_debit_refused(
      p_user_id => given.a_user(p_points => 70000),
      p_amount  => 0,
      p_message => 'An amount is a whole number of won above 0, not 0.');
  END debit_refuses_zero;

  PROCEDURE debit_refuses_a_minus IS
  BEGIN
    expect_debit_refused(
      p_user_id => given.a_user(p_points => 70000),
      p_amount  => -1,
      p_message => 'An amount is a whole number of won above 0, not -1.');
  END debit_refuses_a_minus;

  PROCEDURE debit_refuses_nobody IS
  BEGIN
    expect_debit_refused(
      p_user_id => c_nobody,
      p_amount  => 70000,
      p_message => 'There is no point account for user -1.');
  END debit_refuses_nobody;

  PROCEDURE credit_moves_points IS
    l_user_id users.user_id%TYPE := given.a_user(p_points => 30000);
    l_posting t_posting;
  BEGIN
    l_posting := credit(p_user_id => l_user_id, p_amount => 70000);

    expect_entries(
      p_posting => l_posting,
      p_user_id => l_user_id,
      p_house   => 'SALES',
      p_amount  => 70000,
      p_balance => 100000);
  END credit_moves_points;

  PROCEDURE credit_is_posted IS
    l_posting t_posting;
  BEGIN
    l_posting := credit(p_user_id => given.a_user, p_amount => 70000);

    expect_transaction(p_posting => l_posting, p_kind => 'REFUND', p_reference => 'a credit');
  END credit_is_posted;

  -- As for a charge.
  PROCEDURE expect_credit_refused(
    p_user_id IN users.user_id%TYPE,
    p_amount  IN NUMBER,
    p_message IN VARCHAR2
  ) IS
    l_posting t_posting;
  BEGIN
    l_posting := credit(p_user_id => p_user_id, p_amount => p_amount);
  EXCEPTION
    WHEN OTHERS THEN
      ut.expect(thrown.message(p_sqlerrm => SQLERRM)).to_equal(p_message);
      RAISE;
  END expect_credit_refused;

  PROCEDURE credit_refuses_zero IS
  BEGIN
    expect_credit_refused(
      p_user_id => given.a_user,
      p_amount  => 0,
      p_message => 'An amount is a whole number of won above 0, not 0.');
  END credit_refuses_zero;

  PROCEDURE credit_refuses_a_minus IS
  BEGIN
    expect_credit_refused(
      p_user_id => given.a_user(p_points => 70000),
      p_amount  => -70000,
      p_message => 'An amount is a whole number of won above 0, not -70000.');
  END credit_refuses_a_minus;

  PROCEDURE credit_refuses_nobody IS
  BEGIN
    expect_credit_refused(
      p_user_id => c_nobody,
      p_amount  => 70000,
      p_message => 'There is no point account for user -1.');
  END credit_refuses_nobody;

  -- Expects exactly two entries, and nothing left between them.
  PROCEDURE expect_zero_sum(
    p_posting IN t_posting
  ) IS
    l_entries PLS_INTEGER;
    l_sum     ledger_entries.amount%TYPE;
  BEGIN
    SELECT COUNT(*), SUM(e.amount)
      INTO l_entries, l_sum
      FROM ledger_entries e
     WHERE e.transaction_id = p_posting.transaction_id;
    ut.expect(l_entries).to_equal(2);
    ut.expect(l_sum).to_equal(0);
  END expect_zero_sum;

  PROCEDURE sums_to_zero IS
    l_user_id users.user_id%TYPE := given.a_user;
  BEGIN
    expect_zero_sum(p_posting => charge(p_user_id => l_user_id, p_amount => 70000));
    expect_zero_sum(p_posting => debit(p_user_id => l_user_id, p_amount => 50000));
    expect_zero_sum(p_posting => credit(p_user_id => l_user_id, p_amount => 20000));
  END sums_to_zero;

  PROCEDURE carries_the_balance_on IS
    l_user_id users.user_id%TYPE := given.a_user;
    l_charge  t_posting;
    l_debit   t_posting;
    l_credit  t_posting;
  BEGIN
    l_charge := charge(p_user_id => l_user_id, p_amount => 70000);
    l_debit  := debit(p_user_id => l_user_id, p_amount => 50000);
    l_credit := credit(p_user_id => l_user_id, p_amount => 15000);

    ut.expect(l_charge.balance).to_equal(70000);
    ut.expect(l_debit.balance).to_equal(20000);
    ut.expect(l_credit.balance).to_equal(35000);
    ut.expect(stored.balance_of(p_user_id => l_user_id)).to_equal(35000);
  END carries_the_balance_on;

  PROCEDURE touches_nothing_else IS
    l_other_id users.user_id%TYPE := given.a_user(p_points => 30000);
    l_user_id  users.user_id%TYPE := given.a_user;
    l_posting  t_posting;
    l_before   SYS_REFCURSOR;
    l_after    SYS_REFCURSOR;
  BEGIN
    l_before := stored.money_but(p_user_id => l_user_id);

    l_posting := charge(p_user_id => l_user_id, p_amount => 70000);
    l_posting := debit(p_user_id => l_user_id, p_amount => 50000);
    l_posting := credit(p_user_id => l_user_id, p_amount => 15000);

    l_after := stored.money_but(p_user_id => l_user_id);
    ut.expect(l_after).to_equal(l_before);
    ut.expect(stored.balance_of(p_user_id => l_other_id)).to_equal(30000);
  END touches_nothing_else;

  PROCEDURE keeps_no_house_balance IS
    l_user_id users.user_id%TYPE := given.a_user;
    l_posting t_posting;
    l_kept    PLS_INTEGER;
  BEGIN
    l_posting := charge(p_user_id => l_user_id, p_amount => 70000);
    l_posting := debit(p_user_id => l_user_id, p_amount => 50000);

    SELECT COUNT(a.balance)
      INTO l_kept
      FROM accounts a
     WHERE a.kind <> 'POINT';
    ut.expect(l_kept).to_equal(0);
  END keeps_no_house_balance;

  PROCEDURE has_one_time IS
    l_user_id     users.user_id%TYPE := given.a_user;
    l_before      ledger_transactions.created_at%TYPE := SYSTIMESTAMP;
    l_posting     t_posting;
    l_transaction ledger_transactions%ROWTYPE;
    l_entry       ledger_entries%ROWTYPE;
  BEGIN
    l_posting := charge(p_user_id => l_user_id, p_amount => 70000);

    l_transaction := stored.ledger_transaction(p_transaction_id => l_posting.transaction_id);
    ut.expect(l_transaction.created_at).to_be_between(l_before, SYSTIMESTAMP);
    l_entry := stored.entry_of_user(p_transaction_id => l_posting.transaction_id, p_user_id => l_user_id);
    ut.expect(l_entry.created_at).to_equal(l_transaction.created_at);
    l_entry := stored.entry_of_house(p_transaction_id => l_posting.transaction_id, p_kind => 'FUNDING');
    ut.expect(l_entry.created_at).to_equal(l_transaction.created_at);
  END has_one_time;
END test_ledger;
/
