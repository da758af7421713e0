CREATE OR REPLACE PACKAGE BODY payment_file AS
  PROCEDURE require_over(
    p_business_date IN payment_files.business_date%TYPE,
    p_day_end       IN payment_files.day_end%TYPE,
    p_now           IN payment_files.opened_at%TYPE
  ) IS
  BEGIN
    IF p_day_end > p_now THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_payment_file_early,
        p_message => 'The file of ' || p_business_date || ' cannot be compared: the day is not over.');
    END IF;
  END require_over;

  -- Whoever reads, ends, rejects or compares a file has it to itself.
  PROCEDURE lock_file(
    p_file_id IN  payment_files.file_id%TYPE,
    p_file    OUT payment_files%ROWTYPE
  ) IS
  BEGIN
    SELECT f.*
      INTO p_file
      FROM payment_files f
     WHERE f.file_id = p_file_id
       FOR UPDATE OF f.status WAIT 5;
  EXCEPTION
    WHEN NO_DATA_FOUND THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_payment_file_over,
        p_message => 'There is no file ' || p_file_id || '. Start the job again.');
  END lock_file;

  -- A reader that was given up while it stood still must not write on.
  PROCEDURE lock_reading(
    p_file_id IN  payment_files.file_id%TYPE,
    p_file    OUT payment_files%ROWTYPE
  ) IS
  BEGIN
    lock_file(p_file_id => p_file_id, p_file => p_file);
    IF p_file.status <> 'READING' THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_payment_file_over,
        p_message => 'File ' || p_file_id || ' is ' || p_file.status
                     || ' and takes no more lines. Start the job again.');
    END IF;
  END lock_reading;

  PROCEDURE give_up(
    p_file_id IN payment_files.file_id%TYPE,
    p_message IN payment_files.message%TYPE
  ) IS
  BEGIN
    UPDATE payment_files f
       SET f.status  = 'REJECTED',
           f.message = p_message
     WHERE f.file_id = p_file_id
       AND f.status = 'READING';
  END give_up;

  -- The file of that day that is being read; without an id if there is none.
  PROCEDURE lock_reading_of(
    p_business_date IN  payment_files.business_date%TYPE,
    p_file          OUT payment_files%ROWTYPE
  ) IS
  BEGIN
    SELECT f.*
      INTO p_file
      FROM payment_files f
     WHERE CASE WHEN f.status = 'READING' THEN f.business_date END = p_business_date
       FOR UPDATE OF f.status WAIT 5;
  EXCEPTION
    WHEN NO_DATA_FOUND THEN
      p_file.file_id := NULL;
  END lock_reading_of;

  -- What is being read goes on with the same bytes only.
  PROCEDURE resume_reading(
    p_business_date IN  payment_files.business_date%TYPE,
    p_sha256        IN  payment_files.sha256%TYPE,
    p_begin_anew    IN  NUMBER,
    p_file_id       OUT payment_files.file_id%TYPE
  ) IS
    l_file payment_files%ROWTYPE;
  BEGIN
    lock_reading_of(p_business_date => p_business_date, p_file => l_file);
    IF l_file.file_id IS NULL THEN
      RETURN;
    ELSIF l_file.sha256 = p_sha256 THEN
      p_file_id := l_file.file_id;
    ELSIF p_begin_anew = 1 THEN
      give_up(p_file_id => l_file.file_id, p_message => 'Given up for another delivery.');
    ELSE
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_payment_file_changed,
        p_message => l_file.file_name || ' is another file than the one that was read up to line '
                     || (l_file.line_count + l_file.skipped_count + 1) || ': its SHA-256 was ' || l_file.sha256
                     || '. Put that one back, or begin anew with this one.');
    END IF;
  END resume_reading;

  -- The file of that day that counts, if it has these bytes.
  PROCEDURE find_current(
    p_business_date IN  payment_files.business_date%TYPE,
    p_sha256        IN  payment_files.sha256%TYPE,
    p_file_id       OUT payment_files.file_id%TYPE,
    p_status        OUT payment_files.status%TYPE
  ) IS
  BEGIN
    SELECT f.file_id, f.status
      INTO p_file_id, p_status
      FROM payment_files f
     WHERE CASE WHEN f.status IN ('READ', 'COMPARED') THEN f.business_date END = p_business_date
       AND f.sha256 = p_sha256;
  EXCEPTION
    WHEN NO_DATA_FOUND THEN
      p_file_id := NULL;
  END find_current;

  PROCEDURE open_file(
    p_business_date IN  payment_files.business_date%TYPE,
    p_day_start     IN  payment_files.day_start%TYPE,
    p_day_end       IN  payment_files.day_end%TYPE,
    p_file_name     IN  payment_files.file_name%TYPE,
    p_sha256        IN  payment_files.sha256%TYPE,
    p_begin_anew    IN  NUMBER,
    p_file_id       OUT payment_files.file_id%TYPE,
    p_status        OUT payment_files.status%TYPE,
    p_lines_read    OUT payment_files.line_count%TYPE
  ) IS
    l_now payment_files.opened_at%TYPE := SYSTIMESTAMP;
  BEGIN
    require_over(p_business_date => p_business_date, p_day_end => p_day_end, p_now => l_now);
    resume_reading(
      p_business_date => p_business_date,
      p_sha256        => p_sha256,
      p_begin_anew    => p_begin_anew,
      p_file_id       => p_file_id);
    IF p_file_id IS NOT NULL THEN
      p_status := 'READING';
    ELSE
      find_current(
        p_business_date => p_business_date,
        p_sha256        => p_sha256,
        p_file_id       => p_file_id,
        p_status        => p_status);
    END IF;
    IF p_file_id IS NULL THEN
      p_status := 'READING';
      INSERT INTO payment_files (
        file_id, business_date, day_start, day_end, file_name, sha256, status, opened_at,
        line_count, skipped_count, control_total)
      VALUES (
        payment_file_seq.NEXTVAL, p_business_date, p_day_start, p_day_end, p_file_name, p_sha256, p_status, l_now,
        0, 0, 0)
      RETURNING file_id INTO p_file_id;
    END IF;
    SELECT f.line_count + f.skipped_count
      INTO p_lines_read
      FROM payment_files f
     WHERE f.file_id = p_file_id;
  END open_file;

  PROCEDURE put_lines(
    p_file_id       IN payment_files.file_id%TYPE,
    p_line_numbers  IN number_nt,
    p_provider_refs IN varchar2_nt,
    p_payment_ids   IN number_nt,
    p_kinds         IN varchar2_nt,
    p_amounts       IN number_nt,
    p_statuses      IN varchar2_nt,
    p_microseconds  IN number_nt
  ) IS
    l_file  payment_files%ROWTYPE;
    l_count payment_files.line_count%TYPE := p_line_numbers.COUNT;
    l_total payment_files.control_total%TYPE := 0;
    -- No constant of the package: it would not be known when it is compiled, and give the package a state.
    l_epoch payment_file_lines.occurred_at%TYPE := TIMESTAMP '1970-01-01 00:00:00 +00:00';
  BEGIN
    lock_reading(p_file_id => p_file_id, p_file => l_file);
    FORALL i IN 1 .. p_line_numbers.COUNT
      INSERT INTO payment_file_lines (
        file_id, line_number, provider_ref, payment_id, kind, amount, status, occurred_at)
      VALUES (
        p_file_id, p_line_numbers(i), p_provider_refs(i), p_payment_ids(i), p_kinds(i), p_amounts(i), p_statuses(i),
        l_epoch + NUMTODSINTERVAL(p_microseconds(i) * 0.000001, 'SECOND'));
    FOR i IN 1 .. p_line_numbers.COUNT LOOP
      l_total := l_total + CASE p_kinds(i) WHEN 'REFUND' THEN -p_amounts(i) ELSE p_amounts(i) END;
    END LOOP;
    UPDATE payment_files f
       SET f.line_count    = f.line_count + l_count,
           f.control_total = f.control_total + l_total
     WHERE f.file_id = p_file_id;
  END put_lines;

  PROCEDURE require_readable(
    p_file  IN payment_files%ROWTYPE,
    p_count IN payment_files.skipped_count%TYPE,
    p_limit IN NUMBER
  ) IS
    l_line_number payment_file_skips.line_number%TYPE;
    l_reason      payment_file_skips.reason%TYPE;
  BEGIN
    IF p_count > p_limit THEN
      SELECT s.line_number, s.reason
        INTO l_line_number, l_reason
        FROM payment_file_skips s
       WHERE s.file_id = p_file.file_id
       ORDER BY s.line_number
       FETCH FIRST 1 ROWS ONLY;
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_payment_file_unreadable,
        p_message => 'More than ' || p_limit || ' lines of ' || p_file.file_name
                     || ' cannot be read; the first is line ' || l_line_number || ': ' || l_reason
                     || '. Ask the provider for a corrected file.');
    END IF;
  END require_readable;

  PROCEDURE put_skips(
    p_file_id      IN payment_files.file_id%TYPE,
    p_line_numbers IN number_nt,
    p_reasons      IN varchar2_nt,
    p_limit        IN NUMBER
  ) IS
    l_file  payment_files%ROWTYPE;
    l_count payment_files.skipped_count%TYPE;
  BEGIN
    lock_reading(p_file_id => p_file_id, p_file => l_file);
    l_count := l_file.skipped_count + p_line_numbers.COUNT;
    FORALL i IN 1 .. p_line_numbers.COUNT
      INSERT INTO payment_file_skips (file_id, line_number, reason)
      VALUES (p_file_id, p_line_numbers(i), p_reasons(i));
    UPDATE payment_files f
       SET f.skipped_count = l_count
     WHERE f.file_id = p_file_id;
    require_readable(p_file => l_file, p_count => l_count, p_limit => p_limit);
  END put_skips;

  PROCEDURE raise_incomplete(
    p_file    IN payment_files%ROWTYPE,
    p_message IN VARCHAR2
  ) IS
  BEGIN
    ticket_errors.raise_error(
      p_code    => ticket_errors.c_payment_file_incomplete,
      p_message => p_file.file_name || ' is not whole: ' || p_message || ' Ask the provider to send it again.');
  END raise_incomplete;

  PROCEDURE end_file(
    p_file_id       IN payment_files.file_id%TYPE,
    p_line_count    IN payment_files.line_count%TYPE,
    p_control_total IN payment_files.control_total%TYPE
  ) IS
    l_file  payment_files%ROWTYPE;
    l_count payment_files.line_count%TYPE;
  BEGIN
    lock_reading(p_file_id => p_file_id, p_file => l_file);
    l_count := l_file.line_count + l_file.skipped_count;
    IF l_count <> p_line_count THEN
      raise_incomplete(
        p_file    => l_file,
        p_message => 'its trailer says ' || p_line_count || ' lines and there are ' || l_count || '.');
    ELSIF l_file.skipped_count = 0 AND l_file.control_total <> p_control_total THEN
      raise_incomplete(
        p_file    => l_file,
        p_message => 'its trailer says ' || p_control_total || ' won and the lines sum to '
                     || l_file.control_total || '.');
    END IF;
    UPDATE payment_files f
       SET f.status = 'REPLACED'
     WHERE CASE WHEN f.status IN ('READ', 'COMPARED') THEN f.business_date END = l_file.business_date;
    UPDATE payment_files f
       SET f.status = 'READ'
     WHERE f.file_id = p_file_id;
  END end_file;

  PROCEDURE reject_file(
    p_file_id IN payment_files.file_id%TYPE,
    p_message IN payment_files.message%TYPE
  ) IS
  BEGIN
    give_up(p_file_id => p_file_id, p_message => p_message);
  END reject_file;

  PROCEDURE record_breaks(
    p_file IN payment_files%ROWTYPE,
    p_now  IN payment_files.compared_at%TYPE
  ) IS
    l_file_id       payment_files.file_id%TYPE := p_file.file_id;
    l_business_date payment_files.business_date%TYPE := p_file.business_date;
  BEGIN
    -- The columns as the index of the open breaks has them.
    MERGE INTO payment_file_breaks b
    USING (SELECT v.break_kind, v.subject, v.line_number, v.payment_id, v.kind, v.expected, v.found
             FROM payment_file_finding_v v
            WHERE v.file_id = l_file_id) v
       ON (CASE WHEN b.closed_at IS NULL THEN b.business_date END = l_business_date
           AND CASE WHEN b.closed_at IS NULL THEN b.subject END = v.subject
           AND CASE WHEN b.closed_at IS NULL THEN b.break_kind END = v.break_kind)
     WHEN MATCHED THEN UPDATE
       SET b.line_number  = v.line_number,
           b.payment_id   = v.payment_id,
           b.kind         = v.kind,
           b.expected     = v.expected,
           b.found        = v.found,
           b.last_seen    = p_now,
           b.last_file_id = l_file_id
     WHEN NOT MATCHED THEN
       INSERT (
         break_id, business_date, break_kind, subject, line_number, payment_id, kind, expected, found,
         first_seen, last_seen, first_file_id, last_file_id)
       VALUES (
         payment_file_break_seq.NEXTVAL, l_business_date, v.break_kind, v.subject, v.line_number, v.payment_id, v.kind,
         v.expected, v.found, p_now, p_now, l_file_id, l_file_id);
  END record_breaks;

  -- Of this day what was not seen now; of other days what this file has.
  PROCEDURE close_gone(
    p_file   IN  payment_files%ROWTYPE,
    p_now    IN  payment_files.compared_at%TYPE,
    p_closed OUT NUMBER
  ) IS
    l_file_id       payment_files.file_id%TYPE := p_file.file_id;
    l_business_date payment_files.business_date%TYPE := p_file.business_date;
  BEGIN
    UPDATE payment_file_breaks b
       SET b.closed_at = p_now
     WHERE CASE WHEN b.closed_at IS NULL THEN b.business_date END = l_business_date
       AND b.last_seen < p_now;
    p_closed := SQL%ROWCOUNT;
    UPDATE payment_file_breaks b
       SET b.closed_at = p_now
     WHERE CASE WHEN b.closed_at IS NULL THEN b.business_date END <> l_business_date
       AND (b.break_kind = 'MISSING_THERE' OR (b.break_kind = 'STATUS' AND b.found = 'FAILED'))
       AND EXISTS (
             SELECT NULL
               FROM payment_file_lines l
              WHERE l.payment_id = b.payment_id
                AND l.kind = b.kind
                AND l.file_id = l_file_id
                AND l.status = 'SUCCEEDED');
    p_closed := p_closed + SQL%ROWCOUNT;
  END close_gone;

  PROCEDURE compare_file(
    p_file_id IN  payment_files.file_id%TYPE,
    p_lines   OUT payment_files.line_count%TYPE,
    p_skipped OUT payment_files.skipped_count%TYPE,
    p_found   OUT payment_files.found_count%TYPE,
    p_new     OUT NUMBER,
    p_closed  OUT NUMBER
  ) IS
    l_file payment_files%ROWTYPE;
    l_now  payment_files.compared_at%TYPE;
  BEGIN
    lock_file(p_file_id => p_file_id, p_file => l_file);
    IF l_file.status NOT IN ('READ', 'COMPARED') THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_payment_file_over,
        p_message => 'File ' || p_file_id || ' is ' || l_file.status
                     || ' and cannot be compared. Start the job again.');
    END IF;
    p_lines   := l_file.line_count;
    p_skipped := l_file.skipped_count;
    l_now     := SYSTIMESTAMP;
    record_breaks(p_file => l_file, p_now => l_now);
    close_gone(p_file => l_file, p_now => l_now, p_closed => p_closed);
    SELECT COUNT(*),
           NVL(SUM(CASE WHEN b.first_seen = l_now THEN 1 ELSE 0 END), 0)
      INTO p_found, p_new
      FROM payment_file_breaks b
     WHERE CASE WHEN b.closed_at IS NULL THEN b.business_date END = l_file.business_date;
    UPDATE payment_files f
       SET f.status      = 'COMPARED',
           f.compared_at = l_now,
           f.found_count = p_found
     WHERE f.file_id = p_file_id;
  END compare_file;
END payment_file;
/
