CREATE OR REPLACE PACKAGE BODY given_broken AS
  PROCEDURE seat_is(
    p_seat_id IN seats.seat_id%TYPE,
    p_status  IN seats.status%TYPE
  ) IS
  BEGIN
    UPDATE seats s
       SET s.status     = p_status,
           s.held_until = NULL
     WHERE s.seat_id = p_seat_id;
  END seat_is;

  PROCEDURE reservation_is(
    p_reservation_id IN reservations.reservation_id%TYPE,
    p_status         IN reservations.status%TYPE
  ) IS
  BEGIN
    UPDATE reservations r
       SET r.status    = p_status,
           r.closed_at = CASE WHEN p_status IN ('CANCELLED', 'EXPIRED') THEN SYSTIMESTAMP END
     WHERE r.reservation_id = p_reservation_id;
  END reservation_is;

  PROCEDURE claim_has_ended(
    p_seat_id IN seats.seat_id%TYPE
  ) IS
  BEGIN
    UPDATE reservation_seats rs
       SET rs.released_at = SYSTIMESTAMP
     WHERE rs.seat_id = p_seat_id;
  END claim_has_ended;

  PROCEDURE claim_costs(
    p_seat_id IN seats.seat_id%TYPE,
    p_price   IN reservation_seats.price%TYPE
  ) IS
  BEGIN
    UPDATE reservation_seats rs
       SET rs.price = p_price
     WHERE rs.seat_id = p_seat_id;
  END claim_costs;

  PROCEDURE payment_is(
    p_payment_id IN payments.payment_id%TYPE,
    p_status     IN payments.status%TYPE
  ) IS
  BEGIN
    UPDATE payments p
       SET p.status = p_status
     WHERE p.payment_id = p_payment_id;
  END payment_is;

  PROCEDURE payment_says(
    p_payment_id IN payments.payment_id%TYPE,
    p_amount     IN payments.amount%TYPE
  ) IS
  BEGIN
    UPDATE payments p
       SET p.amount = p_amount
     WHERE p.payment_id = p_payment_id;
  END payment_says;

  PROCEDURE payment_has_failed(
    p_payment_id IN payments.payment_id%TYPE
  ) IS
  BEGIN
    UPDATE payments p
       SET p.status         = 'FAILED',
           p.transaction_id = NULL,
           p.completed_at   = NULL
     WHERE p.payment_id = p_payment_id;
  END payment_has_failed;

  PROCEDURE payment_names(
    p_payment_id     IN payments.payment_id%TYPE,
    p_transaction_id IN payments.transaction_id%TYPE
  ) IS
  BEGIN
    UPDATE payments p
       SET p.transaction_id = p_transaction_id
     WHERE p.payment_id = p_payment_id;
  END payment_names;

  PROCEDURE refund_says(
    p_payment_id IN refunds.payment_id%TYPE,
    p_amount     IN refunds.amount%TYPE
  ) IS
  BEGIN
    UPDATE refunds f
       SET f.amount = p_amount
     WHERE f.payment_id = p_payment_id;
  END refund_says;

  PROCEDURE refund_is_lost(
    p_payment_id IN refunds.payment_id%TYPE
  ) IS
  BEGIN
    DELETE FROM refunds f
     WHERE f.payment_id = p_payment_id;
  END refund_is_lost;

  PROCEDURE balance_is(
    p_user_id IN accounts.user_id%TYPE,
    p_balance IN accounts.balance%TYPE
  ) IS
  BEGIN
    UPDATE accounts a
       SET a.balance = p_balance
     WHERE a.user_id = p_user_id;
  END balance_is;

  FUNCTION an_empty_transaction RETURN ledger_transactions.transaction_id%TYPE IS
    l_transaction_id ledger_transactions.transaction_id%TYPE;
  BEGIN
    INSERT INTO ledger_transactions (transaction_id, kind, reference, created_at)
    VALUES (ledger_transaction_seq.NEXTVAL, 'CHARGE', 'given_broken', SYSTIMESTAMP)
    RETURNING transaction_id INTO l_transaction_id;
    RETURN l_transaction_id;
  END an_empty_transaction;

  PROCEDURE entry_is_added(
    p_transaction_id IN ledger_entries.transaction_id%TYPE,
    p_user_id        IN accounts.user_id%TYPE,
    p_amount         IN ledger_entries.amount%TYPE
  ) IS
    l_account_id accounts.account_id%TYPE;
  BEGIN
    SELECT a.account_id
      INTO l_account_id
      FROM accounts a
     WHERE a.user_id = p_user_id;
    INSERT INTO ledger_entries (
      entry_id, transaction_id, account_id, amount, balance_after, created_at)
    VALUES (
      ledger_entry_seq.NEXTVAL, p_transaction_id, l_account_id, p_amount, NULL, SYSTIMESTAMP);
  END entry_is_added;

  PROCEDURE house_entry_says(
    p_transaction_id IN ledger_entries.transaction_id%TYPE,
    p_amount         IN ledger_entries.amount%TYPE
  ) IS
  BEGIN
    UPDATE ledger_entries e
       SET e.amount = p_amount
     WHERE e.transaction_id = p_transaction_id
       AND e.account_id IN (
             SELECT a.account_id
               FROM accounts a
              WHERE a.kind <> 'POINT');
  END house_entry_says;

  PROCEDURE transaction_is(
    p_transaction_id IN ledger_transactions.transaction_id%TYPE,
    p_kind           IN ledger_transactions.kind%TYPE
  ) IS
  BEGIN
    UPDATE ledger_transactions t
       SET t.kind = p_kind
     WHERE t.transaction_id = p_transaction_id;
  END transaction_is;

  PROCEDURE room_says(
    p_schedule_id   IN waiting_rooms.schedule_id%TYPE,
    p_joined_count  IN waiting_rooms.joined_count%TYPE DEFAULT NULL,
    p_waiting_count IN waiting_rooms.waiting_count%TYPE DEFAULT NULL,
    p_journal_count IN waiting_rooms.journal_count%TYPE DEFAULT NULL
  ) IS
  BEGIN
    UPDATE waiting_rooms r
       SET r.joined_count  = NVL(p_joined_count, r.joined_count),
           r.waiting_count = NVL(p_waiting_count, r.waiting_count),
           r.journal_count = NVL(p_journal_count, r.journal_count)
     WHERE r.schedule_id = p_schedule_id;
  END room_says;

  PROCEDURE journal_line_is_lost(
    p_schedule_id IN admission_journal.schedule_id%TYPE,
    p_journal_no  IN admission_journal.journal_no%TYPE
  ) IS
  BEGIN
    DELETE FROM admission_journal j
     WHERE j.schedule_id = p_schedule_id
       AND j.journal_no = p_journal_no;
  END journal_line_is_lost;

  PROCEDURE journal_line_is(
    p_schedule_id IN admission_journal.schedule_id%TYPE,
    p_journal_no  IN admission_journal.journal_no%TYPE,
    p_new_no      IN admission_journal.journal_no%TYPE
  ) IS
  BEGIN
    UPDATE admission_journal j
       SET j.journal_no = p_new_no
     WHERE j.schedule_id = p_schedule_id
       AND j.journal_no = p_journal_no;
  END journal_line_is;

  PROCEDURE journal_names(
    p_schedule_id IN admission_journal.schedule_id%TYPE,
    p_journal_no  IN admission_journal.journal_no%TYPE,
    p_user_id     IN admission_journal.user_id%TYPE
  ) IS
  BEGIN
    UPDATE admission_journal j
       SET j.user_id = p_user_id
     WHERE j.schedule_id = p_schedule_id
       AND j.journal_no = p_journal_no;
  END journal_names;

  PROCEDURE place_was_never_admitted(
    p_place IN waiting_tickets.place%TYPE
  ) IS
  BEGIN
    UPDATE waiting_tickets t
       SET t.status         = 'LEFT',
           t.admitted_at    = NULL,
           t.admitted_until = NULL,
           t.closed_at      = SYSTIMESTAMP
     WHERE t.place = p_place;
  END place_was_never_admitted;
END given_broken;
/
