CREATE OR REPLACE PACKAGE BODY stored AS
  FUNCTION seat(
    p_seat_id IN seats.seat_id%TYPE
  ) RETURN seats%ROWTYPE IS
    l_seat seats%ROWTYPE;
  BEGIN
    SELECT s.*
      INTO l_seat
      FROM seats s
     WHERE s.seat_id = p_seat_id;
    RETURN l_seat;
  END seat;

  FUNCTION reservation(
    p_reservation_id IN reservations.reservation_id%TYPE
  ) RETURN reservations%ROWTYPE IS
    l_reservation reservations%ROWTYPE;
  BEGIN
    SELECT r.*
      INTO l_reservation
      FROM reservations r
     WHERE r.reservation_id = p_reservation_id;
    RETURN l_reservation;
  END reservation;

  FUNCTION claim(
    p_reservation_id IN reservation_seats.reservation_id%TYPE,
    p_seat_id        IN reservation_seats.seat_id%TYPE
  ) RETURN reservation_seats%ROWTYPE IS
    l_claim reservation_seats%ROWTYPE;
  BEGIN
    SELECT rs.*
      INTO l_claim
      FROM reservation_seats rs
     WHERE rs.reservation_id = p_reservation_id
       AND rs.seat_id = p_seat_id;
    RETURN l_claim;
  END claim;

  FUNCTION payment_of(
    p_reservation_id IN payments.reservation_id%TYPE
  ) RETURN payments%ROWTYPE IS
    l_payment payments%ROWTYPE;
  BEGIN
    SELECT p.*
      INTO l_payment
      FROM payments p
     WHERE p.reservation_id = p_reservation_id;
    RETURN l_payment;
  END payment_of;

  FUNCTION refund_of(
    p_payment_id IN refunds.payment_id%TYPE
  ) RETURN refunds%ROWTYPE IS
    l_refund refunds%ROWTYPE;
  BEGIN
    SELECT f.*
      INTO l_refund
      FROM refunds f
     WHERE f.payment_id = p_payment_id;
    RETURN l_refund;
  END refund_of;

  FUNCTION point_account_of(
    p_user_id IN accounts.user_id%TYPE
  ) RETURN accounts%ROWTYPE IS
    l_account accounts%ROWTYPE;
  BEGIN
    SELECT a.*
      INTO l_account
      FROM accounts a
     WHERE a.user_id = p_user_id;
    RETURN l_account;
  END point_account_of;

  FUNCTION balance_of(
    p_user_id IN accounts.user_id%TYPE
  ) RETURN accounts.balance%TYPE IS
    l_account accounts%ROWTYPE;
  BEGIN
    l_account := point_account_of(p_user_id => p_user_id);
    RETURN l_account.balance;
  END balance_of;

  FUNCTION ledger_transaction(
    p_transaction_id IN ledger_transactions.transaction_id%TYPE
  ) RETURN ledger_transactions%ROWTYPE IS
    l_transaction ledger_transactions%ROWTYPE;
  BEGIN
    SELECT t.*
      INTO l_transaction
      FROM ledger_transactions t
     WHERE t.transaction_id = p_transaction_id;
    RETURN l_transaction;
  END ledger_transaction;

  FUNCTION entry_of_user(
    p_transaction_id IN ledger_entries.transaction_id%TYPE,
    p_user_id        IN accounts.user_id%TYPE
  ) RETURN ledger_entries%ROWTYPE IS
    l_entry ledger_entries%ROWTYPE;
  BEGIN
    SELECT e.*
      INTO l_entry
      FROM ledger_entries e
      JOIN accounts a ON a.account_id = e.account_id
     WHERE e.transaction_id = p_transaction_id
       AND a.user_id = p_user_id;
    RETURN l_entry;
  END entry_of_user;

  FUNCTION entry_of_house(
    p_transaction_id IN ledger_entries.transaction_id%TYPE,
    p_kind           IN accounts.kind%TYPE
  ) RETURN ledger_entries%ROWTYPE IS
    l_entry ledger_entries%ROWTYPE;
  BEGIN
    SELECT e.*
      INTO l_entry
      FROM ledger_entries e
      JOIN accounts a ON a.account_id = e.account_id
     WHERE e.transaction_id = p_transaction_id
       AND a.kind = p_kind;
    RETURN l_entry;
  END entry_of_house;

  FUNCTION payment(
    p_payment_id IN payments.payment_id%TYPE
  ) RETURN payments%ROWTYPE IS
    l_payment payments%ROWTYPE;
  BEGIN
    SELECT p.*
      INTO l_payment
      FROM payments p
     WHERE p.payment_id = p_payment_id;
    RETURN l_payment;
  END payment;

  FUNCTION payment_file(
    p_file_id IN payment_files.file_id%TYPE
  ) RETURN payment_files%ROWTYPE IS
    l_file payment_files%ROWTYPE;
  BEGIN
    SELECT f.*
      INTO l_file
      FROM payment_files f
     WHERE f.file_id = p_file_id;
    RETURN l_file;
  END payment_file;

  FUNCTION payment_file_line(
    p_file_id     IN payment_file_lines.file_id%TYPE,
    p_line_number IN payment_file_lines.line_number%TYPE
  ) RETURN payment_file_lines%ROWTYPE IS
    l_line payment_file_lines%ROWTYPE;
  BEGIN
    SELECT l.*
      INTO l_line
      FROM payment_file_lines l
     WHERE l.file_id = p_file_id
       AND l.line_number = p_line_number;
    RETURN l_line;
  END payment_file_line;

  FUNCTION skips_of_file(
    p_file_id IN payment_file_skips.file_id%TYPE
  ) RETURN VARCHAR2 IS
    l_skips VARCHAR2(4000 CHAR);
  BEGIN
    SELECT LISTAGG(s.line_number || ' ' || s.reason, ',') WITHIN GROUP (ORDER BY s.line_number)
      INTO l_skips
      FROM payment_file_skips s
     WHERE s.file_id = p_file_id;
    RETURN l_skips;
  END skips_of_file;

  FUNCTION payment_file_break(
    p_subject IN payment_file_breaks.subject%TYPE
  ) RETURN payment_file_breaks%ROWTYPE IS
    l_break payment_file_breaks%ROWTYPE;
  BEGIN
    SELECT b.*
      INTO l_break
      FROM payment_file_breaks b
     WHERE b.subject = p_subject;
    RETURN l_break;
  END payment_file_break;

  FUNCTION seats_but(
    p_schedule_id IN seats.schedule_id%TYPE,
    p_seat_ids    IN number_nt DEFAULT number_nt()
  ) RETURN SYS_REFCURSOR IS
    l_seats SYS_REFCURSOR;
  BEGIN
    OPEN l_seats FOR
      SELECT s.*
        FROM seats s
       WHERE s.schedule_id = p_schedule_id
         AND s.seat_id NOT IN (
               SELECT t.column_value
                 FROM TABLE(p_seat_ids) t)
       ORDER BY s.seat_id;
    RETURN l_seats;
  END seats_but;

  FUNCTION reservations_but(
    p_schedule_id    IN reservations.schedule_id%TYPE,
    p_reservation_id IN reservations.reservation_id%TYPE DEFAULT NULL
  ) RETURN SYS_REFCURSOR IS
    l_reservations SYS_REFCURSOR;
  BEGIN
    OPEN l_reservations FOR
      SELECT r.*, rs.seat_id, rs.price, rs.released_at
        FROM reservations r
        LEFT JOIN reservation_seats rs ON rs.reservation_id = r.reservation_id
       WHERE r.schedule_id = p_schedule_id
         AND r.reservation_id <> NVL(p_reservation_id, -1)
       ORDER BY r.reservation_id, rs.seat_id;
    RETURN l_reservations;
  END reservations_but;

  FUNCTION payments_but(
    p_schedule_id    IN reservations.schedule_id%TYPE,
    p_reservation_id IN reservations.reservation_id%TYPE DEFAULT NULL
  ) RETURN SYS_REFCURSOR IS
    l_payments SYS_REFCURSOR;
  BEGIN
    OPEN l_payments FOR
      SELECT p.*, f.refund_id, f.amount AS refund_amount, f.refunded_at
        FROM payments p
        JOIN reservations r ON r.reservation_id = p.reservation_id
        LEFT JOIN refunds f ON f.payment_id = p.payment_id
       WHERE r.schedule_id = p_schedule_id
         AND r.reservation_id <> NVL(p_reservation_id, -1)
       ORDER BY p.payment_id;
    RETURN l_payments;
  END payments_but;

  FUNCTION money_but(
    p_user_id IN accounts.user_id%TYPE DEFAULT NULL
  ) RETURN SYS_REFCURSOR IS
    l_money SYS_REFCURSOR;
  BEGIN
    OPEN l_money FOR
      SELECT a.account_id, a.kind, a.user_id, a.balance, e.entry_id, e.amount, e.balance_after
        FROM accounts a
        LEFT JOIN ledger_entries e ON e.account_id = a.account_id
       WHERE a.kind = 'POINT'
         AND a.user_id <> NVL(p_user_id, -1)
       ORDER BY a.account_id, e.entry_id;
    RETURN l_money;
  END money_but;

  FUNCTION broken_rules RETURN VARCHAR2 IS
    l_broken VARCHAR2(4000 CHAR);
  BEGIN
    SELECT LISTAGG(b.invariant || ' (' || b.subject || ': ' || b.found || ', not ' || b.expected || ')', '; ')
             WITHIN GROUP (ORDER BY b.invariant, b.subject)
      INTO l_broken
      FROM invariant_break_v b;
    RETURN l_broken;
  END broken_rules;
END stored;
/
