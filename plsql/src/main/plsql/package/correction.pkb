CREATE OR REPLACE PACKAGE BODY correction AS
  PROCEDURE require_reason(
    p_reason IN corrections.reason%TYPE
  ) IS
  BEGIN
    IF TRIM(p_reason) IS NULL THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_reason_required,
        p_message => 'Give a reason, for those who read the books in years.');
    END IF;
  END require_reason;

  PROCEDURE require_amount(
    p_amount IN corrections.amount%TYPE
  ) IS
  BEGIN
    IF p_amount IS NULL OR p_amount = 0 OR p_amount <> TRUNC(p_amount) THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_amount_out_of_range,
        p_message => 'A correction is a whole number of won above or below 0, not '
                     || NVL(TO_CHAR(p_amount), 'nothing') || '.');
    END IF;
  END require_amount;

  PROCEDURE require_break(
    p_break_id IN corrections.break_id%TYPE
  ) IS
    l_count PLS_INTEGER;
  BEGIN
    SELECT COUNT(*)
      INTO l_count
      FROM reconciliation_breaks b
     WHERE b.break_id = p_break_id;
    IF l_count = 0 THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_break_not_found,
        p_message => 'There is no break ' || p_break_id || ' of a reconciliation.');
    END IF;
  END require_break;

  PROCEDURE require_account(
    p_account_user IN corrections.user_id%TYPE
  ) IS
    l_count PLS_INTEGER;
  BEGIN
    SELECT COUNT(*)
      INTO l_count
      FROM accounts a
     WHERE a.user_id = p_account_user;
    IF l_count = 0 THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_user_not_found,
        p_message => 'There is no point account for user ' || p_account_user || '.');
    END IF;
  END require_account;

  PROCEDURE record_action(
    p_user_id       IN users.user_id%TYPE,
    p_action        IN audit_log.action%TYPE,
    p_correction_id IN corrections.correction_id%TYPE,
    p_detail        IN audit_log.detail%TYPE
  ) IS
  BEGIN
    audit_trail.record_action(
      p_user_id => p_user_id,
      p_action  => p_action,
      p_subject => 'correction:' || p_correction_id,
      p_detail  => p_detail);
  END record_action;

  PROCEDURE propose(
    p_user_id       IN  users.user_id%TYPE,
    p_break_id      IN  corrections.break_id%TYPE,
    p_account_user  IN  corrections.user_id%TYPE,
    p_amount        IN  corrections.amount%TYPE,
    p_balance_too   IN  corrections.balance_too%TYPE,
    p_reason        IN  corrections.reason%TYPE,
    p_correction_id OUT corrections.correction_id%TYPE
  ) IS
  BEGIN
    membership.require_admin(p_user_id => p_user_id);
    require_reason(p_reason => p_reason);
    require_amount(p_amount => p_amount);
    require_break(p_break_id => p_break_id);
    require_account(p_account_user => p_account_user);
    INSERT INTO corrections (
      correction_id, break_id, user_id, amount, balance_too, reason, status, proposed_by, proposed_at)
    VALUES (
      correction_seq.NEXTVAL, p_break_id, p_account_user, p_amount, p_balance_too, p_reason, 'PROPOSED',
      p_user_id, SYSTIMESTAMP)
    RETURNING correction_id INTO p_correction_id;
    record_action(
      p_user_id       => p_user_id,
      p_action        => 'CORRECTION_PROPOSED',
      p_correction_id => p_correction_id,
      p_detail        => 'break ' || p_break_id || ', account of user ' || p_account_user || ', ' || p_amount
                         || ' won: ' || p_reason);
  END propose;

  -- All corrections of its break, so that of two that are posted at once the second finds the first. Which break a
  -- correction is about never changes.
  PROCEDURE lock_corrections(
    p_correction_id IN corrections.correction_id%TYPE
  ) IS
    l_locked number_nt;
  BEGIN
    SELECT c.correction_id
      BULK COLLECT INTO l_locked
      FROM corrections c
     WHERE c.break_id = (
             SELECT o.break_id
               FROM corrections o
              WHERE o.correction_id = p_correction_id)
     ORDER BY c.correction_id
       FOR UPDATE OF c.status WAIT 5;
  END lock_corrections;

  PROCEDURE lock_proposal(
    p_correction_id IN  corrections.correction_id%TYPE,
    p_correction    OUT corrections%ROWTYPE
  ) IS
  BEGIN
    lock_corrections(p_correction_id => p_correction_id);
    SELECT c.*
      INTO p_correction
      FROM corrections c
     WHERE c.correction_id = p_correction_id;
    IF p_correction.status <> 'PROPOSED' THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_correction_decided,
        p_message => 'Correction ' || p_correction_id || ' is ' || p_correction.status || ' already.');
    END IF;
  EXCEPTION
    WHEN NO_DATA_FOUND THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_correction_not_found,
        p_message => 'There is no correction ' || p_correction_id || '.');
  END lock_proposal;

  -- Whoever proposed it had seen the break, and what was posted because of it until then.
  PROCEDURE require_current(
    p_correction IN corrections%ROWTYPE
  ) IS
    l_count PLS_INTEGER;
  BEGIN
    SELECT COUNT(*)
      INTO l_count
      FROM (SELECT b.break_id
              FROM reconciliation_breaks b
             WHERE b.break_id = p_correction.break_id
               AND b.closed_at >= p_correction.proposed_at
             UNION ALL
            SELECT c.break_id
              FROM corrections c
             WHERE c.break_id = p_correction.break_id
               AND c.status = 'POSTED'
               AND c.decided_at >= p_correction.proposed_at) s;
    IF l_count > 0 THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_correction_mismatch,
        p_message => 'Since correction ' || p_correction.correction_id || ' was proposed, break '
                     || p_correction.break_id || ' was closed or another correction of it posted.'
                     || ' Reject it, and propose what is still missing.');
    END IF;
  END require_current;

  PROCEDURE post(
    p_user_id        IN  users.user_id%TYPE,
    p_correction_id  IN  corrections.correction_id%TYPE,
    p_transaction_id OUT corrections.transaction_id%TYPE,
    p_balance        OUT accounts.balance%TYPE
  ) IS
    l_correction     corrections%ROWTYPE;
    l_transaction_id corrections.transaction_id%TYPE;
  BEGIN
    membership.require_admin(p_user_id => p_user_id);
    lock_proposal(p_correction_id => p_correction_id, p_correction => l_correction);
    IF l_correction.proposed_by = p_user_id THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_second_person_required,
        p_message => 'You proposed correction ' || p_correction_id || ': another administrator posts it.');
    END IF;
    require_current(p_correction => l_correction);
    ledger.correct(
      p_user_id        => l_correction.user_id,
      p_amount         => l_correction.amount,
      p_balance_too    => l_correction.balance_too,
      p_reference      => 'correction:' || p_correction_id,
      p_transaction_id => l_transaction_id,
      p_balance        => p_balance);
    UPDATE corrections c
       SET c.status         = 'POSTED',
           c.decided_by     = p_user_id,
           c.decided_at     = SYSTIMESTAMP,
           c.transaction_id = l_transaction_id
     WHERE c.correction_id = p_correction_id;
    p_transaction_id := l_transaction_id;
    record_action(
      p_user_id       => p_user_id,
      p_action        => 'CORRECTION_POSTED',
      p_correction_id => p_correction_id,
      p_detail        => 'ledger transaction ' || l_transaction_id);
  END post;

  PROCEDURE reject(
    p_user_id       IN users.user_id%TYPE,
    p_correction_id IN corrections.correction_id%TYPE,
    p_reason        IN corrections.reason%TYPE
  ) IS
    l_correction corrections%ROWTYPE;
  BEGIN
    membership.require_admin(p_user_id => p_user_id);
    require_reason(p_reason => p_reason);
    lock_proposal(p_correction_id => p_correction_id, p_correction => l_correction);
    UPDATE corrections c
       SET c.status     = 'REJECTED',
           c.decided_by = p_user_id,
           c.decided_at = SYSTIMESTAMP
     WHERE c.correction_id = p_correction_id;
    record_action(
      p_user_id       => p_user_id,
      p_action        => 'CORRECTION_REJECTED',
      p_correction_id => p_correction_id,
      p_detail        => p_reason);
  END reject;
END correction;
/
