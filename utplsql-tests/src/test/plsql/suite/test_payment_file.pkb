CREATE OR REPLACE PACKAGE BODY test_payment_file AS
  c_day        CONSTANT VARCHAR2(10 CHAR) := '2020-01-02';
  c_day_before CONSTANT VARCHAR2(10 CHAR) := '2020-01-01';
  c_start      CONSTANT TIMESTAMP(6) WITH TIME ZONE := TIMESTAMP '2020-01-02 00:00:00 +00:00';
  c_seconds    CONSTANT NUMBER := 1577923200;

  -- A file of c_day, or of so many days before.
  FUNCTION opened(
    p_sha256    IN payment_files.sha256%TYPE DEFAULT 'aa',
    p_days_back IN NUMBER DEFAULT 0,
    p_anew      IN NUMBER DEFAULT 0
  ) RETURN payment_files.file_id%TYPE IS
    l_start   payment_files.day_start%TYPE := c_start - NUMTODSINTERVAL(p_days_back, 'DAY');
    l_file_id payment_files.file_id%TYPE;
    l_status  payment_files.status%TYPE;
    l_read    payment_files.line_count%TYPE;
  BEGIN
    payment_file.open_file(
      p_business_date => CASE p_days_back WHEN 0 THEN c_day ELSE c_day_before END,
      p_day_start     => l_start,
      p_day_end       => l_start + NUMTODSINTERVAL(1, 'DAY'),
      p_file_name     => 'payments.csv',
      p_sha256        => p_sha256,
      p_begin_anew    => p_anew,
      p_file_id       => l_file_id,
      p_status        => l_status,
      p_lines_read    => l_read);
    ut.expect(l_read).to_equal(
      stored.payment_file(p_file_id => l_file_id).line_count
      + stored.payment_file(p_file_id => l_file_id).skipped_count);
    ut.expect(l_status).to_equal(stored.payment_file(p_file_id => l_file_id).status);
    RETURN l_file_id;
  END opened;

  FUNCTION the_file(
    p_file_id IN payment_files.file_id%TYPE
  ) RETURN payment_files%ROWTYPE IS
  BEGIN
    RETURN stored.payment_file(p_file_id => p_file_id);
  END the_file;

  -- One line, at so many seconds of c_day.
  PROCEDURE put(
    p_file_id    IN payment_files.file_id%TYPE,
    p_line       IN payment_file_lines.line_number%TYPE,
    p_payment_id IN payment_file_lines.payment_id%TYPE,
    p_ref        IN payment_file_lines.provider_ref%TYPE DEFAULT NULL,
    p_kind       IN payment_file_lines.kind%TYPE DEFAULT 'CAPTURE',
    p_amount     IN payment_file_lines.amount%TYPE DEFAULT given.c_vip_price,
    p_status     IN payment_file_lines.status%TYPE DEFAULT 'SUCCEEDED',
    p_second     IN NUMBER DEFAULT 3600
  ) IS
  BEGIN
    payment_file.put_lines(
      p_file_id       => p_file_id,
      p_line_numbers  => number_nt(p_line),
      p_provider_refs => varchar2_nt(NVL(p_ref, 'L-' || p_line)),
      p_payment_ids   => number_nt(p_payment_id),
      p_kinds         => varchar2_nt(p_kind),
      p_amounts       => number_nt(p_amount),
      p_statuses      => varchar2_nt(p_status),
      p_microseconds  => number_nt((c_seconds + p_second) * 1000000));
  END put;

  PROCEDURE skip_line(
    p_file_id IN payment_files.file_id%TYPE,
    p_line    IN payment_file_skips.line_number%TYPE,
    p_limit   IN NUMBER DEFAULT 1
  ) IS
  BEGIN
    payment_file.put_skips(
      p_file_id      => p_file_id,
      p_line_numbers => number_nt(p_line),
      p_reasons      => varchar2_nt('it is no line'),
      p_limit        => p_limit);
  END skip_line;

  -- Its trailer says what there is.
  PROCEDURE finish(
    p_file_id IN payment_files.file_id%TYPE
  ) IS
    l_file payment_files%ROWTYPE := the_file(p_file_id => p_file_id);
  BEGIN
    payment_file.end_file(
      p_file_id       => p_file_id,
      p_line_count    => l_file.line_count + l_file.skipped_count,
      p_control_total => l_file.control_total);
  END finish;

  -- Lines that were compared and that were skipped; breaks that are found, new and closed.
  PROCEDURE compare(
    p_file_id IN  payment_files.file_id%TYPE,
    p_lines   OUT VARCHAR2,
    p_breaks  OUT VARCHAR2
  ) IS
    l_lines   payment_files.line_count%TYPE;
    l_skipped payment_files.skipped_count%TYPE;
    l_found   payment_files.found_count%TYPE;
    l_new     NUMBER;
    l_closed  NUMBER;
  BEGIN
    payment_file.compare_file(
      p_file_id => p_file_id,
      p_lines   => l_lines,
      p_skipped => l_skipped,
      p_found   => l_found,
      p_new     => l_new,
      p_closed  => l_closed);
    p_lines  := l_lines || '/' || l_skipped;
    p_breaks := l_found || '/' || l_new || '/' || l_closed;
  END compare;

  -- Found, new and closed.
  FUNCTION compared(
    p_file_id IN payment_files.file_id%TYPE
  ) RETURN VARCHAR2 IS
    l_lines  VARCHAR2(100 CHAR);
    l_breaks VARCHAR2(100 CHAR);
  BEGIN
    compare(p_file_id => p_file_id, p_lines => l_lines, p_breaks => l_breaks);
    RETURN l_breaks;
  END compared;

  FUNCTION whole_and_compared(
    p_file_id IN payment_files.file_id%TYPE
  ) RETURN VARCHAR2 IS
  BEGIN
    finish(p_file_id => p_file_id);
    RETURN compared(p_file_id => p_file_id);
  END whole_and_compared;

  -- Open ones: kind, subject, line, expected and found.
  FUNCTION breaks RETURN VARCHAR2 IS
    l_breaks VARCHAR2(4000 CHAR);
  BEGIN
    SELECT LISTAGG(
             b.break_kind || ' ' || b.subject || ' ' || b.line_number || ' ' || b.expected || ' ' || b.found, ',')
             WITHIN GROUP (ORDER BY b.business_date, b.break_kind, b.subject)
      INTO l_breaks
      FROM payment_file_break_v b
     WHERE b.status = 'OPEN';
    RETURN l_breaks;
  END breaks;

  -- A payment of one VIP seat, captured an hour into c_day.
  FUNCTION a_payment RETURN payments.payment_id%TYPE IS
    l_payment_id payments.payment_id%TYPE;
  BEGIN
    l_payment_id := stored.payment_of(p_reservation_id => given.a_paid_reservation).payment_id;
    given.payment_was_made(p_payment_id => l_payment_id, p_when => c_start + NUMTODSINTERVAL(3600, 'SECOND'));
    RETURN l_payment_id;
  END a_payment;

  -- One that was given back an hour later.
  FUNCTION a_refunded_payment RETURN payments.payment_id%TYPE IS
    l_reservation_id reservations.reservation_id%TYPE := given.a_paid_reservation;
    l_payment_id     payments.payment_id%TYPE;
  BEGIN
    l_payment_id := stored.payment_of(p_reservation_id => l_reservation_id).payment_id;
    given.reservation_is_cancelled(p_reservation_id => l_reservation_id);
    given.payment_was_made(p_payment_id => l_payment_id, p_when => c_start + NUMTODSINTERVAL(3600, 'SECOND'));
    given.refund_was_made(p_payment_id => l_payment_id, p_when => c_start + NUMTODSINTERVAL(7200, 'SECOND'));
    RETURN l_payment_id;
  END a_refunded_payment;

  PROCEDURE is_opened IS
    l_before payment_files.opened_at%TYPE := SYSTIMESTAMP;
    l_file   payment_files%ROWTYPE;
  BEGIN
    l_file := the_file(p_file_id => opened(p_sha256 => 'aa'));

    ut.expect(l_file.business_date).to_equal(c_day);
    ut.expect(l_file.day_start).to_equal(c_start);
    ut.expect(l_file.day_end).to_equal(c_start + NUMTODSINTERVAL(1, 'DAY'));
    ut.expect(l_file.file_name).to_equal('payments.csv');
    ut.expect(l_file.sha256).to_equal('aa');
    ut.expect(l_file.status).to_equal('READING');
    ut.expect(l_file.opened_at).to_be_between(l_before, SYSTIMESTAMP);
    ut.expect(l_file.line_count).to_equal(0);
    ut.expect(l_file.skipped_count).to_equal(0);
    ut.expect(l_file.control_total).to_equal(0);
    ut.expect(l_file.found_count).to_be_null;
  END is_opened;

  PROCEDURE goes_on IS
    l_file_id payment_files.file_id%TYPE := opened;
  BEGIN
    put(p_file_id => l_file_id, p_line => 2, p_payment_id => 7);
    skip_line(p_file_id => l_file_id, p_line => 3);

    ut.expect(opened).to_equal(l_file_id);
    ut.expect(the_file(p_file_id => l_file_id).line_count).to_equal(1);
    ut.expect(opened(p_days_back => 1)).not_to_equal(l_file_id);
  END goes_on;

  PROCEDURE refuses_others IS
    l_file_id payment_files.file_id%TYPE := opened;
  BEGIN
    put(p_file_id => l_file_id, p_line => 2, p_payment_id => 7);
    skip_line(p_file_id => l_file_id, p_line => 3);
    l_file_id := opened(p_sha256 => 'bb');
  EXCEPTION
    WHEN ticket_errors.e_payment_file_changed THEN
      ut.expect(thrown.message(p_sqlerrm => SQLERRM)).to_equal(
        'payments.csv is another file than the one that was read up to line 3: its SHA-256 was aa.'
        || ' Put that one back, or begin anew with this one.');
      ut.expect(the_file(p_file_id => l_file_id).status).to_equal('READING');
      RAISE;
  END refuses_others;

  PROCEDURE is_given_up IS
    l_before_id payment_files.file_id%TYPE := opened(p_days_back => 1);
    l_file_id   payment_files.file_id%TYPE := opened;
    l_other_id  payment_files.file_id%TYPE := opened(p_sha256 => 'bb', p_anew => 1);
  BEGIN
    ut.expect(the_file(p_file_id => l_before_id).status).to_equal('READING');
    ut.expect(the_file(p_file_id => l_file_id).status).to_equal('REJECTED');
    ut.expect(the_file(p_file_id => l_file_id).message).to_equal('Given up for another delivery.');
    ut.expect(the_file(p_file_id => l_other_id).status).to_equal('READING');
    ut.expect(the_file(p_file_id => l_other_id).sha256).to_equal('bb');
  END is_given_up;

  PROCEDURE is_found_again IS
    l_file_id payment_files.file_id%TYPE := opened;
  BEGIN
    finish(p_file_id => l_file_id);
    ut.expect(opened).to_equal(l_file_id);
    ut.expect(the_file(p_file_id => l_file_id).status).to_equal('READ');
    ut.expect(compared(p_file_id => l_file_id)).to_equal('0/0/0');
    ut.expect(opened).to_equal(l_file_id);
    ut.expect(the_file(p_file_id => l_file_id).status).to_equal('COMPARED');
    ut.expect(opened(p_sha256 => 'bb')).not_to_equal(l_file_id);
  END is_found_again;

  PROCEDURE is_not_early IS
    l_now     payment_files.day_end%TYPE := SYSTIMESTAMP;
    l_file_id payment_files.file_id%TYPE;
    l_status  payment_files.status%TYPE;
    l_read    payment_files.line_count%TYPE;
  BEGIN
    payment_file.open_file(
      p_business_date => c_day,
      p_day_start     => l_now,
      p_day_end       => l_now + NUMTODSINTERVAL(1, 'HOUR'),
      p_file_name     => 'payments.csv',
      p_sha256        => 'aa',
      p_begin_anew    => 0,
      p_file_id       => l_file_id,
      p_status        => l_status,
      p_lines_read    => l_read);
    ut.fail('opened as ' || l_file_id || ', ' || l_status);
  EXCEPTION
    WHEN ticket_errors.e_payment_file_early THEN
      ut.expect(thrown.message(p_sqlerrm => SQLERRM)).to_equal(
        'The file of 2020-01-02 cannot be compared: the day is not over.');
      RAISE;
  END is_not_early;

  PROCEDURE is_rejected IS
    l_file_id payment_files.file_id%TYPE := opened;
  BEGIN
    payment_file.reject_file(p_file_id => l_file_id, p_message => 'It is torn.');

    ut.expect(the_file(p_file_id => l_file_id).status).to_equal('REJECTED');
    ut.expect(the_file(p_file_id => l_file_id).message).to_equal('It is torn.');
    ut.expect(opened).not_to_equal(l_file_id);
  END is_rejected;

  PROCEDURE is_not_rejected IS
    l_file_id payment_files.file_id%TYPE := opened;
  BEGIN
    finish(p_file_id => l_file_id);
    payment_file.reject_file(p_file_id => l_file_id, p_message => 'It is torn.');

    ut.expect(the_file(p_file_id => l_file_id).status).to_equal('READ');
    ut.expect(the_file(p_file_id => l_file_id).message).to_be_null;
  END is_not_rejected;

  PROCEDURE are_kept IS
    l_file_id payment_files.file_id%TYPE := opened;
    l_line    payment_file_lines%ROWTYPE;
  BEGIN
    payment_file.put_lines(
      p_file_id       => l_file_id,
      p_line_numbers  => number_nt(2, 3),
      p_provider_refs => varchar2_nt('W-1', 'W-2'),
      p_payment_ids   => number_nt(17, 18),
      p_kinds         => varchar2_nt('CAPTURE', 'REFUND'),
      p_amounts       => number_nt(5, 6),
      p_statuses      => varchar2_nt('SUCCEEDED', 'FAILED'),
      p_microseconds  => number_nt(c_seconds * 1000000, c_seconds * 1000000 + 123456));

    l_line := stored.payment_file_line(p_file_id => l_file_id, p_line_number => 3);
    ut.expect(l_line.provider_ref).to_equal('W-2');
    ut.expect(l_line.payment_id).to_equal(18);
    ut.expect(l_line.kind).to_equal('REFUND');
    ut.expect(l_line.amount).to_equal(6);
    ut.expect(l_line.status).to_equal('FAILED');
    ut.expect(l_line.occurred_at).to_equal(c_start + NUMTODSINTERVAL(0.123456, 'SECOND'));
    l_line := stored.payment_file_line(p_file_id => l_file_id, p_line_number => 2);
    ut.expect(l_line.provider_ref).to_equal('W-1');
    ut.expect(l_line.occurred_at).to_equal(c_start);
  END are_kept;

  PROCEDURE are_summed IS
    l_file_id payment_files.file_id%TYPE := opened;
  BEGIN
    put(p_file_id => l_file_id, p_line => 2, p_payment_id => 7, p_amount => 100);
    put(p_file_id => l_file_id, p_line => 3, p_payment_id => 7, p_amount => 30, p_kind => 'REFUND');
    put(p_file_id => l_file_id, p_line => 4, p_payment_id => 8, p_amount => 5, p_status => 'FAILED');

    ut.expect(the_file(p_file_id => l_file_id).line_count).to_equal(3);
    ut.expect(the_file(p_file_id => l_file_id).control_total).to_equal(75);
  END are_summed;

  PROCEDURE are_skipped IS
    l_file_id payment_files.file_id%TYPE := opened;
  BEGIN
    skip_line(p_file_id => l_file_id, p_line => 2, p_limit => 2);
    skip_line(p_file_id => l_file_id, p_line => 5, p_limit => 2);

    ut.expect(the_file(p_file_id => l_file_id).skipped_count).to_equal(2);
    ut.expect(stored.skips_of_file(p_file_id => l_file_id)).to_equal(
      '2 it is no line,5 it is no line');
  END are_skipped;

  PROCEDURE are_too_many IS
    l_file_id payment_files.file_id%TYPE := opened;
  BEGIN
    skip_line(p_file_id => l_file_id, p_line => 4);
    skip_line(p_file_id => l_file_id, p_line => 3);
  EXCEPTION
    WHEN ticket_errors.e_payment_file_unreadable THEN
      ut.expect(thrown.message(p_sqlerrm => SQLERRM)).to_equal(
        'More than 1 lines of payments.csv cannot be read; the first is line 3: it is no line.'
        || ' Ask the provider for a corrected file.');
      RAISE;
  END are_too_many;

  PROCEDURE are_refused IS
    l_file_id payment_files.file_id%TYPE := opened;
  BEGIN
    payment_file.reject_file(p_file_id => l_file_id, p_message => 'It is torn.');
    put(p_file_id => l_file_id, p_line => 2, p_payment_id => 7);
  EXCEPTION
    WHEN ticket_errors.e_payment_file_over THEN
      ut.expect(thrown.message(p_sqlerrm => SQLERRM)).to_equal(
        'File ' || l_file_id || ' is REJECTED and takes no more lines. Start the job again.');
      RAISE;
  END are_refused;

  PROCEDURE have_no_file IS
  BEGIN
    put(p_file_id => -1, p_line => 2, p_payment_id => 7);
  EXCEPTION
    WHEN ticket_errors.e_payment_file_over THEN
      ut.expect(thrown.message(p_sqlerrm => SQLERRM)).to_equal('There is no file -1. Start the job again.');
      RAISE;
  END have_no_file;

  PROCEDURE skips_are_refused IS
    l_file_id payment_files.file_id%TYPE := opened;
  BEGIN
    payment_file.reject_file(p_file_id => l_file_id, p_message => 'It is torn.');
    skip_line(p_file_id => l_file_id, p_line => 2);
  END skips_are_refused;

  PROCEDURE makes_whole IS
    l_file_id payment_files.file_id%TYPE := opened;
  BEGIN
    put(p_file_id => l_file_id, p_line => 2, p_payment_id => 7, p_amount => 100);
    payment_file.end_file(p_file_id => l_file_id, p_line_count => 1, p_control_total => 100);

    ut.expect(the_file(p_file_id => l_file_id).status).to_equal('READ');
  END makes_whole;

  PROCEDURE counts_skips IS
    l_file_id payment_files.file_id%TYPE := opened;
  BEGIN
    put(p_file_id => l_file_id, p_line => 2, p_payment_id => 7, p_amount => 100);
    skip_line(p_file_id => l_file_id, p_line => 3);
    payment_file.end_file(p_file_id => l_file_id, p_line_count => 2, p_control_total => 170);

    ut.expect(the_file(p_file_id => l_file_id).status).to_equal('READ');
  END counts_skips;

  PROCEDURE tells_lines_apart IS
    l_file_id payment_files.file_id%TYPE := opened;
    l_lines   VARCHAR2(100 CHAR);
    l_breaks  VARCHAR2(100 CHAR);
  BEGIN
    put(p_file_id => l_file_id, p_line => 2, p_payment_id => 7, p_amount => 100);
    put(p_file_id => l_file_id, p_line => 3, p_payment_id => 8, p_amount => 100);
    skip_line(p_file_id => l_file_id, p_line => 4);
    finish(p_file_id => l_file_id);

    compare(p_file_id => l_file_id, p_lines => l_lines, p_breaks => l_breaks);

    ut.expect(l_lines).to_equal('2/1');
    ut.expect(l_breaks).to_equal('2/2/0');
  END tells_lines_apart;

  PROCEDURE misses_a_line IS
    l_file_id payment_files.file_id%TYPE := opened;
  BEGIN
    put(p_file_id => l_file_id, p_line => 2, p_payment_id => 7, p_amount => 100);
    payment_file.end_file(p_file_id => l_file_id, p_line_count => 2, p_control_total => 100);
  EXCEPTION
    WHEN ticket_errors.e_payment_file_incomplete THEN
      ut.expect(thrown.message(p_sqlerrm => SQLERRM)).to_equal(
        'payments.csv is not whole: its trailer says 2 lines and there are 1.'
        || ' Ask the provider to send it again.');
      ut.expect(the_file(p_file_id => l_file_id).status).to_equal('READING');
      RAISE;
  END misses_a_line;

  PROCEDURE misses_a_won IS
    l_file_id payment_files.file_id%TYPE := opened;
  BEGIN
    put(p_file_id => l_file_id, p_line => 2, p_payment_id => 7, p_amount => 100);
    payment_file.end_file(p_file_id => l_file_id, p_line_count => 1, p_control_total => 101);
  EXCEPTION
    WHEN ticket_errors.e_payment_file_incomplete THEN
      ut.expect(thrown.message(p_sqlerrm => SQLERRM)).to_equal(
        'payments.csv is not whole: its trailer says 101 won and the lines sum to 100.'
        || ' Ask the provider to send it again.');
      RAISE;
  END misses_a_won;

  PROCEDURE comes_once IS
    l_file_id payment_files.file_id%TYPE := opened;
  BEGIN
    finish(p_file_id => l_file_id);
    finish(p_file_id => l_file_id);
  END comes_once;

  PROCEDURE replaces IS
    l_before_id payment_files.file_id%TYPE := opened(p_days_back => 1);
    l_file_id   payment_files.file_id%TYPE := opened;
    l_next_id   payment_files.file_id%TYPE;
  BEGIN
    finish(p_file_id => l_before_id);
    finish(p_file_id => l_file_id);
    l_next_id := opened(p_sha256 => 'bb');
    ut.expect(the_file(p_file_id => l_file_id).status).to_equal('READ');

    finish(p_file_id => l_next_id);

    ut.expect(the_file(p_file_id => l_before_id).status).to_equal('READ');
    ut.expect(the_file(p_file_id => l_file_id).status).to_equal('REPLACED');
    ut.expect(the_file(p_file_id => l_next_id).status).to_equal('READ');
  END replaces;

  PROCEDURE finds_nothing IS
    l_payment_id  payments.payment_id%TYPE := a_payment;
    l_refunded_id payments.payment_id%TYPE := a_refunded_payment;
    l_file_id     payment_files.file_id%TYPE := opened;
    l_before      payment_files.compared_at%TYPE := SYSTIMESTAMP;
  BEGIN
    put(p_file_id => l_file_id, p_line => 2, p_payment_id => l_payment_id, p_second => 0);
    put(p_file_id => l_file_id, p_line => 3, p_payment_id => l_refunded_id, p_second => 86399.999999);
    put(p_file_id => l_file_id, p_line => 4, p_payment_id => l_refunded_id, p_kind => 'REFUND');

    ut.expect(whole_and_compared(p_file_id => l_file_id)).to_equal('0/0/0');

    ut.expect(breaks).to_be_null;
    ut.expect(the_file(p_file_id => l_file_id).status).to_equal('COMPARED');
    ut.expect(the_file(p_file_id => l_file_id).compared_at).to_be_between(l_before, SYSTIMESTAMP);
    ut.expect(the_file(p_file_id => l_file_id).found_count).to_equal(0);
    ut.expect(stored.broken_rules).to_be_null;
  END finds_nothing;

  PROCEDURE finds_missing_here IS
    l_payment_id payments.payment_id%TYPE := a_payment;
    l_file_id    payment_files.file_id%TYPE := opened;
  BEGIN
    put(p_file_id => l_file_id, p_line => 2, p_payment_id => l_payment_id);
    put(p_file_id => l_file_id, p_line => 3, p_payment_id => l_payment_id, p_kind => 'REFUND', p_amount => 7);
    put(p_file_id => l_file_id, p_line => 4, p_payment_id => 900000, p_amount => 8);

    ut.expect(whole_and_compared(p_file_id => l_file_id)).to_equal('2/2/0');

    ut.expect(breaks).to_equal('MISSING_HERE L-3 3 nothing 7,MISSING_HERE L-4 4 nothing 8');
  END finds_missing_here;

  PROCEDURE finds_missing_there IS
    l_payment_id  payments.payment_id%TYPE := a_refunded_payment;
    l_earlier_id  payments.payment_id%TYPE := a_payment;
    l_later_id    payments.payment_id%TYPE := a_payment;
    l_reservation reservations.reservation_id%TYPE := given.a_hold;
    l_file_id     payment_files.file_id%TYPE := opened;
  BEGIN
    given.payment_was_made(p_payment_id => l_earlier_id, p_when => c_start - NUMTODSINTERVAL(0.000001, 'SECOND'));
    given.payment_was_made(p_payment_id => l_later_id, p_when => c_start + NUMTODSINTERVAL(1, 'DAY'));
    ut.expect(given.a_failed_payment(p_reservation_id => l_reservation)).to_be_not_null;

    ut.expect(whole_and_compared(p_file_id => l_file_id)).to_equal('2/2/0');

    ut.expect(breaks).to_equal(
      'MISSING_THERE CAPTURE ' || l_payment_id || '  150000 nothing,MISSING_THERE REFUND ' || l_payment_id
      || '  150000 nothing');
  END finds_missing_there;

  PROCEDURE finds_reference_twice IS
    l_payment_id payments.payment_id%TYPE := a_payment;
    l_file_id    payment_files.file_id%TYPE := opened;
  BEGIN
    put(p_file_id => l_file_id, p_line => 2, p_payment_id => l_payment_id, p_ref => 'W-1');
    put(p_file_id => l_file_id, p_line => 3, p_payment_id => l_payment_id, p_ref => 'W-1');
    put(p_file_id => l_file_id, p_line => 4, p_payment_id => 900000, p_ref => 'W-1', p_status => 'FAILED');

    ut.expect(whole_and_compared(p_file_id => l_file_id)).to_equal('2/2/0');

    ut.expect(breaks).to_equal('DUPLICATE W-1#2 3 once again,DUPLICATE W-1#3 4 once again');
  END finds_reference_twice;

  PROCEDURE finds_payment_twice IS
    l_payment_id payments.payment_id%TYPE := a_payment;
    l_before_id  payment_files.file_id%TYPE := opened(p_days_back => 1);
    l_file_id    payment_files.file_id%TYPE := opened;
  BEGIN
    put(p_file_id => l_file_id, p_line => 2, p_payment_id => l_payment_id);
    put(p_file_id => l_file_id, p_line => 3, p_payment_id => l_payment_id);
    finish(p_file_id => l_file_id);
    ut.expect(compared(p_file_id => l_file_id)).to_equal('1/1/0');
    ut.expect(breaks).to_equal('DUPLICATE L-3 3 once again');

    put(p_file_id => l_before_id, p_line => 5, p_payment_id => l_payment_id, p_second => -3600);
    ut.expect(compared(p_file_id => l_file_id)).to_equal('1/0/0');
    ut.expect(whole_and_compared(p_file_id => l_before_id)).to_equal('1/1/0');
    ut.expect(compared(p_file_id => l_file_id)).to_equal('2/1/0');
    ut.expect(breaks).to_equal(
      'LATE L-5 5 2020-01-02T01:00:00Z 2020-01-01T23:00:00Z,DUPLICATE L-2 2 once again,DUPLICATE L-3 3 once again');
  END finds_payment_twice;

  PROCEDURE finds_status IS
    l_payment_id payments.payment_id%TYPE := a_payment;
    l_refund_id  payments.payment_id%TYPE := a_refunded_payment;
    l_failed_id  payments.payment_id%TYPE;
    l_file_id    payment_files.file_id%TYPE := opened;
  BEGIN
    l_failed_id := given.a_failed_payment(p_reservation_id => given.a_hold);
    put(p_file_id => l_file_id, p_line => 2, p_payment_id => l_payment_id, p_status => 'FAILED');
    put(p_file_id => l_file_id, p_line => 3, p_payment_id => l_payment_id, p_status => 'FAILED');
    put(p_file_id => l_file_id, p_line => 4, p_payment_id => l_refund_id);
    put(p_file_id => l_file_id, p_line => 5, p_payment_id => l_refund_id, p_kind => 'REFUND', p_status => 'FAILED');
    put(p_file_id => l_file_id, p_line => 6, p_payment_id => l_failed_id);

    ut.expect(whole_and_compared(p_file_id => l_file_id)).to_equal('3/3/0');

    ut.expect(breaks).to_equal(
      'STATUS L-2 2 SUCCEEDED FAILED,STATUS L-5 5 SUCCEEDED FAILED,STATUS L-6 6 not captured SUCCEEDED');
  END finds_status;

  PROCEDURE minds_no_attempt IS
    l_payment_id payments.payment_id%TYPE := a_payment;
    l_failed_id  payments.payment_id%TYPE;
    l_file_id    payment_files.file_id%TYPE := opened;
  BEGIN
    l_failed_id := given.a_failed_payment(p_reservation_id => given.a_hold);
    put(p_file_id => l_file_id, p_line => 2, p_payment_id => l_payment_id, p_status => 'FAILED');
    put(p_file_id => l_file_id, p_line => 3, p_payment_id => l_payment_id);
    put(p_file_id => l_file_id, p_line => 4, p_payment_id => l_failed_id, p_status => 'FAILED');
    put(p_file_id => l_file_id, p_line => 5, p_payment_id => 900000, p_status => 'FAILED');

    ut.expect(whole_and_compared(p_file_id => l_file_id)).to_equal('0/0/0');
  END minds_no_attempt;

  PROCEDURE minds_no_earlier_attempt IS
    l_payment_id payments.payment_id%TYPE := a_payment;
    l_before_id  payment_files.file_id%TYPE := opened(p_days_back => 1);
    l_file_id    payment_files.file_id%TYPE := opened;
  BEGIN
    put(p_file_id => l_before_id, p_line => 2, p_payment_id => l_payment_id, p_status => 'FAILED', p_second => -9);
    put(p_file_id => l_file_id, p_line => 2, p_payment_id => l_payment_id);

    ut.expect(whole_and_compared(p_file_id => l_before_id)).to_equal('0/0/0');
    ut.expect(whole_and_compared(p_file_id => l_file_id)).to_equal('0/0/0');
    given.payment_was_made(p_payment_id => l_payment_id, p_when => c_start - NUMTODSINTERVAL(5, 'SECOND'));
    ut.expect(compared(p_file_id => l_before_id)).to_equal('0/0/0');
    ut.expect(compared(p_file_id => l_file_id)).to_equal('1/1/0');
    ut.expect(breaks).to_equal('LATE L-2 2 2020-01-01T23:59:55Z 2020-01-02T01:00:00Z');
  END minds_no_earlier_attempt;

  PROCEDURE finds_amount IS
    l_payment_id payments.payment_id%TYPE := a_refunded_payment;
    l_file_id    payment_files.file_id%TYPE := opened;
  BEGIN
    put(p_file_id => l_file_id, p_line => 2, p_payment_id => l_payment_id, p_amount => 149999);
    put(p_file_id => l_file_id, p_line => 3, p_payment_id => l_payment_id, p_amount => 150001, p_kind => 'REFUND');

    ut.expect(whole_and_compared(p_file_id => l_file_id)).to_equal('2/2/0');

    ut.expect(breaks).to_equal('AMOUNT L-2 2 150000 149999,AMOUNT L-3 3 150000 150001');
  END finds_amount;

  PROCEDURE finds_ledger IS
    l_payment_id payments.payment_id%TYPE := a_payment;
    l_other_id   payments.payment_id%TYPE := a_payment;
    l_refund_id  payments.payment_id%TYPE := a_refunded_payment;
    l_file_id    payment_files.file_id%TYPE := opened;
  BEGIN
    given_broken.payment_names(
      p_payment_id     => l_payment_id,
      p_transaction_id => given_broken.an_empty_transaction);
    given_broken.transaction_is(
      p_transaction_id => stored.payment(p_payment_id => l_other_id).transaction_id,
      p_kind           => 'CHARGE');
    given_broken.transaction_is(
      p_transaction_id => stored.refund_of(p_payment_id => l_refund_id).transaction_id,
      p_kind           => 'CHARGE');
    put(p_file_id => l_file_id, p_line => 2, p_payment_id => l_payment_id);
    put(p_file_id => l_file_id, p_line => 3, p_payment_id => l_other_id);
    put(p_file_id => l_file_id, p_line => 4, p_payment_id => l_refund_id);
    put(p_file_id => l_file_id, p_line => 5, p_payment_id => l_refund_id, p_kind => 'REFUND');

    ut.expect(whole_and_compared(p_file_id => l_file_id)).to_equal('3/3/0');

    ut.expect(breaks).to_equal('LEDGER L-2 2 150000 0,LEDGER L-3 3 150000 0,LEDGER L-5 5 150000 0');
  END finds_ledger;

  PROCEDURE finds_late IS
    l_payment_id payments.payment_id%TYPE := a_payment;
    l_early_id   payments.payment_id%TYPE := a_payment;
    l_next_id    payments.payment_id%TYPE := a_payment;
    l_last_id    payments.payment_id%TYPE := a_payment;
    l_file_id    payment_files.file_id%TYPE := opened;
  BEGIN
    given.payment_was_made(p_payment_id => l_early_id, p_when => c_start - NUMTODSINTERVAL(1, 'SECOND'));
    given.payment_was_made(p_payment_id => l_next_id, p_when => c_start + NUMTODSINTERVAL(1, 'DAY'));
    put(p_file_id => l_file_id, p_line => 2, p_payment_id => l_payment_id, p_second => 86400);
    put(p_file_id => l_file_id, p_line => 3, p_payment_id => l_early_id);
    put(p_file_id => l_file_id, p_line => 4, p_payment_id => l_next_id);
    put(p_file_id => l_file_id, p_line => 5, p_payment_id => l_last_id, p_second => -1);

    ut.expect(whole_and_compared(p_file_id => l_file_id)).to_equal('4/4/0');

    ut.expect(breaks).to_equal(
      'LATE L-2 2 2020-01-02T01:00:00Z 2020-01-03T00:00:00Z,LATE L-3 3 2020-01-01T23:59:59Z 2020-01-02T01:00:00Z,'
      || 'LATE L-4 4 2020-01-03T00:00:00Z 2020-01-02T01:00:00Z,LATE L-5 5 2020-01-02T01:00:00Z 2020-01-01T23:59:59Z');
  END finds_late;

  PROCEDURE finds_one_for_each IS
    l_payment_id payments.payment_id%TYPE := a_payment;
    l_file_id    payment_files.file_id%TYPE := opened;
  BEGIN
    given_broken.payment_names(
      p_payment_id     => l_payment_id,
      p_transaction_id => given_broken.an_empty_transaction);
    put(p_file_id => l_file_id, p_line => 2, p_payment_id => l_payment_id, p_amount => 1, p_second => -1);
    put(p_file_id => l_file_id, p_line => 3, p_payment_id => l_payment_id, p_amount => 2, p_ref => 'L-2');
    put(p_file_id => l_file_id, p_line => 4, p_payment_id => 900000, p_amount => 3, p_second => -1);

    ut.expect(whole_and_compared(p_file_id => l_file_id)).to_equal('3/3/0');

    ut.expect(breaks).to_equal(
      'AMOUNT L-2 2 150000 1,DUPLICATE L-2#2 3 once again,MISSING_HERE L-4 4 nothing 3');
  END finds_one_for_each;

  PROCEDURE keeps_breaks IS
    l_payment_id payments.payment_id%TYPE := a_payment;
    l_file_id    payment_files.file_id%TYPE := opened;
    l_first      payment_file_breaks%ROWTYPE;
    l_second     payment_file_breaks%ROWTYPE;
  BEGIN
    put(p_file_id => l_file_id, p_line => 2, p_payment_id => l_payment_id, p_amount => 1);
    ut.expect(whole_and_compared(p_file_id => l_file_id)).to_equal('1/1/0');
    l_first := stored.payment_file_break(p_subject => 'L-2');
    ut.expect(l_first.business_date).to_equal(c_day);
    ut.expect(l_first.payment_id).to_equal(l_payment_id);
    ut.expect(l_first.kind).to_equal('CAPTURE');
    ut.expect(l_first.first_file_id).to_equal(l_file_id);
    ut.expect(l_first.last_seen).to_equal(the_file(p_file_id => l_file_id).compared_at);

    l_file_id := opened(p_sha256 => 'bb');
    put(p_file_id => l_file_id, p_line => 3, p_payment_id => l_payment_id, p_amount => 2, p_ref => 'L-2');
    ut.expect(whole_and_compared(p_file_id => l_file_id)).to_equal('1/0/0');

    l_second := stored.payment_file_break(p_subject => 'L-2');
    ut.expect(l_second.break_id).to_equal(l_first.break_id);
    ut.expect(l_second.first_seen).to_equal(l_first.first_seen);
    ut.expect(l_second.first_file_id).to_equal(l_first.first_file_id);
    ut.expect(l_second.last_file_id).to_equal(l_file_id);
    ut.expect(l_second.last_seen).to_equal(the_file(p_file_id => l_file_id).compared_at);
    ut.expect(breaks).to_equal('AMOUNT L-2 3 150000 2');
  END keeps_breaks;

  PROCEDURE tells_kinds_apart IS
    l_payment_id payments.payment_id%TYPE := a_payment;
    l_file_id    payment_files.file_id%TYPE := opened;
  BEGIN
    put(p_file_id => l_file_id, p_line => 2, p_payment_id => l_payment_id, p_amount => 1);
    ut.expect(whole_and_compared(p_file_id => l_file_id)).to_equal('1/1/0');
    l_file_id := opened(p_sha256 => 'bb');
    put(p_file_id => l_file_id, p_line => 2, p_payment_id => l_payment_id, p_status => 'FAILED');

    ut.expect(whole_and_compared(p_file_id => l_file_id)).to_equal('1/1/1');

    ut.expect(breaks).to_equal('STATUS L-2 2 SUCCEEDED FAILED');
  END tells_kinds_apart;

  PROCEDURE tells_days_apart IS
    l_before_id payment_files.file_id%TYPE := opened(p_days_back => 1);
    l_file_id   payment_files.file_id%TYPE := opened;
  BEGIN
    put(p_file_id => l_before_id, p_line => 2, p_payment_id => 900000, p_amount => 5);
    put(p_file_id => l_file_id, p_line => 2, p_payment_id => 900001, p_amount => 6);
    ut.expect(whole_and_compared(p_file_id => l_before_id)).to_equal('1/1/0');

    ut.expect(whole_and_compared(p_file_id => l_file_id)).to_equal('1/1/0');

    ut.expect(breaks).to_equal('MISSING_HERE L-2 2 nothing 5,MISSING_HERE L-2 2 nothing 6');
  END tells_days_apart;

  PROCEDURE closes_what_is_right IS
    l_payment_id payments.payment_id%TYPE := a_payment;
    l_before_id  payment_files.file_id%TYPE := opened(p_days_back => 1);
    l_file_id    payment_files.file_id%TYPE := opened;
  BEGIN
    put(p_file_id => l_before_id, p_line => 2, p_payment_id => 900000, p_ref => 'B-2', p_amount => 5);
    ut.expect(whole_and_compared(p_file_id => l_before_id)).to_equal('1/1/0');
    put(p_file_id => l_file_id, p_line => 2, p_payment_id => l_payment_id, p_amount => 1);
    ut.expect(whole_and_compared(p_file_id => l_file_id)).to_equal('1/1/0');
    l_file_id := opened(p_sha256 => 'bb');
    put(p_file_id => l_file_id, p_line => 2, p_payment_id => l_payment_id);

    ut.expect(whole_and_compared(p_file_id => l_file_id)).to_equal('0/0/1');

    ut.expect(stored.payment_file_break(p_subject => 'L-2').closed_at).to_equal(
      the_file(p_file_id => l_file_id).compared_at);
    ut.expect(breaks).to_equal('MISSING_HERE B-2 2 nothing 5');
    ut.expect(compared(p_file_id => l_file_id)).to_equal('0/0/0');
  END closes_what_is_right;

  PROCEDURE closes_of_other_days IS
    l_payment_id payments.payment_id%TYPE := a_payment;
    l_failed_id  payments.payment_id%TYPE := a_payment;
    l_other_id   payments.payment_id%TYPE := a_payment;
    l_before_id  payment_files.file_id%TYPE := opened(p_days_back => 1);
    l_file_id    payment_files.file_id%TYPE := opened;
  BEGIN
    given.payment_was_made(p_payment_id => l_payment_id, p_when => c_start - NUMTODSINTERVAL(1, 'SECOND'));
    given.payment_was_made(p_payment_id => l_failed_id, p_when => c_start - NUMTODSINTERVAL(1, 'SECOND'));
    given.payment_was_made(p_payment_id => l_other_id, p_when => c_start - NUMTODSINTERVAL(1, 'SECOND'));
    put(p_file_id => l_before_id, p_line => 2, p_payment_id => l_failed_id, p_status => 'FAILED', p_second => -1);
    ut.expect(whole_and_compared(p_file_id => l_before_id)).to_equal('3/3/0');
    put(p_file_id => l_file_id, p_line => 3, p_payment_id => l_payment_id);
    put(p_file_id => l_file_id, p_line => 4, p_payment_id => l_failed_id);
    put(p_file_id => l_file_id, p_line => 5, p_payment_id => l_other_id, p_status => 'FAILED');

    ut.expect(whole_and_compared(p_file_id => l_file_id)).to_equal('2/2/2');

    ut.expect(breaks).to_equal(
      'MISSING_THERE CAPTURE ' || l_other_id || '  150000 nothing,'
      || 'LATE L-3 3 2020-01-01T23:59:59Z 2020-01-02T01:00:00Z,LATE L-4 4 2020-01-01T23:59:59Z 2020-01-02T01:00:00Z');
    ut.expect(compared(p_file_id => l_before_id)).to_equal('1/0/0');
    ut.expect(compared(p_file_id => l_file_id)).to_equal('2/0/0');
  END closes_of_other_days;

  PROCEDURE leaves_those_of_other_days IS
    l_amount_id  payments.payment_id%TYPE := a_payment;
    l_missing_id payments.payment_id%TYPE := a_payment;
    l_refund_id  payments.payment_id%TYPE := a_refunded_payment;
    l_failed_id  payments.payment_id%TYPE;
    l_before_id  payment_files.file_id%TYPE := opened(p_days_back => 1);
    l_file_id    payment_files.file_id%TYPE := opened;
    l_breaks     VARCHAR2(4000 CHAR);
  BEGIN
    l_failed_id := given.a_failed_payment(p_reservation_id => given.a_hold);
    given.payment_was_made(p_payment_id => l_amount_id, p_when => c_start - NUMTODSINTERVAL(1, 'SECOND'));
    given.payment_was_made(p_payment_id => l_missing_id, p_when => c_start - NUMTODSINTERVAL(1, 'SECOND'));
    given.payment_was_made(p_payment_id => l_refund_id, p_when => c_start - NUMTODSINTERVAL(2, 'SECOND'));
    given.refund_was_made(p_payment_id => l_refund_id, p_when => c_start - NUMTODSINTERVAL(1, 'SECOND'));
    put(p_file_id => l_before_id, p_line => 2, p_payment_id => l_amount_id, p_amount => 1, p_second => -1);
    put(p_file_id => l_before_id, p_line => 3, p_payment_id => l_failed_id, p_second => -1);
    put(p_file_id => l_before_id, p_line => 4, p_payment_id => l_refund_id, p_second => -2);
    ut.expect(whole_and_compared(p_file_id => l_before_id)).to_equal('4/4/0');
    l_breaks := breaks;
    -- What is missing is in a file that was given up, and the rest is there once more.
    put(p_file_id => l_file_id, p_line => 2, p_payment_id => l_missing_id);
    l_file_id := opened(p_sha256 => 'bb', p_anew => 1);
    put(p_file_id => l_file_id, p_line => 5, p_payment_id => l_amount_id);
    put(p_file_id => l_file_id, p_line => 6, p_payment_id => l_failed_id);
    put(p_file_id => l_file_id, p_line => 7, p_payment_id => l_refund_id);

    ut.expect(whole_and_compared(p_file_id => l_file_id)).to_equal('3/3/0');

    ut.expect(breaks).to_be_like(l_breaks || ',%');
  END leaves_those_of_other_days;

  PROCEDURE takes_whole_ones IS
    l_file_id payment_files.file_id%TYPE := opened;
  BEGIN
    ut.expect(compared(p_file_id => l_file_id)).to_be_null;
  EXCEPTION
    WHEN ticket_errors.e_payment_file_over THEN
      ut.expect(thrown.message(p_sqlerrm => SQLERRM)).to_equal(
        'File ' || l_file_id || ' is READING and cannot be compared. Start the job again.');
      RAISE;
  END takes_whole_ones;
END test_payment_file;
/
