CREATE OR REPLACE PACKAGE BODY test_point_account AS
  TYPE t_charge IS RECORD (
    transaction_id  ledger_transactions.transaction_id%TYPE,
    balance         accounts.balance%TYPE,
    response_status idempotency_keys.response_status%TYPE,
    response_body   idempotency_keys.response_body%TYPE
  );

  -- No sequence gives it.
  c_nobody CONSTANT PLS_INTEGER := -1;

  -- The command. A test names what it is about; the key is new unless it says otherwise.
  FUNCTION charge(
    p_user_id     IN users.user_id%TYPE,
    p_amount      IN NUMBER,
    p_key         IN idempotency_keys.idempotency_key%TYPE DEFAULT given.a_key,
    p_fingerprint IN idempotency_keys.fingerprint%TYPE DEFAULT given.c_fingerprint
  ) RETURN t_charge IS
    l_charge t_charge;
  BEGIN
    point_account.charge(
      p_user_id         => p_user_id,
      p_idempotency_key => p_key,
      p_fingerprint     => p_fingerprint,
      p_amount          => p_amount,
      p_transaction_id  => l_charge.transaction_id,
      p_balance         => l_charge.balance,
      p_response_status => l_charge.response_status,
      p_response_body   => l_charge.response_body);
    RETURN l_charge;
  END charge;

  -- Expects the charge to be refused with this message; the error itself is what --%throws expects.
  PROCEDURE expect_refusal(
    p_user_id IN users.user_id%TYPE,
    p_amount  IN NUMBER,
    p_message IN VARCHAR2
  ) IS
    l_charge t_charge;
  BEGIN
    l_charge := charge(p_user_id => p_user_id, p_amount => p_amount);
  EXCEPTION
    WHEN OTHERS THEN
      ut.expect(thrown.message(p_sqlerrm => SQLERRM)).to_equal(p_message);
      RAISE;
  END expect_refusal;

  PROCEDURE every_rule_holds IS
  BEGIN
    ut.expect(stored.broken_rules).to_be_null;
  END every_rule_holds;

  PROCEDURE returns_the_charge IS
    l_user_id users.user_id%TYPE := given.a_user;
    l_charge  t_charge;
  BEGIN
    l_charge := charge(p_user_id => l_user_id, p_amount => 70000);

    ut.expect(l_charge.transaction_id).to_be_not_null;
    ut.expect(l_charge.balance).to_equal(70000);
    ut.expect(stored.balance_of(p_user_id => l_user_id)).to_equal(70000);
    ut.expect(l_charge.response_status).to_be_null;
    ut.expect(l_charge.response_body).to_be_null;
  END returns_the_charge;

  PROCEDURE adds_to_the_balance IS
    l_user_id users.user_id%TYPE := given.a_user(p_points => 70000);
    l_charge  t_charge;
  BEGIN
    l_charge := charge(p_user_id => l_user_id, p_amount => 5000);

    ut.expect(l_charge.balance).to_equal(75000);
    ut.expect(stored.balance_of(p_user_id => l_user_id)).to_equal(75000);
  END adds_to_the_balance;

  PROCEDURE posts_out_of_funding IS
    l_user_id     users.user_id%TYPE := given.a_user;
    l_charge      t_charge;
    l_transaction ledger_transactions%ROWTYPE;
    l_entry       ledger_entries%ROWTYPE;
  BEGIN
    l_charge := charge(p_user_id => l_user_id, p_amount => 70000);

    l_transaction := stored.ledger_transaction(p_transaction_id => l_charge.transaction_id);
    ut.expect(l_transaction.kind).to_equal('CHARGE');
    ut.expect(l_transaction.reference).to_equal('charge');
    l_entry := stored.entry_of_user(p_transaction_id => l_charge.transaction_id, p_user_id => l_user_id);
    ut.expect(l_entry.amount).to_equal(70000);
    ut.expect(l_entry.balance_after).to_equal(70000);
    l_entry := stored.entry_of_house(p_transaction_id => l_charge.transaction_id, p_kind => 'FUNDING');
    ut.expect(l_entry.amount).to_equal(-70000);
    ut.expect(l_entry.balance_after).to_be_null;
  END posts_out_of_funding;

  PROCEDURE touches_nobody_else IS
    l_other_id users.user_id%TYPE := given.a_user(p_points => 30000);
    l_user_id  users.user_id%TYPE := given.a_user;
    l_charge   t_charge;
    l_before   SYS_REFCURSOR;
    l_after    SYS_REFCURSOR;
  BEGIN
    l_before := stored.money_but(p_user_id => l_user_id);

    l_charge := charge(p_user_id => l_user_id, p_amount => 70000);

    l_after := stored.money_but(p_user_id => l_user_id);
    ut.expect(l_after).to_equal(l_before);
    ut.expect(stored.balance_of(p_user_id => l_other_id)).to_equal(30000);
  END touches_nobody_else;

  PROCEDURE takes_one_won IS
    l_charge t_charge;
  BEGIN
    l_charge := charge(p_user_id => given.a_user, p_amount => 1);

    ut.expect(l_charge.balance).to_equal(1);
  END takes_one_won;

  PROCEDURE takes_the_maximum IS
    l_charge t_charge;
  BEGIN
    l_charge := charge(p_user_id => given.a_user, p_amount => 10000000);

    ut.expect(l_charge.balance).to_equal(10000000);
  END takes_the_maximum;

  PROCEDURE refuses_above_the_maximum IS
  BEGIN
    expect_refusal(
      p_user_id => given.a_user,
      p_amount  => 10000001,
      p_message => 'A charge is at most 10000000 won, not 10000001.');
  END refuses_above_the_maximum;

  PROCEDURE refuses_zero IS
  BEGIN
    expect_refusal(
      p_user_id => given.a_user,
      p_amount  => 0,
      p_message => 'An amount is a whole number of won above 0, not 0.');
  END refuses_zero;

  PROCEDURE refuses_a_negative_amount IS
  BEGIN
    expect_refusal(
      p_user_id => given.a_user,
      p_amount  => -1,
      p_message => 'An amount is a whole number of won above 0, not -1.');
  END refuses_a_negative_amount;

  PROCEDURE refuses_a_fraction IS
  BEGIN
    expect_refusal(
      p_user_id => given.a_user,
      p_amount  => 1.5,
      p_message => 'An amount is a whole number of won above 0, not ' || 1.5 || '.');
  END refuses_a_fraction;

  PROCEDURE refuses_no_amount IS
  BEGIN
    expect_refusal(
      p_user_id => given.a_user,
      p_amount  => NULL,
      p_message => 'An amount is a whole number of won above 0, not nothing.');
  END refuses_no_amount;

  PROCEDURE refuses_an_unknown_user IS
  BEGIN
    expect_refusal(
      p_user_id => c_nobody,
      p_amount  => 70000,
      p_message => 'There is no point account for user -1.');
  END refuses_an_unknown_user;

  PROCEDURE replays_the_answer IS
    l_user_id users.user_id%TYPE := given.a_user(p_points => 30000);
    l_key     idempotency_keys.idempotency_key%TYPE := given.a_key;
    l_charge  t_charge;
    l_before  SYS_REFCURSOR;
    l_after   SYS_REFCURSOR;
  BEGIN
    given.an_answer(p_user_id => l_user_id, p_key => l_key, p_status => 200, p_body => '{"point":30000}');
    l_before := stored.money_but;

    l_charge := charge(p_user_id => l_user_id, p_amount => 70000, p_key => l_key);

    ut.expect(l_charge.response_status).to_equal(200);
    ut.expect(l_charge.response_body).to_equal('{"point":30000}');
    ut.expect(l_charge.transaction_id).to_be_null;
    ut.expect(l_charge.balance).to_be_null;
    l_after := stored.money_but;
    ut.expect(l_after).to_equal(l_before);
  END replays_the_answer;

  PROCEDURE replays_before_it_checks IS
    l_user_id users.user_id%TYPE := given.a_user;
    l_key     idempotency_keys.idempotency_key%TYPE := given.a_key;
    l_charge  t_charge;
  BEGIN
    given.an_answer(p_user_id => l_user_id, p_key => l_key, p_status => 400, p_body => '{"title":"no"}');

    l_charge := charge(p_user_id => l_user_id, p_amount => 10000001, p_key => l_key);

    ut.expect(l_charge.response_status).to_equal(400);
    ut.expect(l_charge.response_body).to_equal('{"title":"no"}');
  END replays_before_it_checks;

  PROCEDURE refuses_a_reused_key IS
    l_user_id users.user_id%TYPE := given.a_user;
    l_key     idempotency_keys.idempotency_key%TYPE := given.a_key;
    l_charge  t_charge;
  BEGIN
    given.an_answer(p_user_id => l_user_id, p_key => l_key);

    l_charge := charge(
      p_user_id     => l_user_id,
      p_amount      => 70000,
      p_key         => l_key,
      p_fingerprint => 'another-request');
  END refuses_a_reused_key;
END test_point_account;
/
