CREATE OR REPLACE PACKAGE BODY test_correction AS
  -- A run that has seen one thing, or nothing.
  FUNCTION a_run(
    p_subject IN reconciliation_breaks.subject%TYPE DEFAULT NULL
  ) RETURN reconciliation_runs.run_id%TYPE IS
    l_run_id reconciliation_runs.run_id%TYPE;
  BEGIN
    reconciliation.begin_run(p_business_date => '2026-11-20', p_run_id => l_run_id);
    IF p_subject IS NOT NULL THEN
      reconciliation.record_breaks(
        p_run_id     => l_run_id,
        p_invariants => varchar2_nt('a rule'),
        p_subjects   => varchar2_nt(p_subject),
        p_scopes     => varchar2_nt('account'),
        p_key_ids    => number_nt(7),
        p_expected   => varchar2_nt('0'),
        p_found      => varchar2_nt('1'));
    END IF;
    RETURN l_run_id;
  END a_run;

  FUNCTION a_break(
    p_subject IN reconciliation_breaks.subject%TYPE DEFAULT 'account 7'
  ) RETURN reconciliation_breaks.break_id%TYPE IS
    l_run_id   reconciliation_runs.run_id%TYPE := a_run(p_subject => p_subject);
    l_break_id reconciliation_breaks.break_id%TYPE;
  BEGIN
    SELECT b.break_id
      INTO l_break_id
      FROM reconciliation_breaks b
     WHERE b.last_run_id = l_run_id;
    RETURN l_break_id;
  END a_break;

  FUNCTION proposed(
    p_admin_id    IN users.user_id%TYPE,
    p_user_id     IN users.user_id%TYPE,
    p_amount      IN corrections.amount%TYPE DEFAULT 500,
    p_balance_too IN corrections.balance_too%TYPE DEFAULT 1,
    p_reason      IN corrections.reason%TYPE DEFAULT 'charged twice',
    p_break_id    IN corrections.break_id%TYPE DEFAULT NULL
  ) RETURN corrections.correction_id%TYPE IS
    l_correction_id corrections.correction_id%TYPE;
  BEGIN
    correction.propose(
      p_user_id       => p_admin_id,
      p_break_id      => NVL(p_break_id, a_break),
      p_account_user  => p_user_id,
      p_amount        => p_amount,
      p_balance_too   => p_balance_too,
      p_reason        => p_reason,
      p_correction_id => l_correction_id);
    RETURN l_correction_id;
  END proposed;

  FUNCTION kept(
    p_correction_id IN corrections.correction_id%TYPE
  ) RETURN corrections%ROWTYPE IS
    l_correction corrections%ROWTYPE;
  BEGIN
    SELECT c.*
      INTO l_correction
      FROM corrections c
     WHERE c.correction_id = p_correction_id;
    RETURN l_correction;
  END kept;

  -- Posts it, and returns the ledger transaction.
  FUNCTION posted(
    p_correction_id IN corrections.correction_id%TYPE,
    p_admin_id      IN users.user_id%TYPE
  ) RETURN corrections.transaction_id%TYPE IS
    l_transaction_id corrections.transaction_id%TYPE;
    l_balance        accounts.balance%TYPE;
  BEGIN
    correction.post(
      p_user_id        => p_admin_id,
      p_correction_id  => p_correction_id,
      p_transaction_id => l_transaction_id,
      p_balance        => l_balance);
    ut.expect(l_balance).to_equal(
      stored.balance_of(p_user_id => kept(p_correction_id => p_correction_id).user_id));
    RETURN l_transaction_id;
  END posted;

  -- What the log says last of a correction: who, what and the detail.
  FUNCTION audited(
    p_correction_id IN corrections.correction_id%TYPE
  ) RETURN VARCHAR2 IS
    l_line VARCHAR2(1000 CHAR);
  BEGIN
    SELECT l.user_id || ' ' || l.action || ' ' || l.detail
      INTO l_line
      FROM audit_log l
     WHERE l.audit_id = (
             SELECT MAX(m.audit_id)
               FROM audit_log m
              WHERE m.subject = 'correction:' || p_correction_id);
    RETURN l_line;
  END audited;

  PROCEDURE is_kept IS
    l_admin_id   users.user_id%TYPE := given.an_admin;
    l_user_id    users.user_id%TYPE := given.a_user(p_points => 1000);
    l_break_id   corrections.break_id%TYPE := a_break;
    l_before     corrections.proposed_at%TYPE := SYSTIMESTAMP;
    l_correction corrections%ROWTYPE;
  BEGIN
    l_correction := kept(
      p_correction_id => proposed(
        p_admin_id => l_admin_id,
        p_user_id  => l_user_id,
        p_break_id => l_break_id));

    ut.expect(l_correction.status).to_equal('PROPOSED');
    ut.expect(l_correction.break_id).to_equal(l_break_id);
    ut.expect(l_correction.user_id).to_equal(l_user_id);
    ut.expect(l_correction.amount).to_equal(500);
    ut.expect(l_correction.balance_too).to_equal(1);
    ut.expect(l_correction.reason).to_equal('charged twice');
    ut.expect(l_correction.proposed_by).to_equal(l_admin_id);
    ut.expect(l_correction.proposed_at).to_be_between(l_before, SYSTIMESTAMP);
    ut.expect(l_correction.decided_by).to_be_null;
    ut.expect(stored.balance_of(p_user_id => l_user_id)).to_equal(1000);
  END is_kept;

  PROCEDURE is_audited IS
    l_admin_id      users.user_id%TYPE := given.an_admin;
    l_user_id       users.user_id%TYPE := given.a_user;
    l_break_id      corrections.break_id%TYPE := a_break;
    l_correction_id corrections.correction_id%TYPE;
  BEGIN
    l_correction_id := proposed(
      p_admin_id => l_admin_id,
      p_user_id  => l_user_id,
      p_break_id => l_break_id);

    ut.expect(audited(p_correction_id => l_correction_id)).to_equal(
      l_admin_id || ' CORRECTION_PROPOSED break ' || l_break_id || ', account of user ' || l_user_id
      || ', 500 won: charged twice');
  END is_audited;

  -- One break that was open is gone, and what is seen is still there.
  PROCEDURE break_is_closed(
    p_seen IN reconciliation_breaks.subject%TYPE DEFAULT NULL
  ) IS
    l_found  reconciliation_runs.found_count%TYPE;
    l_new    reconciliation_runs.new_count%TYPE;
    l_closed reconciliation_runs.closed_count%TYPE;
  BEGIN
    reconciliation.finish_run(
      p_run_id => a_run(p_subject => p_seen),
      p_found  => l_found,
      p_new    => l_new,
      p_closed => l_closed);
    ut.expect(l_closed).to_equal(1);
  END break_is_closed;

  PROCEDURE of_a_closed_break IS
    l_break_id   reconciliation_breaks.break_id%TYPE := a_break;
    l_correction corrections%ROWTYPE;
  BEGIN
    break_is_closed;

    l_correction := kept(
      p_correction_id => proposed(
        p_admin_id => given.an_admin,
        p_user_id  => given.a_user,
        p_break_id => l_break_id));
    ut.expect(l_correction.break_id).to_equal(l_break_id);
  END of_a_closed_break;

  PROCEDURE needs_an_admin IS
    l_user_id       users.user_id%TYPE := given.a_user;
    l_correction_id corrections.correction_id%TYPE;
  BEGIN
    l_correction_id := proposed(p_admin_id => l_user_id, p_user_id => l_user_id);
    ut.fail('proposed ' || l_correction_id);
  END needs_an_admin;

  -- What proposing this raises; the message is expected too.
  PROCEDURE expect_refusal(
    p_message     IN VARCHAR2,
    p_amount      IN corrections.amount%TYPE DEFAULT 500,
    p_reason      IN corrections.reason%TYPE DEFAULT 'charged twice',
    p_break_id    IN corrections.break_id%TYPE DEFAULT NULL,
    p_user_id     IN users.user_id%TYPE DEFAULT NULL
  ) IS
    l_admin_id      users.user_id%TYPE := given.an_admin;
    l_user_id       users.user_id%TYPE := NVL(p_user_id, given.a_user);
    l_correction_id corrections.correction_id%TYPE;
  BEGIN
    l_correction_id := proposed(
      p_admin_id => l_admin_id,
      p_user_id  => l_user_id,
      p_amount   => p_amount,
      p_reason   => p_reason,
      p_break_id => p_break_id);
    ut.fail('proposed ' || l_correction_id);
  EXCEPTION
    WHEN ticket_errors.e_reason_required
      OR ticket_errors.e_amount_out_of_range
      OR ticket_errors.e_break_not_found
      OR ticket_errors.e_user_not_found
    THEN
      ut.expect(thrown.message(p_sqlerrm => SQLERRM)).to_equal(p_message);
      RAISE;
  END expect_refusal;

  PROCEDURE needs_a_reason IS
  BEGIN
    expect_refusal(
      p_message => 'Give a reason, for those who read the books in years.',
      p_reason  => ' ');
  END needs_a_reason;

  PROCEDURE needs_an_amount IS
  BEGIN
    expect_refusal(
      p_message => 'A correction is a whole number of won above or below 0, not 0.',
      p_amount  => 0);
  END needs_an_amount;

  PROCEDURE needs_any_amount IS
  BEGIN
    expect_refusal(
      p_message => 'A correction is a whole number of won above or below 0, not nothing.',
      p_amount  => NULL);
  END needs_any_amount;

  PROCEDURE needs_whole_won IS
  BEGIN
    expect_refusal(
      p_message => 'A correction is a whole number of won above or below 0, not 1.5.',
      p_amount  => 1.5);
  END needs_whole_won;

  PROCEDURE needs_a_break IS
  BEGIN
    expect_refusal(p_message => 'There is no break -1 of a reconciliation.', p_break_id => -1);
  END needs_a_break;

  PROCEDURE needs_an_account IS
  BEGIN
    expect_refusal(p_message => 'There is no point account for user -1.', p_user_id => -1);
  END needs_an_account;

  PROCEDURE moves_money IS
    l_user_id        users.user_id%TYPE := given.a_user(p_points => 1000);
    l_correction_id  corrections.correction_id%TYPE;
    l_transaction_id corrections.transaction_id%TYPE;
  BEGIN
    l_correction_id  := proposed(p_admin_id => given.an_admin, p_user_id => l_user_id);
    l_transaction_id := posted(p_correction_id => l_correction_id, p_admin_id => given.an_admin);

    ut.expect(stored.balance_of(p_user_id => l_user_id)).to_equal(1500);
    ut.expect(stored.ledger_transaction(p_transaction_id => l_transaction_id).kind).to_equal('CORRECTION');
    ut.expect(stored.ledger_transaction(p_transaction_id => l_transaction_id).reference).to_equal(
      'correction:' || l_correction_id);
    ut.expect(stored.entry_of_user(
        p_transaction_id => l_transaction_id,
        p_user_id        => l_user_id).amount).to_equal(500);
    ut.expect(stored.entry_of_house(
        p_transaction_id => l_transaction_id,
        p_kind           => 'FUNDING').amount).to_equal(-500);
    ut.expect(stored.broken_rules).to_be_null;
  END moves_money;

  PROCEDURE takes_money IS
    l_user_id        users.user_id%TYPE := given.a_user(p_points => 1000);
    l_transaction_id corrections.transaction_id%TYPE;
  BEGIN
    l_transaction_id := posted(
      p_correction_id => proposed(
        p_admin_id => given.an_admin,
        p_user_id  => l_user_id,
        p_amount   => -1000),
      p_admin_id      => given.an_admin);

    ut.expect(stored.balance_of(p_user_id => l_user_id)).to_equal(0);
    ut.expect(stored.entry_of_user(
        p_transaction_id => l_transaction_id,
        p_user_id        => l_user_id).balance_after).to_equal(0);
    ut.expect(stored.broken_rules).to_be_null;
  END takes_money;

  PROCEDURE adds_an_entry IS
    l_user_id        users.user_id%TYPE := given.a_user(p_points => 1000);
    l_transaction_id corrections.transaction_id%TYPE;
  BEGIN
    given_broken.balance_is(p_user_id => l_user_id, p_balance => 1500);
    ut.expect(stored.broken_rules).to_be_not_null;

    l_transaction_id := posted(
      p_correction_id => proposed(
        p_admin_id    => given.an_admin,
        p_user_id     => l_user_id,
        p_balance_too => 0),
      p_admin_id      => given.an_admin);

    ut.expect(stored.balance_of(p_user_id => l_user_id)).to_equal(1500);
    ut.expect(stored.entry_of_user(
        p_transaction_id => l_transaction_id,
        p_user_id        => l_user_id).amount).to_equal(500);
    ut.expect(stored.entry_of_user(
        p_transaction_id => l_transaction_id,
        p_user_id        => l_user_id).balance_after).to_equal(1500);
    ut.expect(stored.broken_rules).to_be_null;
  END adds_an_entry;

  PROCEDURE keeps_the_decision IS
    l_checker_id     users.user_id%TYPE := given.an_admin;
    l_correction_id  corrections.correction_id%TYPE;
    l_transaction_id corrections.transaction_id%TYPE;
    l_before         corrections.decided_at%TYPE := SYSTIMESTAMP;
    l_correction     corrections%ROWTYPE;
  BEGIN
    l_correction_id  := proposed(p_admin_id => given.an_admin, p_user_id => given.a_user);
    l_transaction_id := posted(p_correction_id => l_correction_id, p_admin_id => l_checker_id);

    l_correction := kept(p_correction_id => l_correction_id);
    ut.expect(l_correction.status).to_equal('POSTED');
    ut.expect(l_correction.decided_by).to_equal(l_checker_id);
    ut.expect(l_correction.decided_at).to_be_between(l_before, SYSTIMESTAMP);
    ut.expect(l_correction.transaction_id).to_equal(l_transaction_id);
  END keeps_the_decision;

  PROCEDURE posting_is_audited IS
    l_checker_id     users.user_id%TYPE := given.an_admin;
    l_correction_id  corrections.correction_id%TYPE;
    l_transaction_id corrections.transaction_id%TYPE;
  BEGIN
    l_correction_id  := proposed(p_admin_id => given.an_admin, p_user_id => given.a_user);
    l_transaction_id := posted(p_correction_id => l_correction_id, p_admin_id => l_checker_id);

    ut.expect(audited(p_correction_id => l_correction_id)).to_equal(
      l_checker_id || ' CORRECTION_POSTED ledger transaction ' || l_transaction_id);
  END posting_is_audited;

  PROCEDURE needs_a_second_person IS
    l_admin_id       users.user_id%TYPE := given.an_admin;
    l_user_id        users.user_id%TYPE := given.a_user;
    l_correction_id  corrections.correction_id%TYPE := proposed(
      p_admin_id => l_admin_id,
      p_user_id  => l_user_id);
    l_transaction_id corrections.transaction_id%TYPE;
  BEGIN
    l_transaction_id := posted(p_correction_id => l_correction_id, p_admin_id => l_admin_id);
    ut.fail('posted ' || l_transaction_id);
  EXCEPTION
    WHEN ticket_errors.e_second_person_required THEN
      ut.expect(thrown.message(p_sqlerrm => SQLERRM)).to_equal(
        'You proposed correction ' || l_correction_id || ': another administrator posts it.');
      ut.expect(stored.balance_of(p_user_id => l_user_id)).to_equal(0);
      ut.expect(kept(p_correction_id => l_correction_id).status).to_equal('PROPOSED');
      RAISE;
  END needs_a_second_person;

  PROCEDURE posting_needs_an_admin IS
    l_transaction_id corrections.transaction_id%TYPE;
  BEGIN
    l_transaction_id := posted(
      p_correction_id => proposed(p_admin_id => given.an_admin, p_user_id => given.a_user),
      p_admin_id      => given.a_user);
    ut.fail('posted ' || l_transaction_id);
  END posting_needs_an_admin;

  PROCEDURE posts_once IS
    l_checker_id     users.user_id%TYPE := given.an_admin;
    l_user_id        users.user_id%TYPE := given.a_user;
    l_correction_id  corrections.correction_id%TYPE := proposed(
      p_admin_id => given.an_admin,
      p_user_id  => l_user_id);
    l_transaction_id corrections.transaction_id%TYPE := posted(
      p_correction_id => l_correction_id,
      p_admin_id      => l_checker_id);
  BEGIN
    l_transaction_id := posted(p_correction_id => l_correction_id, p_admin_id => l_checker_id);
    ut.fail('posted ' || l_transaction_id);
  EXCEPTION
    WHEN ticket_errors.e_correction_decided THEN
      ut.expect(thrown.message(p_sqlerrm => SQLERRM)).to_equal(
        'Correction ' || l_correction_id || ' is POSTED already.');
      ut.expect(stored.balance_of(p_user_id => l_user_id)).to_equal(500);
      RAISE;
  END posts_once;

  PROCEDURE posts_what_is_there IS
    l_transaction_id corrections.transaction_id%TYPE;
  BEGIN
    l_transaction_id := posted(
      p_correction_id => proposed(
        p_admin_id => given.an_admin,
        p_user_id  => given.a_user(p_points => 499),
        p_amount   => -500),
      p_admin_id      => given.an_admin);
    ut.fail('posted ' || l_transaction_id);
  EXCEPTION
    WHEN ticket_errors.e_insufficient_points THEN
      ut.expect(thrown.message(p_sqlerrm => SQLERRM)).to_equal(
        'It takes 500 won and the account has 499. No more can be taken out of it.');
      RAISE;
  END posts_what_is_there;

  PROCEDURE posts_nothing_rejected IS
    l_admin_id       users.user_id%TYPE := given.an_admin;
    l_user_id        users.user_id%TYPE := given.a_user;
    l_correction_id  corrections.correction_id%TYPE := proposed(
      p_admin_id => l_admin_id,
      p_user_id  => l_user_id);
    l_transaction_id corrections.transaction_id%TYPE;
  BEGIN
    correction.reject(
      p_user_id       => l_admin_id,
      p_correction_id => l_correction_id,
      p_reason        => 'a mistake');
    l_transaction_id := posted(p_correction_id => l_correction_id, p_admin_id => given.an_admin);
    ut.fail('posted ' || l_transaction_id);
  EXCEPTION
    WHEN ticket_errors.e_correction_decided THEN
      ut.expect(thrown.message(p_sqlerrm => SQLERRM)).to_equal(
        'Correction ' || l_correction_id || ' is REJECTED already.');
      ut.expect(stored.balance_of(p_user_id => l_user_id)).to_equal(0);
      RAISE;
  END posts_nothing_rejected;

  PROCEDURE needs_a_proposal IS
    l_transaction_id corrections.transaction_id%TYPE;
  BEGIN
    l_transaction_id := posted(p_correction_id => -1, p_admin_id => given.an_admin);
    ut.fail('posted ' || l_transaction_id);
  EXCEPTION
    WHEN ticket_errors.e_correction_not_found THEN
      ut.expect(thrown.message(p_sqlerrm => SQLERRM)).to_equal('There is no correction -1.');
      RAISE;
  END needs_a_proposal;

  PROCEDURE takes_no_more IS
    l_user_id        users.user_id%TYPE := given.a_user(p_points => 1000);
    l_transaction_id corrections.transaction_id%TYPE;
  BEGIN
    l_transaction_id := posted(
      p_correction_id => proposed(
        p_admin_id => given.an_admin,
        p_user_id  => l_user_id,
        p_amount   => -1001),
      p_admin_id      => given.an_admin);
    ut.fail('posted ' || l_transaction_id);
  END takes_no_more;

  -- What posting this entry alone raises; the message is expected too.
  PROCEDURE expect_mismatch(
    p_user_id IN users.user_id%TYPE,
    p_missing IN NUMBER
  ) IS
    l_transaction_id corrections.transaction_id%TYPE;
  BEGIN
    l_transaction_id := posted(
      p_correction_id => proposed(
        p_admin_id    => given.an_admin,
        p_user_id     => p_user_id,
        p_balance_too => 0),
      p_admin_id      => given.an_admin);
    ut.fail('posted ' || l_transaction_id);
  EXCEPTION
    WHEN ticket_errors.e_correction_mismatch THEN
      ut.expect(thrown.message(p_sqlerrm => SQLERRM)).to_equal(
        'The balance of user ' || p_user_id || ' less its entries is ' || p_missing
        || ' won: an entry of 500 won is not what is missing.');
      RAISE;
  END expect_mismatch;

  PROCEDURE adds_no_needless_entry IS
  BEGIN
    expect_mismatch(p_user_id => given.a_user(p_points => 1000), p_missing => 0);
  END adds_no_needless_entry;

  PROCEDURE adds_no_more IS
    l_user_id users.user_id%TYPE := given.a_user(p_points => 1000);
  BEGIN
    given_broken.balance_is(p_user_id => l_user_id, p_balance => 1499);
    expect_mismatch(p_user_id => l_user_id, p_missing => 499);
  END adds_no_more;

  PROCEDURE takes_entries_back IS
    l_user_id        users.user_id%TYPE := given.a_user(p_points => 1000);
    l_transaction_id corrections.transaction_id%TYPE;
  BEGIN
    given_broken.balance_is(p_user_id => l_user_id, p_balance => 400);
    FOR i IN 1 .. 2 LOOP
      l_transaction_id := posted(
        p_correction_id => proposed(
          p_admin_id    => given.an_admin,
          p_user_id     => l_user_id,
          p_amount      => -300,
          p_balance_too => 0),
        p_admin_id      => given.an_admin);
      ut.expect(l_transaction_id).to_be_not_null;
    END LOOP;

    ut.expect(stored.balance_of(p_user_id => l_user_id)).to_equal(400);
    ut.expect(stored.broken_rules).to_be_null;
  END takes_entries_back;

  -- What posting this raises, and that it moves nothing.
  PROCEDURE expect_outdated(
    p_correction_id IN corrections.correction_id%TYPE,
    p_user_id       IN users.user_id%TYPE,
    p_balance       IN accounts.balance%TYPE
  ) IS
    l_transaction_id corrections.transaction_id%TYPE;
  BEGIN
    l_transaction_id := posted(p_correction_id => p_correction_id, p_admin_id => given.an_admin);
    ut.fail('posted ' || l_transaction_id);
  EXCEPTION
    WHEN ticket_errors.e_correction_mismatch THEN
      ut.expect(thrown.message(p_sqlerrm => SQLERRM)).to_equal(
        'Since correction ' || p_correction_id || ' was proposed, break '
        || kept(p_correction_id => p_correction_id).break_id || ' was closed or another correction of it posted.'
        || ' Reject it, and propose what is still missing.');
      ut.expect(stored.balance_of(p_user_id => p_user_id)).to_equal(p_balance);
      ut.expect(kept(p_correction_id => p_correction_id).status).to_equal('PROPOSED');
      RAISE;
  END expect_outdated;

  PROCEDURE posts_one_of_two IS
    l_user_id        users.user_id%TYPE := given.a_user;
    l_break_id       corrections.break_id%TYPE := a_break;
    l_one_id         corrections.correction_id%TYPE := proposed(
      p_admin_id => given.an_admin,
      p_user_id  => l_user_id,
      p_break_id => l_break_id);
    l_another_id     corrections.correction_id%TYPE := proposed(
      p_admin_id => given.an_admin,
      p_user_id  => l_user_id,
      p_break_id => l_break_id);
    l_transaction_id corrections.transaction_id%TYPE := posted(
      p_correction_id => l_another_id,
      p_admin_id      => given.an_admin);
  BEGIN
    ut.expect(l_transaction_id).to_be_not_null;
    expect_outdated(p_correction_id => l_one_id, p_user_id => l_user_id, p_balance => 500);
  END posts_one_of_two;

  PROCEDURE posts_a_second IS
    l_user_id        users.user_id%TYPE := given.a_user;
    l_break_id       corrections.break_id%TYPE := a_break;
    l_transaction_id corrections.transaction_id%TYPE;
  BEGIN
    FOR i IN 1 .. 2 LOOP
      l_transaction_id := posted(
        p_correction_id => proposed(
          p_admin_id => given.an_admin,
          p_user_id  => l_user_id,
          p_break_id => l_break_id),
        p_admin_id      => given.an_admin);
      ut.expect(l_transaction_id).to_be_not_null;
    END LOOP;

    ut.expect(stored.balance_of(p_user_id => l_user_id)).to_equal(1000);
  END posts_a_second;

  PROCEDURE posts_nothing_closed IS
    l_user_id       users.user_id%TYPE := given.a_user;
    l_correction_id corrections.correction_id%TYPE := proposed(
      p_admin_id => given.an_admin,
      p_user_id  => l_user_id);
  BEGIN
    break_is_closed;
    expect_outdated(p_correction_id => l_correction_id, p_user_id => l_user_id, p_balance => 0);
  END posts_nothing_closed;

  PROCEDURE posts_beside_others IS
    l_admin_id       users.user_id%TYPE := given.an_admin;
    l_break_id       corrections.break_id%TYPE := a_break;
    l_correction_id  corrections.correction_id%TYPE := proposed(
      p_admin_id => given.an_admin,
      p_user_id  => given.a_user,
      p_break_id => l_break_id);
    l_rejected_id    corrections.correction_id%TYPE := proposed(
      p_admin_id => given.an_admin,
      p_user_id  => given.a_user,
      p_break_id => l_break_id);
    l_other_id       corrections.correction_id%TYPE := proposed(
      p_admin_id => given.an_admin,
      p_user_id  => given.a_user,
      p_break_id => a_break(p_subject => 'account 8'));
    l_transaction_id corrections.transaction_id%TYPE;
  BEGIN
    correction.reject(p_user_id => l_admin_id, p_correction_id => l_rejected_id, p_reason => 'a mistake');
    l_transaction_id := posted(p_correction_id => l_other_id, p_admin_id => l_admin_id);
    break_is_closed(p_seen => 'account 7');

    l_transaction_id := posted(p_correction_id => l_correction_id, p_admin_id => l_admin_id);
    ut.expect(kept(p_correction_id => l_correction_id).transaction_id).to_equal(l_transaction_id);
  END posts_beside_others;

  PROCEDURE rejects IS
    l_checker_id    users.user_id%TYPE := given.an_admin;
    l_user_id       users.user_id%TYPE := given.a_user;
    l_correction_id corrections.correction_id%TYPE;
    l_before        corrections.decided_at%TYPE := SYSTIMESTAMP;
    l_correction    corrections%ROWTYPE;
  BEGIN
    l_correction_id := proposed(p_admin_id => given.an_admin, p_user_id => l_user_id);
    correction.reject(
      p_user_id       => l_checker_id,
      p_correction_id => l_correction_id,
      p_reason        => 'charged once');

    l_correction := kept(p_correction_id => l_correction_id);
    ut.expect(l_correction.status).to_equal('REJECTED');
    ut.expect(l_correction.decided_by).to_equal(l_checker_id);
    ut.expect(l_correction.decided_at).to_be_between(l_before, SYSTIMESTAMP);
    ut.expect(l_correction.transaction_id).to_be_null;
    ut.expect(stored.balance_of(p_user_id => l_user_id)).to_equal(0);
  END rejects;

  PROCEDURE takes_back IS
    l_admin_id      users.user_id%TYPE := given.an_admin;
    l_correction_id corrections.correction_id%TYPE;
  BEGIN
    l_correction_id := proposed(p_admin_id => l_admin_id, p_user_id => given.a_user);
    correction.reject(
      p_user_id       => l_admin_id,
      p_correction_id => l_correction_id,
      p_reason        => 'a mistake');

    ut.expect(kept(p_correction_id => l_correction_id).status).to_equal('REJECTED');
  END takes_back;

  PROCEDURE rejecting_is_audited IS
    l_checker_id    users.user_id%TYPE := given.an_admin;
    l_correction_id corrections.correction_id%TYPE;
  BEGIN
    l_correction_id := proposed(p_admin_id => given.an_admin, p_user_id => given.a_user);
    correction.reject(
      p_user_id       => l_checker_id,
      p_correction_id => l_correction_id,
      p_reason        => 'charged once');

    ut.expect(audited(p_correction_id => l_correction_id)).to_equal(
      l_checker_id || ' CORRECTION_REJECTED charged once');
  END rejecting_is_audited;

  PROCEDURE rejecting_needs_a_reason IS
  BEGIN
    correction.reject(
      p_user_id       => given.an_admin,
      p_correction_id => proposed(p_admin_id => given.an_admin, p_user_id => given.a_user),
      p_reason        => NULL);
  END rejecting_needs_a_reason;

  PROCEDURE rejecting_needs_an_admin IS
  BEGIN
    correction.reject(
      p_user_id       => given.a_user,
      p_correction_id => proposed(p_admin_id => given.an_admin, p_user_id => given.a_user),
      p_reason        => 'charged once');
  END rejecting_needs_an_admin;

  PROCEDURE rejecting_needs_a_proposal IS
  BEGIN
    correction.reject(p_user_id => given.an_admin, p_correction_id => -1, p_reason => 'a mistake');
  EXCEPTION
    WHEN ticket_errors.e_correction_not_found THEN
      ut.expect(thrown.message(p_sqlerrm => SQLERRM)).to_equal('There is no correction -1.');
      RAISE;
  END rejecting_needs_a_proposal;

  PROCEDURE rejects_nothing_posted IS
    l_user_id        users.user_id%TYPE := given.a_user;
    l_correction_id  corrections.correction_id%TYPE := proposed(
      p_admin_id => given.an_admin,
      p_user_id  => l_user_id);
    l_transaction_id corrections.transaction_id%TYPE := posted(
      p_correction_id => l_correction_id,
      p_admin_id      => given.an_admin);
  BEGIN
    correction.reject(
      p_user_id       => given.an_admin,
      p_correction_id => l_correction_id,
      p_reason        => 'a mistake');
    ut.fail('rejected after ' || l_transaction_id);
  EXCEPTION
    WHEN ticket_errors.e_correction_decided THEN
      ut.expect(kept(p_correction_id => l_correction_id).status).to_equal('POSTED');
      ut.expect(kept(p_correction_id => l_correction_id).transaction_id).to_equal(l_transaction_id);
      RAISE;
  END rejects_nothing_posted;

  PROCEDURE rejects_one IS
    l_admin_id   users.user_id%TYPE := given.an_admin;
    l_one_id     corrections.correction_id%TYPE := proposed(
      p_admin_id => l_admin_id,
      p_user_id  => given.a_user);
    l_another_id corrections.correction_id%TYPE := proposed(
      p_admin_id => l_admin_id,
      p_user_id  => given.a_user);
  BEGIN
    correction.reject(p_user_id => l_admin_id, p_correction_id => l_one_id, p_reason => 'a mistake');

    ut.expect(kept(p_correction_id => l_one_id).status).to_equal('REJECTED');
    ut.expect(kept(p_correction_id => l_another_id).status).to_equal('PROPOSED');
  END rejects_one;

  PROCEDURE is_final IS
    l_admin_id      users.user_id%TYPE := given.an_admin;
    l_correction_id corrections.correction_id%TYPE;
  BEGIN
    l_correction_id := proposed(p_admin_id => l_admin_id, p_user_id => given.a_user);
    correction.reject(
      p_user_id       => l_admin_id,
      p_correction_id => l_correction_id,
      p_reason        => 'a mistake');
    correction.reject(
      p_user_id       => l_admin_id,
      p_correction_id => l_correction_id,
      p_reason        => 'a mistake');
  END is_final;
END test_correction;
/
