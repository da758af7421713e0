CREATE OR REPLACE PACKAGE stored AUTHID DEFINER AS
  -- Purpose:    what is in the tables now, for the suites to expect something of.
  -- Callers:    the suites. Installed in test databases only.
  -- Locks:      none.
  -- Isolation:  any.
  -- Idempotent: yes, it only reads.
  --
  -- The functions with one row raise NO_DATA_FOUND where there is none. The cursors are as of their
  -- opening: opened before a command and again after it, they show what it touched.

  FUNCTION seat(
    p_seat_id IN seats.seat_id%TYPE
  ) RETURN seats%ROWTYPE;

  FUNCTION reservation(
    p_reservation_id IN reservations.reservation_id%TYPE
  ) RETURN reservations%ROWTYPE;

  FUNCTION claim(
    p_reservation_id IN reservation_seats.reservation_id%TYPE,
    p_seat_id        IN reservation_seats.seat_id%TYPE
  ) RETURN reservation_seats%ROWTYPE;

  FUNCTION payment_of(
    p_reservation_id IN payments.reservation_id%TYPE
  ) RETURN payments%ROWTYPE;

  FUNCTION refund_of(
    p_payment_id IN refunds.payment_id%TYPE
  ) RETURN refunds%ROWTYPE;

  FUNCTION point_account_of(
    p_user_id IN accounts.user_id%TYPE
  ) RETURN accounts%ROWTYPE;

  FUNCTION balance_of(
    p_user_id IN accounts.user_id%TYPE
  ) RETURN accounts.balance%TYPE;

  FUNCTION ledger_transaction(
    p_transaction_id IN ledger_transactions.transaction_id%TYPE
  ) RETURN ledger_transactions%ROWTYPE;

  -- The entry that a transaction made in a user's account.
  FUNCTION entry_of_user(
    p_transaction_id IN ledger_entries.transaction_id%TYPE,
    p_user_id        IN accounts.user_id%TYPE
  ) RETURN ledger_entries%ROWTYPE;

  -- The entry that a transaction made in an account of the house.
  --   p_kind  FUNDING or SALES
  FUNCTION entry_of_house(
    p_transaction_id IN ledger_entries.transaction_id%TYPE,
    p_kind           IN accounts.kind%TYPE
  ) RETURN ledger_entries%ROWTYPE;

  FUNCTION payment(
    p_payment_id IN payments.payment_id%TYPE
  ) RETURN payments%ROWTYPE;

  FUNCTION payment_file(
    p_file_id IN payment_files.file_id%TYPE
  ) RETURN payment_files%ROWTYPE;

  FUNCTION payment_file_line(
    p_file_id     IN payment_file_lines.file_id%TYPE,
    p_line_number IN payment_file_lines.line_number%TYPE
  ) RETURN payment_file_lines%ROWTYPE;

  -- The lines that could not be read, each with its reason.
  FUNCTION skips_of_file(
    p_file_id IN payment_file_skips.file_id%TYPE
  ) RETURN VARCHAR2;

  -- The break of this subject, of which there is one.
  FUNCTION payment_file_break(
    p_subject IN payment_file_breaks.subject%TYPE
  ) RETURN payment_file_breaks%ROWTYPE;

  -- The seats of a date, without these.
  FUNCTION seats_but(
    p_schedule_id IN seats.schedule_id%TYPE,
    p_seat_ids    IN number_nt DEFAULT number_nt()
  ) RETURN SYS_REFCURSOR;

  -- The reservations of a date and their claims, without this one's.
  FUNCTION reservations_but(
    p_schedule_id    IN reservations.schedule_id%TYPE,
    p_reservation_id IN reservations.reservation_id%TYPE DEFAULT NULL
  ) RETURN SYS_REFCURSOR;

  -- The payments and refunds of a date, without this reservation's.
  FUNCTION payments_but(
    p_schedule_id    IN reservations.schedule_id%TYPE,
    p_reservation_id IN reservations.reservation_id%TYPE DEFAULT NULL
  ) RETURN SYS_REFCURSOR;

  -- The point accounts and their entries, without this user's.
  FUNCTION money_but(
    p_user_id IN accounts.user_id%TYPE DEFAULT NULL
  ) RETURN SYS_REFCURSOR;

  -- The rules that invariant_break_v finds broken, each with its subject; NULL when all hold.
  FUNCTION broken_rules RETURN VARCHAR2;
END stored;
/
