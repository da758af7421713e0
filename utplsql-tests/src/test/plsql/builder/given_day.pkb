CREATE OR REPLACE PACKAGE BODY given_day AS
  FUNCTION midnight(
    p_days IN PLS_INTEGER DEFAULT 0
  ) RETURN settlements.day_start%TYPE IS
    l_first settlements.day_start%TYPE := TIMESTAMP '2026-01-20 00:00:00 +09:00';
  BEGIN
    RETURN l_first + NUMTODSINTERVAL(24 * p_days, 'HOUR');
  END midnight;

  FUNCTION a_sale(
    p_schedule_id IN seats.schedule_id%TYPE,
    p_number      IN seats.seat_number%TYPE,
    p_time        IN payments.completed_at%TYPE
  ) RETURN reservations.reservation_id%TYPE IS
    l_reservation_id reservations.reservation_id%TYPE;
  BEGIN
    l_reservation_id := given.a_paid_reservation(
      p_schedule_id => p_schedule_id,
      p_seat_ids    => given.seats_between(
        p_schedule_id => p_schedule_id,
        p_first       => p_number,
        p_last        => p_number));
    sale_was_at(p_reservation_id => l_reservation_id, p_time => p_time);
    RETURN l_reservation_id;
  END a_sale;

  PROCEDURE sale_was_at(
    p_reservation_id IN reservations.reservation_id%TYPE,
    p_time           IN payments.completed_at%TYPE
  ) IS
  BEGIN
    UPDATE payments p
       SET p.completed_at = p_time
     WHERE p.reservation_id = p_reservation_id;
  END sale_was_at;

  PROCEDURE refund_was_at(
    p_reservation_id IN reservations.reservation_id%TYPE,
    p_time           IN refunds.refunded_at%TYPE
  ) IS
  BEGIN
    given.reservation_is_cancelled(p_reservation_id => p_reservation_id);
    UPDATE refunds f
       SET f.refunded_at = p_time
     WHERE f.payment_id IN (
             SELECT p.payment_id
               FROM payments p
              WHERE p.reservation_id = p_reservation_id);
  END refund_was_at;

  FUNCTION settled(
    p_days IN PLS_INTEGER DEFAULT 0
  ) RETURN settlements.line_count%TYPE IS
    l_line_count settlements.line_count%TYPE;
  BEGIN
    settlement.settle_day(
      p_business_date => business_date(p_days => p_days),
      p_day_start     => midnight(p_days => p_days),
      p_day_end       => midnight(p_days => p_days + 1),
      p_line_count    => l_line_count);
    RETURN l_line_count;
  END settled;

  FUNCTION business_date(
    p_days IN PLS_INTEGER DEFAULT 0
  ) RETURN settlements.business_date%TYPE IS
  BEGIN
    RETURN '2026-01-' || (20 + p_days);
  END business_date;

  FUNCTION a_break RETURN reconciliation_breaks.break_id%TYPE IS
    l_run_id   reconciliation_runs.run_id%TYPE;
    l_break_id reconciliation_breaks.break_id%TYPE;
  BEGIN
    reconciliation.begin_run(p_business_date => business_date(p_days => 0), p_run_id => l_run_id);
    reconciliation.record_breaks(
      p_run_id     => l_run_id,
      p_invariants => varchar2_nt('a rule'),
      p_subjects   => varchar2_nt('account 7'),
      p_scopes     => varchar2_nt('account'),
      p_key_ids    => number_nt(7),
      p_expected   => varchar2_nt('0'),
      p_found      => varchar2_nt('1'));
    SELECT b.break_id
      INTO l_break_id
      FROM reconciliation_breaks b
     WHERE b.first_run_id = l_run_id;
    RETURN l_break_id;
  END a_break;

  PROCEDURE is_corrected(
    p_user_id IN corrections.user_id%TYPE,
    p_amount  IN corrections.amount%TYPE
  ) IS
    l_correction_id  corrections.correction_id%TYPE;
    l_transaction_id corrections.transaction_id%TYPE;
    l_balance        accounts.balance%TYPE;
  BEGIN
    correction.propose(
      p_user_id       => given.an_admin,
      p_break_id      => a_break,
      p_account_user  => p_user_id,
      p_amount        => p_amount,
      p_balance_too   => 1,
      p_reason        => 'lost',
      p_correction_id => l_correction_id);
    correction.post(
      p_user_id        => given.an_admin,
      p_correction_id  => l_correction_id,
      p_transaction_id => l_transaction_id,
      p_balance        => l_balance);
  END is_corrected;
END given_day;
/
